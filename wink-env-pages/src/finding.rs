//! One thing that is wrong, as a value.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use crate::config::ConfigText;
use crate::lint::Lint;
use crate::locale::Locale;
use crate::text::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The pages cannot be relied on.
    Error,
    /// Readers are served worse than they could be.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// One thing that is wrong on one page, in another file, or with what the configuration says about pages.
///
/// It reads as its [`Facts`] with a place: `finding.message`. A scan may find the same in a hundred thousand places,
/// so the facts are shared.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is wrong, wherever it is.
    pub facts: Arc<Facts>,
    /// How bad it is.
    pub severity: Severity,
    /// The page's language; `None` for what is no page.
    pub locale: Option<Locale>,
    /// A page's path below the pages' root, or the path of another file as the user would write it:
    /// [`Report::path_of`](crate::report::Report::path_of) knows both.
    pub path: Arc<str>,
    /// Where in the file; `None` if there is no file.
    pub place: Option<Place>,
    /// Whether the command repairs it; not known before it was asked.
    pub fixable: bool,
}

/// What a finding says, apart from where it is.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What kind of thing.
    pub lint: &'static Lint,
    /// A sentence without a full stop that stands on its own.
    pub message: String,
    /// What to do, as a sentence without a full stop.
    pub help: Option<String>,
    /// What the reference says, and where.
    pub reference: Option<Place>,
    /// What it is about, as programs call it.
    pub subject: Subject,
    /// What the reference says.
    pub expected: Option<String>,
    /// What the page says.
    pub found: Option<String>,
}

impl Deref for Finding {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

/// A text that places point into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A page, as an index.
    Page(usize),
    /// The configuration.
    Config,
    /// The lines that are kept of a file that was scanned, as an index.
    Excerpt(usize),
}

/// A place in a text, with a few words that are shown at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub source: Source,
    /// Where.
    pub span: Span,
    /// The words; may be empty.
    pub label: String,
}

/// What a finding is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject {
    /// The section's name.
    pub section: Option<String>,
    /// The service's name.
    pub service: Option<String>,
    /// The environment's name.
    pub environment: Option<String>,
}

impl Finding {
    /// Something that is wrong, at its lint's own level.
    pub(crate) fn new(
        lint: &'static Lint,
        locale: Option<Locale>,
        path: String,
        place: Option<Place>,
        message: String,
    ) -> Self {
        let facts = Facts {
            lint,
            message,
            help: None,
            reference: None,
            subject: Subject::default(),
            expected: None,
            found: None,
        };
        Self {
            facts: Arc::new(facts),
            severity: lint.level,
            locale,
            path: path.into(),
            place,
            fixable: false,
        }
    }

    /// What is known to be wrong, in one more file that is no page.
    #[cfg(feature = "scan")]
    pub(crate) fn elsewhere(facts: Arc<Facts>, path: &Arc<str>, place: Place) -> Self {
        let path = Arc::clone(path);
        Self { severity: facts.lint.level, facts, locale: None, path, place: Some(place), fixable: false }
    }

    /// Something that is wrong with what the configuration says about pages.
    pub(crate) fn in_config(lint: &'static Lint, file: &ConfigText, span: Span, message: String) -> Self {
        let place = Place { source: Source::Config, span, label: String::new() };
        Self::new(lint, None, file.path.clone(), Some(place), message)
    }

    /// Whether it is about the configuration.
    #[must_use]
    pub fn is_in_config(&self) -> bool {
        matches!(self.place, Some(Place { source: Source::Config, .. }))
    }

    /// Whether it is about a file that is no page.
    #[cfg(any(feature = "formats", feature = "scan"))]
    pub(crate) fn is_in_excerpt(&self) -> bool {
        matches!(self.place, Some(Place { source: Source::Excerpt(_), .. }))
    }

    fn facts(&mut self) -> &mut Facts {
        Arc::get_mut(&mut self.facts).expect("nobody shares a finding before it is whole")
    }

    /// With a sentence that says what to do.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.facts().help = Some(help.into());
        self
    }

    /// With the place on the reference.
    #[must_use]
    pub(crate) fn reference(mut self, place: Option<Place>) -> Self {
        self.facts().reference = place;
        self
    }

    /// With what it is about.
    #[must_use]
    pub(crate) fn subject(mut self, subject: Subject) -> Self {
        self.facts().subject = subject;
        self
    }

    /// With what the reference says.
    #[must_use]
    pub(crate) fn expected(mut self, expected: Option<&str>) -> Self {
        if let Some(expected) = expected {
            self.facts().expected = Some(expected.to_owned());
        }
        self
    }

    /// With what the page says.
    #[must_use]
    pub(crate) fn found(mut self, found: &str) -> Self {
        self.facts().found = Some(found.to_owned());
        self
    }
}

//! One thing that is wrong, as a value.

use std::fmt;

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
#[derive(Debug, Clone)]
pub struct Finding {
    /// What kind of thing.
    pub lint: &'static Lint,
    /// How bad it is.
    pub severity: Severity,
    /// The page's language; `None` for what is no page.
    pub locale: Option<Locale>,
    /// A page's path below the pages' root, or the path of another file as the user would write it:
    /// [`Report::path_of`](crate::report::Report::path_of) knows both.
    pub path: String,
    /// Where in the file; `None` if there is no file.
    pub place: Option<Place>,
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
    /// Whether the command repairs it; not known before it was asked.
    pub fixable: bool,
}

/// A text that places point into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A page, as an index.
    Page(usize),
    /// The configuration.
    Config,
    /// A line of a file that was scanned, as an index.
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

/// Whose text a place is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A page of the [`Site`](crate::site::Site), as an index.
    Page(usize),
    /// A file that is no page: one of the [excerpts](crate::report::Report::excerpts), as an index.
    Excerpt(usize),
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
        locale: impl Into<Option<Locale>>,
        path: String,
        place: Option<Place>,
        message: String,
    ) -> Self {
        Self {
            lint,
            severity: lint.level,
            locale: locale.into(),
            path,
            place,
            message,
            help: None,
            reference: None,
            subject: Subject::default(),
            expected: None,
            found: None,
            fixable: false,
        }
    }

    /// Something that is wrong with what the configuration says about pages.
    pub(crate) fn in_config(lint: &'static Lint, file: &ConfigText, span: Span, message: String) -> Self {
        let place = Place { source: Source::Config, span, label: String::new() };
        let nowhere = Locale::new("");
        Self { locale: None, ..Self::new(lint, nowhere, file.path.clone(), Some(place), message) }
    }

    /// Whether it is about the configuration.
    #[must_use]
    pub fn is_in_config(&self) -> bool {
        self.place.as_ref().is_some_and(|place| place.source == Source::Config)
    }

    /// With a sentence that says what to do.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With the place on the reference.
    #[must_use]
    pub(crate) fn reference(mut self, place: Option<Place>) -> Self {
        self.reference = place;
        self
    }

    /// With what it is about.
    #[must_use]
    pub(crate) fn subject(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    /// With what the reference says.
    #[must_use]
    pub(crate) fn expected(mut self, expected: Option<&str>) -> Self {
        self.expected = expected.map(str::to_owned);
        self
    }

    /// With what the page says.
    #[must_use]
    pub(crate) fn found(mut self, found: &str) -> Self {
        self.found = Some(found.to_owned());
        self
    }
}

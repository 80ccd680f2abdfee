//! One thing that is wrong, as data: what, where, what the reference has, and what it comes from.
//!
//! Nothing here is a sentence. [`describe`](crate::describe) makes those when a finding is shown.

mod lint;
mod problem;

use std::ops::Deref;
use std::sync::Arc;

pub use lint::{FoundBy, Lint, Severity};
pub use problem::{
    ExtraRow, ExtraTable, Header, MissingTable, Nature, Problem, Ragged, RowOrder, Sameness, Standing,
    Swapped, UnusedAllow,
};

use crate::locale::Locale;
use crate::text::Span;

/// One thing that is wrong on one page, in another file, or with what the configuration says about pages.
///
/// It reads as its [`Facts`] with a place: `finding.problem`. A scan may find the same in a hundred thousand places, so
/// the facts are shared.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is wrong, wherever it is.
    pub facts: Arc<Facts>,
    /// How bad it is.
    pub severity: Severity,
    /// The page's language; `None` for a file that is not a page.
    pub locale: Option<Locale>,
    /// A page's path below the pages' root, or the path of another file as the user would write it:
    /// [`Report::path_of`](crate::check::Report::path_of) knows both.
    pub path: Arc<str>,
    /// Where in the file; `None` if there is no file.
    pub place: Option<Place>,
    /// The table, row and column of the page that it is about, as far as it is about one.
    pub at: At,
    /// What it comes from: findings of one cause have the same number, counted from 0 in the order of the report.
    pub cause: usize,
}

/// What a finding says, apart from where it is.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The rule that is broken.
    pub lint: &'static Lint,
    /// In which way.
    pub problem: Problem,
    /// What it is about, as programs call it.
    pub subject: Subject,
    /// Where the reference has what the page should have.
    pub reference: Option<Place>,
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
    /// A page, by its index in [`Site::pages`](crate::site::Site::pages).
    Page(usize),
    /// The configuration.
    Config,
    /// The lines that are kept of a file that was scanned, by its index in
    /// [`Report::excerpts`](crate::check::Report::excerpts).
    Excerpt(usize),
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The text.
    pub source: Source,
    /// Where.
    pub span: Span,
}

/// A table, a row in it and a column of it, as indices into a page: the URL columns are counted from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The table.
    pub table: Option<usize>,
    /// The row of that table, hidden ones counted.
    pub row: Option<usize>,
    /// The URL column of that table.
    pub column: Option<usize>,
}

impl At {
    /// A whole table.
    #[must_use]
    pub fn table(table: usize) -> Self {
        Self { table: Some(table), ..Self::default() }
    }

    /// A row of a table.
    #[must_use]
    pub fn row(table: usize, row: usize) -> Self {
        Self { row: Some(row), ..Self::table(table) }
    }

    /// A cell of a row.
    #[must_use]
    pub fn cell(table: usize, row: usize, column: usize) -> Self {
        Self { column: Some(column), ..Self::row(table, row) }
    }
}

/// What a finding is about, as programs call it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// The section's name.
    pub section: Option<String>,
    /// The service's name.
    pub service: Option<String>,
    /// The environment's name.
    pub environment: Option<String>,
}

impl Facts {
    /// What is wrong, about nothing that programs have a name for.
    pub(crate) fn new(lint: &'static Lint, problem: Problem) -> Self {
        Self { lint, problem, subject: Subject::default(), reference: None }
    }

    /// With what it is about.
    #[must_use]
    pub(crate) fn about(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    /// With the place on the reference.
    #[must_use]
    pub(crate) fn reference(mut self, place: Option<Place>) -> Self {
        self.reference = place;
        self
    }

    /// What the reference says, if that is one text.
    #[must_use]
    pub fn expected(&self) -> Option<&str> {
        self.problem.expected()
    }

    /// What the page or the file says in its place.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        self.problem.found()
    }
}

impl Finding {
    /// Something that is wrong, at its lint's own level.
    pub(crate) fn new(facts: Facts, locale: Option<Locale>, path: &str, place: Option<Place>) -> Self {
        Self {
            severity: facts.lint.level,
            facts: Arc::new(facts),
            locale,
            path: path.into(),
            place,
            at: At::default(),
            cause: 0,
        }
    }

    /// What is known to be wrong, in one more file that is not a page.
    #[cfg(feature = "scan")]
    pub(crate) fn elsewhere(facts: Arc<Facts>, path: &Arc<str>, place: Place) -> Self {
        let severity = facts.lint.level;
        let path = Arc::clone(path);
        Self { facts, severity, locale: None, path, place: Some(place), at: At::default(), cause: 0 }
    }

    /// Something that is wrong with what the configuration says about pages.
    pub(crate) fn in_config(facts: Facts, path: &str, span: Span) -> Self {
        Self::new(facts, None, path, Some(Place { source: Source::Config, span }))
    }

    /// With the table, row and column that it is about.
    #[must_use]
    pub(crate) fn at(mut self, at: At) -> Self {
        self.at = at;
        self
    }

    /// Whether it is about the configuration.
    #[must_use]
    pub fn is_in_config(&self) -> bool {
        matches!(self.place, Some(Place { source: Source::Config, .. }))
    }

    /// Whether it is about a file that is not a page.
    #[must_use]
    pub fn is_in_excerpt(&self) -> bool {
        matches!(self.place, Some(Place { source: Source::Excerpt(_), .. }))
    }

    /// The page it is on, by its index in [`Site::pages`](crate::site::Site::pages).
    #[must_use]
    pub fn page(&self) -> Option<usize> {
        match self.place?.source {
            Source::Page(page) => Some(page),
            Source::Config | Source::Excerpt(_) => None,
        }
    }
}

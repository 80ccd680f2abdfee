//! A finding as data: what is wrong, where, what the reference has, and its cause.
//!
//! Nothing here is a sentence: [`describe`](crate::describe) writes them when a finding is shown.

mod lint;
mod problem;

use std::ops::Deref;
use std::sync::Arc;

pub use lint::{FoundBy, Lint, Severity};
pub use problem::{
    Departure, ExtraRow, ExtraTable, Header, Instead, MissingTable, Nature, Oddity, Problem, Ragged,
    RowOrder, Sameness, Standing, Swapped, UnusedAllow,
};

use crate::locale::Locale;
use crate::text::Span;

/// Something that is wrong on a page, in another file, or with the configuration of the pages.
///
/// It dereferences to its [`Facts`]: `finding.problem`. A scan may find the same thing in a hundred thousand places, so
/// the facts are shared.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What is wrong, independent of the place.
    pub facts: Arc<Facts>,
    /// How bad it is.
    pub severity: Severity,
    /// The page's language; `None` for a file that is not a page.
    pub locale: Option<Locale>,
    /// A page's path relative to the root of the pages, or the path of another file as the user would write it:
    /// [`Report::path_of`](crate::check::Report::path_of) handles both.
    pub path: Arc<str>,
    /// Where in the file; `None` if there is no file.
    pub place: Option<Place>,
    /// The table, row and column of the page that it is about, if any.
    pub at: At,
    /// Its cause: findings with the same cause have the same number, counted from 0 in the order of the report.
    pub cause: usize,
}

/// A finding without its place.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The rule that is broken.
    pub lint: &'static Lint,
    /// The problem.
    pub problem: Problem,
    /// What it is about, by the names that programs use.
    pub subject: Subject,
    /// The place in the reference of what the page should have.
    pub reference: Option<Place>,
}

impl Deref for Finding {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

/// A text that places refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A page, by its index in [`Site::pages`](crate::site::Site::pages).
    Page(usize),
    /// The configuration.
    Config,
    /// The lines kept from a scanned file, by its index in [`Report::excerpts`](crate::check::Report::excerpts).
    Excerpt(usize),
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The text.
    pub source: Source,
    /// The range.
    pub span: Span,
}

/// A table and, optionally, a row and a column of it, as indices into a page; URL columns are counted from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// The table.
    pub table: Option<usize>,
    /// The row of that table, counting hidden ones.
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

/// What a finding is about, by the names that programs use.
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
    /// A problem that is about nothing with a name.
    pub(crate) fn new(lint: &'static Lint, problem: Problem) -> Self {
        Self { lint, problem, subject: Subject::default(), reference: None }
    }

    /// Adds what it is about.
    #[must_use]
    pub(crate) fn about(mut self, subject: Subject) -> Self {
        self.subject = subject;
        self
    }

    /// Adds the place in the reference.
    #[must_use]
    pub(crate) fn reference(mut self, place: Option<Place>) -> Self {
        self.reference = place;
        self
    }

    /// The reference's version, if it is a single text.
    #[must_use]
    pub fn expected(&self) -> Option<&str> {
        self.problem.expected()
    }

    /// The version of the page or the file.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        self.problem.found()
    }
}

impl Finding {
    /// A problem at its lint's own level.
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

    /// A known problem, in one more file that is not a page.
    #[cfg(feature = "scan")]
    pub(crate) fn elsewhere(facts: Arc<Facts>, path: &Arc<str>, place: Place) -> Self {
        let severity = facts.lint.level;
        let path = Arc::clone(path);
        Self { facts, severity, locale: None, path, place: Some(place), at: At::default(), cause: 0 }
    }

    /// A problem with the configuration of the pages.
    pub(crate) fn in_config(facts: Facts, path: &str, span: Span) -> Self {
        Self::new(facts, None, path, Some(Place { source: Source::Config, span }))
    }

    /// Adds the table, row and column that it is about.
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

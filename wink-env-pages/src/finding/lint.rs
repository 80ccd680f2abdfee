//! What can be wrong, as static facts.

use std::fmt;

/// A kind of thing that can be wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct Lint {
    /// Its name, as in reports and in the configuration.
    pub name: &'static str,
    /// How bad it is unless the configuration says otherwise.
    pub level: Severity,
    /// A sentence that begins with "the page", or with the file that it is about.
    pub summary: &'static str,
    /// What it means, why it hurts readers, how to repair it, how to allow it, as Markdown.
    pub explanation: &'static str,
    /// Who looks for it.
    pub found_by: FoundBy,
}

/// Who looks for what a lint is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// `check`, on the pages.
    Pages,
    /// `check`, in the list of exceptions, when all other findings are known.
    Exceptions,
    /// `scan`, in files that are not pages.
    Scan,
}

impl Lint {
    /// Whether `check` looks for it. The others are looked for in files that are not pages.
    #[must_use]
    pub fn is_of_pages(&self) -> bool {
        self.found_by != FoundBy::Scan
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The pages cannot be relied on.
    Error,
    /// Readers are served worse than they could be.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

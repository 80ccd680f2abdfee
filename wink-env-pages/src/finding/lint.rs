//! The static facts of lints.

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
    /// What looks for it.
    pub found_by: FoundBy,
}

impl Lint {
    /// The address of its explanation.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}/blob/HEAD/wink-env-pages/src/lint/{}.md", env!("CARGO_PKG_REPOSITORY"), self.name)
    }
}

/// What looks for a lint's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// `check`, on the pages.
    Pages,
    /// `check`, in the configuration, after all other findings are known.
    Configuration,
    /// `scan`, in files that are not pages.
    Scan,
}

impl Lint {
    /// Whether `check` looks for it. The others are found by `scan`.
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
    /// Readers get less than they should.
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

//! The lints that a configuration may name.

use crate::likeness;

/// The names of lints. A configuration is read before anything is checked, so it knows of lints nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintNames {
    /// All of them.
    pub all: Vec<&'static str>,
    /// Those that are about the list of exceptions, and cannot be on it.
    pub about_exceptions: Vec<&'static str>,
}

impl LintNames {
    /// The lint of that name.
    pub(super) fn find(&self, name: &str) -> Option<&'static str> {
        self.all.iter().copied().find(|lint| *lint == name)
    }

    /// The lint whose name is closest to a name that is none, if any is close.
    pub(super) fn nearest(&self, name: &str) -> Option<&'static str> {
        likeness::nearest(name, &self.all)
    }
}

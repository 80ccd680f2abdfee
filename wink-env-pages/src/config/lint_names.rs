//! The lints that a configuration may name.

use crate::likeness;

/// The names of lints: all that a configuration, which is read before anything is checked, needs to know about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintNames {
    /// All of them.
    pub all: Vec<&'static str>,
    /// Lints that are about the configuration itself, and cannot be allowed.
    pub about_configuration: Vec<&'static str>,
}

impl LintNames {
    /// The lint of that name.
    pub(super) fn find(&self, name: &str) -> Option<&'static str> {
        self.all.iter().copied().find(|lint| *lint == name)
    }

    /// The lint whose name is closest to an unknown name, if any is close.
    pub(super) fn nearest(&self, name: &str) -> Option<&'static str> {
        likeness::nearest(name, &self.all)
    }
}

//! A repair as data.

use std::sync::Arc;

use super::action::Action;
use super::edit::Edit;

/// Whether a repair may lose a translator's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It cannot.
    Safe,
    /// It may: words that are nowhere else are removed.
    Unsafe,
}

/// A repair, which is made completely or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The lint of its findings.
    pub lint: &'static str,
    /// Whether it may lose a translator's work.
    pub safety: Safety,
    /// What is done.
    pub action: Action,
    /// The findings that it fixes, as indices into the findings of the report.
    pub answers: Vec<usize>,
    /// The edits of the page's text. Repairs that can only be made together share their edits.
    pub edits: Arc<[Edit]>,
}

/// A label that was copied from the reference and needs a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    /// The line of the new text, from 1.
    pub line: usize,
    /// The label.
    pub label: String,
}

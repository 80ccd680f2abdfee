//! One repair as data.

use std::sync::Arc;

use super::action::Action;
use super::edit::Edit;

/// Whether a repair can lose what a translator wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It cannot.
    Safe,
    /// It can: words that stand nowhere else are removed.
    Unsafe,
}

/// One thing that is repaired, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The lint that complained.
    pub lint: &'static str,
    /// Whether it can lose what a translator wrote.
    pub safety: Safety,
    /// What is done.
    pub action: Action,
    /// The findings that are gone afterwards, as indices into the findings of the report.
    pub answers: Vec<usize>,
    /// How the page's text changes. Repairs that cannot be made without each other share their edits.
    pub edits: Arc<[Edit]>,
}

/// A label that was copied from the reference and waits for a translator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    /// The line of the new text, from 1.
    pub line: usize,
    /// The label.
    pub label: String,
}

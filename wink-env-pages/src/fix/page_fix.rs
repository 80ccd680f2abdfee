//! The result for a page.

use super::action::Reason;
use super::repair::{Repair, Untranslated};

/// The result for a page that has findings.
#[derive(Debug, Clone)]
pub enum Fix {
    /// It has a new text.
    Repaired {
        /// The whole text.
        text: String,
        /// The repairs, in the order of the text.
        repairs: Vec<Repair>,
        /// Labels to translate.
        untranslated: Vec<Untranslated>,
    },
    /// It is left alone, because nothing on it can be repaired automatically.
    LeftAlone {
        /// The reason.
        reason: Reason,
    },
}

/// A page that has findings, and the result for it.
#[derive(Debug, Clone)]
pub struct PageFix {
    /// The index of the page.
    pub page: usize,
    /// The result.
    pub fix: Fix,
}

impl PageFix {
    pub(super) fn repairs(&self) -> &[Repair] {
        match &self.fix {
            Fix::Repaired { repairs, .. } => repairs,
            Fix::LeftAlone { .. } => &[],
        }
    }
}

//! Pages that say what the source used to say.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

/// Found among the findings of other lints, see `blame/evidence.rs`.
pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "behind",
        level: Severity::Error,
        summary: "the page says what the source used to say",
        explanation: include_str!("behind.md"),
        found_by: FoundBy::Pages,
    },
    check: None,
};

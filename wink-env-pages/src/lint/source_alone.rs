//! Facts on which all other pages agree against the source.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

/// Found among the findings of other lints, see `blame/alone.rs`.
pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "source-alone",
        level: Severity::Error,
        summary: "the page is the source, and all others agree against it",
        explanation: include_str!("source-alone.md"),
        found_by: FoundBy::Pages,
    },
    check: None,
};

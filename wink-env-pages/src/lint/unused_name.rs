//! Names in the configuration for labels that the reference does not have.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

/// Found in `judge/names.rs`.
pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "unused-name",
        level: Severity::Warning,
        summary: "an entry of `names` or `ignore` in `wink-env.yml` matches nothing",
        explanation: include_str!("unused-name.md"),
        found_by: FoundBy::Configuration,
    },
    check: None,
};

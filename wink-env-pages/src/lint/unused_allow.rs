//! Exceptions that match nothing.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "unused-allow",
        level: Severity::Warning,
        summary: "an exception in `wink-env.yml` matches nothing",
        explanation: include_str!("unused-allow.md"),
        found_by: FoundBy::Configuration,
    },
    check: None,
};

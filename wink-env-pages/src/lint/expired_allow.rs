//! Exceptions that have expired.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "expired-allow",
        level: Severity::Warning,
        summary: "an exception in `wink-env.yml` has expired",
        explanation: include_str!("expired-allow.md"),
        found_by: FoundBy::Configuration,
    },
    check: None,
};

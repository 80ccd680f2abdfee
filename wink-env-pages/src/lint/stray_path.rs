//! Paths that a host does not have.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "stray-path",
        level: Severity::Warning,
        summary: "the file mentions a URL whose path is below none of those that its host has",
        explanation: include_str!("stray-path.md"),
        found_by: FoundBy::Scan,
    },
    check: None,
};

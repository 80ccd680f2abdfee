//! Hosts that the source once listed.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "retired-endpoint",
        level: Severity::Error,
        summary: "the file mentions a host that the source page once listed, but lists no longer",
        explanation: include_str!("retired-endpoint.md"),
        found_by: FoundBy::Scan,
    },
    check: None,
};

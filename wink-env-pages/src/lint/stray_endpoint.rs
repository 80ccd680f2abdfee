//! Hosts of our domains that are in no table.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "stray-endpoint",
        level: Severity::Error,
        summary: "the file mentions a host that is in no table, of a domain that is",
        explanation: include_str!("stray-endpoint.md"),
        found_by: FoundBy::Scan,
    },
    check: None,
};

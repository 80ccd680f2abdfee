//! URLs of the tables that are hard-coded in source code.

use super::rule::Rule;
use crate::finding::{FoundBy, Lint, Severity};

pub(crate) static RULE: Rule = Rule {
    lint: Lint {
        name: "hard-coded-endpoint",
        level: Severity::Warning,
        summary: "the source code has a URL from the tables as a literal instead of the macro",
        explanation: include_str!("hard-coded-endpoint.md"),
        found_by: FoundBy::Scan,
    },
    check: None,
};

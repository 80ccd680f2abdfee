//! Characters that look like ASCII ones.

use super::faulty_cells;
use super::rule::Rule;
use crate::finding::{Finding, FoundBy, Lint, Severity};
use crate::site::Site;
use crate::url::Fault;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "lookalike-host",
        level: Severity::Error,
        summary: "the page has non-ASCII letters in a host",
        explanation: include_str!("lookalike-host.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&RULE.lint, site, findings, |fault| matches!(fault, Fault::Lookalike(_)));
}

//! Characters that are invisible, but break programs.

use super::faulty_cells;
use super::rule::Rule;
use crate::finding::{Finding, FoundBy, Lint, Severity};
use crate::site::Site;
use crate::url::Fault;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "hidden-character",
        level: Severity::Error,
        summary: "the page has invisible characters in a URL",
        explanation: include_str!("hidden-character.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&RULE.lint, site, findings, |fault| matches!(fault, Fault::Hidden(_)));
}

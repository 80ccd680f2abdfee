//! Links that lead elsewhere.

use super::faulty_cells;
use super::rule::Rule;
use crate::finding::{Finding, FoundBy, Lint, Severity};
use crate::site::Site;
use crate::url::Fault;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "misleading-link",
        level: Severity::Error,
        summary: "the page has a link whose text is one URL and whose target is another",
        explanation: include_str!("misleading-link.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&RULE.lint, site, findings, |fault| matches!(fault, Fault::Misleading(_)));
}

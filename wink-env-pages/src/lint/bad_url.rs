//! Cells without a usable URL.

use super::faulty_cells;
use super::rule::Rule;
use crate::finding::{Finding, FoundBy, Lint, Severity};
use crate::site::Site;
use crate::url::Fault;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "bad-url",
        level: Severity::Error,
        summary: "the page has a cell without an absolute `https` URL, or with a URL that has parts it must not have",
        explanation: include_str!("bad-url.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&RULE.lint, site, findings, |fault| {
        !matches!(fault, Fault::Hidden(_) | Fault::Lookalike(_) | Fault::Misleading(_))
    });
}

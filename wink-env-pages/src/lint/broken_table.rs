//! Rows that are not shown as a table.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "broken-table",
        level: Severity::Error,
        summary: "the page has lines that look like endpoint rows outside any table",
        explanation: include_str!("broken-table.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        for broken in &page.breaks {
            let facts = Facts::new(&RULE.lint, Problem::BrokenTable(broken.cause.clone()));
            findings.push(site.finding(facts, index, broken.span));
        }
    }
}

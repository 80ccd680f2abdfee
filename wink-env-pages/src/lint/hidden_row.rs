//! Services that a page hides.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "hidden-row",
        level: Severity::Error,
        summary: "the page hides a row that the reference publishes",
        explanation: include_str!("hidden-row.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in site.drifted_sections() {
        for row in section.rows() {
            let Some((_, theirs)) = row.counterpart else { continue };
            if row.row.is_hidden && !theirs.is_hidden {
                let facts = Facts::new(&RULE.lint, Problem::HiddenRow)
                    .about(site.subject(&section, Some(&row), None))
                    .reference(site.reference_place(theirs.line));
                findings.push(site.finding(facts, section.page, row.row.line).at(section.at_row(&row)));
            }
        }
    }
}

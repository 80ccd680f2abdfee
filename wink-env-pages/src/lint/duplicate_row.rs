//! Services that cannot be told apart.

use super::rule::Rule;
use crate::finding::{At, Facts, Finding, FoundBy, Lint, Problem, Sameness, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "duplicate-row",
        level: Severity::Error,
        summary: "the page lists a service twice in a section, or gives two services the same URL",
        explanation: include_str!("duplicate-row.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (page, content) in site.pages.iter().enumerate() {
        // An unresolved merge conflict left both versions of its rows.
        if content.has_conflict() {
            continue;
        }
        for duplicate in site.duplicates(page) {
            let section = site.section(page, duplicate.section);
            let row = section.row(duplicate.row);
            let (span, column) = match duplicate.sameness {
                Sameness::Row => (row.row.line, None),
                Sameness::Label => (row.row.label.span, None),
                Sameness::Url(column) => (row.row.cells[column].span, Some(column)),
            };
            let problem = Problem::DuplicateRow { sameness: duplicate.sameness, first: duplicate.first };
            let facts = Facts::new(&RULE.lint, problem).about(site.subject(&section, Some(&row), column));
            findings.push(site.finding(facts, page, span).at(At { column, ..section.at_row(&row) }));
        }
    }
}

//! Services that cannot be told apart.

use super::Lint;
use crate::duplicates::{Sameness, duplicates};
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "duplicate-row",
    level: Severity::Error,
    summary: "the page names a service twice in a section, or gives two services one URL",
    explanation: include_str!("duplicate-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for page in 0..site.pages.len() {
        // A merge that was not finished left both versions of its rows.
        if site.pages[page].has_conflict() {
            continue;
        }
        for duplicate in &duplicates(site, page) {
            let section = site.section(page, duplicate.section);
            let row = section.row(duplicate.row);
            let first = &site.pages[page].sections[duplicate.first.0].rows[duplicate.first.1];
            let line = site.pages[page].text.line_at(first.line.start);
            let label = quoted(&row.row.label.text);
            let (span, column, message, help) = match duplicate.sameness {
                Sameness::Row => (
                    row.row.line,
                    None,
                    format!("the row {label} is there twice, first on line {line}"),
                    "remove one of the two rows",
                ),
                Sameness::Label => (
                    row.row.label.span,
                    None,
                    format!("the name {label} is already taken by the row on line {line}"),
                    "give the two services different names",
                ),
                Sameness::Url(column) => (
                    row.row.cells[column].span,
                    Some(column),
                    format!("{label} has the same URL as {} on line {line}", quoted(&first.label.text)),
                    "write the URL that belongs to this service",
                ),
            };
            findings.push(site.finding(&LINT, page, span, "", message).help(help).subject(site.subject(
                &section,
                Some(&row),
                column,
            )));
        }
    }
}

//! Tables that a page lacks.

use super::Lint;
use crate::compare::Reference;
use crate::finding::{Finding, Severity};
use crate::page::Page;
use crate::site::{Site, section_name};
use crate::text::Span;
use crate::words::counted;

pub(super) static LINT: Lint = Lint {
    name: "missing-table",
    level: Severity::Error,
    summary: "the page lacks a table of the reference",
    explanation: include_str!("missing-table.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let is_needed = site.reference == Reference::Nothing || site.reference.page() == Some(index);
        if is_needed && page.sections.is_empty() && page.unreadable.is_none() {
            findings.push(
                site.finding(&LINT, index, page.text.line(1), "", "the page has no table of endpoints".to_owned()).help(
                    "add a table whose first column names services and whose other columns hold one URL per environment",
                ),
            );
        }
    }
    let Some(reference) = site.reference_page() else { return };
    for (index, page, drift) in site.drifted() {
        for missing in &drift.missing {
            let section = &reference.sections[*missing];
            let rows = counted(section.published().count(), "row");
            let message = format!("the table {} is missing", section_name(section, *missing));
            let help = format!("add the table with its {rows}; {} it", site.reference_does("has", "have"));
            findings.push(
                site.finding(
                    &LINT,
                    index,
                    place(page, drift, *missing),
                    "the table is missing below this line",
                    message,
                )
                .help(help)
                .reference(
                    site.reference_place(section.header, format!("the table of the reference, with {rows}")),
                )
                .subject(site.reference_subject(*missing, None, None)),
            );
        }
    }
}

/// The line below which the table belongs: the last one of the table before it, or the last of the page.
fn place(page: &Page, drift: &crate::compare::Drift, missing: usize) -> Span {
    let mut before = None;
    for section in drift.sections.iter().filter(|section| section.reference < missing) {
        before = before.max(Some(section.page));
    }
    if let Some(before) = before {
        return page.sections[before].last_line();
    }
    let end = page.text.as_str().trim_end().len();
    page.text.trimmed(page.text.line(page.text.line_at(end)))
}

//! Services that a page has too many.

use super::Lint;
use crate::compare::{Drift, urls};
use crate::duplicates::duplicates;
use crate::finding::{Finding, Severity};
use crate::index::Index;
use crate::page::{Page, Row, Section};
use crate::site::{Site, section_name};
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "extra-row",
    level: Severity::Error,
    summary: "the page has a row that the reference has not",
    explanation: include_str!("extra-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page() else { return };
    for page in &site.drifted {
        let drift = &site.drifts[*page];
        if drift.sections.iter().all(|section| section.extra.is_empty()) {
            continue;
        }
        let twice = duplicates(site, *page);
        let mut lacking = lacking_tables(drift, reference);
        for section in &drift.sections {
            let at = site.section(*page, section.page);
            for extra in &section.extra {
                let row = at.row(*extra);
                // A second copy of a row is said to be one, and an empty row to be empty; a ragged row cannot be told
                // before it is repaired.
                let is_copy = twice.iter().any(|found| (found.section, found.row) == (section.page, *extra));
                if is_copy || row.row.is_ragged || row.row.is_empty() {
                    continue;
                }
                let theirs = &reference.sections[section.reference];
                let lacking = urls(row.row).and_then(|urls| lacking.take_last(&urls));
                let mut message = format!(
                    "{} no row {} in the table {}",
                    site.reference_does("has", "have"),
                    quoted(&row.row.label.text),
                    section_name(theirs, section.reference)
                );
                let (label, help) = if let Some(table) = lacking {
                    (
                        "the reference has this row in another table",
                        format!(
                            "move the row into the table {}, where it is missing",
                            site.section(*page, table).name()
                        ),
                    )
                } else if repeats_header(at.section, row.row) {
                    message = String::from("the header of the table stands among its rows again");
                    ("readers see this line as a service", "remove this line".to_owned())
                } else {
                    (
                        "this row is only here",
                        "remove the row if the service is gone, or add it to the reference if it is right"
                            .to_owned(),
                    )
                };
                findings.push(
                    site.finding(&LINT, *page, row.row.line, label, message)
                        .help(help)
                        .reference(site.reference_place(theirs.header, "the table of the reference"))
                        .subject(site.subject(&at, Some(&row), None)),
                );
            }
        }
    }
}

/// The rows that the tables of a page lack, by their URLs: each with its table.
fn lacking_tables(drift: &Drift, reference: &Page) -> Index<'static> {
    let mut tables = Index::default();
    for section in &drift.sections {
        for missing in &section.missing {
            if let Some(urls) = urls(&reference.sections[section.reference].rows[*missing]) {
                tables.add(urls, section.page);
            }
        }
    }
    tables
}

fn repeats_header(section: &Section, row: &Row) -> bool {
    if row.label.text != section.corner.text || row.cells.len() != section.columns.len() {
        return false;
    }
    for (at, cell) in row.cells.iter().enumerate() {
        if cell.url.written != section.columns[at].text {
            return false;
        }
    }
    true
}

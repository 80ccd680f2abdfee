//! Services that a page lacks.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::{Cell, Row};
use crate::site::{Site, section_name};
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "missing-row",
    level: Severity::Error,
    summary: "the page lacks a row of the reference",
    explanation: include_str!("missing-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page() else { return };
    for (index, page, drift) in site.drifted() {
        for section in &drift.sections {
            let (ours, theirs) = (&page.sections[section.page], &reference.sections[section.reference]);
            // The published row of the page that stands closest above the missing one, or the header.
            let mut above = ours.header;
            let mut row_above: Option<&Row> = None;
            for (missing, ours_of_it) in section.by_reference.iter().enumerate() {
                let row = &theirs.rows[missing];
                if let Some(our_row) = ours_of_it.map(|at| &ours.rows[at]).filter(|row| !row.is_hidden) {
                    above = our_row.line;
                    row_above = Some(our_row);
                }
                let is_on_line_above = row_above.is_some_and(|above| holds(above, row));
                if ours_of_it.is_some() || row.is_hidden || is_on_line_above {
                    continue;
                }
                let label = quoted(&row.label.text);
                let message =
                    format!("the row {label} is missing in the table {}", section_name(ours, section.page));
                findings.push(
                    site.finding(&LINT, index, above, "the row belongs below this line", message)
                        .help("copy the row of the reference to below this line; its name may be translated")
                        .reference(site.reference_place(row.line, "the row of the reference"))
                        .subject(site.reference_subject(section.reference, Some(missing), None)),
                );
            }
        }
    }
}

/// Whether a row has swallowed another one, which is said of the row itself.
fn holds(ours: &Row, row: &Row) -> bool {
    let is_there = |wanted: &Cell| ours.cells.iter().any(|cell| cell.url.key() == wanted.url.key());
    ours.is_ragged && !row.cells.is_empty() && row.cells.iter().all(is_there)
}

//! Services that a page lacks.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::Row;
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "missing-row",
    level: Severity::Error,
    summary: "the page lacks a row of the reference",
    explanation: include_str!("missing-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in &site.drifted_sections() {
        let Some((drift, theirs)) = section.counterpart else { continue };
        let ours = section.section;
        // The published row of the page that stands closest above the missing one.
        let mut row_above: Option<&Row> = None;
        for (missing, ours_of_it) in drift.by_reference.iter().enumerate() {
            if let Some(at) = *ours_of_it {
                if !ours.rows[at].is_hidden {
                    row_above = Some(&ours.rows[at]);
                }
                continue;
            }
            let row = &theirs.rows[missing];
            // Rows that stand in a table of their own are said of that table.
            if row.is_hidden || drift.missing.binary_search(&missing).is_err() {
                continue;
            }
            let above = match row_above {
                Some(above) if holds(above, row) => continue,
                Some(above) => above.line,
                None => ours.header,
            };
            let label = quoted(&row.label.text);
            let message = format!("the row {label} is missing in the table {}", section.name());
            findings.push(
                site.finding(&LINT, section.page, above, "the row belongs below this line", message)
                    .help("copy the row of the reference to below this line; its name may be translated")
                    .reference(site.reference_place(row.line, "the row of the reference"))
                    .subject(site.reference_subject(drift.reference, Some(missing))),
            );
        }
    }
}

/// Whether a row has swallowed another one, which is said of the row itself.
fn holds(ours: &Row, row: &Row) -> bool {
    if !ours.is_ragged || row.cells.is_empty() {
        return false;
    }
    for wanted in &row.cells {
        if !ours.cells.iter().any(|cell| cell.url.key() == wanted.url.key()) {
            return false;
        }
    }
    true
}

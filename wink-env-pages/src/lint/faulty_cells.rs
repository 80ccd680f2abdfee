//! Cells whose URL is damaged in itself; each lint about them knows some of the faults.

use super::{Lint, ragged_row};
use crate::finding::Finding;
use crate::site::{CellAt, RowAt, SectionAt, Site};
use crate::url::Fault;
use crate::words::quoted;

/// Reports every URL that readers see with a fault that `words` knows how to put: what is wrong, and what to do.
pub(super) fn check(
    lint: &'static Lint,
    site: &Site,
    findings: &mut Vec<Finding>,
    words: fn(&Fault, &str) -> Option<(String, &'static str)>,
) {
    for section in &site.suspect_sections() {
        for (index, row) in section.section.rows.iter().enumerate() {
            if row.cells.iter().all(|cell| cell.url.is_sound()) {
                continue;
            }
            let row = section.row(index);
            // Words are said of the row if it should not be there, or begins with a URL.
            let says_words =
                section.counterpart.is_some() && row.counterpart.is_none() && !row.row.holds_url()
                    || ragged_row::has_url_for_name(&row);
            for cell in &section.cells(&row) {
                let is_known = says_words || is_of_extra_column(section, cell);
                if is_known && matches!(cell.cell.url.fault(), Some(Fault::NotAUrl | Fault::Empty)) {
                    continue;
                }
                if let Some(fault) = cell.cell.url.fault()
                    && let Some((message, help)) = words(fault, &cell.cell.url.written)
                {
                    findings.push(finding(lint, site, section, &row, cell, message, help));
                }
            }
        }
    }
}

/// Whether the reference lacks the whole column, which is said of the header.
fn is_of_extra_column(section: &SectionAt<'_>, cell: &CellAt<'_>) -> bool {
    let Some((drift, theirs)) = section.counterpart else { return false };
    theirs.columns.len() < section.section.columns.len()
        && matches!(drift.columns.to_reference.get(cell.column), Some(None))
}

/// A finding about a URL that is damaged in itself; says what the reference has in its place.
fn finding(
    lint: &'static Lint,
    site: &Site,
    section: &SectionAt<'_>,
    row: &RowAt<'_>,
    cell: &CellAt<'_>,
    message: String,
    help: &str,
) -> Finding {
    let finding = site
        .finding(lint, section.page, cell.cell.span, "", message)
        .subject(site.subject(section, Some(row), Some(cell.column)))
        .found(&cell.cell.url.written);
    match cell.counterpart {
        Some(expected) if expected.url.is_sound() => finding
            .help(format!("write {}", quoted(&expected.url.written)))
            .reference(site.reference_place(expected.span, "the URL of the reference"))
            .expected(Some(&expected.url.written)),
        _ => finding.help(help),
    }
}

//! URLs that differ.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "url-mismatch",
    level: Severity::Error,
    summary: "the page gives another URL than the reference",
    explanation: include_str!("url-mismatch.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in &site.drifted_sections() {
        for row in &section.rows() {
            let Some((pair, theirs)) = row.counterpart else { continue };
            // Hidden and exchanged rows are findings of their own.
            if theirs.is_hidden || pair.is_swapped {
                continue;
            }
            for cell in &section.cells(row) {
                let Some(expected) = cell.counterpart else { continue };
                let (found, wanted) = (&cell.cell.url, &expected.url);
                if found.written == wanted.written || !found.is_sound() || !wanted.is_sound() {
                    continue;
                }
                let column = section.column_name(cell.column);
                let other = theirs.cells.iter().position(|cell| cell.url.written == found.written);
                let message = match (other, section.counterpart) {
                    (Some(other), Some((_, theirs))) => format!(
                        "{} has the URL of {} under {column}",
                        quoted(&row.row.label.text),
                        crate::site::column_name(theirs, other)
                    ),
                    _ => format!(
                        "{} has another URL under {column} than {}",
                        quoted(&row.row.label.text),
                        site.reference_name()
                    ),
                };
                findings.push(
                    site.finding(&LINT, section.page, cell.cell.span, "", message)
                        .help(format!("write {}", quoted(&wanted.written)))
                        .reference(site.reference_place(expected.span, "the URL of the reference"))
                        .subject(site.subject(section, Some(row), Some(cell.column)))
                        .expected(Some(&wanted.written))
                        .found(&found.written),
                );
            }
        }
    }
}

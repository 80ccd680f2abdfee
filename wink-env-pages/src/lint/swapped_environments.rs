//! Columns in each other's places.

mod headers;

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::{RowAt, SectionAt, Site};
use crate::text::Span;
use crate::words::{listed, quoted};

pub(super) static LINT: Lint = Lint {
    name: "swapped-environments",
    level: Severity::Error,
    summary: "the page has its environments exchanged, in a row or a whole table",
    explanation: include_str!("swapped-environments.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    headers::check(site, findings);
    for section in &site.drifted_sections() {
        let Some((drift, theirs)) = section.counterpart else { continue };
        if drift.columns.is_swapped {
            let mut columns = Vec::new();
            for (ours, theirs) in drift.columns.to_reference.iter().enumerate() {
                if theirs.is_some() && *theirs != Some(ours) {
                    columns.push(section.column_name(ours));
                }
            }
            let message = format!("{} are exchanged in the whole table {}", listed(&columns), section.name());
            findings.push(
                site.finding(&LINT, section.page, section.section.header, "the URLs below stand in the wrong columns", message)
                    .help("exchange the URLs of the columns; the headers may be right or wrong, the order of the reference counts")
                    .reference(site.reference_place(theirs.header, "the order of the reference"))
                    .subject(site.subject(section, None, None)),
            );
        }
        for row in &section.rows() {
            let Some((pair, theirs)) = row.counterpart else { continue };
            if pair.is_swapped {
                let message = format!("the URLs of {} are exchanged", quoted(&row.row.label.text));
                findings.push(
                    site.finding(&LINT, section.page, urls(row), &label(section, row), message)
                        .help("exchange the URLs in this row")
                        .reference(site.reference_place(theirs.line, "the order of the reference"))
                        .subject(site.subject(section, Some(row), None)),
                );
            }
        }
    }
}

/// Says which URL stands under which header.
fn label(section: &SectionAt<'_>, row: &RowAt<'_>) -> String {
    for cell in &section.cells(row) {
        if let Some(expected) = cell.counterpart
            && expected.url.key() != cell.cell.url.key()
        {
            return format!("{} is not here", section.column_name(cell.column));
        }
    }
    String::new()
}

fn urls(row: &RowAt<'_>) -> Span {
    match (row.row.cells.first(), row.row.cells.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => row.row.line,
    }
}

//! Columns in each other's places.

use super::Lint;
use crate::compare::SectionDrift;
use crate::finding::{Finding, Severity};
use crate::order;
use crate::page::{Label, Page};
use crate::site::{RowAt, SectionAt, Site, section_name};
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
    check_headers(site, findings);
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

/// Headers are translated and prove nothing, but a page that has the same ones above two tables means the same by them.
fn check_headers(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page() else { return };
    for (index, drift) in site.drifts.iter().enumerate() {
        let page = &site.pages[index];
        let Some((first, others)) = drift.sections.split_first() else { continue };
        for other in others {
            let Some(columns) = exchanged_headers(reference, page, first, other) else { continue };
            let below = &page.sections[other.page];
            // The table whose header is also the reference's is the right one.
            let is_right =
                meaning(reference, other, columns[0]) == Some(below.columns[columns[0]].text.as_str());
            let (wrong, right) = if is_right { (first, other) } else { (other, first) };
            let section = site.section(index, wrong.page);
            let names = [section.column_name(columns[0]), section.column_name(columns[1])];
            let message = format!(
                "the headers {} are exchanged in the table {}, as the table {} shows",
                listed(&names),
                section.name(),
                section_name(&page.sections[right.page], right.page)
            );
            let theirs = reference.sections[wrong.reference].header;
            findings.push(
                site.finding(
                    &LINT,
                    index,
                    section.section.header,
                    "the URLs below do not stand under their names",
                    message,
                )
                .help("exchange the headers; the URLs below them have the order of the reference")
                .reference(site.reference_place(theirs, "the order of the reference"))
                .subject(site.subject(&section, None, None)),
            );
            if is_right {
                break;
            }
        }
    }
}

/// Two columns of a table that have each other's headers, as another table of the page tells.
fn exchanged_headers(
    reference: &Page,
    page: &Page,
    first: &SectionDrift,
    other: &SectionDrift,
) -> Option<Vec<usize>> {
    // Of exchanged URLs, everything is said already.
    if first.columns.is_swapped || other.columns.is_swapped {
        return None;
    }
    let (above, below) = (&page.sections[first.page].columns, &page.sections[other.page].columns);
    let (mut columns, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for (column, label) in below.iter().enumerate() {
        let Some(at) = place(above, label) else { continue };
        let (here, there) = (meaning(reference, other, column)?, meaning(reference, first, at)?);
        if here != there && place(below, label) == Some(column) {
            columns.push(column);
            ours.push(here);
            theirs.push(there);
        }
    }
    order::sort(&mut ours);
    order::sort(&mut theirs);
    (columns.len() == 2 && ours == theirs).then_some(columns)
}

fn place(headers: &[Label], header: &Label) -> Option<usize> {
    headers.iter().position(|other| other.text == header.text && !header.text.is_empty())
}

/// What the reference writes above the column of a page.
fn meaning<'a>(reference: &'a Page, drift: &SectionDrift, column: usize) -> Option<&'a str> {
    let column = (*drift.columns.to_reference.get(column)?)?;
    Some(&reference.sections[drift.reference].columns.get(column)?.text)
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

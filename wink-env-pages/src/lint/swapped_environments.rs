//! Columns in each other's places.

use super::Lint;
use crate::compare::SectionDrift;
use crate::finding::{Finding, Severity};
use crate::order;
use crate::page::{Label, Page};
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

/// A table whose headers are exchanged, as another table of the page tells; both are indices into the page's drift.
struct Contradiction {
    page: usize,
    wrong: usize,
    right: usize,
    columns: Vec<usize>,
}

/// Headers are translated and prove nothing, but a page that has the same ones above two tables means the same by them.
fn check_headers(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page() else { return };
    let mut found = Vec::new();
    for (page, drift) in site.drifts.iter().enumerate() {
        let Some((first, others)) = drift.sections.split_first() else { continue };
        for (at, other) in others.iter().enumerate() {
            let Some(columns) = exchanged_headers(reference, &site.pages[page], first, other) else {
                continue;
            };
            // The table whose header is also the reference's is the right one.
            let header = &site.pages[page].sections[other.page].columns[columns[0]].text;
            if meaning(reference, other, columns[0]) == Some(header.as_str()) {
                found.push(Contradiction { page, wrong: 0, right: at + 1, columns });
                break;
            }
            found.push(Contradiction { page, wrong: at + 1, right: 0, columns });
        }
    }
    for contradiction in &found {
        findings.push(contradicted(site, reference, contradiction, found.len()));
    }
}

fn contradicted(site: &Site, reference: &Page, found: &Contradiction, count: usize) -> Finding {
    let sections = &site.drifts[found.page].sections;
    let section = site.section(found.page, sections[found.wrong].page);
    let right = site.section(found.page, sections[found.right].page);
    let message = format!(
        "the headers {} and {} are exchanged in the table {}, as the table {} shows",
        section.column_name(found.columns[0]),
        section.column_name(found.columns[1]),
        section.name(),
        right.name()
    );
    let mut help = "exchange the headers; the URLs below them have the order of the reference".to_owned();
    if count > 2 && count * 2 > site.pages.len() {
        help = format!(
            "exchange them, or those of the reference if they are wrong: it is alone against {count} tables"
        );
    }
    let header = reference.sections[sections[found.wrong].reference].header;
    site.finding(
        &LINT,
        found.page,
        section.section.header,
        "the URLs below do not stand under their names",
        message,
    )
    .help(help)
    .reference(site.reference_place(header, "the order of the reference"))
    .subject(site.subject(&section, None, None))
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

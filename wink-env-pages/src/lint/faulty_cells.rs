//! Cells with a damaged URL; each lint about them covers some of the faults.

use super::ragged_row;
use crate::finding::{Facts, Finding, Lint, Problem};
use crate::site::{CellAt, SectionAt, Site};
use crate::url::Fault;

/// Reports every visible URL with a fault that the lint covers.
pub(super) fn check(
    lint: &'static Lint,
    site: &Site,
    findings: &mut Vec<Finding>,
    is_about: fn(&Fault) -> bool,
) {
    for section in site.suspect_sections() {
        // Tables without endpoints may contain any URL.
        if lint.name == "bad-url" && site.is_ignored(&section) {
            continue;
        }
        for row in section.rows().filter(|row| row.row.cells.iter().any(|cell| !cell.url.is_sound())) {
            // Words in place of a URL are a problem of the row if it is extra, or begins with a URL.
            let says_words =
                section.counterpart.is_some() && row.counterpart.is_none() && !row.row.holds_url()
                    || ragged_row::has_url_for_name(&row);
            for cell in section.cells(&row) {
                let is_said = says_words || is_of_extra_column(&section, &cell);
                let Some(fault) = fault(&cell).filter(|fault| is_about(fault)) else { continue };
                if is_said && matches!(fault, Fault::NotAUrl | Fault::Empty) {
                    continue;
                }
                let expected = cell.counterpart.filter(|expected| expected.url.is_sound());
                let problem = Problem::FaultyCell {
                    fault: fault.clone(),
                    found: cell.cell.url.written.clone(),
                    expected: expected.map(|expected| expected.url.written.clone()),
                };
                let facts = Facts::new(lint, problem)
                    .about(site.subject(&section, Some(&row), Some(cell.column)))
                    .reference(expected.and_then(|expected| site.reference_place(expected.span)));
                findings.push(
                    site.finding(facts, section.page, cell.cell.span).at(section.at_cell(&row, cell.column)),
                );
            }
        }
    }
}

/// What is wrong with a cell: not that there is no URL, unless the cell is empty and the reference has one.
fn fault<'a>(cell: &CellAt<'a>) -> Option<&'a Fault> {
    let is_absent_there = || cell.counterpart.is_some_and(|theirs| theirs.url.is_absent());
    match cell.cell.url.fault()? {
        Fault::Absent if cell.cell.url.written.is_empty() => {
            cell.counterpart.filter(|theirs| theirs.url.is_recognizable).map(|_| &Fault::Empty)
        }
        Fault::Absent => None,
        Fault::Empty | Fault::NotAUrl if is_absent_there() => None,
        fault => Some(fault),
    }
}

/// Whether the reference lacks the whole column, which is reported on the header.
fn is_of_extra_column(section: &SectionAt<'_>, cell: &CellAt<'_>) -> bool {
    section.counterpart.is_some_and(|(drift, theirs)| {
        theirs.columns.len() < section.section.columns.len()
            && matches!(drift.columns.to_reference.get(cell.column), Some(None))
    })
}

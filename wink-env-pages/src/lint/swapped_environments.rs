//! Swapped columns.

mod borrowed;
mod headers;

use super::rule::Rule;
use crate::finding::{At, Facts, Finding, FoundBy, Lint, Problem, Severity, Swapped};
use crate::site::{RowAt, SectionAt, Site};
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "swapped-environments",
        level: Severity::Error,
        summary: "the page has environments swapped, in a row or a whole table",
        explanation: include_str!("swapped-environments.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let known = borrowed::check(&RULE.lint, site, findings);
    headers::check(&RULE.lint, site, &known, findings);
    for section in site.drifted_sections() {
        findings.extend(swapped_table(site, &section));
        for row in section.rows() {
            if let Some((pair, theirs)) = row.counterpart
                && pair.is_swapped
            {
                let column = first_exchanged(&section, &row);
                let facts = Facts::new(&RULE.lint, Problem::SwappedEnvironments(Swapped::Row(column)))
                    .about(site.subject(&section, Some(&row), None))
                    .reference(site.reference_place(theirs.line));
                findings.push(site.finding(facts, section.page, urls(&row)).at(section.at_row(&row)));
            }
        }
    }
}

/// A table whose URL columns are in another order, or are its rows.
fn swapped_table(site: &Site, section: &SectionAt<'_>) -> Option<Finding> {
    let (drift, theirs) = section.counterpart?;
    let swapped = if drift.is_transposed {
        Swapped::Axes
    } else if drift.columns.is_swapped {
        let to_reference = drift.columns.to_reference.iter().enumerate();
        let is_moved =
            |(ours, theirs): &(usize, &Option<usize>)| theirs.is_some_and(|theirs| theirs != *ours);
        Swapped::Table(to_reference.filter(is_moved).map(|(ours, _)| ours).collect())
    } else {
        return None;
    };
    let facts = Facts::new(&RULE.lint, Problem::SwappedEnvironments(swapped))
        .about(site.subject(section, None, None))
        .reference(site.reference_place(theirs.header));
    Some(site.finding(facts, section.page, section.section.header).at(At::table(section.index)))
}

fn first_exchanged(section: &SectionAt<'_>, row: &RowAt<'_>) -> Option<usize> {
    let is_exchanged =
        |expected: &crate::page::Cell, found: &crate::page::Cell| expected.url.key() != found.url.key();
    section
        .cells(row)
        .find(|cell| cell.counterpart.is_some_and(|expected| is_exchanged(expected, cell.cell)))
        .map(|cell| cell.column)
}

fn urls(row: &RowAt<'_>) -> Span {
    match (row.row.cells.first(), row.row.cells.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => row.row.line,
    }
}

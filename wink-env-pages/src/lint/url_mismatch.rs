//! URLs that differ.

use std::collections::{HashMap, HashSet};

use super::rule::Rule;
use crate::axis::Axis;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::{SectionAt, Site};
use crate::url::Url;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "url-mismatch",
        level: Severity::Error,
        summary: "the page gives a different URL than the reference",
        explanation: include_str!("url-mismatch.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let pages = pages_by_mismatch(site);
    for section in site.drifted_sections() {
        let is_ignored = site.is_ignored(&section);
        let environments = environments(site, &section);
        for row in section.rows() {
            let Some((pair, theirs)) = row.counterpart else { continue };
            // Hidden rows and swapped URLs are findings of their own.
            if theirs.is_hidden || pair.is_swapped {
                continue;
            }
            for cell in section.cells(&row) {
                let Some(expected) = cell.counterpart else { continue };
                let (found, wanted) = (&cell.cell.url, &expected.url);
                let is_compared = |url: &Url| url.is_sound() || is_ignored && url.is_recognizable;
                if found.is_same(wanted) || !is_compared(found) || !is_compared(wanted) {
                    continue;
                }
                let count = pages.get(&(&*wanted.written, &*found.written)).map_or(0, HashSet::len);
                let in_row = section.counterpart.and_then(|(drift, _)| {
                    let column = (*drift.columns.to_reference.get(cell.column)?)?;
                    environments.get(&(column, found.all())).copied()
                });
                let problem = Problem::UrlMismatch {
                    expected: wanted.all(),
                    found: found.all(),
                    other_row: in_row.filter(|other| *other != pair.reference),
                    other_column: theirs.cells.iter().position(|cell| cell.url.is_same(found)),
                    // One page against one other does not show which is right.
                    majority: Some(count).filter(|count| *count > 2 && count * 2 > site.pages.len()),
                };
                let facts = Facts::new(&RULE.lint, problem)
                    .about(site.subject(&section, Some(&row), Some(cell.column)))
                    .reference(site.reference_place(expected.span));
                findings.push(
                    site.finding(facts, section.page, cell.cell.span).at(section.at_cell(&row, cell.column)),
                );
            }
        }
    }
}

/// The first row of the reference with a URL in a column, if rows are environments.
fn environments(site: &Site, section: &SectionAt<'_>) -> HashMap<(usize, String), usize> {
    let mut rows = HashMap::new();
    if let Some((_, theirs)) =
        section.counterpart.filter(|_| site.axis(section.page, section.index) == Axis::Rows)
    {
        for (at, row) in theirs.rows.iter().enumerate() {
            for (column, cell) in row.cells.iter().enumerate() {
                rows.entry((column, cell.url.all())).or_insert(at);
            }
        }
    }
    rows
}

/// For each URL of the reference and each different one in its place, the pages that have the latter.
fn pages_by_mismatch(site: &Site) -> HashMap<(&str, &str), HashSet<usize>> {
    let mut pages = HashMap::<(&str, &str), HashSet<usize>>::new();
    for section in site.drifted_sections() {
        for cell in section.rows().flat_map(|row| section.cells(&row)) {
            if let Some(expected) = cell.counterpart
                && expected.url.written != cell.cell.url.written
            {
                let mismatch = (expected.url.written.as_str(), cell.cell.url.written.as_str());
                pages.entry(mismatch).or_default().insert(section.page);
            }
        }
    }
    pages
}

//! Services that are available on a page and not in the reference, or the reverse.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::Cell;
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "availability-mismatch",
        level: Severity::Error,
        summary: "the page says that a service is not available where the reference has a URL, or the reverse",
        explanation: include_str!("availability-mismatch.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in site.drifted_sections() {
        for row in section.rows() {
            let is_compared =
                row.counterpart.is_some_and(|(pair, theirs)| !theirs.is_hidden && !pair.is_swapped);
            for cell in section.cells(&row).filter(|_| is_compared) {
                let Some(expected) = cell.counterpart else { continue };
                if !differs(cell.cell, expected) {
                    continue;
                }
                let url = |cell: &Cell| (!cell.url.is_absent()).then(|| cell.url.written.clone());
                let problem = Problem::OtherAvailability { expected: url(expected), found: url(cell.cell) };
                let facts = Facts::new(&RULE.lint, problem)
                    .about(site.subject(&section, Some(&row), Some(cell.column)))
                    .reference(site.reference_place(expected.span));
                let at = section.at_cell(&row, cell.column);
                findings.push(site.finding(facts, section.page, cell.cell.span).at(at));
            }
        }
    }
}

/// An empty cell in place of a URL is damage.
fn differs(ours: &Cell, theirs: &Cell) -> bool {
    ours.url.is_absent() && theirs.url.is_sound() && !ours.url.written.is_empty()
        || ours.url.is_sound() && theirs.url.is_absent()
}

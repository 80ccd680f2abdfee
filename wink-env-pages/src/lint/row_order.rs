//! Rows and tables in a different order.

use super::rule::Rule;
use crate::finding::{At, Facts, Finding, FoundBy, Lint, Problem, RowOrder, Severity};
use crate::site::{SectionAt, Site};

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "row-order",
        level: Severity::Error,
        summary: "the page lists the rows in a different order than the reference",
        explanation: include_str!("row-order.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for page in &site.drifted {
        if let Some(first) = site.drifts[*page].moved.first() {
            let section = site.section(*page, *first);
            let facts = Facts::new(&RULE.lint, Problem::RowOrder(RowOrder::Table))
                .about(site.subject(&section, None, None));
            findings.push(site.finding(facts, *page, section.section.header).at(At::table(*first)));
        }
    }
    findings.extend(site.drifted_sections().filter_map(|section| moved_rows(site, &section)));
}

/// One finding for all rows of a table that moved.
fn moved_rows(site: &Site, section: &SectionAt<'_>) -> Option<Finding> {
    let (drift, _) = section.counterpart?;
    let row = section.row(*drift.moved.first()?);
    let (pair, theirs) = row.counterpart?;
    let moved = drift.moved.iter().filter_map(|row| Some(section.row(*row).counterpart?.0.reference));
    let order = RowOrder::Rows { moved: moved.collect(), below: row_above(section, pair.reference) };
    let facts = Facts::new(&RULE.lint, Problem::RowOrder(order))
        .about(site.subject(section, Some(&row), None))
        .reference(site.reference_place(theirs.line));
    Some(site.finding(facts, section.page, row.row.line).at(section.at_row(&row)))
}

/// The nearest row of the reference, above one of its rows, that the page publishes too.
fn row_above(section: &SectionAt<'_>, reference: usize) -> Option<usize> {
    let pairs = section.counterpart?.0.pairs.iter();
    let published = pairs.filter(|pair| !section.section.rows[pair.page].is_hidden);
    published.map(|pair| pair.reference).filter(|above| *above < reference).max()
}

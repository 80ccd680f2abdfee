//! Rows that are not in the reference.

use std::collections::{HashMap, HashSet};

use super::rule::Rule;
use crate::compare::{Drift, urls};
use crate::finding::{ExtraRow, Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::{Page, Row, Section};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "extra-row",
        level: Severity::Error,
        summary: "the page has a row that is not in the reference",
        explanation: include_str!("extra-row.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page() else { return };
    for page in &site.drifted {
        let drift = &site.drifts[*page];
        if drift.sections.iter().all(|section| section.extra.is_empty()) {
            continue;
        }
        let copies: HashSet<(usize, usize)> =
            site.duplicates(*page).iter().map(|copy| (copy.section, copy.row)).collect();
        let mut lacking = lacking_tables(drift, reference);
        for section in &drift.sections {
            let at = site.section(*page, section.page);
            for extra in &section.extra {
                let row = at.row(*extra);
                // A second copy of a row is a duplicate, and an empty row is reported as empty; nothing can be said
                // about a ragged row before it is repaired.
                if copies.contains(&(section.page, *extra)) || row.row.is_ragged || row.row.is_empty() {
                    continue;
                }
                let table = urls(row.row).and_then(|urls| lacking.get_mut(&urls)?.pop());
                let kind = match table {
                    Some(table) => ExtraRow::OfTable(table),
                    None if repeats_header(at.section, row.row) => ExtraRow::RepeatedHeader,
                    None => ExtraRow::OnlyHere,
                };
                let header = reference.sections[section.reference].header;
                let facts = Facts::new(&RULE.lint, Problem::ExtraRow(kind))
                    .about(site.subject(&at, Some(&row), None))
                    .reference(site.reference_place(header));
                findings.push(site.finding(facts, *page, row.row.line).at(at.at_row(&row)));
            }
        }
    }
}

/// The tables of a page that lack a row of the reference, by the URLs of that row.
fn lacking_tables(drift: &Drift, reference: &Page) -> HashMap<String, Vec<usize>> {
    let mut tables: HashMap<String, Vec<usize>> = HashMap::new();
    for section in &drift.sections {
        let rows = &reference.sections[section.reference].rows;
        for urls in section.missing.iter().filter_map(|missing| urls(&rows[*missing])) {
            tables.entry(urls).or_default().push(section.page);
        }
    }
    tables
}

fn repeats_header(section: &Section, row: &Row) -> bool {
    row.label.text == section.corner.text
        && row.cells.len() == section.columns.len()
        && row.cells.iter().zip(&section.columns).all(|(cell, header)| cell.url.written == header.text)
}

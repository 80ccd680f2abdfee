//! Tables that ran together on one of two pages: their rows are neither missing nor too many.

use super::{Drift, Regrouped};
use crate::index::Index;
use crate::order;
use crate::page::{Page, Row, Section};

/// Finds tables of one page whose rows stand in another table of the other; these rows are said of the table.
pub(super) fn find(reference: &Page, page: &Page, drift: &mut Drift) {
    let (mut extra, mut missing) = (Vec::new(), Vec::new());
    for section in &drift.sections {
        extra.push((&page.sections[section.page], section.extra.as_slice()));
        missing.push((&reference.sections[section.reference], section.missing.as_slice()));
    }
    let joined = held_elsewhere(&drift.missing, reference, &extra);
    let divided = held_elsewhere(&drift.extra, page, &missing);
    for found in &joined {
        let extra = &mut drift.sections[found.holder].extra;
        *extra = without(extra, &found.rows);
    }
    for found in &divided {
        let missing = &mut drift.sections[found.holder].missing;
        *missing = without(missing, &found.rows);
    }
    (drift.joined, drift.divided) = (joined, divided);
}

/// Those of a page's tables whose rows stand in a table of the other page, which has these strangers.
fn held_elsewhere(tables: &[usize], page: &Page, holders: &[(&Section, &[usize])]) -> Vec<Regrouped> {
    // Which of them have a row with these URLs: trying each table with each of them would take forever on long pages.
    let mut owners = Index::default();
    for (holder, (section, strangers)) in holders.iter().enumerate() {
        for stranger in *strangers {
            if let Some(urls) = urls(&section.rows[*stranger])
                && owners.places(&urls).last() != Some(&holder)
            {
                owners.add(urls, holder);
            }
        }
    }
    let mut found = Vec::new();
    for table in tables {
        let section = &page.sections[*table];
        let mut has_rows = vec![false; holders.len()];
        for row in section.published() {
            if let Some(urls) = urls(row) {
                for holder in owners.places(&urls) {
                    has_rows[*holder] = true;
                }
            }
        }
        for (holder, strangers) in holders.iter().enumerate() {
            if has_rows[holder]
                && let Some(rows) = held(section, *strangers)
            {
                found.push(Regrouped { table: *table, holder, rows });
            }
        }
    }
    found
}

/// Rows without those that were found, which are sorted.
fn without(rows: &[usize], found: &[usize]) -> Vec<usize> {
    let mut rest = Vec::new();
    for row in rows {
        if found.binary_search(row).is_err() {
            rest.push(*row);
        }
    }
    rest
}

/// Those of the given rows that are rows of the table, if most of its rows are among them.
fn held(table: &Section, (section, strangers): (&Section, &[usize])) -> Option<Vec<usize>> {
    let mut owners = Index::default();
    for stranger in strangers {
        if let Some(urls) = urls(&section.rows[*stranger]) {
            owners.add(urls, *stranger);
        }
    }
    let (mut published, mut rows) = (0, Vec::new());
    for row in table.published() {
        published += 1;
        if let Some(urls) = urls(row)
            && let Some(stranger) = owners.take_last(&urls)
        {
            rows.push(stranger);
        }
    }
    order::sort(&mut rows);
    if rows.len() * 2 > published { Some(rows) } else { None }
}

/// What a row is known by outside of its table: all its URLs, in their order.
pub(crate) fn urls(row: &Row) -> Option<String> {
    let mut urls = String::new();
    for cell in &row.cells {
        if !cell.url.is_recognizable {
            return None;
        }
        urls += cell.url.key();
        urls.push('\n');
    }
    if urls.is_empty() { None } else { Some(urls) }
}

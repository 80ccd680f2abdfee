//! Tables that ran together on one of two pages: their rows are neither missing nor too many.

use std::collections::{BTreeSet, HashMap};

use super::{Drift, Regrouped};
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
        remove(&mut drift.sections[found.holder].extra, &found.rows);
    }
    for found in &divided {
        remove(&mut drift.sections[found.holder].missing, &found.rows);
    }
    (drift.joined, drift.divided) = (joined, divided);
}

/// Those of a page's tables whose rows stand in a table of the other page, which has these strangers.
fn held_elsewhere(tables: &[usize], page: &Page, holders: &[(&Section, &[usize])]) -> Vec<Regrouped> {
    // Which of them have a row with these URLs: trying each table with each of them would take forever on long pages.
    let mut owners: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (holder, (section, strangers)) in holders.iter().enumerate() {
        for urls in strangers.iter().filter_map(|stranger| urls(&section.rows[*stranger])) {
            owners.entry(urls).or_default().insert(holder);
        }
    }
    let mut found = Vec::new();
    for table in tables {
        let section = &page.sections[*table];
        let owners: BTreeSet<&usize> =
            section.published().filter_map(urls).filter_map(|urls| owners.get(&urls)).flatten().collect();
        for holder in owners {
            if let Some(rows) = held(section, holders[*holder]) {
                found.push(Regrouped { table: *table, holder: *holder, rows });
            }
        }
    }
    found
}

/// Takes the found rows, which are sorted, out of others.
fn remove(rows: &mut Vec<usize>, found: &[usize]) {
    rows.retain(|row| found.binary_search(row).is_err());
}

/// Those of the given rows that are rows of the table, if most of its rows are among them.
fn held(table: &Section, (section, strangers): (&Section, &[usize])) -> Option<Vec<usize>> {
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for stranger in strangers {
        if let Some(urls) = urls(&section.rows[*stranger]) {
            owners.entry(urls).or_default().push(*stranger);
        }
    }
    let mut rows: Vec<usize> =
        table.published().filter_map(urls).filter_map(|urls| owners.get_mut(&urls)?.pop()).collect();
    rows.sort_unstable();
    (rows.len() * 2 > table.published().count()).then_some(rows)
}

/// What a row is known by outside of its table: all its URLs, in their order.
pub(crate) fn urls(row: &Row) -> Option<String> {
    let recognized = row.cells.iter().map(|cell| cell.url.is_recognizable.then(|| cell.url.key()));
    let urls: Vec<&str> = recognized.collect::<Option<_>>()?;
    (!urls.is_empty()).then(|| urls.join("\n"))
}

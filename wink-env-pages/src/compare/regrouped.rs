//! Tables that were merged on one of two pages: their rows are neither missing nor extra.

use std::collections::HashMap;

use super::drift::{Drift, Regrouped};
use crate::page::{Cell, Page, Row, Section};

/// Finds tables of one page whose rows are in a different table of the other page. These rows belong to the table that
/// is missing or extra, and are no longer missing or extra themselves.
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

/// The tables of a page whose rows are among the unmatched rows of a table of the other page.
fn held_elsewhere(tables: &[usize], page: &Page, holders: &[(&Section, &[usize])]) -> Vec<Regrouped> {
    // For each row's URLs, the holders that have them: comparing every table with every holder would be quadratic.
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for (holder, (section, unmatched)) in holders.iter().enumerate() {
        for urls in unmatched.iter().filter_map(|row| urls(&section.rows[*row])) {
            owners.entry(urls).or_default().push(holder);
        }
    }
    let mut found = Vec::new();
    for table in tables {
        let section = &page.sections[*table];
        let owners = section.published().filter_map(urls).filter_map(|urls| owners.get(&urls));
        let mut owners: Vec<usize> = owners.flatten().copied().collect();
        owners.sort_unstable();
        owners.dedup();
        for holder in owners {
            if let Some(rows) = held(section, holders[holder]) {
                found.push(Regrouped { table: *table, holder, rows });
            }
        }
    }
    found
}

/// Removes the found rows, which are sorted.
fn remove(rows: &mut Vec<usize>, found: &[usize]) {
    rows.retain(|row| found.binary_search(row).is_err());
}

/// The unmatched rows that are also rows of the table, if they are most of its rows.
fn held(table: &Section, (section, unmatched): (&Section, &[usize])) -> Option<Vec<usize>> {
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for row in unmatched {
        if let Some(urls) = urls(&section.rows[*row]) {
            owners.entry(urls).or_default().push(*row);
        }
    }
    let mut rows: Vec<usize> =
        table.published().filter_map(urls).filter_map(|urls| owners.get_mut(&urls)?.pop()).collect();
    rows.sort_unstable();
    (rows.len() * 2 > table.published().count()).then_some(rows)
}

/// What identifies a row outside its table: all its URLs, in order. `None` if one of them is not recognizable.
pub(crate) fn urls<'a>(row: &'a Row) -> Option<String> {
    let is_known = |cell: &Cell| cell.url.is_recognizable || cell.url.is_absent();
    let key = |cell: &'a Cell| if cell.url.is_absent() { "" } else { cell.url.key() };
    let recognized = row.cells.iter().map(|cell| is_known(cell).then(|| key(cell)));
    let urls: Vec<&str> = recognized.collect::<Option<_>>()?;
    (!urls.is_empty()).then(|| urls.join("\n"))
}

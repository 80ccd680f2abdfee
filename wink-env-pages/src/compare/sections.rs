//! Pairs the tables of two pages: by shared URLs, then by order.

use std::collections::{HashMap, HashSet};

use super::former::Former;
use super::pairing::{Pairing, candidate};
use super::rows;
use crate::page::Section;

/// For each table of the page, its counterpart in the reference.
pub(super) fn align(reference: &[Section], page: &[Section], former: &Former) -> Vec<Option<usize>> {
    let mut pairing = Pairing::new(page.len(), reference.len());
    by_shared_urls(reference, page, &mut pairing);
    by_order(reference, page, former, &mut pairing);
    pairing.of_ours
}

/// Pairs tables that share URLs, those that share the most first.
fn by_shared_urls(reference: &[Section], page: &[Section], pairing: &mut Pairing) {
    let mut owners: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, section) in reference.iter().enumerate() {
        for key in keys(section) {
            owners.entry(key).or_default().push(index);
        }
    }
    let mut candidates = Vec::new();
    for (ours, section) in page.iter().enumerate() {
        let owners = keys(section).into_iter().filter_map(|key| owners.get(key));
        let mut shared: Vec<usize> = owners.flat_map(|owners| near(owners, ours)).copied().collect();
        shared.sort_unstable();
        candidates.extend(
            shared
                .chunk_by(usize::eq)
                .map(|theirs| candidate((true, 0, theirs.len(), false), ours, theirs[0])),
        );
    }
    pairing.pair_likeliest(candidates);
}

/// A URL that many tables share says little about which table is meant.
const TABLES_PER_URL: usize = 16;

/// The tables, which are in order, around a position.
fn near(tables: &[usize], place: usize) -> &[usize] {
    let first = tables.partition_point(|table| *table < place).saturating_sub(TABLES_PER_URL);
    &tables[first..tables.len().min(first + 2 * TABLES_PER_URL)]
}

/// How many tables are compared with one that no table is like.
const MOST_TRIES: usize = 16;

/// The keys of a table's rows.
fn keys(section: &Section) -> HashSet<&str> {
    section.rows.iter().flat_map(rows::keys).collect()
}

/// Pairs tables that share no URLs but are at the same position and have similar rows.
fn by_order(reference: &[Section], page: &[Section], former: &Former, pairing: &mut Pairing) {
    let mut below = vec![reference.len(); page.len() + 1];
    for ours in (0..page.len()).rev() {
        below[ours] = pairing.of_ours[ours].unwrap_or(below[ours + 1]);
    }
    let (mut next, mut above) = (0, 0);
    let mut tries = (0, 0);
    for (ours, section) in page.iter().enumerate() {
        if let Some(theirs) = pairing.of_ours[ours] {
            above = theirs;
            continue;
        }
        next = next.max(above);
        while next < reference.len() && pairing.of_theirs[next].is_some() {
            next += 1;
        }
        tries = if tries.0 == next { (next, tries.1 + 1) } else { (next, 1) };
        let is_between = next < below[ours] && tries.1 <= MOST_TRIES;
        if is_between && !rows::align(&reference[next], section, former.of_table(next)).is_empty() {
            pairing.pair(ours, next);
            next += 1;
        }
    }
}

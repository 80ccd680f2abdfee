//! Which tables belong together: by the URLs they share, then by their order.

use super::pairing::{Pairing, candidate};
use super::rows;
use crate::index::Index;
use crate::page::Section;

/// For each table of the page, the table of the reference.
pub(super) fn align(reference: &[Section], page: &[Section]) -> Vec<Option<usize>> {
    let mut pairing = Pairing::new(page.len(), reference.len());
    by_shared_urls(reference, page, &mut pairing);
    by_order(reference, page, &mut pairing);
    pairing.of_ours
}

/// Tables that share a URL belong together, those that share most first.
fn by_shared_urls(reference: &[Section], page: &[Section], pairing: &mut Pairing) {
    let mut owners = Index::default();
    for (index, section) in reference.iter().enumerate() {
        for key in &distinct_keys(section) {
            owners.add(*key, index);
        }
    }
    let mut candidates = Vec::new();
    for (ours, section) in page.iter().enumerate() {
        let mut shared = vec![0; reference.len()];
        for key in &distinct_keys(section) {
            for theirs in owners.places(key) {
                shared[*theirs] += 1;
            }
        }
        for (theirs, count) in shared.iter().enumerate() {
            if *count > 0 {
                candidates.push(candidate((true, 0, *count, false), ours, theirs));
            }
        }
    }
    pairing.pair_likeliest(candidates);
}

fn distinct_keys(section: &Section) -> Vec<&str> {
    let mut known = Index::default();
    let mut distinct = Vec::new();
    for row in &section.rows {
        for key in &rows::keys(row) {
            if known.note(*key) {
                distinct.push(*key);
            }
        }
    }
    distinct
}

/// Tables without a URL in common belong together if they stand in the same place and any of their rows are alike.
fn by_order(reference: &[Section], page: &[Section], pairing: &mut Pairing) {
    let (mut next, mut above) = (0, 0);
    for (ours, section) in page.iter().enumerate() {
        if let Some(theirs) = pairing.of_ours[ours] {
            above = theirs;
            continue;
        }
        next = next.max(above);
        while next < reference.len() && pairing.of_theirs[next].is_some() {
            next += 1;
        }
        let below = pairing.of_ours[ours..].iter().find_map(|theirs| *theirs).unwrap_or(reference.len());
        if next < below && !rows::align(&reference[next], section).is_empty() {
            pairing.pair(ours, next);
            next += 1;
        }
    }
}

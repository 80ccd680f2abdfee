//! Which tables belong together: by the URLs they share, then by their order.

use std::cmp::Reverse;

use super::rows;
use crate::index::Index;
use crate::order;
use crate::page::Section;

/// For each table of the page, the table of the reference.
pub(super) fn align(reference: &[Section], page: &[Section]) -> Vec<Option<usize>> {
    let mut to_reference = vec![None; page.len()];
    let mut is_taken = vec![false; reference.len()];
    for (_, _, ours, theirs) in &by_shared_urls(reference, page) {
        if to_reference[*ours].is_none() && !is_taken[*theirs] {
            to_reference[*ours] = Some(*theirs);
            is_taken[*theirs] = true;
        }
    }
    align_by_order(reference, page, &mut to_reference, &is_taken);
    to_reference
}

/// The tables of page and reference that share a URL: those that share most first, then those that stand nearest.
fn by_shared_urls(reference: &[Section], page: &[Section]) -> Vec<(Reverse<usize>, usize, usize, usize)> {
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
                candidates.push((Reverse(*count), ours.abs_diff(theirs), ours, theirs));
            }
        }
    }
    order::sort(&mut candidates);
    candidates
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
fn align_by_order(
    reference: &[Section],
    page: &[Section],
    to_reference: &mut [Option<usize>],
    is_taken: &[bool],
) {
    let (mut next, mut above) = (0, 0);
    for (ours, section) in page.iter().enumerate() {
        if let Some(theirs) = to_reference[ours] {
            above = theirs;
            continue;
        }
        next = next.max(above);
        while next < reference.len() && is_taken[next] {
            next += 1;
        }
        let below = to_reference[ours..].iter().find_map(|theirs| *theirs).unwrap_or(reference.len());
        if next < below && !rows::align(&reference[next], section).is_empty() {
            to_reference[ours] = Some(next);
            next += 1;
        }
    }
}

//! Which tables belong together: by the URLs they share, then by their order.

use std::cmp::Reverse;

use super::rows;
use crate::collect::CollectVec as _;
use crate::index::Index;
use crate::order;
use crate::page::Section;

/// Pairs of a table of the page and a table of the reference, in the order of the page.
pub(super) fn align(reference: &[Section], page: &[Section]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<Option<usize>> = vec![None; page.len()];
    let mut is_taken = vec![false; reference.len()];
    for (ours, theirs) in by_shared_urls(reference, page) {
        if pairs[ours].is_none() && !is_taken[theirs] {
            pairs[ours] = Some(theirs);
            is_taken[theirs] = true;
        }
    }
    pair_by_order(reference, page, &mut pairs, &is_taken);
    pairs.iter().enumerate().filter_map(|(ours, theirs)| Some((ours, (*theirs)?))).collect_vec()
}

/// The tables that share a URL, those that share most first.
fn by_shared_urls(reference: &[Section], page: &[Section]) -> Vec<(usize, usize)> {
    let mut owners = Index::default();
    for (index, section) in reference.iter().enumerate() {
        for key in distinct_keys(section) {
            owners.add(key, index);
        }
    }
    let mut candidates = Vec::new();
    for (ours, section) in page.iter().enumerate() {
        let mut shared = vec![0_usize; reference.len()];
        for key in distinct_keys(section) {
            for theirs in owners.places(key) {
                shared[*theirs] += 1;
            }
        }
        for (theirs, count) in shared.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            candidates.push((Reverse(count), ours.abs_diff(theirs), ours, theirs));
        }
    }
    order::sort(&mut candidates);
    candidates.into_iter().map(|(_, _, ours, theirs)| (ours, theirs)).collect_vec()
}

fn distinct_keys(section: &Section) -> Vec<&str> {
    let mut known = Index::default();
    let mut distinct = Vec::new();
    for row in &section.rows {
        for key in rows::keys(row) {
            if known.note(key) {
                distinct.push(key);
            }
        }
    }
    distinct
}

/// Tables without a URL in common belong together if they stand in the same place and any of their rows are alike.
fn pair_by_order(reference: &[Section], page: &[Section], pairs: &mut [Option<usize>], is_taken: &[bool]) {
    let free = (0..reference.len()).filter(|theirs| !is_taken[*theirs]).collect_vec();
    let mut next = 0;
    let mut after = None;
    for (ours, section) in page.iter().enumerate() {
        if pairs[ours].is_some() {
            after = pairs[ours];
            continue;
        }
        let until = pairs[ours..].iter().find_map(|theirs| *theirs);
        while next < free.len() && after.is_some_and(|after| free[next] < after) {
            next += 1;
        }
        let is_alike = |theirs: &usize| {
            until.is_none_or(|until| *theirs < until) && !rows::align(&reference[*theirs], section).is_empty()
        };
        if let Some(theirs) = free.get(next).filter(|theirs| is_alike(theirs)) {
            pairs[ours] = Some(*theirs);
            after = Some(*theirs);
            next += 1;
        }
    }
}

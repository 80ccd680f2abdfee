//! Which tables belong together: by the URLs they share, then by their order.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::rows;
use crate::page::Section;

/// Pairs of a table of the page and a table of the reference, in the order of the page.
pub(super) fn align(reference: &[Section], page: &[Section]) -> Vec<(usize, usize)> {
    let mut candidates = shared_urls(reference, page);
    candidates.sort_by_key(|(ours, theirs, shared)| (Reverse(*shared), ours.abs_diff(*theirs), *ours));
    let mut pairs = BTreeMap::<usize, usize>::new();
    let mut taken = HashSet::<usize>::new();
    for (ours, theirs, _) in candidates {
        if !pairs.contains_key(&ours) && taken.insert(theirs) {
            pairs.insert(ours, theirs);
        }
    }
    pair_by_order(reference, page, &mut pairs, &taken);
    pairs.into_iter().collect()
}

/// How many URLs each table of the page shares with each of the reference, where there are any.
fn shared_urls(reference: &[Section], page: &[Section]) -> Vec<(usize, usize, usize)> {
    let mut owners = HashMap::<&str, Vec<usize>>::new();
    for (index, section) in reference.iter().enumerate() {
        for key in section.rows.iter().flat_map(rows::keys) {
            let owners = owners.entry(key).or_default();
            if owners.last() != Some(&index) {
                owners.push(index);
            }
        }
    }
    let mut shared = BTreeMap::<(usize, usize), usize>::new();
    for (ours, section) in page.iter().enumerate() {
        let keys: HashSet<&str> = section.rows.iter().flat_map(rows::keys).collect();
        for theirs in keys.iter().filter_map(|key| owners.get(key)).flatten() {
            *shared.entry((ours, *theirs)).or_default() += 1;
        }
    }
    shared.into_iter().map(|((ours, theirs), count)| (ours, theirs, count)).collect()
}

/// Tables without a URL in common belong together if they stand in the same place and any of their rows are alike.
fn pair_by_order(
    reference: &[Section],
    page: &[Section],
    pairs: &mut BTreeMap<usize, usize>,
    taken: &HashSet<usize>,
) {
    let mut free = (0..reference.len()).filter(|theirs| !taken.contains(theirs)).peekable();
    for (ours, section) in page.iter().enumerate() {
        if pairs.contains_key(&ours) {
            continue;
        }
        let after = pairs.range(..ours).next_back().map(|(_, theirs)| *theirs);
        let until = pairs.range(ours..).next().map(|(_, theirs)| *theirs);
        while free.next_if(|theirs| after.is_some_and(|after| *theirs < after)).is_some() {}
        let alike = |theirs: &usize| {
            until.is_none_or(|until| *theirs < until) && !rows::align(&reference[*theirs], section).is_empty()
        };
        if let Some(theirs) = free.next_if(alike) {
            pairs.insert(ours, theirs);
        }
    }
}

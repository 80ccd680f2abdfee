//! Sorting. Every integrator compiles the engine, and each type that the standard library sorts costs them another
//! instance of its algorithm, so here only indices are sorted.

use std::cmp::Ordering;

use crate::collect::CollectVec as _;

/// Sorts in the natural order; equal items keep their order, as in all functions here.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by something that each item has.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Sorts as `compare` says.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let origins = sorted(items.len(), &|left, right| compare(&items[left], &items[right]));
    rearrange(origins, &mut |left, right| items.swap(left, right));
}

/// For each place the index of the item that belongs there.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut origins: Vec<usize> = (0..count).collect_vec();
    origins.sort_by(|left, right| compare(*left, *right));
    origins
}

/// Takes each item to its place along the circles that the moves make.
fn rearrange(mut origins: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..origins.len() {
        let mut place = start;
        while origins[place] != start {
            let origin = std::mem::replace(&mut origins[place], place);
            swap(place, origin);
            place = origin;
        }
        origins[place] = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut words = vec!["pear", "fig", "apple", "kiwi", "date", "plum", "lime", "nut"];
        let mut expected = words.clone();
        expected.sort_by_key(|word| word.len());
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, expected);
    }

    #[test]
    fn every_arrangement_of_five_is_sorted() {
        for code in 0..5_usize.pow(5) {
            let mut items: Vec<usize> = (0..5).map(|digit| code / 5_usize.pow(digit) % 5).collect();
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items);
            assert_eq!(items, expected);
        }
    }
}

//! Sorting. Every integrator compiles the engine, and a single type that the standard library sorts is a hundredth of
//! it, so here indices are sorted, by merging, which is a tenth of that.

use std::cmp::Ordering;

/// Sorts by something that each item has; equal items keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let origins = sorted(items.len(), &|left, right| key(&items[left]).cmp(&key(&items[right])));
    rearrange(items, origins);
}

/// For each place the index of the item that belongs there.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut origins = Vec::with_capacity(count);
    for origin in 0..count {
        origins.push(origin);
    }
    let mut length = 1;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        while merged.len() < count {
            merge(&origins[merged.len()..], length, compare, &mut merged);
        }
        origins = merged;
        length *= 2;
    }
    origins
}

/// Merges the first two stretches of that length, each of them sorted; at the end they may be shorter.
fn merge(
    origins: &[usize],
    length: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    let (left_end, right_end) = (length.min(origins.len()), (length * 2).min(origins.len()));
    let (mut left, mut right) = (0, left_end);
    while left < left_end || right < right_end {
        let is_left = right == right_end
            || left < left_end && compare(origins[left], origins[right]) != Ordering::Greater;
        let next = if is_left { &mut left } else { &mut right };
        merged.push(origins[*next]);
        *next += 1;
    }
}

/// Takes each item to its place.
fn rearrange<T>(items: &mut [T], origins: Vec<usize>) {
    swap_into_place(origins, &mut |left, right| items.swap(left, right));
}

/// Follows the circles that the moves make.
fn swap_into_place(mut origins: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
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
            sort_by_key(&mut items, |item| *item);
            assert_eq!(items, expected);
        }
    }
}

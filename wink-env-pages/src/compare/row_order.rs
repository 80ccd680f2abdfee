//! Which items have to be moved to restore the order.

use crate::collect::CollectVec as _;
/// The positions of the fewest items whose removal leaves `order` ascending.
pub(super) fn out_of_order(order: &[usize]) -> Vec<usize> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; order.len()];
    for (at, value) in order.iter().enumerate() {
        let length = tails.partition_point(|tail| order[*tail] < *value);
        before[at] = length.checked_sub(1).map(|shorter| tails[shorter]);
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut in_order = vec![false; order.len()];
    let mut next = tails.last().copied();
    while let Some(at) = next {
        in_order[at] = true;
        next = before[at];
    }
    (0..order.len()).filter(|at| !in_order[*at]).collect_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_items_move() {
        assert_eq!(out_of_order(&[0, 1, 2, 3]), Vec::<usize>::new());
        assert_eq!(out_of_order(&[3, 0, 1, 2]), [0]);
        assert_eq!(out_of_order(&[0, 2, 3, 1]), [3]);
        assert_eq!(out_of_order(&[2, 1, 0]).len(), 2);
    }
}

//! The fewest moves that restore the order.

/// The positions of the fewest items whose removal leaves `order` ascending; items are distinct. The positions are
/// sorted by item, so that each can be put back in turn: what belongs before it is in place by then.
pub(super) fn out_of_order(order: &[usize]) -> Vec<usize> {
    // For each length, the smallest item that ends an ascending sequence of that length.
    let mut ends: Vec<usize> = Vec::new();
    // For each item, how many precede it in the longest ascending sequence that it ends.
    let mut before = Vec::with_capacity(order.len());
    for item in order {
        let (Ok(length) | Err(length)) = ends.binary_search(item);
        if length == ends.len() {
            ends.push(*item);
        } else {
            ends[length] = *item;
        }
        before.push(length);
    }
    let mut moved = Vec::new();
    let mut unseen = ends.len();
    for at in (0..order.len()).rev() {
        if before[at] + 1 == unseen {
            unseen -= 1;
        } else {
            moved.push(at);
        }
    }
    moved.sort_unstable_by_key(|at| order[*at]);
    moved
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
        assert_eq!(out_of_order(&[5, 3, 0, 1, 2, 4]), [1, 0]);
    }
}

//! Which columns belong together: by their place, unless the URLs say otherwise.

use super::{Columns, Pair};
use crate::collect::CollectVec as _;
use crate::order;
use crate::page::{Row, Section};

/// Aligns the URL columns of two tables whose rows are aligned, and marks the rows that stand alone against them.
pub(super) fn align(reference: &Section, page: &Section, pairs: &mut [Pair]) -> Columns {
    let (ours, theirs) = (page.columns.len(), reference.columns.len());
    let is_whole = |pair: &Pair| {
        let (our_row, their_row) = (&page.rows[pair.page], &reference.rows[pair.reference]);
        !our_row.is_ragged && !their_row.is_ragged && !our_row.is_hidden && !their_row.is_hidden
    };
    let mut votes = vec![vec![0_usize; theirs]; ours];
    for pair in pairs.iter().filter(|pair| is_whole(pair)) {
        for (our_column, cell) in page.rows[pair.page].cells.iter().enumerate() {
            for (their_column, their_cell) in reference.rows[pair.reference].cells.iter().enumerate() {
                if cell.url.key() == their_cell.url.key() {
                    votes[our_column][their_column] += 1;
                }
            }
        }
    }
    let likeliest = assign(&votes, theirs);
    // One exchanged row is a slip in that row, not in the table.
    let mut in_order = true;
    let mut before = None;
    for column in &likeliest {
        in_order &= column.is_none() || *column > before;
        before = column.or(before);
    }
    let is_swapped = !in_order && pairs.iter().filter(|pair| is_whole(pair)).count() > 1;
    let to_reference =
        if is_swapped || ours != theirs { likeliest } else { (0..ours).map(Some).collect_vec() };
    for pair in pairs.iter_mut().filter(|pair| is_whole(pair)) {
        pair.is_swapped = is_exchanged(&page.rows[pair.page], &reference.rows[pair.reference], &to_reference);
    }
    let missing = (0..theirs).filter(|column| !to_reference.contains(&Some(*column))).collect_vec();
    Columns { to_reference, is_swapped, missing }
}

/// For each column of the page the column of the reference with most votes, each taken once; without votes, the column
/// in the same place, or any that is left.
fn assign(votes: &[Vec<usize>], theirs: usize) -> Vec<Option<usize>> {
    let mut ranked: Vec<(usize, bool, usize, usize)> = Vec::new();
    for (ours, row) in votes.iter().enumerate() {
        for (column, count) in row.iter().enumerate() {
            ranked.push((*count, ours == column, ours, column));
        }
    }
    ranked.retain(|(count, in_place, ..)| *count > 0 || *in_place || votes.len() == theirs);
    order::sort_by(&mut ranked, |left, right| right.cmp(left));
    let mut assigned = vec![None; votes.len()];
    let mut is_taken = vec![false; theirs];
    for (_, _, ours, column) in ranked {
        if assigned[ours].is_none() && !is_taken[column] {
            assigned[ours] = Some(column);
            is_taken[column] = true;
        }
    }
    assigned
}

/// Whether a row has the reference's URLs in each other's places.
fn is_exchanged(ours: &Row, theirs: &Row, to_reference: &[Option<usize>]) -> bool {
    let (mut found, mut expected) = (Vec::new(), Vec::new());
    for (cell, column) in ours.cells.iter().zip(to_reference) {
        let counterpart = column.and_then(|column| theirs.cells.get(column));
        if let Some(theirs) = counterpart.filter(|theirs| theirs.url.key() != cell.url.key()) {
            found.push(cell.url.key());
            expected.push(theirs.url.key());
        }
    }
    order::sort(&mut found);
    order::sort(&mut expected);
    found.len() > 1 && found == expected
}

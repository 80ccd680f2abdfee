//! Pairs columns: by position, unless the URLs say otherwise.

use super::drift::{Columns, Pair, in_place};
use super::pairing::{Pairing, candidate};
use crate::page::{Row, Section};

/// Aligns the URL columns of two tables whose rows are aligned, and marks single rows whose URLs are swapped.
pub(super) fn align(reference: &Section, page: &Section, pairs: &mut [Pair]) -> Columns {
    let (ours, theirs) = (page.columns.len(), reference.columns.len());
    let mut votes = vec![vec![0; theirs]; ours];
    let mut whole = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let (our_row, their_row) = (&page.rows[pair.page], &reference.rows[pair.reference]);
        if !our_row.is_ragged && !their_row.is_ragged && !our_row.is_hidden && !their_row.is_hidden {
            count_votes(our_row, their_row, &mut votes);
            whole.push(at);
        }
    }
    let likeliest = assign(&votes, theirs);
    // A single swapped row is a mistake in that row, not in the table.
    let is_swapped = whole.len() > 1 && !is_in_order(&likeliest);
    let to_reference = if is_swapped || ours != theirs { likeliest } else { in_place(ours) };
    for at in &whole {
        let pair = &mut pairs[*at];
        pair.is_swapped = is_exchanged(&page.rows[pair.page], &reference.rows[pair.reference], &to_reference);
    }
    let missing = (0..theirs).filter(|column| !to_reference.contains(&Some(*column))).collect();
    Columns { to_reference, is_swapped, missing }
}

/// Each URL votes for every column in which the reference row has it.
fn count_votes(ours: &Row, theirs: &Row, votes: &mut [Vec<usize>]) {
    for (our_column, cell) in ours.cells.iter().enumerate() {
        for (their_column, their_cell) in theirs.cells.iter().enumerate() {
            if cell.url.key() == their_cell.url.key() {
                votes[our_column][their_column] += 1;
            }
        }
    }
}

/// For each column of the page, the column of the reference with the most votes; no column is used twice. Without
/// votes, it is the column at the same position, or the nearest remaining one.
fn assign(votes: &[Vec<usize>], theirs: usize) -> Vec<Option<usize>> {
    let mut candidates = Vec::new();
    for (ours, row) in votes.iter().enumerate() {
        for (column, count) in row.iter().enumerate() {
            if *count > 0 || ours == column || votes.len() == theirs {
                candidates.push(candidate((true, *count, 0, false), ours, column));
            }
        }
    }
    let mut pairing = Pairing::new(votes.len(), theirs);
    pairing.pair_likeliest(candidates);
    pairing.of_ours
}

fn is_in_order(columns: &[Option<usize>]) -> bool {
    columns.iter().flatten().is_sorted_by(|left, right| left < right)
}

/// Whether a row has the URLs of the reference, but in swapped columns.
fn is_exchanged(ours: &Row, theirs: &Row, to_reference: &[Option<usize>]) -> bool {
    let keys = ours.cells.iter().zip(to_reference).filter_map(|(cell, counterpart)| {
        let theirs = theirs.cells.get((*counterpart)?)?;
        Some((cell.url.key(), theirs.url.key()))
    });
    let (mut found, mut expected): (Vec<&str>, Vec<&str>) =
        keys.filter(|(found, expected)| found != expected).unzip();
    found.sort_unstable();
    expected.sort_unstable();
    found.len() > 1 && found == expected
}

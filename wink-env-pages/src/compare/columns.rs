//! Pairs columns: by position, unless the URLs say otherwise.

use std::collections::HashMap;

use super::drift::{Columns, Pair, in_place};
use super::pairing::{Pairing, candidate};
use crate::page::{Row, Section};

/// Aligns the URL columns of two tables whose rows are aligned, and marks single rows whose URLs are swapped.
pub(super) fn align(reference: &Section, page: &Section, pairs: &mut [Pair]) -> Columns {
    let (ours, theirs) = (page.columns.len(), reference.columns.len());
    let mut votes = Votes::new();
    let mut whole = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let (our_row, their_row) = (&page.rows[pair.page], &reference.rows[pair.reference]);
        if !our_row.is_ragged && !their_row.is_ragged && !our_row.is_hidden && !their_row.is_hidden {
            count_votes(our_row, their_row, &mut votes);
            whole.push(at);
        }
    }
    let likeliest = assign(&votes, ours, theirs);
    // A single swapped row is a mistake in that row, not in the table.
    let is_swapped = whole.len() > 1 && !is_in_order(&likeliest);
    let to_reference = if is_swapped || ours != theirs { likeliest } else { in_place(ours) };
    for at in &whole {
        let pair = &mut pairs[*at];
        pair.is_swapped = is_exchanged(&page.rows[pair.page], &reference.rows[pair.reference], &to_reference);
    }
    let mut is_missing = vec![true; theirs];
    for column in to_reference.iter().flatten() {
        is_missing[*column] = false;
    }
    let missing = (0..theirs).filter(|column| is_missing[*column]).collect();
    Columns { to_reference, is_swapped, missing }
}

/// How often a column of the page has the URL of a column of the reference.
type Votes = HashMap<(usize, usize), usize>;

/// A URL that many columns share says little about which column is meant.
const COLUMNS_PER_URL: usize = 8;

/// Up to this number of columns, all of them are compared with each other.
const FEW: usize = 8;

/// Each URL votes for every column in which the reference row has it.
fn count_votes(ours: &Row, theirs: &Row, votes: &mut Votes) {
    if ours.cells.len().max(theirs.cells.len()) <= FEW {
        for (our_column, cell) in ours.cells.iter().enumerate() {
            for (their_column, their_cell) in theirs.cells.iter().enumerate() {
                if cell.url.key() == their_cell.url.key() {
                    *votes.entry((our_column, their_column)).or_default() += 1;
                }
            }
        }
        return;
    }
    let mut owners = HashMap::<&str, Vec<usize>>::new();
    for (column, cell) in theirs.cells.iter().enumerate() {
        owners.entry(cell.url.key()).or_default().push(column);
    }
    for (our_column, cell) in ours.cells.iter().enumerate() {
        let owners = owners.get(cell.url.key()).map_or(&[][..], Vec::as_slice);
        let first = owners.partition_point(|column| *column < our_column);
        let near = &owners[first.saturating_sub(COLUMNS_PER_URL)..];
        for their_column in &near[..near.len().min(2 * COLUMNS_PER_URL)] {
            *votes.entry((our_column, *their_column)).or_default() += 1;
        }
    }
}

/// For each column of the page, the column of the reference with the most votes; no column is used twice. Without
/// votes, it is the column at the same position, or the nearest remaining one.
fn assign(votes: &Votes, ours: usize, theirs: usize) -> Vec<Option<usize>> {
    let mut pairing = Pairing::new(ours, theirs);
    let likely =
        votes.iter().map(|((ours, theirs), count)| candidate((true, *count, 0, false), *ours, *theirs));
    pairing.pair_likeliest(likely.collect());
    for column in 0..ours.min(theirs) {
        pairing.pair(column, column);
    }
    if ours == theirs {
        let (free_ours, free_theirs) = (pairing.free_ours(), pairing.free_theirs());
        let pairs = free_ours.iter().flat_map(|ours| free_theirs.iter().map(|theirs| (*ours, *theirs)));
        let zipped = free_ours.iter().copied().zip(free_theirs.iter().copied());
        let nearest = |(ours, theirs)| candidate((true, 0, 0, false), ours, theirs);
        pairing.pair_likeliest(if free_ours.len() > FEW {
            zipped.map(nearest).collect()
        } else {
            pairs.map(nearest).collect()
        });
    }
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
    !found.is_empty() && found == expected
}

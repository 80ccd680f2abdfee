//! Rows that can only be identified by their position.

use super::{Alignment, NEAR, keys};
use crate::page::Row;

impl Alignment<'_> {
    /// Pairs a row whose URLs are all lost or cut off with the row at the same position in the reference: below the
    /// counterpart of the row above.
    pub(super) fn by_place(&mut self) {
        for ours in self.pairing.free_ours() {
            let row = &self.ours[ours];
            let is_lost = keys(row).is_empty();
            if !is_lost && !row.is_ragged {
                continue;
            }
            let mut above = ours;
            while above > 0
                && (self.ours[above - 1].is_hidden
                    || !is_lost && above + NEAR > ours && self.is_piece(above - 1))
            {
                above -= 1;
            }
            let theirs = if above == 0 {
                0
            } else {
                let Some(theirs) = self.pairing.of_ours[above - 1] else { continue };
                theirs + 1
            };
            if let Some(their_row) = self.theirs.get(theirs)
                && their_row.is_hidden == row.is_hidden
                && (is_lost || is_cut(row, their_row))
            {
                self.pairing.pair(ours, theirs);
            }
        }
    }

    /// Pairs rows with a single URL that are the only ones left in their tables, at the same position: in a table with
    /// an environment per row, there is no second URL to recognize a row by.
    pub(super) fn by_only_url(&mut self) {
        let is_single = |row: &Row| !row.is_hidden && !row.is_ragged && row.cells.len() == 1;
        let left = (self.pairing.free_ours(), self.pairing.free_theirs());
        let ([ours], [theirs]) = (&*left.0, &*left.1) else { return };
        let above = |at: usize| at.checked_sub(1);
        let is_same_place = above(*ours).map(|above| self.pairing.of_ours[above]) == above(*theirs).map(Some);
        if is_same_place && is_single(&self.ours[*ours]) && is_single(&self.theirs[*theirs]) {
            self.pairing.pair(*ours, *theirs);
        }
    }

    /// Whether a row may be the rest of the row above.
    fn is_piece(&self, ours: usize) -> bool {
        self.ours[ours].is_ragged && self.pairing.of_ours[ours].is_none()
    }
}

/// Whether each URL of a row is a prefix of a URL of the other row.
fn is_cut(ours: &Row, theirs: &Row) -> bool {
    let mut their_keys = keys(theirs);
    their_keys.sort_unstable();
    // What begins with a text comes right behind it.
    keys(ours).iter().all(|key| {
        let next = their_keys.partition_point(|whole| whole < key);
        their_keys.get(next).is_some_and(|whole| whole.starts_with(key))
    })
}

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

    /// Whether a row may be the rest of the row above.
    fn is_piece(&self, ours: usize) -> bool {
        self.ours[ours].is_ragged && self.pairing.of_ours[ours].is_none()
    }
}

/// Whether each URL of a row is a prefix of a URL of the other row.
fn is_cut(ours: &Row, theirs: &Row) -> bool {
    let their_keys = keys(theirs);
    keys(ours).iter().all(|key| their_keys.iter().any(|whole| whole.starts_with(key)))
}

//! Rows of services that moved to other URLs.

use std::collections::HashSet;

use super::{Alignment, NEAR};
use crate::compare::former::FormerRows;
use crate::compare::regrouped::urls;
use crate::page::Row;
use crate::url::domain::{Move, moved};

impl Alignment<'_> {
    /// Pairs a row whose URLs are those that a row of the reference had earlier.
    pub(super) fn by_former_urls(&mut self, former: Option<&FormerRows>) {
        let Some(former) = former else { return };
        for ours in self.pairing.free_ours() {
            if let Some(theirs) = urls(&self.ours[ours]).and_then(|urls| former.get(&urls)) {
                self.pairing.pair(ours, *theirs);
            }
        }
    }

    /// Pairs rows at the same position, between rows that are already paired, whose URLs are the same except for the
    /// domain.
    pub(super) fn by_moved_domain(&mut self) {
        if self.pairing.free_theirs().is_empty() {
            return;
        }
        let mut known = HashSet::new();
        self.pair_moved(&mut known);
        // The host itself may be the domain, as other rows show.
        if !known.is_empty() {
            self.pair_moved(&mut known);
        }
    }

    fn pair_moved(&mut self, known: &mut HashSet<Domains>) {
        let below = self.counterparts_below();
        let mut above = 0;
        for (ours, below) in below.into_iter().enumerate() {
            if self.pairing.of_ours[ours].is_none() {
                let end = below.min(above + NEAR);
                let is_free = |theirs: &usize| self.pairing.of_theirs[*theirs].is_none();
                let found = (above..end).filter(is_free).find_map(|theirs| {
                    Some((theirs, moved_row(&self.ours[ours], &self.theirs[theirs], known)?))
                });
                if let Some((theirs, domains)) = found {
                    known.extend(domains);
                    self.pairing.pair(ours, theirs);
                }
            }
            above = self.pairing.of_ours[ours].map_or(above, |theirs| theirs + 1);
        }
    }

    /// For each row, the counterpart of the next paired row below it, or the end of the table.
    fn counterparts_below(&self) -> Vec<usize> {
        let mut below = self.theirs.len();
        let mut all: Vec<usize> = self
            .pairing
            .of_ours
            .iter()
            .rev()
            .map(|theirs| {
                below = theirs.unwrap_or(below);
                below
            })
            .collect();
        all.reverse();
        all
    }
}

/// The domain of a page and that of the reference.
type Domains = (String, String);

/// The domains of all URLs of two rows, if they differ in nothing else.
fn moved_row(ours: &Row, theirs: &Row, known: &HashSet<Domains>) -> Option<Vec<Domains>> {
    if ours.cells.is_empty() || ours.cells.len() != theirs.cells.len() || ours.is_hidden != theirs.is_hidden {
        return None;
    }
    let cells = ours.cells.iter().zip(&theirs.cells);
    let moves: Vec<Move<'_>> =
        cells.map(|(ours, theirs)| moved(ours.url.key(), theirs.url.key())).collect::<Option<_>>()?;
    let domains = |moved: &Move<'_>| (moved.from.to_owned(), moved.to.to_owned());
    let is_sure = |moved: &Move<'_>| moved.is_certain || known.contains(&domains(moved));
    moves.iter().all(is_sure).then(|| moves.iter().map(domains).collect())
}

//! Which rows belong together: by a URL in common, an equal label, URLs that are alike, at last by their place.

mod place;

use super::Pair;
use super::pairing::{Likeness, Pairing, candidate};
use crate::index::Index;
use crate::likeness::is_slip;
use crate::page::{Row, Section};
use crate::url::resembles_url;

/// A URL that many rows share says little about which row is meant; looking at all of them would take forever.
const CANDIDATES_PER_URL: usize = 8;

/// Up to this many comparisons every row is held against every other; beyond it, only near ones.
const AFFORDABLE_COMPARISONS: usize = 250_000;
const NEAR: usize = 16;

/// Pairs of rows, in the order of the page.
pub(super) fn align(reference: &Section, page: &Section) -> Vec<Pair> {
    let mut alignment = Alignment {
        theirs: &reference.rows,
        ours: &page.rows,
        pairing: Pairing::new(page.rows.len(), reference.rows.len()),
    };
    alignment.by_url();
    alignment.by_exchanged_labels();
    alignment.by_label();
    alignment.by_likeness();
    alignment.by_place();
    let mut pairs = Vec::new();
    for (page, reference) in alignment.pairing.of_ours.iter().enumerate() {
        if let Some(reference) = *reference {
            pairs.push(Pair { page, reference, is_swapped: false });
        }
    }
    pairs
}

/// What a row can be recognized by: its URLs, also among other words and in the label of a ragged row.
pub(super) fn keys(row: &Row) -> Vec<&str> {
    let mut keys = Vec::new();
    for cell in &row.cells {
        if cell.url.is_recognizable {
            for key in cell.url.key().split_whitespace() {
                keys.push(key);
            }
        }
    }
    if row.is_ragged {
        for word in row.label.text.split_whitespace() {
            if resembles_url(word) {
                keys.push(word);
            }
        }
    }
    keys
}

/// A label for comparing: case says nothing.
fn folded(row: &Row) -> String {
    row.label.text.to_lowercase()
}

struct Alignment<'a> {
    theirs: &'a [Row],
    ours: &'a [Row],
    pairing: Pairing,
}

impl Alignment<'_> {
    fn by_url(&mut self) {
        let mut owners = Index::default();
        for (at, row) in self.theirs.iter().enumerate() {
            for key in &keys(row) {
                let known = owners.places(key);
                if known.len() < CANDIDATES_PER_URL && known.last() != Some(&at) {
                    owners.add(*key, at);
                }
            }
        }
        let mut candidates = Vec::new();
        for (ours, row) in self.ours.iter().enumerate() {
            for key in &keys(row) {
                for theirs in owners.places(key) {
                    candidates.push(candidate(self.likeness(ours, *theirs), ours, *theirs));
                }
            }
        }
        self.pairing.pair_likeliest(candidates);
    }

    fn likeness(&self, ours: usize, theirs: usize) -> Likeness {
        let (ours, theirs) = (&self.ours[ours], &self.theirs[theirs]);
        let mut in_place = 0;
        for (column, cell) in ours.cells.iter().enumerate() {
            if let Some(theirs) = theirs.cells.get(column)
                && theirs.url.key() == cell.url.key()
            {
                in_place += 1;
            }
        }
        let their_keys = keys(theirs);
        let mut anywhere = 0;
        for key in &keys(ours) {
            anywhere += usize::from(their_keys.contains(key));
        }
        (!ours.is_hidden && !theirs.is_hidden, in_place, anywhere, folded(ours) == folded(theirs))
    }

    /// Rows whose names are the reference's own, each with the URLs of another of them, are no translated names: readers
    /// follow the name.
    fn by_exchanged_labels(&mut self) {
        let mut owners = Index::default();
        for (theirs, row) in self.theirs.iter().enumerate() {
            if !row.is_hidden {
                owners.add(folded(row), theirs);
            }
        }
        let mut named = Vec::with_capacity(self.ours.len());
        for (ours, row) in self.ours.iter().enumerate() {
            named.push(match (self.pairing.of_ours[ours], owners.places(&folded(row))) {
                (Some(theirs), [named, ..]) if !self.theirs[theirs].is_hidden => Some(*named),
                _ => None,
            });
        }
        let mut is_seen = vec![false; self.ours.len()];
        for ours in 0..self.ours.len() {
            let mut round = Vec::new();
            let mut next = Some(ours);
            while let Some(at) = next
                && !is_seen[at]
            {
                is_seen[at] = true;
                round.push(at);
                next = named[at].and_then(|theirs| self.pairing.of_theirs[theirs]);
            }
            // Only rows that lead back to one of them have each other's names.
            if let Some(first) = next
                && let Some(first) = round.iter().position(|at| *at == first)
            {
                for at in &round[first..] {
                    if let Some(theirs) = named[*at] {
                        self.pairing.of_ours[*at] = Some(theirs);
                        self.pairing.of_theirs[theirs] = Some(*at);
                    }
                }
            }
        }
    }

    fn by_label(&mut self) {
        let mut owners = Index::default();
        let mut free_theirs = self.pairing.free_theirs();
        while let Some(theirs) = free_theirs.pop() {
            owners.add(folded(&self.theirs[theirs]), theirs);
        }
        for ours in &self.pairing.free_ours() {
            let label = folded(&self.ours[*ours]);
            if !label.is_empty()
                && let Some(theirs) = owners.take_last(&label)
            {
                self.pairing.pair(*ours, theirs);
            }
        }
    }

    fn by_likeness(&mut self) {
        let free_theirs = self.pairing.free_theirs();
        let free_ours = self.pairing.free_ours();
        let all = free_ours.len().saturating_mul(free_theirs.len()) <= AFFORDABLE_COMPARISONS;
        let mut near = 0;
        for ours in &free_ours {
            while !all && near < free_theirs.len() && free_theirs[near] + NEAR < *ours {
                near += 1;
            }
            let mut nearest: Option<usize> = None;
            for theirs in &free_theirs[near..] {
                if !all && *theirs > ours + NEAR {
                    break;
                }
                if let Some(best) = nearest
                    && ours.abs_diff(*theirs) >= ours.abs_diff(best)
                {
                    continue;
                }
                if self.pairing.of_theirs[*theirs].is_none()
                    && is_alike(&self.ours[*ours], &self.theirs[*theirs])
                {
                    nearest = Some(*theirs);
                }
            }
            if let Some(theirs) = nearest {
                self.pairing.pair(*ours, theirs);
            }
        }
    }
}

fn is_alike(ours: &Row, theirs: &Row) -> bool {
    if ours.cells.is_empty() || ours.cells.len() != theirs.cells.len() {
        return false;
    }
    for (at, cell) in ours.cells.iter().enumerate() {
        let (ours, theirs) = (&cell.url, &theirs.cells[at].url);
        if ours.written.is_empty() || theirs.written.is_empty() || !is_slip(ours.key(), theirs.key()) {
            return false;
        }
    }
    true
}

//! Which rows belong together: by a URL in common, an equal label, URLs that are alike, at last by their place.

use std::cmp::Reverse;

use super::Pair;
use crate::collect::CollectVec as _;
use crate::index::Index;
use crate::likeness::is_slip;
use crate::order;
use crate::page::{Row, Section};
use crate::url::{Fault, resembles_url};

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
        of_ours: vec![None; page.rows.len()],
        of_theirs: vec![None; reference.rows.len()],
    };
    alignment.by_url();
    alignment.by_exchanged_labels();
    alignment.by_label();
    alignment.by_likeness();
    alignment.by_place();
    let pairs = alignment.of_ours.iter().enumerate();
    pairs
        .filter_map(|(page, reference)| {
            reference.map(|reference| Pair { page, reference, is_swapped: false })
        })
        .collect_vec()
}

/// What a row can be recognized by: its URLs, also among other words and in the label of a ragged row.
pub(super) fn keys(row: &Row) -> Vec<&str> {
    let mut keys = Vec::new();
    for cell in row.cells.iter().filter(|cell| cell.url.is_recognizable) {
        for key in cell.url.key().split_whitespace() {
            keys.push(key);
        }
    }
    if row.is_ragged {
        for word in row.label.text.split_whitespace().filter(|word| resembles_url(word)) {
            keys.push(word);
        }
    }
    keys
}

/// A label for comparing: case says nothing.
pub(crate) fn folded(row: &Row) -> String {
    row.label.text.to_lowercase()
}

struct Alignment<'a> {
    theirs: &'a [Row],
    ours: &'a [Row],
    of_ours: Vec<Option<usize>>,
    of_theirs: Vec<Option<usize>>,
}

impl Alignment<'_> {
    fn pair(&mut self, ours: usize, theirs: usize) {
        if self.of_ours[ours].is_none() && self.of_theirs[theirs].is_none() {
            self.of_ours[ours] = Some(theirs);
            self.of_theirs[theirs] = Some(ours);
        }
    }

    fn free_ours(&self) -> Vec<usize> {
        (0..self.ours.len()).filter(|at| self.of_ours[*at].is_none()).collect_vec()
    }

    fn free_theirs(&self) -> Vec<usize> {
        (0..self.theirs.len()).filter(|at| self.of_theirs[*at].is_none()).collect_vec()
    }

    fn by_url(&mut self) {
        let mut owners = Index::default();
        for (at, row) in self.theirs.iter().enumerate() {
            for key in keys(row) {
                let known = owners.places(key);
                if known.len() < CANDIDATES_PER_URL && known.last() != Some(&at) {
                    owners.add(key, at);
                }
            }
        }
        let mut candidates = Vec::new();
        for (ours, row) in self.ours.iter().enumerate() {
            for key in keys(row) {
                for theirs in owners.places(key) {
                    let score = Reverse(self.score(ours, *theirs));
                    candidates.push((score, ours.abs_diff(*theirs), ours, *theirs));
                }
            }
        }
        order::sort(&mut candidates);
        for (_, _, ours, theirs) in candidates {
            self.pair(ours, theirs);
        }
    }

    /// How well two rows go together: both published, URLs in the same column, URLs in another, the label.
    fn score(&self, ours: usize, theirs: usize) -> (bool, usize, usize, bool) {
        let (ours, theirs) = (&self.ours[ours], &self.theirs[theirs]);
        let in_place = ours
            .cells
            .iter()
            .zip(&theirs.cells)
            .filter(|(ours, theirs)| ours.url.key() == theirs.url.key())
            .count();
        let their_keys = keys(theirs);
        let anywhere = keys(ours).iter().filter(|key| their_keys.contains(key)).count();
        (!ours.is_hidden && !theirs.is_hidden, in_place, anywhere, folded(ours) == folded(theirs))
    }

    /// Two rows whose names are the reference's own, each with the other's URLs, are not two translated names: readers
    /// follow the name.
    fn by_exchanged_labels(&mut self) {
        let labels: Vec<String> = self.theirs.iter().map(folded).collect_vec();
        let mut owners = Index::default();
        for (theirs, label) in labels.iter().enumerate().filter(|(at, _)| !self.theirs[*at].is_hidden) {
            owners.add(label, theirs);
        }
        for ours in 0..self.ours.len() {
            let Some(theirs) = self.of_ours[ours].filter(|theirs| !self.theirs[*theirs].is_hidden) else {
                continue;
            };
            let label = folded(&self.ours[ours]);
            let Some(named) = owners.places(&label).first().copied().filter(|_| label != labels[theirs])
            else {
                continue;
            };
            if let Some(other) = self.of_theirs[named]
                && folded(&self.ours[other]) == labels[theirs]
            {
                (self.of_ours[ours], self.of_ours[other]) = (Some(named), Some(theirs));
                (self.of_theirs[named], self.of_theirs[theirs]) = (Some(ours), Some(other));
            }
        }
    }

    fn by_label(&mut self) {
        let mut owners = Index::default();
        for theirs in self.free_theirs().into_iter().rev() {
            owners.add(folded(&self.theirs[theirs]), theirs);
        }
        for ours in self.free_ours() {
            let label = folded(&self.ours[ours]);
            if !label.is_empty()
                && let Some(theirs) = owners.take_last(&label)
            {
                self.pair(ours, theirs);
            }
        }
    }

    fn by_likeness(&mut self) {
        let free_theirs = self.free_theirs();
        let free_ours = self.free_ours();
        let all = free_ours.len().saturating_mul(free_theirs.len()) <= AFFORDABLE_COMPARISONS;
        for ours in free_ours {
            let near = free_theirs.partition_point(|theirs| *theirs + NEAR < ours);
            let candidates = if all { &free_theirs[..] } else { &free_theirs[near..] };
            let mut nearest: Option<usize> = None;
            for theirs in candidates {
                if !all && *theirs > ours + NEAR {
                    break;
                }
                let is_nearer = nearest.is_none_or(|best| ours.abs_diff(*theirs) < ours.abs_diff(best));
                if is_nearer
                    && self.of_theirs[*theirs].is_none()
                    && is_alike(&self.ours[ours], &self.theirs[*theirs])
                {
                    nearest = Some(*theirs);
                }
            }
            if let Some(theirs) = nearest {
                self.pair(ours, theirs);
            }
        }
    }

    /// A row whose URLs are all lost is the row of the reference that stands below the one above.
    fn by_place(&mut self) {
        for ours in self.free_ours() {
            if !keys(&self.ours[ours]).is_empty() {
                continue;
            }
            let mut above = ours;
            while above > 0 && self.ours[above - 1].is_hidden {
                above -= 1;
            }
            let theirs = if above == 0 {
                0
            } else {
                let Some(theirs) = self.of_ours[above - 1] else { continue };
                theirs + 1
            };
            if self.theirs.get(theirs).is_some_and(|row| row.is_hidden == self.ours[ours].is_hidden) {
                self.pair(ours, theirs);
            }
        }
    }
}

fn is_alike(ours: &Row, theirs: &Row) -> bool {
    let is_usable = |row: &Row| row.cells.iter().all(|cell| cell.url.fault() != Some(&Fault::Empty));
    !ours.cells.is_empty()
        && ours.cells.len() == theirs.cells.len()
        && is_usable(ours)
        && is_usable(theirs)
        && ours
            .cells
            .iter()
            .zip(&theirs.cells)
            .all(|(ours, theirs)| is_slip(ours.url.key(), theirs.url.key()))
}

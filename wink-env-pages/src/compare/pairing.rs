//! One-to-one pairs of things on a page and in the reference.

use std::cmp::Reverse;

/// How similar two rows or tables are, the strongest sign first: whether both are published, equal URLs in the same
/// column, equal URLs in any column, whether the labels are equal.
pub(super) type Likeness = (bool, usize, usize, bool);

/// A possible pair, in the order in which pairs are made: how similar the two things are, how far apart they are, and
/// their indices.
pub(super) type Candidate = (Reverse<Likeness>, usize, usize, usize);

pub(super) fn candidate(likeness: Likeness, ours: usize, theirs: usize) -> Candidate {
    (Reverse(likeness), ours.abs_diff(theirs), ours, theirs)
}

/// For each thing, its counterpart.
pub(super) struct Pairing {
    pub(super) of_ours: Vec<Option<usize>>,
    pub(super) of_theirs: Vec<Option<usize>>,
}

impl Pairing {
    pub(super) fn new(ours: usize, theirs: usize) -> Self {
        Self { of_ours: vec![None; ours], of_theirs: vec![None; theirs] }
    }

    /// Pairs two things, unless one of them already has a counterpart.
    pub(super) fn pair(&mut self, ours: usize, theirs: usize) {
        if self.of_ours[ours].is_none() && self.of_theirs[theirs].is_none() {
            self.of_ours[ours] = Some(theirs);
            self.of_theirs[theirs] = Some(ours);
        }
    }

    /// Pairs the most similar things first; among equally similar ones, the nearest.
    pub(super) fn pair_likeliest(&mut self, mut candidates: Vec<Candidate>) {
        candidates.sort_unstable();
        for (_, _, ours, theirs) in candidates {
            self.pair(ours, theirs);
        }
    }

    pub(super) fn free_ours(&self) -> Vec<usize> {
        free(&self.of_ours)
    }

    pub(super) fn free_theirs(&self) -> Vec<usize> {
        free(&self.of_theirs)
    }
}

fn free(counterparts: &[Option<usize>]) -> Vec<usize> {
    (0..counterparts.len()).filter(|at| counterparts[*at].is_none()).collect()
}

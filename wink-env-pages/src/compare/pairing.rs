//! Things of a page and the things of the reference that they belong to, one to one.

use std::cmp::Reverse;

/// How well two rows or tables go together, what weighs most first: both are published, URLs in the same column, URLs
/// in any column, the same label.
pub(super) type Likeness = (bool, usize, usize, bool);

/// Two things that may belong together: how well they go together, how far apart they stand, which they are.
pub(super) type Candidate = (Reverse<Likeness>, usize, usize, usize);

pub(super) fn candidate(likeness: Likeness, ours: usize, theirs: usize) -> Candidate {
    (Reverse(likeness), ours.abs_diff(theirs), ours, theirs)
}

/// For each thing its counterpart.
pub(super) struct Pairing {
    pub(super) of_ours: Vec<Option<usize>>,
    pub(super) of_theirs: Vec<Option<usize>>,
}

impl Pairing {
    pub(super) fn new(ours: usize, theirs: usize) -> Self {
        Self { of_ours: vec![None; ours], of_theirs: vec![None; theirs] }
    }

    /// Pairs two things, unless one of them has a counterpart.
    pub(super) fn pair(&mut self, ours: usize, theirs: usize) {
        if self.of_ours[ours].is_none() && self.of_theirs[theirs].is_none() {
            self.of_ours[ours] = Some(theirs);
            self.of_theirs[theirs] = Some(ours);
        }
    }

    /// Pairs those that go together best, and of these the nearest.
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

//! Pairs the rows of two tables: by shared URLs, equal labels, similar URLs, former URLs, and finally by position.

mod moved;
mod place;

use std::collections::HashMap;

use super::drift::Pair;
use super::former::FormerRows;
use super::pairing::{Likeness, Pairing, candidate};
use crate::axis::is_environment;
use crate::identifier::identifier;
use crate::likeness::is_misspelling;
use crate::page::{Row, Section};
use crate::url::{Url, resembles_url};

/// A URL that many rows share says little about which row is meant, and comparing them all would be quadratic.
const CANDIDATES_PER_URL: usize = 8;

/// Up to this many URLs of a row are looked for again in a row that shares one.
const FEW_KEYS: usize = 16;

/// Up to this many comparisons, every row is compared with every other; beyond that, only nearby rows are.
const AFFORDABLE_COMPARISONS: usize = 250_000;
const NEAR: usize = 16;

/// Pairs of rows, in the order of the page.
pub(super) fn align(reference: &Section, page: &Section, former: Option<&FormerRows>) -> Vec<Pair> {
    let mut alignment = Alignment {
        theirs: &reference.rows,
        ours: &page.rows,
        pairing: Pairing::new(page.rows.len(), reference.rows.len()),
    };
    alignment.by_url();
    alignment.by_exchanged_labels();
    alignment.by_known_environment();
    alignment.by_label();
    alignment.by_likeness();
    alignment.by_former_urls(former);
    alignment.by_moved_domain();
    alignment.by_place();
    alignment.by_only_url();
    let counterparts = alignment.pairing.of_ours.into_iter().enumerate();
    counterparts
        .filter_map(|(page, reference)| Some(Pair { page, reference: reference?, is_swapped: false }))
        .collect()
}

/// The keys of a row: its URLs, including those among other text and in the label of a ragged row.
pub(super) fn keys(row: &Row) -> Vec<&str> {
    let recognizable = row.cells.iter().filter(|cell| cell.url.is_recognizable);
    let mut keys: Vec<&str> = recognizable.flat_map(|cell| cell.url.key().split_whitespace()).collect();
    if row.is_ragged {
        keys.extend(row.label.text.split_whitespace().filter(|word| resembles_url(word)));
    }
    keys
}

/// A row's label for comparison, ignoring case.
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
        let mut owners: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, row) in self.theirs.iter().enumerate() {
            for key in keys(row) {
                let known = owners.entry(key).or_default();
                if known.len() < CANDIDATES_PER_URL && known.last() != Some(&at) {
                    known.push(at);
                }
            }
        }
        let mut candidates = Vec::new();
        for (ours, row) in self.ours.iter().enumerate() {
            let keys = keys(row);
            let mut alike: Vec<usize> =
                keys.iter().filter_map(|key| owners.get(key)).flatten().copied().collect();
            // How many URLs are shared can be counted here, but for a few, looking again is more exact.
            let is_long = keys.len() > FEW_KEYS;
            alike.sort_unstable();
            candidates.extend(alike.chunk_by(usize::eq).map(|theirs| {
                let shared = is_long.then_some(theirs.len());
                candidate(self.likeness(ours, theirs[0], shared), ours, theirs[0])
            }));
        }
        self.pairing.pair_likeliest(candidates);
    }

    /// How similar two rows are; `shared` is the number of URLs in any column that both have, if it is known.
    fn likeness(&self, ours: usize, theirs: usize, shared: Option<usize>) -> Likeness {
        let (ours, theirs) = (&self.ours[ours], &self.theirs[theirs]);
        let cells = ours.cells.iter().zip(&theirs.cells);
        let in_place = cells.filter(|(ours, theirs)| ours.url.key() == theirs.url.key()).count();
        let anywhere = shared.unwrap_or_else(|| {
            let mut their_keys = keys(theirs);
            their_keys.sort_unstable();
            keys(ours).iter().filter(|key| their_keys.binary_search(key).is_ok()).count()
        });
        (!ours.is_hidden && !theirs.is_hidden, in_place, anywhere, folded(ours) == folded(theirs))
    }

    /// Pairs rows by name if they have the reference's untranslated names but each other's URLs, or those of a chain of
    /// rows: readers go by the name.
    fn by_exchanged_labels(&mut self) {
        let mut named = self.namesakes();
        let chains = self.chains(&named);
        for chain in &chains {
            // What is left for the last one is the row that the first one does not name.
            let left = self.pairing.of_ours[chain[0]];
            let theirs = chain[..chain.len() - 1].iter().map(|at| named[*at]).chain([left]);
            let pairs: Vec<(usize, Option<usize>)> = chain.iter().copied().zip(theirs).collect();
            self.pair_by_name(&pairs);
        }
        if !chains.is_empty() {
            named = self.namesakes();
        }
        let mut is_seen = vec![false; self.ours.len()];
        for ours in 0..self.ours.len() {
            let circle = self.circle(ours, &named, &mut is_seen);
            let pairs: Vec<(usize, Option<usize>)> = circle.into_iter().map(|at| (at, named[at])).collect();
            self.pair_by_name(&pairs);
        }
    }

    fn pair_by_name(&mut self, pairs: &[(usize, Option<usize>)]) {
        for (ours, theirs) in pairs {
            if let Some(theirs) = *theirs {
                self.pairing.of_ours[*ours] = Some(theirs);
                self.pairing.of_theirs[theirs] = Some(*ours);
            }
        }
    }

    /// Chains of names: each row but the last has the name that belongs to the URLs of the next. One such name may be
    /// the translation of another, but not two in a row.
    fn chains(&self, named: &[Option<usize>]) -> Vec<Vec<usize>> {
        const SHORTEST: usize = 3;
        let next = |at: usize| {
            let next = named[at].and_then(|theirs| self.pairing.of_theirs[theirs]);
            next.filter(|next| *next != at)
        };
        let mut is_led_to = vec![false; self.ours.len()];
        for at in (0..self.ours.len()).filter_map(next) {
            is_led_to[at] = true;
        }
        let mut is_seen = vec![false; self.ours.len()];
        let firsts = (0..self.ours.len()).filter(|at| !is_led_to[*at]);
        let chains = firsts.map(|first| {
            let rows = std::iter::successors(Some(first), |at| next(*at));
            rows.take_while(|at| !std::mem::replace(&mut is_seen[*at], true)).collect::<Vec<_>>()
        });
        chains.filter(|chain| chain.len() >= SHORTEST && next(chain[chain.len() - 1]).is_none()).collect()
    }

    /// Pairs two rows by name if one has the name of an environment and the URL of the other, whose name is translated.
    fn by_known_environment(&mut self) {
        let is_known = |row: &Row| identifier(&row.label.text).is_some_and(|name| is_environment(&name, &[]));
        if self.theirs.iter().filter(|row| is_known(row)).count() * 2 < self.theirs.len() {
            return;
        }
        let named = self.namesakes();
        for at in (0..self.ours.len()).filter(|at| is_known(&self.ours[*at])) {
            if let (Some(theirs), Some(paired)) = (named[at], self.pairing.of_ours[at])
                && let Some(other) = self.pairing.of_theirs[theirs].filter(|other| named[*other].is_none())
                && theirs != paired
            {
                self.pairing.of_ours[at] = Some(theirs);
                self.pairing.of_theirs[theirs] = Some(at);
                self.pairing.of_ours[other] = Some(paired);
                self.pairing.of_theirs[paired] = Some(other);
            }
        }
    }

    /// For each row that is paired with a published one, the published row of the reference with the same name.
    fn namesakes(&self) -> Vec<Option<usize>> {
        let mut owners = HashMap::new();
        for (theirs, row) in self.theirs.iter().enumerate().filter(|(_, row)| !row.is_hidden) {
            owners.entry(folded(row)).or_insert(theirs);
        }
        let rows = self.ours.iter().zip(&self.pairing.of_ours);
        rows.map(|(row, theirs)| match theirs {
            Some(theirs) if !self.theirs[*theirs].is_hidden => owners.get(&folded(row)).copied(),
            _ => None,
        })
        .collect()
    }

    /// The cycle of names among unvisited rows, from `start`: each row has the name that belongs to the URLs of the
    /// next, and the last has that of the first.
    fn circle(&self, start: usize, named: &[Option<usize>], is_seen: &mut [bool]) -> Vec<usize> {
        let mut path = Vec::new();
        let mut next = Some(start);
        while let Some(at) = next
            && !is_seen[at]
        {
            is_seen[at] = true;
            path.push(at);
            next = named[at].and_then(|theirs| self.pairing.of_theirs[theirs]);
        }
        // Rows that only lead to a cycle are not part of it.
        let first = path.iter().position(|at| Some(*at) == next);
        path.split_off(first.unwrap_or(path.len()))
    }

    fn by_label(&mut self) {
        let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
        // In reverse, because the last one is popped first.
        for theirs in self.pairing.free_theirs().into_iter().rev() {
            owners.entry(folded(&self.theirs[theirs])).or_default().push(theirs);
        }
        for ours in self.pairing.free_ours() {
            let label = folded(&self.ours[ours]);
            if !label.is_empty()
                && let Some(theirs) = owners.get_mut(&label).and_then(Vec::pop)
            {
                self.pairing.pair(ours, theirs);
            }
        }
    }

    fn by_likeness(&mut self) {
        let free_theirs = self.pairing.free_theirs();
        let free_ours = self.pairing.free_ours();
        let all = free_ours.len().saturating_mul(free_theirs.len()) <= AFFORDABLE_COMPARISONS;
        for ours in free_ours {
            let in_reach = if all { &free_theirs } else { near(&free_theirs, ours) };
            let is_free = |theirs: &usize| self.pairing.of_theirs[*theirs].is_none();
            let is_alike = |theirs: &usize| is_alike(&self.ours[ours], &self.theirs[*theirs]);
            let candidates = in_reach.iter().copied().filter(is_free).filter(is_alike);
            if let Some(theirs) = candidates.min_by_key(|theirs| ours.abs_diff(*theirs)) {
                self.pairing.pair(ours, theirs);
            }
        }
    }
}

/// The rows, which are sorted, near a position.
fn near(rows: &[usize], place: usize) -> &[usize] {
    let start = rows.partition_point(|row| row + NEAR < place);
    let end = rows.partition_point(|row| *row <= place + NEAR);
    &rows[start..end]
}

/// Whether each URL of a row looks like a misspelling of the other row's URL in the same column.
fn is_alike(ours: &Row, theirs: &Row) -> bool {
    let is_alike = |ours: &Url, theirs: &Url| {
        !ours.written.is_empty() && !theirs.written.is_empty() && is_misspelling(ours.key(), theirs.key())
    };
    !ours.cells.is_empty()
        && ours.cells.len() == theirs.cells.len()
        && ours.cells.iter().zip(&theirs.cells).all(|(ours, theirs)| is_alike(&ours.url, &theirs.url))
}

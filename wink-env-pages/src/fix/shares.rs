//! Repairs that can only be made together.

use std::collections::HashMap;
use std::sync::Arc;

use super::edit::{Edit, Patch};
use super::repair::Repair;

/// Gives each repair its edits: those of all repairs that change the same text or fix the same finding.
pub(super) fn shared(mut repairs: Vec<Repair>, patch: Patch) -> Vec<Repair> {
    let mut groups = Groups::new(repairs.len());
    let mut first_of_finding = HashMap::new();
    for (number, repair) in repairs.iter().enumerate() {
        for finding in &repair.answers {
            groups.join(*first_of_finding.entry(*finding).or_insert(number), number);
        }
    }
    // Where the repair first changes something.
    let mut places = vec![usize::MAX; repairs.len()];
    for (place, piece) in patch.pieces.iter().enumerate() {
        for owner in &piece.owners {
            places[*owner] = places[*owner].min(place);
            groups.join(piece.owners[0], *owner);
        }
    }
    let mut edits = HashMap::<usize, Vec<Edit>>::new();
    let mut last = None;
    let mut rank = 0;
    for piece in patch.pieces {
        rank = if last == Some(piece.span) { rank + 1 } else { 0 };
        last = Some(piece.span);
        let edit = Edit { span: piece.span, rank, text: piece.text };
        edits.entry(groups.find(piece.owners[0])).or_default().push(edit);
    }
    let edits: HashMap<usize, Arc<[Edit]>> =
        edits.into_iter().map(|(group, edits)| (group, edits.into())).collect();
    for (number, repair) in repairs.iter_mut().enumerate() {
        repair.edits = edits.get(&groups.find(number)).map(Arc::clone).unwrap_or_default();
    }
    let mut repairs: Vec<(usize, Repair)> = places.into_iter().zip(repairs).collect();
    repairs.sort_by_key(|(place, _)| *place);
    repairs.into_iter().map(|(_, repair)| repair).collect()
}

/// Groups repairs that belong together; each group is identified by one of them.
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    fn find(&mut self, mut member: usize) -> usize {
        while self.parents[member] != member {
            self.parents[member] = self.parents[self.parents[member]];
            member = self.parents[member];
        }
        member
    }

    fn join(&mut self, left: usize, right: usize) {
        let (left, right) = (self.find(left), self.find(right));
        self.parents[right] = left;
    }
}

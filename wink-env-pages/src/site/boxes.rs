//! The page whose boxes the others should have.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::compare::Reference;
use crate::page::Page;

/// The source page. Without one, the first page with the most common sequence of sound boxes: pages agree on tables no
/// matter what their boxes are called.
pub(super) fn exemplar(pages: &[Arc<Page>], reference: &Reference) -> Option<Arc<Page>> {
    let page = match reference {
        Reference::Source(page) => *page,
        Reference::Agreement { .. } => most_common(pages)?,
        Reference::Tie(_) | Reference::Nothing => return None,
    };
    pages[page].unreadable.is_none().then(|| Arc::clone(&pages[page]))
}

fn most_common(pages: &[Arc<Page>]) -> Option<usize> {
    let mut sequences = HashMap::<Vec<&str>, (usize, usize)>::new();
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| page.unreadable.is_none()) {
        if let Some(sequence) = sound(page) {
            sequences.entry(sequence).or_insert((0, index)).0 += 1;
        }
    }
    let (_, first) = sequences.into_values().min_by_key(|(count, first)| (Reverse(*count), *first))?;
    Some(first)
}

/// The names of a page's boxes, if none is unknown or damaged.
fn sound(page: &Page) -> Option<Vec<&str>> {
    let is_sound = page.fences.iter().all(|fence| fence.fault.is_none()) && page.damaged_fences().is_empty();
    let name = |name| page.generator.knows_box(name).then_some(name);
    is_sound.then(|| page.boxes().map(|(_, opened)| name(opened)).collect()).flatten()
}

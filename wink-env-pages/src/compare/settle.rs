//! Decides which columns of a page contain URLs: by its own cells, and in doubt by the reference.

use std::collections::HashSet;
use std::sync::Arc;

use super::former::Former;
use super::sections;
use crate::page::{ColumnKind, Page, Section};
use crate::parse::shapes;

/// How often a page is looked at: no page has as many tables in doubt, one depending on the other.
const MOST_LOOKS: usize = 16;

/// Gives all tables the URL columns of the reference, and drops lists that the reference lacks.
pub(crate) fn settle(pages: &mut [Arc<Page>], reference: usize) {
    let theirs = Arc::clone(&pages[reference]);
    for (_, page) in pages.iter_mut().enumerate().filter(|(index, _)| *index != reference) {
        // A table with other URL columns may have another counterpart, so that a second look settles more. Repaired
        // pages are looked at again with the others, which must not change then.
        for _ in 0..=page.sections.len().min(MOST_LOOKS) {
            if !settle_page(page, &theirs) {
                break;
            }
        }
    }
}

/// Settles the tables in doubt by their counterparts. Returns whether there were any.
fn settle_page(page: &mut Arc<Page>, theirs: &Page) -> bool {
    let ours = &page.sections;
    let is_settled = ours.len() == theirs.sections.len()
        && ours.iter().zip(&theirs.sections).all(|(ours, theirs)| !is_in_doubt(ours, &theirs.kinds));
    if is_settled || !ours.iter().any(has_words) && !theirs.sections.iter().any(has_words) {
        return false;
    }
    let counterparts = sections::align(&theirs.sections, ours, &Former::default());
    let in_doubt: Vec<Option<&[ColumnKind]>> = ours
        .iter()
        .zip(&counterparts)
        .map(|(ours, at)| Some(&*theirs.sections[(*at)?].kinds).filter(|kinds| is_in_doubt(ours, kinds)))
        .collect();
    let lists = ours.iter().zip(&counterparts).map(|(ours, theirs)| theirs.is_none() && is_list(ours));
    let mut is_dropped: Vec<bool> = lists.collect();
    if is_dropped.contains(&true) {
        // A list with a URL of the reference is one of its tables again.
        let known: HashSet<&str> = theirs.sections.iter().flat_map(keys).collect();
        for (is_dropped, ours) in is_dropped.iter_mut().zip(ours) {
            *is_dropped &= !keys(ours).any(|key| known.contains(key));
        }
    }
    if in_doubt.iter().all(Option::is_none) && !is_dropped.contains(&true) {
        return false;
    }
    let has_conflict = page.has_conflict();
    let Page { text, sections, .. } = Arc::make_mut(page);
    for (ours, theirs) in sections.iter_mut().zip(in_doubt) {
        if let Some(theirs) = theirs {
            ours.settle(theirs);
            shapes::find(text, ours, has_conflict);
        }
    }
    let mut is_dropped = is_dropped.into_iter();
    sections.retain(|_| !is_dropped.next().unwrap_or_default());
    true
}

/// Whether a table has as many columns as the reference's, but words in different ones, and its own cells may be wrong.
fn is_in_doubt(ours: &Section, theirs: &[ColumnKind]) -> bool {
    let is_words = |kind: &ColumnKind| *kind == ColumnKind::Words;
    let count = |kinds: &[ColumnKind]| kinds.iter().filter(|kind| is_words(kind)).count();
    let is_other = |(ours, theirs)| is_words(ours) != is_words(theirs);
    let mut others = ours.kinds.iter().zip(theirs).filter(|pair| is_other(*pair)).peekable();
    ours.kinds.len() == theirs.len()
        && others.peek().is_some()
        && (count(&ours.kinds) != count(theirs) || others.any(|(ours, _)| *ours == ColumnKind::Unknown))
}

fn keys(section: &Section) -> impl Iterator<Item = &str> {
    let cells = section.published().flat_map(|row| &row.cells);
    cells.filter(|cell| cell.url.is_recognizable).map(|cell| cell.url.key())
}

fn has_words(section: &Section) -> bool {
    !section.notes.is_empty()
}

/// Whether a table may as well be a reading list: one URL and words in each row.
fn is_list(section: &Section) -> bool {
    has_words(section) && section.columns.len() < 2
}

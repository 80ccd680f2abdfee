//! Decides which columns of a page contain URLs: by its own cells, and in doubt by the reference.

use std::sync::Arc;

use super::sections;
use crate::page::{ColumnKind, Page, Section};
use crate::parse::shapes;

/// Gives all tables the URL columns of the reference, and drops lists that the reference lacks.
pub(crate) fn settle(pages: &mut [Arc<Page>], reference: usize) {
    let kinds: Vec<Vec<ColumnKind>> =
        pages[reference].sections.iter().map(|section| section.kinds.clone()).collect();
    for index in (0..pages.len()).filter(|index| *index != reference) {
        let ours = &pages[index].sections;
        let is_settled = ours.len() == kinds.len()
            && ours.iter().zip(&kinds).all(|(ours, theirs)| !is_in_doubt(ours, theirs));
        if is_settled || !ours.iter().any(has_words) && !pages[reference].sections.iter().any(has_words) {
            continue;
        }
        let counterparts = sections::align(&pages[reference].sections, ours);
        let has_conflict = pages[index].has_conflict();
        let Page { text, sections, .. } = Arc::make_mut(&mut pages[index]);
        for (ours, theirs) in sections.iter_mut().zip(&counterparts) {
            if let Some(theirs) = theirs.map(|theirs| &kinds[theirs])
                && is_in_doubt(ours, theirs)
            {
                ours.settle(theirs);
                shapes::find(text, ours, has_conflict);
            }
        }
        let mut counterparts = counterparts.iter();
        sections.retain(|section| counterparts.next().is_some_and(Option::is_some) || !is_list(section));
    }
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

fn has_words(section: &Section) -> bool {
    !section.notes.is_empty()
}

/// Whether a table may as well be a reading list: one URL and words in each row.
fn is_list(section: &Section) -> bool {
    has_words(section) && section.columns.len() < 2
}

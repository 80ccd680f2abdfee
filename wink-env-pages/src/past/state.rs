//! The source as it was.

use std::sync::Arc;

use super::change::Change;
use super::commit::Commit;
use super::trace::Trace;
use crate::compare::{self, Former, urls};
use crate::page::Page;

/// The source as it was.
#[derive(Debug, Clone)]
pub(crate) struct State {
    pub(crate) page: Arc<Page>,
    /// Where the tables, rows and columns of the present source were.
    pub(crate) trace: Trace,
    /// What changed it into the state after it.
    pub(crate) change: Change,
}

/// The states of the source, from its earlier versions, the latest first, and the commits that made them; and the URLs
/// that its rows had in them.
pub(super) fn states(source: &Arc<Page>, versions: &[(Commit, Arc<Page>)]) -> (Vec<State>, Former) {
    let mut pages = vec![Arc::clone(source)];
    pages.extend(versions.iter().map(|(_, page)| Arc::clone(page)));
    compare::settle(&mut pages, 0);
    let mut trace = Trace::of_present(source);
    let (mut states, mut former) = (Vec::new(), Former::default());
    for (index, pair) in pages.windows(2).enumerate() {
        let (newer, older) = (&pair[0], &pair[1]);
        let drift = compare::drift(newer, older, &Former::default());
        trace = trace.followed(&drift);
        // The present source may have changes that are in no commit.
        let commit = index.checked_sub(1).map(|index| versions[index].0.clone());
        let change = Change { commit, newer: Arc::clone(newer), older: Arc::clone(older), drift };
        remember(source, older, &trace, &mut former);
        states.push(State { page: Arc::clone(older), trace: trace.clone(), change });
    }
    (states, former)
}

/// Records the URLs that rows of the source had.
fn remember(source: &Page, older: &Page, trace: &Trace, former: &mut Former) {
    for (table, section) in source.sections.iter().enumerate() {
        for (row, present) in section.rows.iter().enumerate() {
            let earlier = trace.row(table, row).and_then(|(at, row)| urls(&older.sections[at].rows[row]));
            if let Some(earlier) = earlier.filter(|earlier| urls(present).as_ref() != Some(earlier)) {
                former.add(table, row, earlier);
            }
        }
    }
}

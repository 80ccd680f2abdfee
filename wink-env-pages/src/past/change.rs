//! What a change of the source changed.

use std::sync::Arc;

use super::commit::Commit;
use crate::compare::{Drift, SectionDrift};
use crate::likeness::{differing_words, is_misspelling};
use crate::page::{Page, Row, Section};

/// A change of the source.
#[derive(Debug, Clone)]
pub struct Change {
    /// The commit; `None` if it is not committed yet.
    pub commit: Option<Commit>,
    /// The source afterwards.
    pub(super) newer: Arc<Page>,
    /// The source before.
    pub(super) older: Arc<Page>,
    /// How the earlier state differs from the later one.
    pub(super) drift: Drift,
}

/// One thing that a change of the source did, with the label of what it was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Added a row.
    Added(String),
    /// Removed a row.
    Removed(String),
    /// Gave a row other URLs.
    Rewrote(String),
    /// Commented a row out.
    Hid(String),
    /// Published a row that was commented out.
    Revealed(String),
    /// Moved a row.
    Moved(String),
    /// Added a table.
    AddedTable(String),
    /// Removed a table.
    RemovedTable(String),
    /// Added a column to tables.
    AddedColumn(String),
    /// Removed a column from tables.
    RemovedColumn(String),
    /// Did something else to a table.
    ChangedTable(String),
}

impl Change {
    /// What it did, in the order of the page.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        let heading = |page: &Page, table: &usize| {
            page.sections[*table].heading.as_ref().map_or(String::new(), |heading| heading.text.clone())
        };
        let added = self.drift.missing.iter().map(|table| Effect::AddedTable(heading(&self.newer, table)));
        let removed = self.drift.extra.iter().map(|table| Effect::RemovedTable(heading(&self.older, table)));
        let mut effects: Vec<Effect> = added.chain(removed).collect();
        for drift in self.drift.sections.iter().filter(|drift| !drift.is_identical) {
            let before = effects.len();
            self.effects_on_columns(drift, &mut effects);
            self.effects_on_rows(drift, &mut effects);
            if effects.len() == before {
                effects.push(Effect::ChangedTable(heading(&self.newer, &drift.reference)));
            }
        }
        effects
    }

    fn tables(&self, drift: &SectionDrift) -> (&Section, &Section) {
        (&self.newer.sections[drift.reference], &self.older.sections[drift.page])
    }

    fn effects_on_columns(&self, drift: &SectionDrift, effects: &mut Vec<Effect>) {
        let (newer, older) = self.tables(drift);
        let added = drift.columns.missing.iter().map(|column| &newer.columns[*column]);
        let removed = older.columns.iter().zip(&drift.columns.to_reference);
        let removed = removed.filter(|(_, reference)| reference.is_none()).map(|(column, _)| column);
        let added = added.map(|column| Effect::AddedColumn(column.text.clone()));
        for effect in added.chain(removed.map(|column| Effect::RemovedColumn(column.text.clone()))) {
            // Most changes of columns concern all tables.
            if !effects.contains(&effect) {
                effects.push(effect);
            }
        }
    }

    fn effects_on_rows(&self, drift: &SectionDrift, effects: &mut Vec<Effect>) {
        let (newer, older) = self.tables(drift);
        let label = |row: &Row| row.label.text.clone();
        for pair in &drift.pairs {
            let (now, then) = (&newer.rows[pair.reference], &older.rows[pair.page]);
            match (now.is_hidden, then.is_hidden) {
                (true, false) => effects.push(Effect::Hid(label(now))),
                (false, true) => effects.push(Effect::Revealed(label(now))),
                _ if has_other_urls(drift, now, then) => effects.push(Effect::Rewrote(label(now))),
                _ => {}
            }
        }
        effects.extend(drift.missing.iter().map(|row| Effect::Added(label(&newer.rows[*row]))));
        effects.extend(drift.extra.iter().map(|row| Effect::Removed(label(&older.rows[*row]))));
        effects.extend(drift.moved.iter().map(|row| Effect::Moved(label(&older.rows[*row]))));
    }

    /// Whether it looks like a typing error: it changed a single URL, and that only a little. Where the new spelling
    /// is that of other URLs, and the old one is not, it looks like a correction.
    pub(crate) fn is_slip(&self) -> bool {
        let is_whole =
            self.drift.missing.is_empty() && self.drift.extra.is_empty() && self.drift.moved.is_empty();
        let mut changed = Vec::new();
        for drift in self.drift.sections.iter().filter(|drift| !drift.is_identical) {
            let (newer, older) = self.tables(drift);
            if !(drift.missing.is_empty() && drift.extra.is_empty() && drift.moved.is_empty()) {
                return false;
            }
            for pair in &drift.pairs {
                let (now, then) = (&newer.rows[pair.reference], &older.rows[pair.page]);
                if now.is_hidden != then.is_hidden {
                    return false;
                }
                changed.extend(urls(now).zip(urls(then)).filter(|(now, then)| now != then));
            }
        }
        match changed.as_slice() {
            [(now, then)] if is_whole => is_misspelling(now, then) && !self.is_correction(now, then),
            _ => false,
        }
    }

    /// Whether other URLs have the word that is new in this one, and none has the old one.
    fn is_correction(&self, now: &str, then: &str) -> bool {
        let (new, old) = differing_words(now, then);
        let rows = self.newer.sections.iter().flat_map(|section| &section.rows);
        let others: Vec<&str> = rows.flat_map(urls).filter(|url| *url != now).collect();
        let has = |word: &str| {
            others
                .iter()
                .any(|url| url.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word))
        };
        has(new) && !has(old)
    }
}

/// Whether a row has other URLs in the columns that both versions have.
fn has_other_urls(drift: &SectionDrift, now: &Row, then: &Row) -> bool {
    let columns = drift.columns.to_reference.iter().zip(urls(then));
    let mut both = columns.filter_map(|(reference, then)| Some((now.cells.get((*reference)?)?, then)));
    both.any(|(now, then)| now.url.written != then)
}

fn urls(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().map(|cell| cell.url.written.as_str())
}

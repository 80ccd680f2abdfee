//! What a new row is called.

use super::examination::Examination;
use super::{Repair, Untranslated};
use crate::page::{Row, Section};

/// A label for a new row.
pub(super) struct NewLabel {
    pub(super) text: String,
    pub(super) is_copied: bool,
}

impl NewLabel {
    pub(super) fn of_page(text: String) -> Self {
        Self { text, is_copied: false }
    }

    /// The label, if it waits for a translator.
    pub(super) fn copied(self) -> Option<String> {
        self.is_copied.then_some(self.text)
    }
}

/// The label for a row of the reference: as the page calls that service elsewhere, else as the reference does.
pub(super) fn label_for(examination: &Examination<'_>, theirs: &Row) -> NewLabel {
    let page = examination.page();
    let raw = |row: &Row| page.text.slice(row.label.span).to_owned();
    let is_usable = |row: &Row| !row.is_ragged && !row.label.text.is_empty();
    let by_name = examination.drift().sections.iter().flat_map(|drift| {
        let pairs = drift.pairs.iter();
        pairs.map(|pair| {
            (
                &page.sections[drift.page].rows[pair.page],
                &examination.reference.sections[drift.reference].rows[pair.reference],
            )
        })
    });
    let same_name = |their: &Row| their.label.text.to_lowercase() == theirs.label.text.to_lowercase();
    if let Some((row, _)) = by_name.clone().find(|(row, their)| is_usable(row) && same_name(their)) {
        return NewLabel::of_page(raw(row));
    }
    let shares_url = |row: &&Row| {
        row.cells.iter().any(|cell| {
            cell.url.is_recognizable && theirs.cells.iter().any(|their| their.url.key() == cell.url.key())
        })
    };
    let mut rows = page.sections.iter().flat_map(|section| &section.rows);
    if let Some(row) = rows.find(|row| is_usable(row) && shares_url(row)) {
        return NewLabel::of_page(raw(row));
    }
    let text = examination.reference.text.slice(theirs.label.span).to_owned();
    NewLabel { text, is_copied: true }
}

/// Where the labels stand that were copied from the reference.
pub(super) fn untranslated(repairs: &[Repair], after: &Examination<'_>) -> Vec<Untranslated> {
    let mut found: Vec<Untranslated> = Vec::new();
    for copied in repairs.iter().filter_map(|repair| repair.copied.as_deref()) {
        let page = after.page();
        let rows = page.sections.iter().flat_map(Section::published);
        let lines = rows.filter(|row| page.text.slice(row.label.span) == copied);
        let mut lines = lines.map(|row| (page.text.line_at(row.line.start), &row.label.text));
        if let Some((line, label)) = lines.find(|(line, _)| found.iter().all(|known| known.line != *line)) {
            found.push(Untranslated { line, label: label.clone() });
        }
    }
    found.sort_by_key(|untranslated| untranslated.line);
    found
}

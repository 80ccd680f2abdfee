//! What a new row is called.

use super::Untranslated;
use super::examination::Examination;
use crate::page::Row;

/// The label for a row of the reference: as the page calls that service elsewhere, else as the reference does.
pub(super) fn label_for(examination: &Examination<'_>, theirs: &Row) -> String {
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
        return raw(row);
    }
    let shares_url = |row: &&Row| {
        row.cells.iter().any(|cell| {
            cell.url.is_recognizable && theirs.cells.iter().any(|their| their.url.key() == cell.url.key())
        })
    };
    let mut rows = page.sections.iter().flat_map(|section| &section.rows);
    match rows.find(|row| is_usable(row) && shares_url(row)) {
        Some(row) => raw(row),
        None => examination.reference.text.slice(theirs.label.span).to_owned(),
    }
}

/// New rows that are called what the reference calls them.
pub(super) fn untranslated(before: &Examination<'_>, after: &Examination<'_>) -> Vec<Untranslated> {
    let mut found = Vec::new();
    let known = |label: &str| {
        before.page().sections.iter().flat_map(|section| &section.rows).any(|row| row.label.text == label)
    };
    for drift in &after.drift().sections {
        for pair in &drift.pairs {
            let ours = &after.page().sections[drift.page].rows[pair.page];
            let theirs = &after.reference.sections[drift.reference].rows[pair.reference];
            if !ours.is_hidden && ours.label.text == theirs.label.text && !known(&ours.label.text) {
                found.push(Untranslated {
                    line: after.page().text.line_at(ours.line.start),
                    label: ours.label.text.clone(),
                });
            }
        }
    }
    found.sort_by_key(|untranslated| untranslated.line);
    found
}

//! Lines of text directly below a table, which readers see as rows of it.

use super::draft::Draft;
use super::examination::Examination;
use super::{Repair, Safety};

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for drift in &examination.drift().sections {
        let ours = &page.sections[drift.page];
        let is_paired = |row: usize| drift.pairs.iter().any(|pair| pair.page == row);
        let published = ours.rows.iter().enumerate().rev().filter(|(_, row)| !row.is_hidden);
        let loose = published.take_while(|(index, row)| {
            row.is_ragged && !is_paired(*index) && !page.text.slice(row.line).contains('|')
        });
        let Some((_, first)) = loose.last() else { continue };
        let line = page.text.line_at(first.line.start);
        draft.insert_above(line, String::new());
        let deed = "left an empty line between a table and the text below it".to_owned();
        repairs.push(Repair::new("ragged-row", Safety::Safe, deed));
    }
    repairs
}

//! Rows that are broken into lines.

use crate::page::Row;
use crate::site::{SectionAt, Site};
use crate::text::Text;

/// On how many lines a row stands that was broken within a cell or between two of them.
pub(super) fn pieces(site: &Site, section: &SectionAt<'_>, first: usize) -> usize {
    let text = &site.pages[section.page].text;
    let rows = &section.section.rows;
    let wanted = section.section.columns.len() + 1;
    let mut cells = rows[first].cells.len() + 1;
    let mut pieces = 1;
    while cells < wanted
        && let Some(row) = rows.get(first + pieces)
    {
        let above = rows[first + pieces - 1].line;
        let (end, start) = (text.slice(above), text.slice(row.line));
        let is_below = text.line_at(row.line.start) == text.line_at(above.start) + 1;
        if row.is_hidden || !is_below || end.ends_with('|') && start.starts_with('|') {
            break;
        }
        // Where no `|` stands at the break, the break divides a cell.
        let is_within_cell = !end.ends_with('|') && !start.starts_with('|');
        // Behind the first half of a name, the line is whole.
        if !(row.is_ragged || is_within_cell && cells == 1) {
            break;
        }
        cells += row.cells.len() + 1 - usize::from(is_within_cell);
        pieces += 1;
    }
    if cells == wanted { pieces + remains(text, rows, first + pieces) } else { 1 }
}

/// How many of the rows from this one on are what is left of the cell above them, or the last `|`.
fn remains(text: &Text, rows: &[Row], first: usize) -> usize {
    let mut at = first;
    while let Some(row) = rows.get(at)
        && row.is_ragged
        && row.cells.is_empty()
        && text.line_at(row.line.start) == text.line_at(rows[at - 1].line.start) + 1
        && is_end_of_row(text.slice(row.line))
    {
        at += 1;
    }
    at - first
}

fn is_end_of_row(line: &str) -> bool {
    line.ends_with('|') && (line == "|" || !line.starts_with('|'))
}

//! What probably happened to rows that do not match their header.

use super::conflict;
use crate::page::{LikelyCause, Row, Section, Shape};
use crate::text::Text;
use crate::url::{Fault, is_hidden, resembles_url};
use crate::words::consists_of;

/// Finds the shape of each row of a table whose columns are settled.
pub(crate) fn find(text: &Text, section: &mut Section, has_conflict: bool) {
    let shapes: Vec<(usize, Shape)> = section
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.is_ragged && !row.is_hidden)
        .map(|(at, _)| (at, shape(text, section, at, has_conflict)))
        .collect();
    for (at, shape) in shapes {
        section.rows[at].shape = shape;
    }
}

fn shape(text: &Text, section: &Section, at: usize, has_conflict: bool) -> Shape {
    let row = &section.rows[at];
    let line = text.slice(row.line);
    match lines(text, section, at) {
        1 if has_conflict && conflict::is_sign(line) => Shape::MergeSign,
        1 if !line.contains('|') => Shape::Text(likely_cause(text, section, row)),
        1 => Shape::Ragged(likely_cause(text, section, row)),
        lines => Shape::Divided(lines),
    }
}

/// The first character of a row whose first cell is invisible.
fn invisible_start(text: &Text, row: &Row) -> Option<char> {
    let first = text.slice(row.label.span);
    first.chars().next().filter(|_| consists_of(first, is_hidden))
}

fn likely_cause(text: &Text, section: &Section, row: &Row) -> LikelyCause {
    let line = text.slice(row.line);
    let urls = row.cells.iter().filter(|cell| cell.url.is_recognizable).count();
    let (opens, closes) = (line.starts_with('|'), line.ends_with('|'));
    let surplus = row.width().saturating_sub(section.width());
    if let Some(invisible) = invisible_start(text, row).filter(|_| surplus == 1) {
        return LikelyCause::Invisible(invisible);
    }
    match () {
        () if line.trim_start().starts_with(['।', '॥']) => LikelyCause::Dandas,
        () if surplus == 1 && !(opens && closes) => LikelyCause::OutsidePipes,
        () if surplus > 0 && urls > section.columns.len() => LikelyCause::TwoRows,
        () if surplus > 0 => LikelyCause::ExtraPipe,
        () if line.contains("\\|") => LikelyCause::EscapedPipe,
        () if resembles_url(&row.label.text) && opens && urls + 1 == section.columns.len() => {
            LikelyCause::LostName
        }
        () if resembles_url(&row.label.text) => LikelyCause::LostBeginning,
        () if urls > 0 && !row.label.text.contains("://") && has_sound_cells(section, row) => {
            LikelyCause::LostCell
        }
        () => LikelyCause::LostPipe,
    }
}

/// Whether all cells are URLs, or words where the table has words.
fn has_sound_cells(section: &Section, row: &Row) -> bool {
    let has_notes = !section.notes.is_empty();
    row.cells.iter().all(|cell| match cell.url.fault() {
        None => true,
        Some(Fault::NotAUrl | Fault::Empty) => has_notes,
        Some(_) => false,
    })
}

/// A row that was split into more lines is not recognized, so that parsing takes time linear in the length of a page.
const MOST_LINES: usize = 64;

/// How many lines a row spans that was split within a cell or between two of them.
fn lines(text: &Text, section: &Section, first: usize) -> usize {
    let rows = &section.rows[first..section.rows.len().min(first + MOST_LINES)];
    let (mut cells, mut lines) = (rows[0].width(), 1);
    for pair in rows.windows(2) {
        let (above, row) = (&pair[0], &pair[1]);
        let (ends, begins) = (closes(text, above), opens(text, row));
        // Without a `|` at the line break, it splits a cell.
        let is_within_cell = !ends && !begins;
        // After the first half of a name, the line is complete.
        let goes_on = row.is_ragged || is_within_cell && cells == 1;
        if cells >= section.width()
            || row.is_hidden
            || !is_below(text, above, row)
            || ends && begins
            || !goes_on
        {
            break;
        }
        cells += row.width() - usize::from(is_within_cell);
        lines += 1;
    }
    if cells == section.width() { lines + remains(text, &rows[lines - 1..]) } else { 1 }
}

/// How many of the rows below the first are the rest of the cell above them, or the last `|`.
fn remains(text: &Text, rows: &[Row]) -> usize {
    let is_end = |row: &Row| closes(text, row) && (!opens(text, row) || text.slice(row.line) == "|");
    rows.windows(2)
        .take_while(|pair| {
            let row = &pair[1];
            row.is_ragged && row.width() == 1 && is_below(text, &pair[0], row) && is_end(row)
        })
        .count()
}

fn is_below(text: &Text, above: &Row, row: &Row) -> bool {
    text.line_at(row.line.start) == text.line_at(above.line.start) + 1
}

fn opens(text: &Text, row: &Row) -> bool {
    text.slice(row.line).starts_with('|')
}

fn closes(text: &Text, row: &Row) -> bool {
    text.slice(row.line).ends_with('|')
}

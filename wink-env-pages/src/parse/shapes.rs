//! What probably happened to rows that do not fit their header.

use super::conflict;
use crate::page::{Row, Section, Shape};
use crate::text::Text;
use crate::url::{Fault, resembles_url};

/// Finds the shape of each row of a table whose columns are settled.
pub(super) fn find(text: &Text, section: &mut Section, has_conflict: bool) {
    let shapes: Vec<(usize, Shape)> = section
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.is_ragged && !row.is_hidden)
        .map(|(at, row)| (at, shape(text, section, row, broken_lines(text, section, at), has_conflict)))
        .collect();
    for (at, shape) in shapes {
        section.rows[at].shape = shape;
    }
}

fn shape(text: &Text, section: &Section, row: &Row, lines: usize, has_conflict: bool) -> Shape {
    let line = text.slice(row.line);
    let urls = row.cells.iter().filter(|cell| cell.url.is_recognizable).count();
    let (has_open, has_close) = (line.starts_with('|'), line.ends_with('|'));
    match () {
        () if lines > 1 => Shape::Broken(lines),
        () if has_conflict && conflict::is_sign(line) => Shape::MergeSign,
        () if !line.contains('|') => Shape::Text,
        () if row.width() > section.width() => match () {
            () if !(has_open && has_close) && row.width() == section.width() + 1 => Shape::OutsidePipes,
            () if urls > section.columns.len() => Shape::TwoRows,
            () => Shape::ExtraPipe,
        },
        () if line.contains("\\|") => Shape::EscapedPipe,
        () if resembles_url(&row.label.text) => {
            let is_complete = has_open && urls + 1 == section.columns.len();
            if is_complete { Shape::MissingName } else { Shape::LostBeginning }
        }
        () if urls > 0 && !row.label.text.contains("://") && has_sound_cells(section, row) => {
            Shape::MissingCell
        }
        () => Shape::LostPipe,
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

/// On how many lines a row stands that was broken within a cell or between two of them.
fn broken_lines(text: &Text, section: &Section, first: usize) -> usize {
    let rows = &section.rows[first..];
    let (mut cells, mut lines) = (rows[0].width(), 1);
    for pair in rows.windows(2) {
        let (above, row) = (&pair[0], &pair[1]);
        let (ends, begins) = (closes(text, above), opens(text, row));
        // Where no `|` stands at the break, the break divides a cell.
        let is_within_cell = !ends && !begins;
        // Behind the first half of a name, the line is whole.
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

/// How many of the rows below the first are what is left of the cell above them, or the last `|`.
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

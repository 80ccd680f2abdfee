//! URLs that differ from the reference's, and rows with exchanged URLs.

use super::draft::Draft;
use super::examination::Examination;
use super::line::{Line, aligned, dressed};
use super::{Repair, Safety};
use crate::page::{Cell, Row};
use crate::url::Fault;
use crate::words::quoted;

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for (drift, ours, theirs) in examination.drifted().filter(|(drift, ..)| !drift.columns.is_swapped) {
        let is_aligned = aligned(page, ours);
        for pair in &drift.pairs {
            let (row, their_row) = (&ours.rows[pair.page], &theirs.rows[pair.reference]);
            if row.is_hidden || their_row.is_hidden || their_row.is_ragged {
                continue;
            }
            let Some(line) = Line::of_row(page, row) else { continue };
            if pair.is_swapped
                && row
                    .cells
                    .first()
                    .is_none_or(|cell| !examination.complains("swapped-environments", cell.span))
            {
                continue;
            }
            let mut contents = vec![None];
            for (column, cell) in row.cells.iter().enumerate() {
                let expected =
                    drift.columns.to_reference[column].and_then(|column| their_row.cells.get(column));
                let content = expected.and_then(|expected| {
                    if pair.is_swapped {
                        exchanged(row, &line, expected)
                    } else {
                        replaced(&line, column, cell, expected)
                    }
                });
                if let Some(new) =
                    content.as_ref().filter(|new| *new != line.cell(column + 1) && !pair.is_swapped)
                {
                    repairs.push(Repair::new(lint(cell), Safety::Safe, deed(row, cell, new)));
                }
                contents.push(content);
            }
            if contents.iter().all(Option::is_none) {
                continue;
            }
            if pair.is_swapped {
                let deed = format!("exchanged the URLs of {}", quoted(&row.label.text));
                repairs.push(Repair::new("swapped-environments", Safety::Safe, deed));
            }
            draft.replace(page.text.line_at(row.line.start), line.with(&contents, &is_aligned));
        }
    }
    repairs
}

fn replaced(line: &Line<'_>, column: usize, cell: &Cell, expected: &Cell) -> Option<String> {
    let is_right = cell.url.is_sound() && cell.url.written == expected.url.written;
    let written = &expected.url.written;
    (expected.url.is_sound() && !is_right).then(|| dressed(line.cell(column + 1), &cell.url.written, written))
}

/// The cell of the row that holds what is expected here, as the page writes it.
fn exchanged(row: &Row, line: &Line<'_>, expected: &Cell) -> Option<String> {
    let from = row.cells.iter().position(|cell| cell.url.key() == expected.url.key())?;
    Some(line.cell(from + 1).to_owned())
}

/// What is written in place of a cell.
fn deed(row: &Row, cell: &Cell, new: &str) -> String {
    let label = quoted(&row.label.text);
    match (cell.url.written.as_str(), cell.url.fault()) {
        ("", _) => format!("{label}: {new}"),
        (old, Some(Fault::Struck)) if old == new => format!("{label}: {new} without the line through it"),
        (_, Some(Fault::Misleading(target))) => {
            format!("{label}: {new} instead of a link to {}", quoted(target))
        }
        (old, _) => format!("{label}: {new} instead of {}", quoted(old)),
    }
}

/// The lint that complains about such a cell.
fn lint(cell: &Cell) -> &'static str {
    match cell.url.fault() {
        None => "url-mismatch",
        Some(Fault::Hidden(_)) => "hidden-character",
        Some(Fault::Lookalike(_)) => "lookalike-host",
        Some(Fault::Misleading(_)) => "misleading-link",
        Some(_) => "bad-url",
    }
}

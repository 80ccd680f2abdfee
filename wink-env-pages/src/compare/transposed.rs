//! Tables whose rows are the reference's columns.

use crate::page::{Cell, Row, Section};

/// Whether a table has the URLs of the reference with rows and columns exchanged. Rows of words count in neither; which
/// columns hold words can only be told from the reference if they are columns there, too.
pub(super) fn is_transposed(ours: &Section, theirs: &Section) -> bool {
    let theirs: Vec<Vec<&str>> = rows(theirs).map(|row| keys(&row.cells)).collect();
    let Some(columns) = theirs.iter().map(Vec::len).max().filter(|columns| *columns > 0) else {
        return false;
    };
    let ours: Vec<Vec<&str>> = rows(ours).map(all_keys).collect();
    let is_exchanged = |(at, row): (usize, &Vec<&str>)| {
        row.len() == theirs.len()
            && row.iter().zip(&theirs).all(|(ours, theirs)| theirs.get(at) == Some(ours))
    };
    ours.len() == columns && ours != theirs && ours.iter().enumerate().all(is_exchanged)
}

fn rows(section: &Section) -> impl Iterator<Item = &Row> {
    let shows_url = |cell: &Cell| cell.url.is_recognizable && !cell.is_behind_words;
    section.published().filter(move |row| row.cells.iter().chain(&row.notes).any(shows_url))
}

fn keys(cells: &[Cell]) -> Vec<&str> {
    cells.iter().map(|cell| cell.url.key()).collect()
}

/// Those of all columns, in the order of the page.
fn all_keys(row: &Row) -> Vec<&str> {
    let mut cells: Vec<&Cell> = row.cells.iter().chain(&row.notes).collect();
    cells.sort_unstable_by_key(|cell| cell.span.start);
    cells.into_iter().map(|cell| cell.url.key()).collect()
}

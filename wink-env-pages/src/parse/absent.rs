//! Cells of services that are not available in an environment.

use crate::axis::{self, Axis};
use crate::identifier::identifier;
use crate::page::{Cell, Dialect, Row, Section};
use crate::url::Fault;

/// Marks the cells that say that a service is not available, if it has a URL elsewhere.
pub(super) fn mark(section: &mut Section, dialect: &Dialect) {
    let is_sound = |row: &Row| row.cells.iter().all(|cell| cell.url.is_sound());
    if section.rows.iter().all(is_sound) {
        return;
    }
    let columns = section.columns.len();
    let mut has_url = vec![false; columns];
    for row in section.rows.iter().filter(|row| !row.is_ragged) {
        for (has_url, cell) in has_url.iter_mut().zip(&row.cells) {
            *has_url |= cell.url.is_recognizable;
        }
    }
    // In a column, only if that is a service.
    let has_service = std::cell::OnceCell::new();
    let are_services =
        |section: &Section| *has_service.get_or_init(|| has_services_in_columns(section, dialect));
    for at in 0..section.rows.len() {
        let row = &section.rows[at];
        if row.is_ragged || is_sound(row) {
            continue;
        }
        let is_announced = || {
            let says = |cell: &Cell| is_mark(cell, dialect);
            let is_listed = |cell: &Cell| dialect.is_listed(&cell.url.written);
            row.cells.iter().all(says) && row.cells.iter().any(is_listed)
        };
        let in_row = row.holds_url() || is_announced();
        let marks: Vec<usize> = (0..row.cells.len().min(columns))
            .filter(|column| is_mark(&row.cells[*column], dialect))
            .filter(|column| in_row || has_url[*column] && are_services(section))
            .collect();
        for column in marks {
            section.rows[at].cells[column].url.mark_absent();
        }
    }
}

fn is_mark(cell: &Cell, dialect: &Dialect) -> bool {
    match cell.url.fault() {
        Some(Fault::Empty) => !cell.is_behind_words && cell.url.written.is_empty(),
        Some(Fault::NotAUrl) => dialect.is_absent(&cell.url.written),
        _ => false,
    }
}

/// Whether the rows of a table are environments.
fn has_services_in_columns(section: &Section, dialect: &Dialect) -> bool {
    let axis = dialect.axis.or_else(|| {
        let columns: Vec<Option<String>> =
            section.columns.iter().map(|label| identifier(&label.text)).collect();
        let rows: Vec<Option<String>> = section.published().map(|row| identifier(&row.label.text)).collect();
        let columns = columns.iter().map(Option::as_deref);
        axis::recognized(columns, rows.iter().map(Option::as_deref), &dialect.environments)
    });
    axis == Some(Axis::Rows)
}

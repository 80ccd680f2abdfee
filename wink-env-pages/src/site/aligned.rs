//! Tables, rows and cells with those of the reference that they belong to, and how sentences name them.

use super::Site;
use crate::compare::{Pair, SectionDrift};
use crate::page::{Cell, Row, Section};
use crate::words::quoted;

/// A table with the table of the reference that it belongs to.
pub(crate) struct SectionAt<'a> {
    pub(crate) page: usize,
    pub(crate) index: usize,
    pub(crate) section: &'a Section,
    pub(crate) counterpart: Option<(&'a SectionDrift, &'a Section)>,
    pub(super) is_reference: bool,
}

/// A row with the row of the reference that it belongs to.
pub(crate) struct RowAt<'a> {
    pub(crate) index: usize,
    pub(crate) row: &'a Row,
    pub(crate) counterpart: Option<(Pair, &'a Row)>,
}

/// A cell with the cell of the reference that it belongs to.
pub(crate) struct CellAt<'a> {
    pub(crate) column: usize,
    pub(crate) cell: &'a Cell,
    pub(crate) counterpart: Option<&'a Cell>,
}

impl<'a> SectionAt<'a> {
    /// The rows, hidden ones included.
    pub(crate) fn rows(&self) -> Vec<RowAt<'a>> {
        let mut rows = Vec::new();
        for index in 0..self.section.rows.len() {
            rows.push(self.row(index));
        }
        rows
    }

    pub(crate) fn row(&self, index: usize) -> RowAt<'a> {
        RowAt { index, row: &self.section.rows[index], counterpart: self.row_counterpart(index) }
    }

    fn row_counterpart(&self, index: usize) -> Option<(Pair, &'a Row)> {
        let (drift, theirs) = self.counterpart?;
        let pair = drift.pairs[drift.pairs.binary_search_by_key(&index, |pair| pair.page).ok()?];
        Some((pair, &theirs.rows[pair.reference]))
    }

    /// The cells of a row that readers see as the page means them: published and with as many cells as the header.
    pub(crate) fn cells(&self, at: &RowAt<'a>) -> Vec<CellAt<'a>> {
        let mut cells = Vec::new();
        if at.row.is_hidden || at.row.is_ragged {
            return cells;
        }
        for (column, cell) in at.row.cells.iter().enumerate() {
            cells.push(CellAt { column, cell, counterpart: self.cell_counterpart(at, column) });
        }
        cells
    }

    fn cell_counterpart(&self, at: &RowAt<'a>, column: usize) -> Option<&'a Cell> {
        let (_, their_row) = at.counterpart?;
        if their_row.is_ragged {
            return None;
        }
        let (drift, _) = self.counterpart?;
        their_row.cells.get((*drift.columns.to_reference.get(column)?)?)
    }

    /// The table as the reference counts.
    pub(super) fn reference(&self) -> Option<usize> {
        if self.is_reference { Some(self.index) } else { Some(self.counterpart?.0.reference) }
    }

    pub(super) fn reference_row(&self, row: &RowAt<'_>) -> Option<usize> {
        if self.is_reference { Some(row.index) } else { Some(row.counterpart?.0.reference) }
    }

    pub(super) fn reference_column(&self, column: usize) -> Option<usize> {
        if self.is_reference {
            Some(column)
        } else {
            *self.counterpart?.0.columns.to_reference.get(column)?
        }
    }

    /// Whether the reference has no such table.
    pub(crate) fn is_extra(&self, site: &Site) -> bool {
        site.drifts[self.page].extra.contains(&self.index)
    }

    /// How sentences name the table: by its heading, or by its place.
    pub(crate) fn name(&self) -> String {
        section_name(self.section, self.index)
    }

    /// How sentences name a column: by its header, or by its place.
    pub(crate) fn column_name(&self, column: usize) -> String {
        column_name(self.section, column)
    }
}

pub(crate) fn section_name(section: &Section, index: usize) -> String {
    match &section.heading {
        Some(heading) if !heading.text.is_empty() => quoted(&heading.text),
        _ => format!("number {}", index + 1),
    }
}

pub(crate) fn column_name(section: &Section, column: usize) -> String {
    match section.columns.get(column) {
        Some(label) if !label.text.is_empty() => quoted(&label.text),
        _ => format!("column {}", section.place_of_column(column) + 1),
    }
}

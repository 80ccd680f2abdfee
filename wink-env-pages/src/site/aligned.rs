//! Tables, rows and cells with their counterparts in the reference.

use crate::compare::{Pair, SectionDrift};
use crate::finding::At;
use crate::page::{Cell, Row, Section};

/// A table with its counterpart in the reference.
#[derive(Clone, Copy)]
pub(crate) struct SectionAt<'a> {
    pub(crate) page: usize,
    pub(crate) index: usize,
    pub(crate) section: &'a Section,
    pub(crate) counterpart: Option<(&'a SectionDrift, &'a Section)>,
    pub(super) is_reference: bool,
}

/// A row with its counterpart in the reference.
#[derive(Clone, Copy)]
pub(crate) struct RowAt<'a> {
    pub(crate) index: usize,
    pub(crate) row: &'a Row,
    pub(crate) counterpart: Option<(Pair, &'a Row)>,
}

/// A cell with its counterpart in the reference.
#[derive(Clone, Copy)]
pub(crate) struct CellAt<'a> {
    pub(crate) column: usize,
    pub(crate) cell: &'a Cell,
    pub(crate) counterpart: Option<&'a Cell>,
}

impl<'a> SectionAt<'a> {
    /// The rows, including hidden ones.
    pub(crate) fn rows(self) -> impl Iterator<Item = RowAt<'a>> + use<'a> {
        (0..self.section.rows.len()).map(move |index| self.row(index))
    }

    pub(crate) fn row(self, index: usize) -> RowAt<'a> {
        RowAt { index, row: &self.section.rows[index], counterpart: self.row_counterpart(index) }
    }

    fn row_counterpart(self, index: usize) -> Option<(Pair, &'a Row)> {
        let (drift, theirs) = self.counterpart?;
        let pair = *drift.pair_of(index)?;
        Some((pair, &theirs.rows[pair.reference]))
    }

    /// The cells of a published row with as many cells as the header: only these are shown in their columns.
    pub(crate) fn cells(self, at: &RowAt<'a>) -> impl Iterator<Item = CellAt<'a>> + use<'a> {
        let at = *at;
        let cells = if at.row.is_hidden || at.row.is_ragged { &[] } else { at.row.cells.as_slice() };
        let cell =
            move |(column, cell)| CellAt { column, cell, counterpart: self.cell_counterpart(at, column) };
        cells.iter().enumerate().map(cell)
    }

    fn cell_counterpart(self, at: RowAt<'a>, column: usize) -> Option<&'a Cell> {
        let (_, theirs) = at.counterpart.filter(|(_, theirs)| !theirs.is_ragged)?;
        let (drift, _) = self.counterpart?;
        theirs.cells.get((*drift.columns.to_reference.get(column)?)?)
    }

    /// The place of a row.
    pub(crate) fn at_row(&self, row: &RowAt<'_>) -> At {
        At::row(self.index, row.index)
    }

    /// The place of a cell.
    pub(crate) fn at_cell(&self, row: &RowAt<'_>, column: usize) -> At {
        At::cell(self.index, row.index, column)
    }

    /// The index of the table in the reference.
    pub(crate) fn reference(&self) -> Option<usize> {
        if self.is_reference { Some(self.index) } else { Some(self.counterpart?.0.reference) }
    }

    pub(crate) fn reference_row(&self, row: &RowAt<'_>) -> Option<usize> {
        if self.is_reference { Some(row.index) } else { Some(row.counterpart?.0.reference) }
    }

    pub(crate) fn reference_column(&self, column: usize) -> Option<usize> {
        if self.is_reference {
            Some(column)
        } else {
            *self.counterpart?.0.columns.to_reference.get(column)?
        }
    }
}

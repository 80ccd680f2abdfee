//! Where the tables, rows and columns of the present source were.

use crate::compare::Drift;
use crate::page::Page;

/// For each table of the present source, where it was in an earlier state, if it was there.
#[derive(Debug, Clone)]
pub(crate) struct Trace {
    tables: Vec<Option<TableTrace>>,
}

#[derive(Debug, Clone)]
struct TableTrace {
    table: usize,
    rows: Vec<Option<usize>>,
    columns: Vec<Option<usize>>,
}

impl Trace {
    /// Everything is where it is.
    pub(super) fn of_present(source: &Page) -> Self {
        let in_place = |count: usize| (0..count).map(Some).collect();
        let tables = source.sections.iter().enumerate().map(|(table, section)| {
            let (rows, columns) = (in_place(section.rows.len()), in_place(section.columns.len()));
            Some(TableTrace { table, rows, columns })
        });
        Self { tables: tables.collect() }
    }

    /// One state further back: `drift` is how that state differs from the one after it.
    pub(super) fn followed(&self, drift: &Drift) -> Self {
        let follow = |trace: &TableTrace| {
            let drift = drift.sections.iter().find(|drift| drift.reference == trace.table)?;
            let row = |row: &Option<usize>| *drift.by_reference.get((*row)?)?;
            let column = |column: &Option<usize>| {
                let column = (*column)?;
                drift.columns.to_reference.iter().position(|to| *to == Some(column))
            };
            Some(TableTrace {
                table: drift.page,
                rows: trace.rows.iter().map(row).collect(),
                columns: trace.columns.iter().map(column).collect(),
            })
        };
        Self { tables: self.tables.iter().map(|trace| trace.as_ref().and_then(follow)).collect() }
    }

    fn of_table(&self, table: usize) -> Option<&TableTrace> {
        self.tables.get(table)?.as_ref()
    }

    /// Where a table was.
    pub(crate) fn table(&self, table: usize) -> Option<usize> {
        Some(self.of_table(table)?.table)
    }

    /// The table and the row where a row was.
    pub(crate) fn row(&self, table: usize, row: usize) -> Option<(usize, usize)> {
        let trace = self.of_table(table)?;
        Some((trace.table, (*trace.rows.get(row)?)?))
    }

    /// Where a column of a table was.
    pub(crate) fn column(&self, table: usize, column: usize) -> Option<usize> {
        *self.of_table(table)?.columns.get(column)?
    }

    /// The tables of the earlier state that are still there.
    pub(crate) fn tables(&self) -> impl Iterator<Item = usize> + '_ {
        self.tables.iter().flatten().map(|trace| trace.table)
    }
}

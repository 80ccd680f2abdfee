//! URLs that rows of the reference had earlier.

use std::collections::HashMap;

/// For each table of the reference, the rows by all the URLs that they had at some earlier time.
#[derive(Debug, Clone, Default)]
pub struct Former {
    tables: Vec<FormerRows>,
}

/// The rows of one table, by all the URLs that they had at some earlier time.
pub(super) type FormerRows = HashMap<String, usize>;

impl Former {
    /// Records that a row had these URLs. What was recorded first wins, so begin with the latest.
    #[cfg(feature = "history")]
    pub(crate) fn add(&mut self, table: usize, row: usize, urls: String) {
        if self.tables.len() <= table {
            self.tables.resize_with(table + 1, FormerRows::default);
        }
        self.tables[table].entry(urls).or_insert(row);
    }

    pub(super) fn of_table(&self, table: usize) -> Option<&FormerRows> {
        self.tables.get(table)
    }
}

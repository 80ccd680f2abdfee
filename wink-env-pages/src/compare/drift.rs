//! How a page differs from the reference, as data.

use std::collections::HashMap;
use std::sync::OnceLock;

/// How one page differs from the reference.
///
/// Tables are indices into [`Page::sections`](crate::page::Page::sections), rows into
/// [`Section::rows`](crate::page::Section::rows), columns into [`Section::columns`](crate::page::Section::columns),
/// each of the page that the field names.
#[derive(Debug, Clone, Default)]
pub struct Drift {
    /// Tables that both pages have, in the order of the page.
    pub sections: Vec<SectionDrift>,
    /// Tables of the reference that the page lacks.
    pub missing: Vec<usize>,
    /// Tables of the page that the reference lacks.
    pub extra: Vec<usize>,
    /// Tables of the page that are in a different place than in the reference.
    pub moved: Vec<usize>,
    /// Tables of the reference whose rows are in another table of the page.
    pub joined: Vec<Regrouped>,
    /// Tables of the page whose rows are in another table of the reference.
    pub divided: Vec<Regrouped>,
    /// The positions of the sections by their tables in the reference, once somebody asks.
    pub(super) by_reference: OnceLock<HashMap<usize, usize>>,
}

/// A table that only one of the two pages has, while its rows are in a different table of the other page.
#[derive(Debug, Clone)]
pub struct Regrouped {
    /// The table that the other page lacks.
    pub table: usize,
    /// The table of the other page that contains its rows, as an index into [`Drift::sections`].
    pub holder: usize,
    /// These rows, in that table.
    pub rows: Vec<usize>,
}

impl Drift {
    /// How the counterpart of a table of the reference differs.
    #[must_use]
    pub fn of_reference(&self, table: usize) -> Option<&SectionDrift> {
        let positions =
            || self.sections.iter().enumerate().map(|(at, drift)| (drift.reference, at)).collect();
        Some(&self.sections[*self.by_reference.get_or_init(positions).get(&table)?])
    }

    /// How a table of the page differs.
    #[must_use]
    pub fn of_page(&self, table: usize) -> Option<&SectionDrift> {
        let at = self.sections.binary_search_by_key(&table, |drift| drift.page).ok()?;
        Some(&self.sections[at])
    }

    /// Whether the page has the same tables in the same order, all of them equal.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.missing.is_empty()
            && self.extra.is_empty()
            && self.moved.is_empty()
            && self.sections.iter().all(|section| section.is_identical)
    }
}

/// How a table differs from its counterpart in the reference.
#[derive(Debug, Clone)]
pub struct SectionDrift {
    /// The table on the page.
    pub page: usize,
    /// The table in the reference.
    pub reference: usize,
    /// How the columns correspond.
    pub columns: Columns,
    /// Rows that both have, in the order of the page.
    pub pairs: Vec<Pair>,
    /// For each row of the reference, the row of the page, if it has it.
    pub by_reference: Vec<Option<usize>>,
    /// Published rows of the reference that the page lacks.
    pub missing: Vec<usize>,
    /// Published rows of the page that the reference lacks.
    pub extra: Vec<usize>,
    /// Rows of the page that are in a different place than in the reference.
    pub moved: Vec<usize>,
    /// Whether its rows are the reference's columns. Then neither has a counterpart.
    pub is_transposed: bool,
    /// Whether the tables have the same URLs, row by row and cell by cell.
    pub is_identical: bool,
}

impl SectionDrift {
    /// The counterpart of a row of the page.
    #[must_use]
    pub fn pair_of(&self, row: usize) -> Option<&Pair> {
        let at = self.pairs.binary_search_by_key(&row, |pair| pair.page).ok()?;
        Some(&self.pairs[at])
    }
}

/// How the URL columns of a table correspond to those of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// For each URL column of the page, the column of the reference, if it has it.
    pub to_reference: Vec<Option<usize>>,
    /// Whether the page has them in a different order.
    pub is_swapped: bool,
    /// Columns of the reference that the page lacks.
    pub missing: Vec<usize>,
}

/// A row of the page and its counterpart in the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The row on the page.
    pub page: usize,
    /// The row in the reference.
    pub reference: usize,
    /// Whether the row's URLs are swapped, unlike those of the rest of the table.
    pub is_swapped: bool,
}

/// The identity alignment of `count` things.
pub(super) fn in_place(count: usize) -> Vec<Option<usize>> {
    (0..count).map(Some).collect()
}

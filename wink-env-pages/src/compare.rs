//! From pages to drift: each page aligned once with the reference.

mod columns;
mod pairing;
mod reference;
mod regrouped;
mod row_order;
mod rows;
mod sections;
mod settle;

pub use reference::{Reference, choose};
pub(crate) use regrouped::urls;
pub(crate) use settle::settle;

use crate::page::{Page, Row, Section};

/// How one page differs from the reference. Sections and rows are indices into the two pages.
#[derive(Debug, Clone, Default)]
pub struct Drift {
    /// Tables that both pages have, in the order of the page.
    pub sections: Vec<SectionDrift>,
    /// Tables of the reference that the page lacks.
    pub missing: Vec<usize>,
    /// Tables of the page that the reference lacks.
    pub extra: Vec<usize>,
    /// Tables of the page that stand in another place than on the reference.
    pub moved: Vec<usize>,
    /// Tables of the reference whose rows stand in another table of the page.
    pub joined: Vec<Regrouped>,
    /// Tables of the page whose rows stand in another table of the reference.
    pub divided: Vec<Regrouped>,
}

/// A table that only one of the two pages has, while the other has its rows in another table.
#[derive(Debug, Clone)]
pub struct Regrouped {
    /// The table that the other page lacks.
    pub table: usize,
    /// The table of the other page that holds its rows, as an index into [`Drift::sections`].
    pub holder: usize,
    /// Those rows of the other page.
    pub rows: Vec<usize>,
}

impl Drift {
    /// Whether both pages say the same.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.missing.is_empty()
            && self.extra.is_empty()
            && self.moved.is_empty()
            && self.sections.iter().all(|section| section.is_identical)
    }
}

/// How one table differs from the same table of the reference.
#[derive(Debug, Clone)]
pub struct SectionDrift {
    /// The table on the page.
    pub page: usize,
    /// The table on the reference.
    pub reference: usize,
    /// Which columns belong together.
    pub columns: Columns,
    /// Rows that both have, in the order of the page.
    pub pairs: Vec<Pair>,
    /// For each row of the reference, the row of the page.
    pub by_reference: Vec<Option<usize>>,
    /// Published rows of the reference that the page lacks.
    pub missing: Vec<usize>,
    /// Published rows of the page that the reference lacks.
    pub extra: Vec<usize>,
    /// Rows of the page that stand in another place than on the reference.
    pub moved: Vec<usize>,
    /// Whether the tables say the same, row by row and cell by cell.
    pub is_identical: bool,
}

/// The columns of a table against those of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// For each URL column of the page, the column of the reference.
    pub to_reference: Vec<Option<usize>>,
    /// Whether that is another order than the reference's.
    pub is_swapped: bool,
    /// Columns of the reference that the page lacks.
    pub missing: Vec<usize>,
}

/// A row and the row of the reference that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The row on the page.
    pub page: usize,
    /// The row on the reference.
    pub reference: usize,
    /// Whether this row, alone among the others, has its URLs exchanged.
    pub is_swapped: bool,
}

/// Aligns a page with the reference.
#[must_use]
pub fn drift(reference: &Page, page: &Page) -> Drift {
    let to_reference = if has_same_sections(reference, page) {
        in_place(page.sections.len())
    } else {
        sections::align(&reference.sections, &page.sections)
    };
    let mut drift = Drift::default();
    let mut is_found = vec![false; reference.sections.len()];
    let mut order = Vec::new();
    for (index, ours) in page.sections.iter().enumerate() {
        let Some(counterpart) = to_reference[index] else {
            drift.extra.push(index);
            continue;
        };
        is_found[counterpart] = true;
        order.push(counterpart);
        drift.sections.push(section_drift(index, ours, counterpart, &reference.sections[counterpart]));
    }
    for (index, is_found) in is_found.iter().enumerate() {
        if !is_found {
            drift.missing.push(index);
        }
    }
    for at in &row_order::out_of_order(&order) {
        drift.moved.push(drift.sections[*at].page);
    }
    regrouped::find(reference, page, &mut drift);
    drift
}

fn section_drift(page: usize, ours: &Section, reference: usize, theirs: &Section) -> SectionDrift {
    if is_same(ours, theirs) {
        return identical(page, reference, ours);
    }
    let mut pairs = rows::align(theirs, ours);
    let columns = columns::align(theirs, ours, &mut pairs);
    let mut is_paired = vec![false; ours.rows.len()];
    let mut by_reference = vec![None; theirs.rows.len()];
    let (mut published, mut order) = (Vec::new(), Vec::new());
    for pair in &pairs {
        is_paired[pair.page] = true;
        by_reference[pair.reference] = Some(pair.page);
        if !ours.rows[pair.page].is_hidden && !theirs.rows[pair.reference].is_hidden {
            published.push(pair.page);
            order.push(pair.reference);
        }
    }
    let (mut missing, mut extra, mut moved) = (Vec::new(), Vec::new(), Vec::new());
    for (at, row) in theirs.rows.iter().enumerate() {
        if by_reference[at].is_none() && !row.is_hidden {
            missing.push(at);
        }
    }
    for (at, row) in ours.rows.iter().enumerate() {
        if !is_paired[at] && !row.is_hidden {
            extra.push(at);
        }
    }
    for at in &row_order::out_of_order(&order) {
        moved.push(published[*at]);
    }
    SectionDrift { page, reference, columns, pairs, by_reference, missing, extra, moved, is_identical: false }
}

fn has_same_sections(reference: &Page, page: &Page) -> bool {
    if reference.sections.len() != page.sections.len() {
        return false;
    }
    for (at, ours) in page.sections.iter().enumerate() {
        if !is_same(ours, &reference.sections[at]) {
            return false;
        }
    }
    true
}

/// Whether two tables have the same URLs in the same places; most have, and need no search.
fn is_same(ours: &Section, theirs: &Section) -> bool {
    if ours.rows.len() != theirs.rows.len() || ours.columns.len() != theirs.columns.len() {
        return false;
    }
    for (at, row) in ours.rows.iter().enumerate() {
        if !is_same_row(row, &theirs.rows[at]) {
            return false;
        }
    }
    !has_exchanged_labels(ours, theirs)
}

fn is_same_row(ours: &Row, theirs: &Row) -> bool {
    if ours.cells.len() != theirs.cells.len()
        || ours.is_hidden != theirs.is_hidden
        || ours.is_ragged
        || theirs.is_ragged
    {
        return false;
    }
    for (at, cell) in ours.cells.iter().enumerate() {
        if cell.url != theirs.cells[at].url {
            return false;
        }
    }
    true
}

/// Whether a row of the page may have the name of another row of the reference; of a large table, it may.
fn has_exchanged_labels(ours: &Section, theirs: &Section) -> bool {
    const LARGE: usize = 256;
    if ours.rows.len() > LARGE {
        return true;
    }
    for (at, row) in ours.rows.iter().enumerate() {
        let label = &row.label.text;
        if theirs.rows[at].label.text != *label
            && theirs.rows.iter().any(|row| row.label.text.eq_ignore_ascii_case(label))
        {
            return true;
        }
    }
    false
}

fn identical(page: usize, reference: usize, ours: &Section) -> SectionDrift {
    let rows = ours.rows.len();
    let mut pairs = Vec::with_capacity(rows);
    for row in 0..rows {
        pairs.push(Pair { page: row, reference: row, is_swapped: false });
    }
    SectionDrift {
        page,
        reference,
        columns: Columns {
            to_reference: in_place(ours.columns.len()),
            is_swapped: false,
            missing: Vec::new(),
        },
        pairs,
        by_reference: in_place(rows),
        missing: Vec::new(),
        extra: Vec::new(),
        moved: Vec::new(),
        is_identical: true,
    }
}

/// The alignment of so many things with as many that stand in the same places.
fn in_place(count: usize) -> Vec<Option<usize>> {
    let mut places = Vec::with_capacity(count);
    for place in 0..count {
        places.push(Some(place));
    }
    places
}

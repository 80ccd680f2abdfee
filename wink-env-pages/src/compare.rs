//! Aligns each page with the reference: tables, columns, rows. The result is how they differ, the drift.

mod columns;
mod pairing;
mod reference;
mod regrouped;
mod row_order;
mod rows;
mod sections;

pub use reference::{Reference, choose};
pub(crate) use regrouped::urls;

use std::collections::HashSet;

use crate::page::{Page, Row, Section};

/// How one page differs from the reference.
///
/// Tables are indices into [`Page::sections`], rows are indices into [`Section::rows`], columns are indices into
/// [`Section::columns`], each of the page that the field names.
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

/// A table that only one of the two pages has, while the other page has its rows in a different table.
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
    /// Whether the page has the reference's tables in the same order, and each says the same.
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
    /// For each row of the reference, the row of the page, if it has it.
    pub by_reference: Vec<Option<usize>>,
    /// Published rows of the reference that the page lacks.
    pub missing: Vec<usize>,
    /// Published rows of the page that the reference lacks.
    pub extra: Vec<usize>,
    /// Rows of the page that stand in another place than on the reference.
    pub moved: Vec<usize>,
    /// Whether the tables have the same URLs, row by row and cell by cell.
    pub is_identical: bool,
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

/// A row of the page and its counterpart on the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The row on the page.
    pub page: usize,
    /// The row on the reference.
    pub reference: usize,
    /// Whether the row's URLs stand in each other's columns, unlike those of the rest of the table.
    pub is_swapped: bool,
}

/// Aligns a page with the reference. It takes damaged pages too, and never fails.
#[must_use]
pub fn drift(reference: &Page, page: &Page) -> Drift {
    let to_reference = if has_same_sections(reference, page) {
        in_place(page.sections.len())
    } else {
        sections::align(&reference.sections, &page.sections)
    };
    let mut drift = Drift::default();
    for (index, (ours, counterpart)) in page.sections.iter().zip(&to_reference).enumerate() {
        match *counterpart {
            Some(theirs) => {
                drift.sections.push(section_drift(index, ours, theirs, &reference.sections[theirs]));
            }
            None => drift.extra.push(index),
        }
    }
    let order: Vec<usize> = to_reference.into_iter().flatten().collect();
    let found: HashSet<&usize> = order.iter().collect();
    drift.missing = (0..reference.sections.len()).filter(|at| !found.contains(at)).collect();
    drift.moved = row_order::out_of_order(&order).into_iter().map(|at| drift.sections[at].page).collect();
    regrouped::find(reference, page, &mut drift);
    drift
}

fn section_drift(page: usize, ours: &Section, reference: usize, theirs: &Section) -> SectionDrift {
    if is_same(ours, theirs) {
        return identical(page, reference, ours);
    }
    let mut pairs = rows::align(theirs, ours);
    let columns = columns::align(theirs, ours, &mut pairs);
    let mut by_page = vec![None; ours.rows.len()];
    let mut by_reference = vec![None; theirs.rows.len()];
    for pair in &pairs {
        by_page[pair.page] = Some(pair.reference);
        by_reference[pair.reference] = Some(pair.page);
    }
    SectionDrift {
        page,
        reference,
        columns,
        missing: unpaired(&theirs.rows, &by_reference),
        extra: unpaired(&ours.rows, &by_page),
        moved: moved(ours, theirs, &pairs),
        pairs,
        by_reference,
        is_identical: false,
    }
}

/// Published rows without a counterpart.
fn unpaired(rows: &[Row], counterparts: &[Option<usize>]) -> Vec<usize> {
    (0..rows.len()).filter(|at| counterparts[*at].is_none() && !rows[*at].is_hidden).collect()
}

/// The fewest rows of the page whose moves restore the reference's order, of those that both pages publish.
fn moved(ours: &Section, theirs: &Section, pairs: &[Pair]) -> Vec<usize> {
    let is_published =
        |pair: &&Pair| !ours.rows[pair.page].is_hidden && !theirs.rows[pair.reference].is_hidden;
    let published: Vec<&Pair> = pairs.iter().filter(is_published).collect();
    let order: Vec<usize> = published.iter().map(|pair| pair.reference).collect();
    row_order::out_of_order(&order).into_iter().map(|at| published[at].page).collect()
}

fn has_same_sections(reference: &Page, page: &Page) -> bool {
    let (ours, theirs) = (&page.sections, &reference.sections);
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| is_same(ours, theirs))
}

/// Whether two tables have the same URLs in the same places. Most do, and need no alignment.
fn is_same(ours: &Section, theirs: &Section) -> bool {
    ours.rows.len() == theirs.rows.len()
        && ours.columns.len() == theirs.columns.len()
        && ours.rows.iter().zip(&theirs.rows).all(|(ours, theirs)| is_same_row(ours, theirs))
        && !has_exchanged_labels(ours, theirs)
}

fn is_same_row(ours: &Row, theirs: &Row) -> bool {
    ours.cells.len() == theirs.cells.len()
        && ours.is_hidden == theirs.is_hidden
        && !ours.is_ragged
        && !theirs.is_ragged
        && ours.cells.iter().zip(&theirs.cells).all(|(ours, theirs)| ours.url == theirs.url)
}

/// Whether a row of the page may have the name of a different row of the reference. A large table is not searched.
fn has_exchanged_labels(ours: &Section, theirs: &Section) -> bool {
    const LARGE: usize = 256;
    let has_label = |label: &str| theirs.rows.iter().any(|row| row.label.text.eq_ignore_ascii_case(label));
    ours.rows.len() > LARGE
        || ours
            .rows
            .iter()
            .zip(&theirs.rows)
            .any(|(ours, theirs)| ours.label.text != theirs.label.text && has_label(&ours.label.text))
}

fn identical(page: usize, reference: usize, ours: &Section) -> SectionDrift {
    let rows = ours.rows.len();
    SectionDrift {
        page,
        reference,
        columns: Columns {
            to_reference: in_place(ours.columns.len()),
            is_swapped: false,
            missing: Vec::new(),
        },
        pairs: (0..rows).map(|row| Pair { page: row, reference: row, is_swapped: false }).collect(),
        by_reference: in_place(rows),
        missing: Vec::new(),
        extra: Vec::new(),
        moved: Vec::new(),
        is_identical: true,
    }
}

/// The alignment of `count` things with as many in the same order.
fn in_place(count: usize) -> Vec<Option<usize>> {
    (0..count).map(Some).collect()
}

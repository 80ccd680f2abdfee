//! From pages to drift: each page aligned once with the reference.

mod columns;
mod reference;
mod row_order;
mod rows;
mod sections;

pub use reference::{Reference, choose};

use crate::page::{Page, Section};

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
    let pairs = sections::align(&reference.sections, &page.sections);
    let is_paired = |at: usize, side: fn(&(usize, usize)) -> usize| pairs.iter().any(|pair| side(pair) == at);
    let order: Vec<usize> = pairs.iter().map(|(_, reference)| *reference).collect();
    Drift {
        missing: (0..reference.sections.len()).filter(|at| !is_paired(*at, |pair| pair.1)).collect(),
        extra: (0..page.sections.len()).filter(|at| !is_paired(*at, |pair| pair.0)).collect(),
        moved: row_order::out_of_order(&order).into_iter().map(|at| pairs[at].0).collect(),
        sections: pairs
            .iter()
            .map(|(ours, theirs)| section_drift(*ours, &page.sections[*ours], *theirs, &reference.sections[*theirs]))
            .collect(),
    }
}

fn section_drift(page: usize, ours: &Section, reference: usize, theirs: &Section) -> SectionDrift {
    let mut pairs = rows::align(theirs, ours);
    let columns = columns::align(theirs, ours, &mut pairs);
    let is_visible = |pair: &&Pair| !ours.rows[pair.page].is_hidden && !theirs.rows[pair.reference].is_hidden;
    let visible: Vec<&Pair> = pairs.iter().filter(is_visible).collect();
    let order: Vec<usize> = visible.iter().map(|pair| pair.reference).collect();
    let mut is_paired = vec![false; ours.rows.len()];
    let mut by_reference = vec![None; theirs.rows.len()];
    for pair in &pairs {
        is_paired[pair.page] = true;
        by_reference[pair.reference] = Some(pair.page);
    }
    let published = |section: &Section, at: &usize| !section.rows[*at].is_hidden;
    SectionDrift {
        page,
        reference,
        columns,
        missing: (0..theirs.rows.len()).filter(|at| by_reference[*at].is_none() && published(theirs, at)).collect(),
        extra: (0..ours.rows.len()).filter(|at| !is_paired[*at] && published(ours, at)).collect(),
        moved: row_order::out_of_order(&order).into_iter().map(|at| visible[at].page).collect(),
        pairs,
        by_reference,
    }
}

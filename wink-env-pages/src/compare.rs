//! From pages to drift: each page aligned once with the reference.

mod columns;
mod reference;
mod row_order;
mod rows;
mod sections;

pub use reference::{Reference, choose};

use crate::collect::CollectVec as _;
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
    let same_place =
        reference.sections.iter().zip(&page.sections).all(|(theirs, ours)| is_same(ours, theirs));
    let pairs = if same_place && reference.sections.len() == page.sections.len() {
        (0..page.sections.len()).map(|section| (section, section)).collect_vec()
    } else {
        sections::align(&reference.sections, &page.sections)
    };
    let is_paired = |at: usize, side: fn(&(usize, usize)) -> usize| pairs.iter().any(|pair| side(pair) == at);
    let order: Vec<usize> = pairs.iter().map(|(_, reference)| *reference).collect_vec();
    Drift {
        missing: (0..reference.sections.len()).filter(|at| !is_paired(*at, |pair| pair.1)).collect_vec(),
        extra: (0..page.sections.len()).filter(|at| !is_paired(*at, |pair| pair.0)).collect_vec(),
        moved: row_order::out_of_order(&order).into_iter().map(|at| pairs[at].0).collect_vec(),
        sections: pairs
            .iter()
            .map(|(ours, theirs)| {
                section_drift(*ours, &page.sections[*ours], *theirs, &reference.sections[*theirs])
            })
            .collect_vec(),
    }
}

fn section_drift(page: usize, ours: &Section, reference: usize, theirs: &Section) -> SectionDrift {
    if is_same(ours, theirs) {
        return identical(page, reference, ours);
    }
    let mut pairs = rows::align(theirs, ours);
    let columns = columns::align(theirs, ours, &mut pairs);
    let is_visible = |pair: &&Pair| !ours.rows[pair.page].is_hidden && !theirs.rows[pair.reference].is_hidden;
    let visible: Vec<&Pair> = pairs.iter().filter(is_visible).collect_vec();
    let order: Vec<usize> = visible.iter().map(|pair| pair.reference).collect_vec();
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
        missing: (0..theirs.rows.len())
            .filter(|at| by_reference[*at].is_none() && published(theirs, at))
            .collect_vec(),
        extra: (0..ours.rows.len()).filter(|at| !is_paired[*at] && published(ours, at)).collect_vec(),
        moved: row_order::out_of_order(&order).into_iter().map(|at| visible[at].page).collect_vec(),
        pairs,
        by_reference,
        is_identical: false,
    }
}

/// Whether two tables have the same URLs in the same places; most have, and need no search.
fn is_same(ours: &Section, theirs: &Section) -> bool {
    let same_rows = ours.rows.iter().zip(&theirs.rows).all(|(ours, theirs)| {
        let same_cells = ours.cells.iter().zip(&theirs.cells).all(|(ours, theirs)| ours.url == theirs.url);
        ours.cells.len() == theirs.cells.len()
            && ours.is_hidden == theirs.is_hidden
            && !ours.is_ragged
            && !theirs.is_ragged
            && same_cells
    });
    ours.rows.len() == theirs.rows.len()
        && ours.columns.len() == theirs.columns.len()
        && same_rows
        && !has_exchanged_labels(ours, theirs)
}

/// Whether a row of the page may have the name of another row of the reference; of a large table, it may.
fn has_exchanged_labels(ours: &Section, theirs: &Section) -> bool {
    const LARGE: usize = 256;
    let is_other = |at: usize, label: &str| {
        theirs.rows[at].label.text != label
            && theirs.rows.iter().any(|row| row.label.text.eq_ignore_ascii_case(label))
    };
    ours.rows.len() > LARGE || ours.rows.iter().enumerate().any(|(at, row)| is_other(at, &row.label.text))
}

fn identical(page: usize, reference: usize, ours: &Section) -> SectionDrift {
    let rows = ours.rows.len();
    let mut pairs = Vec::with_capacity(rows);
    let mut by_reference = Vec::with_capacity(rows);
    for row in 0..rows {
        pairs.push(Pair { page: row, reference: row, is_swapped: false });
        by_reference.push(Some(row));
    }
    SectionDrift {
        page,
        reference,
        columns: Columns {
            to_reference: (0..ours.columns.len()).map(Some).collect_vec(),
            is_swapped: false,
            missing: Vec::new(),
        },
        pairs,
        by_reference,
        missing: Vec::new(),
        extra: Vec::new(),
        moved: Vec::new(),
        is_identical: true,
    }
}

//! Aligns each page with the reference: tables, columns, rows. The result is the drift.

mod columns;
mod drift;
mod former;
mod pairing;
mod reference;
mod regrouped;
mod row_order;
mod rows;
mod sections;
mod settle;
pub(crate) mod strict;
mod transposed;

pub use drift::{Columns, Drift, Pair, Regrouped, SectionDrift};
pub use former::Former;
#[cfg(feature = "history")]
pub(crate) use reference::published_urls;
pub use reference::{Reference, choose};
pub(crate) use regrouped::urls;
pub(crate) use settle::settle;

use drift::in_place;
use former::FormerRows;
use transposed::is_transposed;

use crate::page::{Page, Row, Section};

/// Aligns a page with the reference, whose rows had other URLs earlier. It accepts damaged pages, and never fails.
#[must_use]
pub fn drift(reference: &Page, page: &Page, former: &Former) -> Drift {
    if has_same_sections(reference, page) {
        // The common case: there is nothing to search for.
        let sections = page.sections.iter().enumerate();
        return Drift {
            sections: sections.map(|(index, ours)| identical(index, index, ours)).collect(),
            ..Drift::default()
        };
    }
    let to_reference = sections::align(&reference.sections, &page.sections, former);
    let mut drift = Drift::default();
    for (index, (ours, counterpart)) in page.sections.iter().zip(&to_reference).enumerate() {
        match *counterpart {
            Some(theirs) => {
                let former = former.of_table(theirs);
                drift.sections.push(section_drift(
                    (index, ours),
                    (theirs, &reference.sections[theirs]),
                    former,
                ));
            }
            None => drift.extra.push(index),
        }
    }
    let order: Vec<usize> = to_reference.into_iter().flatten().collect();
    let mut is_paired = vec![false; reference.sections.len()];
    for at in &order {
        is_paired[*at] = true;
    }
    drift.missing = (0..is_paired.len()).filter(|at| !is_paired[*at]).collect();
    drift.moved = row_order::out_of_order(&order).into_iter().map(|at| drift.sections[at].page).collect();
    regrouped::find(reference, page, &mut drift);
    drift
}

fn section_drift(
    (page, ours): (usize, &Section),
    (reference, theirs): (usize, &Section),
    former: Option<&FormerRows>,
) -> SectionDrift {
    if is_same(ours, theirs) {
        return identical(page, reference, ours);
    }
    if is_transposed(ours, theirs) {
        return transposed((page, ours), (reference, theirs));
    }
    let mut pairs = rows::align(theirs, ours, former);
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
        is_transposed: false,
        is_identical: false,
    }
}

/// No row or column has a counterpart, because each is the other.
fn transposed((page, ours): (usize, &Section), (reference, theirs): (usize, &Section)) -> SectionDrift {
    SectionDrift {
        page,
        reference,
        columns: Columns {
            to_reference: vec![None; ours.columns.len()],
            is_swapped: false,
            missing: Vec::new(),
        },
        pairs: Vec::new(),
        by_reference: vec![None; theirs.rows.len()],
        missing: Vec::new(),
        extra: Vec::new(),
        moved: Vec::new(),
        is_transposed: true,
        is_identical: false,
    }
}

/// Published rows without a counterpart.
fn unpaired(rows: &[Row], counterparts: &[Option<usize>]) -> Vec<usize> {
    (0..rows.len()).filter(|at| counterparts[*at].is_none() && !rows[*at].is_hidden).collect()
}

/// The fewest rows to move to restore the reference's order, among those that both pages publish.
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
        && ours.cells.iter().zip(&theirs.cells).all(|(ours, theirs)| ours.url.agrees_with(&theirs.url))
}

/// Whether a row of the page may have the name of a different row of the reference. Large tables are not searched.
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
        is_transposed: false,
        is_identical: true,
    }
}

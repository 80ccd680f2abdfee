//! Tables with their environments exchanged.

use super::draft::Draft;
use super::examination::Examination;
use super::line::{Line, aligned};
use super::{Repair, Safety};
use crate::compare::SectionDrift;
use crate::describe::table_name;
use crate::likeness::distance;
use crate::page::Section;

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for (drift, ours, theirs) in examination.drifted().filter(|(drift, ..)| drift.columns.is_swapped) {
        if !examination.complains("swapped-environments", ours.header) {
            continue;
        }
        let Some(from) = sources(drift) else { continue };
        let Some(with_headers) = are_headers_exchanged(examination, drift, ours, theirs, &from) else {
            continue;
        };
        let is_aligned = aligned(page, ours);
        let rows = ours.published().filter_map(|row| Some((row.line, Line::of_row(page, row)?)));
        let header = Line::of_header(page, ours).filter(|_| with_headers).map(|line| (ours.header, line));
        for (at, line) in rows.chain(header) {
            let contents: Vec<Option<String>> = std::iter::once(None)
                .chain(from.iter().map(|column| Some(line.cell(column + 1).to_owned())))
                .collect();
            draft.replace(page.text.line_at(at.start), line.with(&contents, &is_aligned));
        }
        let what = if with_headers { "columns" } else { "URLs" };
        let deed = format!("exchanged the {what} of the table {}", table_name(ours, drift.page));
        repairs.push(Repair::new("swapped-environments", Safety::Safe, deed));
    }
    repairs
}

/// For each column, the column of the page that holds what belongs there.
fn sources(drift: &SectionDrift) -> Option<Vec<usize>> {
    let to = &drift.columns.to_reference;
    (0..to.len()).map(|column| to.iter().position(|to| *to == Some(column))).collect()
}

/// Whether the headers went along with the URLs; `None` if nothing tells.
fn are_headers_exchanged(
    examination: &Examination<'_>,
    drift: &SectionDrift,
    ours: &Section,
    theirs: &Section,
    from: &[usize],
) -> Option<bool> {
    let sound = examination
        .drift()
        .sections
        .iter()
        .filter(|other| other.page != drift.page && !other.columns.is_swapped);
    let others = sound.map(|other| &examination.page().sections[other.page]);
    for other in others.filter(|other| other.columns.len() == ours.columns.len()) {
        let is_like = |column: usize, own: usize| other.columns[column].text == ours.columns[own].text;
        if (0..from.len()).all(|column| is_like(column, column)) {
            return Some(false);
        }
        if (0..from.len()).all(|column| is_like(column, from[column])) {
            return Some(true);
        }
    }
    let far = |own: usize, column: usize| {
        let (own, their) =
            (ours.columns[own].text.to_lowercase(), theirs.columns[column].text.to_lowercase());
        distance(&own, &their, their.len()).unwrap_or(their.len())
    };
    let in_place: usize = (0..from.len()).map(|column| far(column, column)).sum();
    let exchanged: usize = (0..from.len()).map(|column| far(from[column], column)).sum();
    (in_place != exchanged).then_some(exchanged < in_place)
}

//! Rows of one page that cannot be told apart.

use crate::index::Index;
use crate::site::Site;

/// A row that says again what another row said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Duplicate {
    pub(crate) section: usize,
    pub(crate) row: usize,
    /// The section and the row that it repeats.
    pub(crate) first: (usize, usize),
    pub(crate) sameness: Sameness,
}

/// What two rows have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sameness {
    /// Label and all URLs, or at least what no two rows may share, with one of them unknown to the reference.
    Row,
    /// The label, in one section.
    Label,
    /// The URL in that column.
    Url(usize),
}

/// The rows of a page that repeat another one, each once.
pub(crate) fn duplicates(site: &Site, page: usize) -> Vec<Duplicate> {
    let mut found = Vec::new();
    let is_settled_page = is_settled(site, page);
    if is_settled_page && !site.pages[page].sections.iter().any(|section| section.repeats_label) {
        return found;
    }
    let mut by_url = Index::default();
    // The section and the row that the numbers in `by_url` stand for.
    let mut seen: Vec<(usize, usize)> = Vec::new();
    for index in 0..site.pages[page].sections.len() {
        let section = site.section(page, index);
        // A table that the reference lacks is said to be too much as a whole.
        if section.is_extra(site) {
            continue;
        }
        let mut by_label = Index::default();
        for row in &section.rows() {
            if row.row.is_hidden || row.row.is_ragged {
                continue;
            }
            let label = row.row.label.text.to_lowercase();
            let same_label = if label.is_empty() { None } else { by_label.add(label, row.index) };
            let at = (index, row.index);
            seen.push(at);
            let mut same_url = None;
            let mut same_urls = 0;
            for cell in &section.cells(row) {
                if is_settled_page || !cell.cell.url.is_sound() {
                    continue;
                }
                let Some(first) = by_url.add(cell.cell.url.key(), seen.len() - 1) else { continue };
                if seen[first] == at {
                    continue;
                }
                same_urls += 1;
                // Two services that share a URL on the reference do so everywhere: it is said once, there. A URL that
                // differs from the reference is said to be wrong already.
                if same_url.is_none() && cell.counterpart.is_none() {
                    same_url = Some((seen[first], cell.column));
                }
            }
            let is_whole = same_urls == row.row.cells.len();
            let (first, sameness) = match (same_label, same_url) {
                (Some(first), Some(_)) if is_whole => ((index, first), Sameness::Row),
                (Some(first), _) => ((index, first), Sameness::Label),
                (None, Some((first, column))) => (first, Sameness::Url(column)),
                (None, None) => continue,
            };
            found.push(Duplicate { section: index, row: row.index, first, sameness });
        }
    }
    found
}

/// Whether all tables of a page say the same as the reference.
fn is_settled(site: &Site, page: usize) -> bool {
    let sections = &site.drifts[page].sections;
    !sections.is_empty()
        && sections.len() == site.pages[page].sections.len()
        && sections.iter().all(|section| section.is_identical)
}

//! Rows of one page that cannot be told apart.

use std::collections::HashMap;

use super::aligned::{RowAt, SectionAt};
use crate::finding::Sameness;
use crate::url::Url;
use crate::words::composed;

/// A row that repeats another row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Duplicate {
    pub(crate) section: usize,
    pub(crate) row: usize,
    /// The section and the row that it repeats.
    pub(crate) first: (usize, usize),
    pub(crate) sameness: Sameness,
}

/// The rows of these tables that repeat another one, each once; if all URLs are as in the reference, only the labels
/// are compared.
pub(super) fn find<'a>(
    sections: impl Iterator<Item = SectionAt<'a>>,
    are_urls_settled: bool,
) -> Vec<Duplicate> {
    let mut found = Vec::new();
    let mut seen_urls = SeenUrls::default();
    for section in sections {
        let mut seen_labels = HashMap::new();
        for row in section.rows().filter(|row| !row.row.is_hidden && !row.row.is_ragged) {
            let label = composed(&row.row.label.text).to_lowercase();
            let same_label = match seen_labels.get(&label) {
                _ if label.is_empty() => None,
                Some(first) => Some(*first),
                None => {
                    seen_labels.insert(label, row.index);
                    None
                }
            };
            let same_url = if are_urls_settled { None } else { seen_urls.note(&section, &row) };
            let (first, sameness) = match (same_label, same_url) {
                (Some(first), Some(SameUrl { is_whole_row: true, .. })) => {
                    ((section.index, first), Sameness::Row)
                }
                (Some(first), _) => ((section.index, first), Sameness::Label),
                (None, Some(same)) => (same.first, Sameness::Url(same.column)),
                (None, None) => continue,
            };
            found.push(Duplicate { section: section.index, row: row.index, first, sameness });
        }
    }
    found
}

/// For each URL, the first row that has it, by section and row.
#[derive(Default)]
struct SeenUrls<'a>(HashMap<&'a str, (usize, usize)>);

/// A row above has the URL of this column.
struct SameUrl {
    first: (usize, usize),
    column: usize,
    /// Whether rows above have all the others too.
    is_whole_row: bool,
}

impl<'a> SeenUrls<'a> {
    /// Notes the URLs of a row.
    fn note(&mut self, section: &SectionAt<'a>, row: &RowAt<'a>) -> Option<SameUrl> {
        let at = (section.index, row.index);
        let mut same_urls = 0;
        let mut same = None;
        for cell in section.cells(row).filter(|cell| cell.cell.url.is_sound()) {
            let first = *self.0.entry(identity(&cell.cell.url)).or_insert(at);
            if first == at {
                continue;
            }
            same_urls += 1;
            // If two services share a URL in the reference, they do so everywhere: it is reported once, there. A URL
            // that differs from the reference is already reported as wrong.
            if cell.counterpart.is_none() {
                same = same.or(Some((first, cell.column)));
            }
        }
        let is_whole_row = same_urls == row.row.cells.len();
        same.map(|(first, column)| SameUrl { first, column, is_whole_row })
    }
}

/// What makes a URL the same as another one of the page: placeholders with other names stand for other values.
fn identity(url: &Url) -> &str {
    if url.is_template() { &url.written } else { url.key() }
}

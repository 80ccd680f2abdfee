//! The rows of the reference that damaged lines of a table may have been.

use std::collections::{HashMap, HashSet};

use crate::compare::SectionDrift;
use crate::page::{Cell, Page, Section};
use crate::parse::lines::row_alone;
use crate::parse::pipes::is_any;
use crate::text::Text;
use crate::url::Url;

/// The rows of a table of the reference by their URLs, in the order of the page's columns.
pub(super) struct Originals<'a> {
    page: &'a Page,
    ours: &'a Section,
    by_urls: HashMap<Vec<String>, Places>,
}

/// Where the page has the rows of the reference with the same URLs.
#[derive(Default)]
struct Places {
    /// Whether it lacks one of them.
    lacks_one: bool,
    rows: HashSet<usize>,
}

impl<'a> Originals<'a> {
    pub(super) fn new(page: &'a Page, drift: &SectionDrift, ours: &'a Section, theirs: &Section) -> Self {
        let mut by_urls = HashMap::<_, Places>::new();
        for (at, row) in theirs.numbered().filter(|(_, row)| !row.is_ragged) {
            let columns = drift.columns.to_reference.iter();
            let urls: Option<Vec<String>> =
                columns.map(|column| Some(shown(&row.cells.get((*column)?)?.url))).collect();
            if let Some(urls) = urls.filter(|urls| urls.iter().any(|url| !url.is_empty())) {
                let places = by_urls.entry(urls).or_default();
                places.lacks_one |= drift.by_reference[at].is_none();
                places.rows.extend(drift.by_reference[at]);
            }
        }
        Self { page, ours, by_urls }
    }

    /// The name on a line that is a complete row with the URLs of a row of the reference, which the page lacks or has
    /// in one of these rows.
    pub(super) fn name(&self, line: &str, rows: &[usize]) -> Option<String> {
        let text = Text::new(line.to_owned());
        let row = row_alone(self.page, &text, self.ours.width());
        let name = row.label.text;
        let is_name = !name.is_empty() && !name.contains(is_any) && !name.contains("://");
        if row.is_ragged || self.ours.has_names && !is_name {
            return None;
        }
        let is_absent = |cell: &Cell| {
            let url = &cell.url;
            !url.is_recognizable && (url.written.is_empty() || self.page.dialect.is_absent(&url.written))
        };
        let cells = self.ours.urls_of(&row.cells);
        let urls: Vec<String> =
            cells.map(|cell| if is_absent(cell) { String::new() } else { shown(&cell.url) }).collect();
        let places = self.by_urls.get(&urls)?;
        (places.lacks_one || rows.iter().any(|row| places.rows.contains(row))).then_some(name)
    }
}

/// What a cell says: its URLs, or nothing if there are none.
fn shown(url: &Url) -> String {
    if url.is_absent() { String::new() } else { url.all() }
}

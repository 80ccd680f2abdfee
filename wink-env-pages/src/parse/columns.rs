//! Decides which columns of a table contain URLs, and which words.

use crate::page::{Cell, ColumnKind, Row, Section};
use crate::url::{Fault, resembles_url};

/// The kind of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vote {
    Url,
    Word,
    Nothing,
}

impl Vote {
    fn of(cell: &Cell) -> Self {
        match cell.url.fault() {
            _ if cell.url.is_recognizable => Self::Url,
            Some(Fault::NotAUrl) if !is_absent(&cell.url.written) => Self::Word,
            _ => Self::Nothing,
        }
    }
}

/// Whether a text means that there is no URL: `—`, `N/A`.
fn is_absent(text: &str) -> bool {
    !text.contains(char::is_alphanumeric) || text.eq_ignore_ascii_case("n/a")
}

/// Moves the text columns next to the URL columns. `false` for a table without URL columns, which is prose.
pub(super) fn settle(section: &mut Section) -> bool {
    let kinds = kinds(section);
    if kinds.contains(&ColumnKind::Words) {
        section.settle(&kinds);
    } else {
        section.kinds.clone_from(&kinds);
    }
    lists_urls(section)
}

/// Whether a table with unsettled columns lists URLs.
pub(super) fn is_endpoint_table(section: &Section) -> bool {
    let mut section = section.clone();
    settle(&mut section)
}

fn kinds(section: &Section) -> Vec<ColumnKind> {
    (0..section.columns.len()).map(|column| kind(section, column)).collect()
}

/// The kind of most cells that have one.
fn kind(section: &Section, column: usize) -> ColumnKind {
    match tally(section, column) {
        (0, 0) => ColumnKind::Unknown,
        (urls, words) if words > urls => ColumnKind::Words,
        _ => ColumnKind::Urls,
    }
}

/// How many published cells of a column contain URLs, and how many contain words.
fn tally(section: &Section, column: usize) -> (usize, usize) {
    let rows = section.published().filter(|row| !row.is_ragged);
    rows.filter_map(|row| row.cells.get(column)).fold((0, 0), |(urls, words), cell| match Vote::of(cell) {
        Vote::Url => (urls + 1, words),
        Vote::Word => (urls, words + 1),
        Vote::Nothing => (urls, words),
    })
}

/// Whether the URL columns of a table contain URLs, rather than settings, some of which are URLs, or links to read.
fn lists_urls(section: &Section) -> bool {
    let cells = || section.published().flat_map(|row| &row.cells);
    let is_url = |cell: &Cell| cell.url.is_recognizable;
    let holds_as_many_words =
        section.columns.len() == 1 && matches!(tally(section, 0), (urls @ 1.., words) if urls == words);
    !section.columns.is_empty()
        && !holds_as_many_words
        && !is_mirrored(section)
        && (cells().any(|cell| is_url(cell) && !cell.is_behind_words)
            || section.columns.len() > 1 && cells().next().is_some() && cells().all(is_url))
}

/// Whether there are URLs in place of names, and words elsewhere.
fn is_mirrored(section: &Section) -> bool {
    let is_url = |row: &&Row| resembles_url(&row.label.text);
    !section.notes.is_empty() && section.published().filter(is_url).count() * 2 > section.published().count()
}

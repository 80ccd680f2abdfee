//! Endpoint tables: their columns, rows and cells.

use std::cmp::Ordering;

use super::breaks::OddPipe;
use super::dialect::Dialect;
use crate::text::{Span, Text};
use crate::url::{Url, resembles_url};
use crate::words::{composed, consists_of};

/// An endpoint table with the heading above it.
#[derive(Debug, Clone)]
pub struct Section {
    /// The last heading above the table.
    pub heading: Option<Label>,
    /// The header of the first column.
    pub corner: Label,
    /// The headers of the URL columns.
    pub columns: Vec<Label>,
    /// The headers of the text columns next to them, which are not compared.
    pub notes: Vec<Label>,
    /// The kind of each column after the first, in the order of the page.
    pub kinds: Vec<ColumnKind>,
    /// The header line.
    pub header: Span,
    /// The delimiter row, if it is directly below the header.
    pub delimiter: Option<Span>,
    /// The rows as the page lists them, hidden ones included.
    pub rows: Vec<Row>,
    /// Whether it has a column of names. Otherwise, the name of each row is that of the table, and takes no space on its line.
    pub has_names: bool,
    /// Whether two published rows have the same label. Every page is asked, so it is computed while the page is parsed.
    pub repeats_label: bool,
}

/// What most cells of a column contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// URLs.
    Urls,
    /// Words.
    Words,
    /// Neither, so it counts as a URL column unless the reference has words there.
    Unknown,
}

impl Section {
    /// The visible rows.
    pub fn published(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.is_hidden)
    }

    /// The visible rows with their numbers among all rows.
    pub(crate) fn numbered(&self) -> impl DoubleEndedIterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().filter(|(_, row)| !row.is_hidden)
    }

    /// Whether most rows have a URL in place of a name.
    #[must_use]
    pub fn has_urls_for_names(&self) -> bool {
        let rows = self.published().count();
        self.published().filter(|row| resembles_url(&row.label.text)).count() * 2 > rows
    }

    /// How many cells a complete row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.kinds.len() + 1
    }

    /// The index of a URL column among all columns, from 0; the first column contains the names.
    #[must_use]
    pub fn place_of_column(&self, column: usize) -> usize {
        let urls = self.kinds.iter().enumerate().filter(|(_, kind)| **kind != ColumnKind::Words);
        urls.map(|(place, _)| place + 1).nth(column).unwrap_or(column + 1)
    }

    /// Of the cells behind the name of a complete row, those in URL columns.
    #[cfg(feature = "fix")]
    pub(crate) fn urls_of<'a, T>(&self, cells: &'a [T]) -> impl Iterator<Item = &'a T> {
        let cells = cells.iter().zip(&self.kinds);
        cells.filter(|(_, kind)| **kind != ColumnKind::Words).map(|(cell, _)| cell)
    }

    /// The cells of the header, in the order of the page.
    #[must_use]
    pub fn headers(&self) -> Vec<&Label> {
        let others = self.columns.iter().chain(&self.notes);
        let mut headers: Vec<&Label> = std::iter::once(&self.corner).chain(others).collect();
        headers.sort_unstable_by_key(|label| label.span);
        headers
    }

    /// The spans of the cells of the header, in the order of the page.
    #[must_use]
    pub fn header_spans(&self) -> Vec<Span> {
        in_order(self.corner.span, self.columns.iter().chain(&self.notes).map(|label| label.span))
    }

    /// Changes which columns contain URLs and which words; there are as many kinds as columns.
    pub(crate) fn settle(&mut self, kinds: &[ColumnKind]) {
        debug_assert_eq!(kinds.len(), self.kinds.len(), "the columns stay");
        let old = std::mem::replace(&mut self.kinds, kinds.to_vec());
        regroup(&old, kinds, &mut self.columns, &mut self.notes);
        for row in &mut self.rows {
            if !row.is_ragged {
                regroup(&old, kinds, &mut row.cells, &mut row.notes);
            } else if row.lacks_only_notes(kinds) {
                regroup(&vec![ColumnKind::Urls; kinds.len()], kinds, &mut row.cells, &mut row.notes);
                (row.is_ragged, row.shape) = (false, Shape::Whole);
            }
        }
    }

    /// Whether two published rows have the same label, ignoring case and the composition of letters.
    pub(crate) fn has_repeated_label(&self) -> bool {
        let rows = self.published().filter(|row| !row.is_ragged && !row.label.text.is_empty());
        let mut labels: Vec<_> = rows.map(|row| composed(&row.label.text)).collect();
        labels.sort_unstable_by(|left, right| compare_folded(left, right));
        labels.windows(2).any(|pair| compare_folded(&pair[0], &pair[1]).is_eq())
    }

    /// The last line that belongs to the table.
    #[must_use]
    pub fn last_line(&self) -> Span {
        self.rows.last().map_or(self.header, |row| row.line)
    }
}

/// Compares two labels, ignoring case.
fn compare_folded(left: &str, right: &str) -> Ordering {
    let same = left.bytes().zip(right.bytes()).take_while(|(left, right)| left == right).count();
    // Most labels that differ do so in plain letters.
    if let (Some(one @ ..=0x7f), Some(other @ ..=0x7f)) =
        (left.as_bytes().get(same), right.as_bytes().get(same))
    {
        let order = one.to_ascii_lowercase().cmp(&other.to_ascii_lowercase());
        if order.is_ne() {
            return order;
        }
    }
    let same = (0..=same).rfind(|at| left.is_char_boundary(*at)).unwrap_or_default();
    folded(&left[same..]).cmp(folded(&right[same..]))
}

/// The letters in lower case. At the end of a word, sigma has a different form.
fn folded(label: &str) -> impl Iterator<Item = char> {
    label.chars().flat_map(char::to_lowercase).map(|letter| if letter == 'ς' { 'σ' } else { letter })
}

fn in_order(first: Span, others: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut spans: Vec<Span> = std::iter::once(first).chain(others).collect();
    spans.sort_unstable();
    spans
}

/// Moves items that were split by the old kinds to where they belong by the new ones.
fn regroup<T>(old: &[ColumnKind], new: &[ColumnKind], urls: &mut Vec<T>, words: &mut Vec<T>) {
    let (mut old_urls, mut old_words) = (std::mem::take(urls).into_iter(), std::mem::take(words).into_iter());
    for (old, new) in old.iter().zip(new) {
        let item = if *old == ColumnKind::Words { old_words.next() } else { old_urls.next() };
        if *new == ColumnKind::Words { words.extend(item) } else { urls.extend(item) }
    }
}

/// A piece of visible text, without its markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The text, with single spaces.
    pub text: String,
    /// Its span, including markup.
    pub span: Span,
}

impl Label {
    /// Whether it names nothing: it is empty, or there are only dots or dashes in its place.
    pub(crate) fn is_blank(&self) -> bool {
        let is_filler = |sign: char| {
            sign.is_whitespace() || matches!(sign, '.' | '…' | '‥' | '⋯' | '-' | '–' | '—' | '?' | '_' | '*')
        };
        consists_of(&self.text, is_filler)
    }
}

/// A row of a table: a service.
#[derive(Debug, Clone)]
pub struct Row {
    /// The first cell.
    pub label: Label,
    /// The target of the link that the first cell is, if so.
    pub link: Option<Box<str>>,
    /// The cells in the URL columns; of a ragged row, all other cells.
    pub cells: Vec<Cell>,
    /// The cells in the text columns, as many as there are; none in a ragged row.
    pub notes: Vec<Cell>,
    /// The row without what surrounds it.
    pub line: Span,
    /// Whether it is in a comment.
    pub is_hidden: bool,
    /// Set if the row has a different number of cells than its header, unless only words are missing.
    pub is_ragged: bool,
    /// Whether the row matches its header.
    pub shape: Shape,
    /// What separates its cells, if that is not `|` everywhere.
    pub odd_pipe: Option<OddPipe>,
}

/// Whether a row matches its header, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// It has as many cells.
    Whole,
    /// It has a different number of cells. Holds the reason.
    Ragged(LikelyCause),
    /// It is a line without any `|`. Holds the reason why it is ragged, should it be a row.
    Text(LikelyCause),
    /// It is a merge conflict marker.
    MergeSign,
    /// It continues below. Holds the number of its lines.
    Divided(usize),
}

/// The probable reason why a row has a different number of cells than its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LikelyCause {
    /// There is a `\|` between two cells.
    EscapedPipe,
    /// The name is missing.
    LostName,
    /// The line is the end of the row above.
    LostBeginning,
    /// A cell is missing.
    LostCell,
    /// A `|` is missing.
    LostPipe,
    /// Its cells are separated by dandas, the full stops of Indic scripts.
    Dandas,
    /// There is an invisible character before the first `|`.
    Invisible(char),
    /// There is something outside the first and last `|`.
    OutsidePipes,
    /// There are two rows on the line.
    TwoRows,
    /// There is an extra `|`.
    ExtraPipe,
}

impl Row {
    /// Whether there is a pipe on its line, rather than just one cell.
    #[must_use]
    pub fn has_pipe(&self) -> bool {
        self.width() > 1 || self.label.span != self.line
    }

    /// Whether there is a pipe before its first cell.
    #[must_use]
    pub fn begins_with_pipe(&self) -> bool {
        self.line.start < self.label.span.start
    }

    /// The spans of its cells, including the name, in the order of the page.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        in_order(self.label.span, self.cells.iter().chain(&self.notes).map(|cell| cell.span))
    }

    /// How many cells it has.
    #[must_use]
    pub fn width(&self) -> usize {
        1 + self.cells.len() + self.notes.len()
    }

    /// The text before it and after it on its line.
    #[must_use]
    pub fn around<'a>(&self, text: &'a Text) -> (&'a str, &'a str) {
        let line = text.line(text.line_at(self.line.start));
        let before = Span::new(line.start, self.line.start);
        let behind = Span::new(self.line.end.min(line.end), line.end);
        (text.slice(before), text.slice(behind))
    }

    /// Whether it ends after its last URL, where only words would follow. With several URLs in a cell, another one is lost.
    fn lacks_only_notes(&self, kinds: &[ColumnKind]) -> bool {
        let (cells, missing) = kinds.split_at(self.cells.len().min(kinds.len()));
        let is_one_url = |url: &Url| {
            url.is_recognizable && url.others().is_empty() && url.written.matches("://").count() <= 1
        };
        let is_url = |(kind, cell): (&ColumnKind, &Cell)| *kind == ColumnKind::Words || is_one_url(&cell.url);
        !missing.is_empty()
            && missing.iter().all(|kind| *kind == ColumnKind::Words)
            && cells.iter().zip(&self.cells).all(is_url)
    }

    /// Whether nothing in it is visible.
    pub(crate) fn is_empty(&self) -> bool {
        self.label.text.is_empty()
            && self.cells.iter().chain(&self.notes).all(|cell| cell.url.holds_nothing())
    }

    /// Whether a cell is meant to be a URL, even if damaged.
    pub(crate) fn holds_url(&self) -> bool {
        self.cells.iter().any(|cell| cell.url.is_recognizable)
    }

    pub(super) fn is_damaged(&self) -> bool {
        self.is_ragged
            || self.label.is_blank()
            || self.label.text.contains(':') && self.label.text.contains("//")
            || self.cells.iter().any(|cell| cell.url.is_damaged())
    }
}

impl Cell {
    /// Reads its URL as the configuration says.
    pub(crate) fn read_as(&mut self, dialect: &Dialect) {
        dialect.read(&mut self.url);
        if let Some(strictly) = &mut self.strictly {
            strictly.read_as(dialect);
        }
    }
}

/// A cell that should hold a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The span of its content.
    pub span: Span,
    /// The visible URL, or the link target.
    pub url: Url,
    /// Whether the URL is only the target of a link with other text.
    pub is_behind_words: bool,
    /// The cell as it is read if nothing may follow its URL.
    pub(crate) strictly: Option<Box<Cell>>,
}

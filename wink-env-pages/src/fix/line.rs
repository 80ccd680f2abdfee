//! Writes rows in the style of the page: pipes and padding.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr as _;

use crate::page::{Cell, ColumnKind, Page, Row, Section};
use crate::text::Span;
use crate::url::{Url, is_hidden, resembles_host, resembles_url};

/// A line of a table and the places of its cells.
pub(super) struct Line<'a> {
    content: &'a str,
    /// Its offset in the text.
    start: usize,
    /// The content of each cell, relative to the line.
    cells: Vec<Span>,
}

impl<'a> Line<'a> {
    /// `None` for a row that is not on a line of its own with all of its cells.
    pub(super) fn of_row(page: &'a Page, row: &Row) -> Option<Self> {
        if row.is_ragged { None } else { Self::new(page, row.line, &row.spans()) }
    }

    pub(super) fn of_header(page: &'a Page, section: &Section) -> Option<Self> {
        Self::new(page, section.header, &section.header_spans())
    }

    fn new(page: &'a Page, at: Span, cells: &[Span]) -> Option<Self> {
        let line = page.text.line(page.text.line_at(at.start));
        let is_within = |cell: &Span| cell.start >= line.start && cell.end <= line.end;
        // After the remains of a comment's beginning, the first URL also takes the place of the name.
        let is_apart = cells.windows(2).all(|pair| pair[0].end <= pair[1].start);
        if at.end > line.end || !is_apart || !cells.iter().all(is_within) {
            return None;
        }
        let cells = cells.iter().map(|cell| Span::new(cell.start - line.start, cell.end - line.start));
        Some(Self { content: page.text.slice(line), start: line.start, cells: cells.collect() })
    }

    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// How a cell is written.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        &self.content[self.cells[column].range()]
    }

    /// Whether there are only indentation and quote markers before the row.
    pub(super) fn is_plain(&self) -> bool {
        let before = &self.content[..self.cells.first().map_or(0, |cell| cell.start)];
        before.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'|'))
    }

    /// The edit that replaces the content of a cell, padded to the width of its column.
    pub(super) fn change(&self, column: usize, new: &str, widths: &[Option<usize>]) -> (Span, String) {
        let cell = self.cells[column];
        let padding = self.padding(column);
        let is_last = self.is_last(column);
        let before = if cell.start == cell.end && !is_last { " " } else { "" };
        let wanted = match widths.get(column) {
            _ if is_last || self.is_followed(column) => padding,
            Some(Some(width)) => width.saturating_sub(before.len() + new.width()).max(1),
            _ if cell.start == cell.end => 1,
            _ => padding,
        };
        if wanted == padding {
            return (cell.shifted(self.start), format!("{before}{new}"));
        }
        let padded = Span::new(cell.start, cell.end + padding);
        (padded.shifted(self.start), format!("{before}{new}{}", " ".repeat(wanted)))
    }

    /// The line with other contents in its cells.
    fn filled(&self, contents: &[String], widths: &[Option<usize>]) -> String {
        let mut written = String::new();
        let mut from = 0;
        for (column, content) in contents.iter().enumerate() {
            let (span, new) = self.change(column, content, widths);
            written.push_str(&self.content[from..span.start - self.start]);
            written.push_str(&new);
            from = span.end - self.start;
        }
        written + &self.content[from..]
    }

    fn padding(&self, column: usize) -> usize {
        let rest = &self.content[self.cells[column].end..];
        rest.len() - rest.trim_start_matches(' ').len()
    }

    /// Whether something else is in the same cell.
    fn is_followed(&self, column: usize) -> bool {
        let rest = self.content[self.cells[column].end..].trim_start();
        !rest.is_empty() && !rest.starts_with('|') && self.content.contains('|')
    }

    /// Whether a cell is followed by spaces only.
    fn is_last(&self, column: usize) -> bool {
        self.cells[column].end + self.padding(column) == self.content.len()
    }

    /// The display width of a cell with its padding, and whether the padding is more than one space.
    fn width(&self, column: usize) -> Option<(usize, bool)> {
        if column >= self.cells.len() || self.is_last(column) {
            return None;
        }
        let padding = self.padding(column);
        Some((self.cell(column).width() + padding, padding > 1))
    }
}

/// For each column, including labels, the width to which most of its cells are padded.
pub(super) fn widths(page: &Page, section: &Section) -> Vec<Option<usize>> {
    let rows = section.published().filter_map(|row| Line::of_row(page, row));
    let lines: Vec<Line<'_>> = Line::of_header(page, section).into_iter().chain(rows).collect();
    let width_of = |column: usize| {
        let mut counts = HashMap::<usize, (usize, bool)>::new();
        for (width, is_padded) in lines.iter().filter_map(|line| line.width(column)) {
            let (count, has_padding) = counts.entry(width).or_default();
            *count += 1;
            *has_padding |= is_padded;
        }
        // Cells that have the same length by chance are not padded.
        let is_common =
            |(_, (count, has_padding)): &(usize, (usize, bool))| *has_padding && count * 2 > lines.len();
        counts.into_iter().find(is_common).map(|(width, _)| width)
    };
    (0..section.width()).map(width_of).collect()
}

/// A URL in the markup of another cell: in angle brackets, as code, as a link target, but never struck through. Odd
/// spaces around it become plain ones.
fn dressed(cell: &str, shown: &str, url: &str) -> String {
    let is_odd = |sign: char| sign.is_whitespace() || is_hidden(sign);
    let content = cell.trim_matches(is_odd);
    if content.len() < cell.len() && !content.is_empty() {
        let (before, behind) = cell.split_once(content).unwrap_or_default();
        let space = |around: &str| if around.contains(char::is_whitespace) { " " } else { "" };
        let url = dressed(content, shown.trim_matches(is_odd), url);
        return format!("{}{url}{}", space(before), space(behind));
    }
    if cell.contains('~') {
        return url.to_owned();
    }
    if let Some((words, target)) = cell.strip_prefix('[').and_then(|link| link.split_once(']')) {
        match () {
            () if is_address(words) => return format!("[{url}]({url})"),
            () if target.starts_with('(') => return format!("[{words}]({url})"),
            () => {}
        }
    }
    match cell.matches(shown).count() {
        1 if !shown.is_empty() && cell.len() <= shown.len() + 4 => cell.replacen(shown, url, 1),
        _ => url.to_owned(),
    }
}

/// The URLs of a row of the reference, if all of them are sound.
pub(super) fn urls<'a>(reference: &'a Page, row: &'a Row) -> Option<Vec<&'a str>> {
    let is_usable = !row.is_ragged && row.cells.iter().all(|cell| !cell.url.is_damaged());
    is_usable.then(|| row.cells.iter().map(|cell| url(reference, cell)).collect())
}

/// The URL of a cell of the reference, with its markup if that belongs to it.
fn url<'a>(reference: &'a Page, cell: &'a Cell) -> &'a str {
    if needs_markup(&cell.url) { reference.text.slice(cell.span) } else { &cell.url.written }
}

/// Whether a cell is only right with the markup that the reference has there: placeholders are code, and something
/// divides several URLs.
fn needs_markup(url: &Url) -> bool {
    url.is_template() || !url.others().is_empty()
}

/// The content that makes a cell like that of the reference, in its own markup if possible.
pub(super) fn repaired(written: &str, cell: &Cell, (reference, expected): (&Page, &Cell)) -> String {
    if needs_markup(&expected.url) || needs_markup(&cell.url) {
        return url(reference, expected).to_owned();
    }
    dressed(written, &cell.url.written, &expected.url.written)
}

/// A new row with this name, these URLs and these words, in the style of a complete row.
pub(super) fn new_row(
    model: &Line<'_>,
    kinds: &[ColumnKind],
    (name, urls, notes): (&str, &[&str], &[&str]),
    widths: &[Option<usize>],
) -> String {
    let (mut urls, mut notes) = (urls.iter(), notes.iter());
    let others = kinds.iter().enumerate().map(|(column, kind)| match kind {
        ColumnKind::Words => notes.next().map_or_else(String::new, |note| (*note).to_owned()),
        _ => urls.next().map_or_else(String::new, |url| bracketed(model.cell(column + 1), url)),
    });
    let contents: Vec<String> = std::iter::once(name.to_owned()).chain(others).collect();
    model.filled(&contents, widths)
}

/// A URL in angle brackets, as code or as a link, if the URL of another cell is.
fn bracketed(cell: &str, url: &str) -> String {
    let is_link = || {
        let link = cell.strip_prefix('[').filter(|_| cell.ends_with(')'));
        let words = link.and_then(|link| link.split_once("](")).map(|(words, _)| words);
        words.is_some_and(is_address)
    };
    match () {
        () if url.contains(['`', '<', '[']) || !is_address(url) => url.to_owned(),
        () if within(cell, '<', '>').is_some_and(resembles_url) => format!("<{url}>"),
        () if within(cell, '`', '`').is_some() => format!("`{url}`"),
        () if is_link() => format!("[{url}]({url})"),
        () => url.to_owned(),
    }
}

/// Whether a text is a URL, or one that lost its scheme.
fn is_address(text: &str) -> bool {
    resembles_url(text) || resembles_host(text)
}

fn within(cell: &str, open: char, close: char) -> Option<&str> {
    cell.strip_prefix(open)?.strip_suffix(close)
}

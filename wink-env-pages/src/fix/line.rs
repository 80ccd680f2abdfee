//! A row as the page writes rows: its pipes, its padding.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr as _;

use crate::page::{Page, Row, Section};
use crate::text::Span;

/// A line of a table and where its cells stand in it.
pub(super) struct Line<'a> {
    content: &'a str,
    /// Where it begins in the text.
    start: usize,
    /// The content of each cell, counted from the line's start.
    cells: Vec<Span>,
}

impl<'a> Line<'a> {
    /// `None` for a row that does not stand on a line of its own with all of its cells.
    pub(super) fn of_row(page: &'a Page, row: &Row) -> Option<Self> {
        let cells = std::iter::once(row.label.span).chain(row.cells.iter().map(|cell| cell.span));
        if row.is_ragged { None } else { Self::new(page, row.line, cells) }
    }

    pub(super) fn of_header(page: &'a Page, section: &Section) -> Option<Self> {
        let cells =
            std::iter::once(section.corner.span).chain(section.columns.iter().map(|column| column.span));
        Self::new(page, section.header, cells)
    }

    fn new(page: &'a Page, at: Span, cells: impl Iterator<Item = Span>) -> Option<Self> {
        let line = page.text.line(page.text.line_at(at.start));
        if at.end > line.end {
            return None;
        }
        let cells: Vec<Span> = cells
            .map(|cell| {
                (cell.start >= line.start && cell.end <= line.end)
                    .then(|| Span::new(cell.start - line.start, cell.end - line.start))
            })
            .collect::<Option<_>>()?;
        // Behind what is left of a comment's beginning, the first URL stands for the name too.
        let is_apart = cells.windows(2).all(|pair| pair[0].end <= pair[1].start);
        is_apart.then_some(Self { content: page.text.slice(line), start: line.start, cells })
    }

    /// How a cell is written.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        &self.content[self.cells[column].range()]
    }

    /// Whether nothing but indentation and quotation signs stands before the row.
    pub(super) fn is_plain(&self) -> bool {
        let before = &self.content[..self.cells.first().map_or(0, |cell| cell.start)];
        before.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'|'))
    }

    /// What has to change in the text for another content of a cell, which is padded to the width of its column.
    pub(super) fn change(&self, column: usize, new: &str, widths: &[Option<usize>]) -> (Span, String) {
        let cell = self.cells[column];
        let padding = self.padding(column);
        let is_last = self.is_last(column);
        let before = if cell.start == cell.end && !is_last { " " } else { "" };
        let wanted = match widths.get(column) {
            _ if is_last => padding,
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

    /// The line with other contents in its first cells and nothing in the others.
    fn filled(&self, contents: &[String], widths: &[Option<usize>]) -> String {
        let mut written = String::new();
        let mut from = 0;
        for column in 0..self.cells.len() {
            let content = contents.get(column).map_or("", String::as_str);
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

    /// Whether nothing but spaces follows a cell.
    fn is_last(&self, column: usize) -> bool {
        self.cells[column].end + self.padding(column) == self.content.len()
    }

    /// The columns of a terminal that a cell takes with its padding, and whether that is more than one space.
    fn width(&self, column: usize) -> Option<(usize, bool)> {
        if column >= self.cells.len() || self.is_last(column) {
            return None;
        }
        let padding = self.padding(column);
        Some((self.cell(column).width() + padding, padding > 1))
    }
}

/// For each column, label included, the width to which most of its cells are padded.
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
        // Cells of one length by chance are no padding.
        let is_common =
            |(_, (count, has_padding)): &(usize, (usize, bool))| *has_padding && count * 2 > lines.len();
        counts.into_iter().find(is_common).map(|(width, _)| width)
    };
    (0..=section.columns.len()).map(width_of).collect()
}

/// A URL in the clothes of another cell: in angle brackets, as code, as the target of words, but never struck through.
pub(super) fn dressed(cell: &str, shown: &str, url: &str) -> String {
    if cell.contains('~') {
        return url.to_owned();
    }
    if let Some(words) = cell.strip_prefix('[').and_then(|link| link.split_once("](")) {
        let is_url = crate::url::resembles_url(words.0) || crate::url::resembles_host(words.0);
        return if is_url { format!("[{url}]({url})") } else { format!("[{}]({url})", words.0) };
    }
    match cell.matches(shown).count() {
        1 if !shown.is_empty() && cell.len() <= shown.len() + 4 => cell.replacen(shown, url, 1),
        _ => url.to_owned(),
    }
}

/// The URLs of a row of the reference, if all can be relied on.
pub(super) fn urls(row: &Row) -> Option<Vec<&str>> {
    let is_usable = !row.is_ragged && row.cells.iter().all(|cell| cell.url.is_sound());
    is_usable.then(|| row.cells.iter().map(|cell| cell.url.written.as_str()).collect())
}

/// A new row after a model, with these URLs.
pub(super) fn new_row(model: &Line<'_>, label: &str, urls: &[&str], widths: &[Option<usize>]) -> String {
    let mut contents = vec![label.to_owned()];
    contents.extend(urls.iter().enumerate().map(|(column, url)| {
        let cell = model.cell(column + 1);
        let is_bracketed = cell.starts_with('<') && cell.ends_with('>') && !cell.contains(' ');
        let is_code = cell.starts_with('`') && cell.ends_with('`');
        match () {
            () if is_bracketed => format!("<{url}>"),
            () if is_code => format!("`{url}`"),
            () => (*url).to_owned(),
        }
    }));
    model.filled(&contents, widths)
}

//! A row as the page writes rows: its pipes, its padding.

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

    /// What has to change in the text for another content of a cell; padding follows where the table is aligned.
    pub(super) fn change(&self, column: usize, new: &str, is_aligned: &[bool]) -> (Span, String) {
        let cell = self.cells[column];
        let (width, padding) = (self.content[cell.range()].width(), self.padding(column));
        let is_last = cell.end + padding == self.content.len();
        let before = if cell.start == cell.end && !is_last { " " } else { "" };
        let wanted = match () {
            () if is_last => padding,
            () if is_aligned.get(column) == Some(&true) => {
                (width + padding).saturating_sub(before.len() + new.width()).max(1)
            }
            () if cell.start == cell.end => 1,
            () => padding,
        };
        if wanted == padding {
            return (cell.shifted(self.start), format!("{before}{new}"));
        }
        let padded = Span::new(cell.start, cell.end + padding);
        (padded.shifted(self.start), format!("{before}{new}{}", " ".repeat(wanted)))
    }

    /// The line with other contents in its first cells and nothing in the others.
    fn filled(&self, contents: &[String], is_aligned: &[bool]) -> String {
        let mut written = String::new();
        let mut from = 0;
        for column in 0..self.cells.len() {
            let content = contents.get(column).map_or("", String::as_str);
            let (span, new) = self.change(column, content, is_aligned);
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

    /// Where the slot of a column ends, in columns of a terminal.
    fn edge(&self, column: usize) -> Option<usize> {
        match self.cells.get(column + 1) {
            Some(next) => Some(self.content[..next.start].width()),
            None => self.content.trim_end().strip_suffix('|').map(str::width),
        }
    }
}

/// For each column, label included, whether its cells are padded to one width.
pub(super) fn aligned(page: &Page, section: &Section) -> Vec<bool> {
    let rows = section.published().filter_map(|row| Line::of_row(page, row));
    let lines: Vec<Line<'_>> = Line::of_header(page, section).into_iter().chain(rows).collect();
    let is_aligned = |column: usize| {
        let mut edges = lines.iter().map(|line| line.edge(column));
        let first = edges.next().flatten();
        // Cells of one length by chance are no padding.
        let is_padded = lines.iter().any(|line| line.padding(column) > 1);
        is_padded && first.is_some() && edges.all(|edge| edge == first)
    };
    (0..=section.columns.len()).map(is_aligned).collect()
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
pub(super) fn new_row(model: &Line<'_>, label: &str, urls: &[&str], is_aligned: &[bool]) -> String {
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
    model.filled(&contents, is_aligned)
}

//! The tops of tables that are none.

use super::blocks::Outline;
use super::causes;
use super::delimiter;
use super::pipes::{self, Pipe};
use super::row_like::{is_piped, is_row_like};
use super::rows;
use crate::page::{BreakCause, OddPipe};
use crate::text::{Span, Text};

/// The top of a table that is none.
pub(super) struct Head {
    pub(super) line: Span,
    pub(super) cells: Vec<Span>,
    /// `None` where a site sees the table, although the outline does not.
    pub(super) cause: Option<BreakCause>,
    /// The line at fault.
    pub(super) fault: Span,
    /// What stands behind the delimiter row on its line.
    pub(super) row: Option<Span>,
}

impl Head {
    fn new(line: Span, cells: Vec<Span>, cause: Option<BreakCause>, fault: Span) -> Self {
        Self { line, cells, cause, fault, row: None }
    }
}

/// The header at the top of the lines, and how many of them it takes.
pub(super) fn read(text: &Text, outline: &Outline, lines: &[Span]) -> Option<(Head, usize)> {
    let first = lines[0];
    let cells = rows::cells_as_meant(text, first);
    if let Some(cells) = merged_header(text, &cells) {
        return Some((Head::new(first, cells, Some(BreakCause::MergedHeader), first), 1));
    }
    if delimiter::is_meant(text.slice(first)) {
        return Some(below_delimiter(text, &cells, lines));
    }
    let second = *lines.get(1)?;
    let words = merged_header(text, &rows::cells_as_meant(text, second));
    let is_delimiter = words.is_some() && !is_row_like(text.slice(second));
    if is_delimiter || delimiter::is_meant_below_header(text.slice(second)) {
        let (cause, fault) = causes::of_first_two(text, outline, &cells, lines);
        let cells = match cause {
            Some(BreakCause::DelimiterCount(..)) => fitted(text, cells, &lines[1..]),
            _ => cells,
        };
        return Some((Head::new(first, cells, cause, fault), 2));
    }
    if is_row_like(text.slice(first)) {
        return None;
    }
    if let Some([word, ..]) = words.as_deref()
        && delimiter::is_meant(text.slice(Span::new(second.start, word.start)))
    {
        let row = Some(Span::new(word.start, second.end));
        return Some((Head { row, ..Head::new(first, cells, Some(BreakCause::MergedRow), second) }, 2));
    }
    let cause = match pipes::odd_pipe(text.slice(first)) {
        // The header of some wikis.
        Some(OddPipe::Double) => BreakCause::OddPipe(OddPipe::Double),
        _ => BreakCause::NoDelimiter,
    };
    Some((Head::new(first, cells, Some(cause), first), 1))
}

/// The header of lines that begin with a delimiter row with these cells.
fn below_delimiter(text: &Text, cells: &[Span], lines: &[Span]) -> (Head, usize) {
    let delimiter = lines[0];
    let above = header_above_gap(text, delimiter);
    if let Some(header) = lines.get(1)
        && !is_row_like(text.slice(*header))
        && above.is_none()
    {
        let cells = rows::cells_as_meant(text, *header);
        return (Head::new(delimiter, cells, Some(BreakCause::DelimiterAboveHeader), *header), 2);
    }
    let (cause, cells) = match above {
        Some(header) => (BreakCause::BlankLine, rows::cells(text, header, Pipe::of(text.slice(delimiter)))),
        None => (BreakCause::NoHeader, rows::emptied(cells)),
    };
    (Head::new(delimiter, cells, Some(cause), delimiter), 1)
}

/// The words of a header that has its delimiter row on its own line.
fn merged_header(text: &Text, cells: &[Span]) -> Option<Vec<Span>> {
    let mut words = Vec::new();
    let mut delimiters = 0;
    for cell in cells {
        let content = text.slice(*cell);
        if content.len() > 1 && delimiter::is_cell(content) {
            delimiters += 1;
        } else if !content.is_empty() {
            words.push(*cell);
        }
    }
    (delimiters > 0 && delimiters < cells.len()).then_some(words)
}

/// The header line of a table that an empty line divides from its delimiter row.
fn header_above_gap(text: &Text, delimiter: Span) -> Option<Span> {
    let line = text.line_at(delimiter.start);
    if line < 3 || !text.slice(text.trimmed(text.line(line - 1))).is_empty() {
        return None;
    }
    let header = text.trimmed(text.line(line - 2));
    let content = text.slice(header);
    (is_piped(content) && !is_row_like(content)).then_some(header)
}

/// The header's cells as most of the rows have them: words in front of it are no cells, and a lost one is empty.
fn fitted(text: &Text, mut cells: Vec<Span>, lines: &[Span]) -> Vec<Span> {
    let width = commonest_width(text, lines);
    if let Some(last) = cells.last().copied() {
        while cells.len() < width {
            cells.push(Span::new(last.end, last.end));
        }
    }
    cells[cells.len().saturating_sub(width)..].to_vec()
}

/// How many cells most of the lines have.
fn commonest_width(text: &Text, lines: &[Span]) -> usize {
    // How many lines have no cells, one cell, two and so on.
    let mut counts = Vec::new();
    let (mut commonest, mut most) = (0, 0);
    for line in lines {
        let width = rows::cells_as_meant(text, *line).len();
        while counts.len() <= width {
            counts.push(0);
        }
        counts[width] += 1;
        if counts[width] >= most {
            (commonest, most) = (width, counts[width]);
        }
    }
    commonest
}

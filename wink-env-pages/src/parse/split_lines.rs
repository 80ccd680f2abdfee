//! Headers and delimiter rows that were split over two lines.

use super::blocks::Outline;
use super::delimiter;
use super::lines::{Lexer, cells};
use super::orphans::Orphan;
use super::pipes::{Pipe, is_row_like};
use crate::text::{Span, Text};

/// The two halves of a line and the cells of both; the end of a cell that was cut belongs to none.
pub(super) struct Halves {
    pub(super) above: Span,
    pub(super) below: Span,
    pub(super) cells: Vec<Span>,
}

impl Halves {
    /// `None` if both lines are complete rows, or one of them is empty.
    fn of(text: &Text, above: Span, below: Span) -> Option<Self> {
        let (upper, lower) = (text.slice(above), text.slice(below));
        let (ends, begins) = (upper.ends_with('|'), lower.starts_with('|'));
        if ends && begins || !upper.contains('|') || !lower.contains('|') {
            return None;
        }
        let is_within_cell = !ends && !begins;
        let rest = cells(text, below, Pipe::Plain).into_iter().skip(usize::from(is_within_cell));
        let cells = cells(text, above, Pipe::Plain).into_iter().chain(rest).collect();
        Some(Self { above, below, cells })
    }
}

/// The header above a delimiter row, if only two lines together have as many cells.
pub(super) fn header(lexer: &Lexer<'_>, outline: &Outline, delimiter: &Orphan) -> Option<Halves> {
    let text = lexer.text;
    let line =
        |up: usize| Some(text.trimmed(text.line(delimiter.number.checked_sub(up).filter(|line| *line > 0)?)));
    let (above, below) = (line(2)?, line(1)?);
    let is_other = |line: Span| is_row_like(text.slice(line)) || delimiter::is_meant(text.slice(line));
    if above.start < outline.body || is_other(above) || is_other(below) {
        return None;
    }
    let width = delimiter.line.cells.len();
    let is_whole = |line: Span| cells(text, line, Pipe::Plain).len() == width;
    // A single pipe may be the first of the delimiter row, and what begins with one the start of the first cell.
    let is_first = text.slice(below) == "|" && !text.slice(delimiter.whole).starts_with('|');
    let is_alone = is_whole(above) && is_first || is_whole(below) && !text.slice(above).starts_with('|');
    Halves::of(text, above, below).filter(|halves| halves.cells.len() == width && !is_alone)
}

/// The delimiter row below a header, if only two lines together have as many cells.
pub(super) fn delimiter(text: &Text, header: &Orphan, above: &Orphan, below: &Orphan) -> Option<Halves> {
    let is_below = |upper: &Orphan, lower: &Orphan| upper.number + 1 == lower.number;
    let is_meant = |line: &Orphan| delimiter::is_meant(text.slice(line.whole));
    let is_pipe = text.slice(above.whole) == "|";
    if !is_below(header, above)
        || !is_below(above, below)
        || !(is_pipe || is_meant(above))
        || !is_meant(below)
    {
        return None;
    }
    let width = header.line.cells.len();
    let fits = |halves: &Halves| halves.cells.len() == width && above.line.cells.len() != width;
    Halves::of(text, above.whole, below.whole).filter(fits)
}

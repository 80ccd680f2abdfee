//! From orphan lines to the tables that they were meant to be.

use std::collections::HashMap;

use super::blocks::{Outline, covers};
use super::causes;
use super::delimiter;
use super::lines::{self, Lexer, cells};
use super::orphans::{self, Look, Orphan};
use super::pipes::Pipe;
use crate::page::{BreakCause, OddPipe};
use crate::text::{Span, Text};

/// Orphan lines that belong together: a table that fell apart, or rows of the table above.
pub(super) struct Lost {
    /// The header that the lines would have, if they were a table.
    pub(super) head: Option<Head>,
    pub(super) rows: Vec<Orphan>,
}

/// The top of a table that is none.
pub(super) struct Head {
    /// The line that stands for the header.
    pub(super) line: Span,
    pub(super) cells: Vec<Span>,
    /// The delimiter row, if it is directly below the header.
    pub(super) delimiter: Option<Span>,
    /// `None` where a site sees the table, although the outline does not.
    pub(super) cause: Option<BreakCause>,
    /// The line at fault.
    pub(super) fault: Span,
    /// Header and delimiter row of a line that holds both.
    pub(super) merged: Option<(Span, Span)>,
}

impl Lost {
    /// All of its lines, as one span.
    pub(super) fn span(&self) -> Span {
        let first = self.head.as_ref().map_or_else(|| self.rows[0].line.span, |head| head.line);
        let last = self.rows.last().map_or(first, |row| row.line.span);
        Span::new(first.start, last.end)
    }

    /// Whether a blank line stands between its lines somewhere below this one.
    pub(super) fn has_gap_below(&self, text: &Text, line: Span) -> bool {
        let lines = std::iter::once(text.line_at(line.start)).chain(self.rows.iter().map(|row| row.number));
        let lines: Vec<usize> = lines.collect();
        lines.windows(2).any(|pair| pair[1] > pair[0] + 1)
    }
}

/// What the orphan lines of a page were meant to be.
pub(super) fn find(lexer: &Lexer<'_>, outline: &Outline) -> Vec<Lost> {
    let runs = orphans::find(lexer, outline).into_iter();
    runs.flat_map(divided).filter_map(|lines| recovered(lexer, outline, lines)).collect()
}

/// The tables of a run: the next one begins one line above its delimiter row.
fn divided(mut run: Vec<Orphan>) -> Vec<Vec<Orphan>> {
    let starts: Vec<usize> =
        (2..run.len()).filter(|at| run[*at].is_delimiter()).map(|at| at - 1).rev().collect();
    let mut tables: Vec<Vec<Orphan>> = Vec::new();
    for start in starts {
        tables.push(run.split_off(start));
    }
    tables.push(run);
    tables.reverse();
    tables
}

fn recovered(lexer: &Lexer<'_>, outline: &Outline, mut lines: Vec<Orphan>) -> Option<Lost> {
    let Some((head, used)) = head(lexer, outline, &lines) else {
        // Code by indentation: a row alone is a sample, while a table may have slipped into it.
        let is_sample = covers(&outline.indented, lines[0].line.span.start).is_some();
        return (!is_sample).then_some(Lost { head: None, rows: lines });
    };
    if head.cause == Some(BreakCause::MergedRow)
        && let Look::Merged { words, .. } = &lines[1].look
    {
        // What stands behind the delimiter row on its line is the first row.
        let row = Span::new(words[0].start, lines[1].line.span.end);
        lines[1].line = lexer.line(row);
    }
    Some(Lost { head: Some(head), rows: lines.split_off(used) })
}

/// The header at the top of the lines, and how many of them are no rows.
fn head(lexer: &Lexer<'_>, outline: &Outline, lines: &[Orphan]) -> Option<(Head, usize)> {
    let text = lexer.text;
    let first = &lines[0];
    let head = |cells: &[Span], cause, fault| Head {
        line: first.line.span,
        cells: cells.to_vec(),
        delimiter: None,
        cause,
        fault,
        merged: None,
    };
    match &first.look {
        Look::Merged { words, holds_url } => {
            let cause = BreakCause::MergedHeader { holds_rows: *holds_url };
            let merged = merged(text, first);
            return Some((Head { merged, ..head(words, Some(cause), first.line.span) }, 1));
        }
        Look::Delimiter => return Some(below_delimiter(lexer, lines)),
        Look::Row | Look::Signs | Look::Words => {}
    }
    let second = lines.get(1)?;
    if matches!(second.look, Look::Delimiter | Look::Signs | Look::Merged { holds_url: false, .. }) {
        let (cause, fault) = causes::of_first_two(lexer, outline, first, second);
        let cells = match cause {
            Some(BreakCause::DelimiterCount(..)) => fitted(&first.line.cells, &lines[1..]),
            _ => first.line.cells.clone(),
        };
        let is_below = second.is_delimiter() && first.number + 1 == second.number;
        let delimiter = is_below.then_some(second.line.span);
        return Some((Head { delimiter, ..head(&cells, cause, fault) }, 2));
    }
    if first.is_row() {
        return None;
    }
    let is_merged_row = match &second.look {
        Look::Merged { words, .. } => words.first().is_some_and(|word| {
            delimiter::is_meant(text.slice(Span::new(second.line.span.start, word.start)))
        }),
        _ => false,
    };
    let (cause, fault) = match first.line.odd_pipe {
        _ if is_merged_row => (BreakCause::MergedRow, second.line.span),
        // The header of some wikis.
        Some(OddPipe::Double) => (BreakCause::OddPipe(OddPipe::Double), first.line.span),
        _ => (BreakCause::NoDelimiter, first.line.span),
    };
    Some((head(&first.line.cells, Some(cause), fault), 1))
}

/// The header of lines that begin with a delimiter row.
fn below_delimiter(lexer: &Lexer<'_>, lines: &[Orphan]) -> (Head, usize) {
    let delimiter = &lines[0];
    let above = header_above_gap(lexer.text, delimiter.number);
    let head = |cells, cause, fault| Head {
        line: delimiter.line.span,
        cells,
        delimiter: None,
        cause: Some(cause),
        fault,
        merged: None,
    };
    match (above, lines.get(1)) {
        (Some(header), _) => {
            let pipe = delimiter.line.odd_pipe.map_or(Pipe::Plain, Pipe::Odd);
            let cells = cells(lexer.text, header, pipe);
            (head(cells, BreakCause::BlankLine, delimiter.line.span), 1)
        }
        (None, Some(header)) if !header.is_row() => {
            let cells = header.line.cells.clone();
            (head(cells, BreakCause::DelimiterAboveHeader, header.line.span), 2)
        }
        (None, _) => {
            let cells = lines::emptied(&delimiter.line.cells);
            (head(cells, BreakCause::NoHeader { has_delimiter: true }, delimiter.line.span), 1)
        }
    }
}

/// The header line of a table that a blank line divides from its delimiter row.
fn header_above_gap(text: &Text, delimiter: usize) -> Option<Span> {
    let trimmed = |number| text.trimmed(text.line(number));
    let header =
        (delimiter > 2 && text.slice(trimmed(delimiter - 1)).is_empty()).then(|| trimmed(delimiter - 2))?;
    let content = text.slice(header);
    (orphans::is_piped(content) && !orphans::is_row_like(content)).then_some(header)
}

/// The header and the delimiter row of a line that holds both and nothing else.
fn merged(text: &Text, line: &Orphan) -> Option<(Span, Span)> {
    let is_dashes = |cell: &Span| cell.end - cell.start > 1 && delimiter::is_cell(text.slice(*cell));
    let filled: Vec<Span> = line.line.cells.iter().copied().filter(|cell| cell.start < cell.end).collect();
    let words = filled.iter().take_while(|cell| !is_dashes(cell)).count();
    let (header, dashes) = filled.split_at(words);
    if header.len() != dashes.len() || !dashes.iter().all(is_dashes) {
        return None;
    }
    let between = Span::new(header.last()?.end, dashes.first()?.start);
    let content = text.slice(between);
    let (first, last) = (content.find('|')?, content.rfind('|')?);
    let header = Span::new(line.whole.start, between.start + first + 1);
    Some((header, Span::new(between.start + last, line.whole.end)))
}

/// The header's cells as most of the rows have them: words in front of it are no cells, and a lost one is empty.
fn fitted(cells: &[Span], lines: &[Orphan]) -> Vec<Span> {
    let width = commonest_width(lines);
    let last = cells.last().map(|last| Span::new(last.end, last.end));
    let missing = last.into_iter().cycle().take(width.saturating_sub(cells.len()));
    let all: Vec<Span> = cells.iter().copied().chain(missing).collect();
    all[all.len().saturating_sub(width)..].to_vec()
}

/// How many cells most of the lines have.
fn commonest_width(lines: &[Orphan]) -> usize {
    let mut counts = HashMap::new();
    let counted = lines.iter().map(|line| {
        let width = line.line.cells.len();
        let count: &mut usize = counts.entry(width).or_default();
        *count += 1;
        (*count, width)
    });
    // Of several, the one that got there last.
    counted.max_by_key(|(count, _)| *count).map_or(0, |(_, width)| width)
}

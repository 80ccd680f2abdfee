//! Recovers tables from orphan lines.

use std::collections::HashMap;

use super::blocks::{Outline, covers};
use super::causes;
use super::delimiter;
use super::lines::{self, Lexer};
use super::orphans::{self, Look, Orphan};
use super::split_lines;
use crate::page::{BreakCause, OddPipe};
use crate::text::{Span, Text};
use crate::url::resembles_host;

/// Orphan lines that belong together: a broken table, or rows of the table above.
pub(super) struct Lost {
    /// The header that the lines would have, if they were a table.
    pub(super) head: Option<Head>,
    pub(super) rows: Vec<Orphan>,
}

/// The top of lines that are not a table.
pub(super) struct Head {
    /// The line used as the header.
    pub(super) line: Span,
    pub(super) cells: Vec<Span>,
    /// The delimiter row, if it is directly below the header.
    pub(super) delimiter: Option<Span>,
    /// `None` if sites recognize the table, although the outline does not.
    pub(super) cause: Option<BreakCause>,
    /// The line at fault.
    pub(super) fault: Span,
    /// Header and delimiter row of a line that contains both.
    pub(super) merged: Option<(Span, Span)>,
}

impl Lost {
    /// All of its lines, as one span.
    pub(super) fn span(&self) -> Span {
        let first = self.head.as_ref().map_or_else(|| self.rows[0].line.span, |head| head.line);
        let last = self.rows.last().map_or(first, |row| row.line.span);
        Span::new(first.start, last.end)
    }

    /// Whether there is a blank line between its lines somewhere below this one.
    pub(super) fn has_gap_below(&self, text: &Text, line: Span) -> bool {
        let lines = std::iter::once(text.line_at(line.start)).chain(self.rows.iter().map(|row| row.number));
        let lines: Vec<usize> = lines.collect();
        lines.windows(2).any(|pair| pair[1] > pair[0] + 1)
    }
}

/// What the orphan lines of a page were meant to be.
pub(super) fn find(lexer: &Lexer<'_>, outline: &Outline) -> Vec<Lost> {
    let runs = orphans::find(lexer, outline).into_iter();
    let tables = runs.flat_map(|run| divided(lexer, outline, run));
    tables.filter_map(|lines| recovered(lexer, outline, lines)).collect()
}

/// The tables of a run: the next one begins one line above its delimiter row, or two if one of these lines was split.
fn divided(lexer: &Lexer<'_>, outline: &Outline, mut run: Vec<Orphan>) -> Vec<Vec<Orphan>> {
    let start = |at: usize| {
        let is_split = split_lines::delimiter(lexer.text, &run[at - 2], &run[at - 1], &run[at]).is_some()
            || run[at - 2].number + 2 == run[at].number
                && split_lines::header(lexer, outline, &run[at]).is_some();
        at - 1 - usize::from(is_split)
    };
    let starts = (2..run.len()).filter(|at| run[*at].is_delimiter()).map(start).filter(|start| *start > 0);
    let starts: Vec<usize> = starts.rev().collect();
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
        // Indented code: a single row is a sample, but a table may be indented by mistake.
        let is_sample = covers(&outline.indented, lines[0].line.span.start).is_some();
        return (!is_sample).then_some(Lost { head: None, rows: lines });
    };
    if head.cause == Some(BreakCause::MergedRow)
        && let Look::Merged { words, .. } = &lines[1].look
    {
        // What follows the delimiter row on its line is the first row.
        let row = Span::new(words[0].start, lines[1].line.span.end);
        lines[1].line = lexer.line(row);
    }
    Some(Lost { head: Some(head), rows: lines.split_off(used) })
}

/// The header at the top of the lines, and how many of them are not rows.
fn head(lexer: &Lexer<'_>, outline: &Outline, lines: &[Orphan]) -> Option<(Head, usize)> {
    let (first, second) = (&lines[0], lines.get(1));
    let (span, cells) = (first.line.span, &first.line.cells);
    let head = |cells: &[Span], cause, fault| Head {
        line: span,
        cells: cells.to_vec(),
        delimiter: None,
        cause: Some(cause),
        fault,
        merged: None,
    };
    if let Some(at) = lines.iter().take(3).position(Orphan::is_delimiter)
        && let Some(halves) = split_lines::header(lexer, outline, &lines[at])
    {
        let head = Head {
            line: halves.above,
            delimiter: Some(lines[at].line.span),
            ..head(&halves.cells, BreakCause::SplitHeader, halves.below)
        };
        return Some((head, at + 1));
    }
    if let [header, above, below, ..] = lines
        && let Some(halves) = split_lines::delimiter(lexer.text, header, above, below)
    {
        return Some((head(cells, BreakCause::SplitDelimiter, halves.below), 3));
    }
    Some(match (&first.look, second) {
        (Look::Merged { words, holds_url, .. }, _) => {
            let cause = BreakCause::MergedHeader { holds_rows: *holds_url };
            let head = match merged(lexer.text, first) {
                Some((cells, lines)) => Head { merged: Some(lines), ..head(&cells, cause, span) },
                None => head(words, cause, span),
            };
            (head, 1)
        }
        (Look::Delimiter, Some(header)) if !header.is_row() && !holds_host(lexer.text, header) => {
            (head(&header.line.cells, BreakCause::DelimiterAboveHeader, header.line.span), 2)
        }
        (Look::Delimiter, _) => {
            (head(&lines::emptied(cells), BreakCause::NoHeader { has_delimiter: true }, span), 1)
        }
        (_, Some(second)) if second.stands_for_delimiter() => {
            let (cause, fault) = causes::of_first_two(lexer, outline, first, second);
            let cells = match cause {
                Some(BreakCause::DelimiterCount(..)) => fitted(cells, &lines[1..]),
                _ => cells.clone(),
            };
            let is_below = second.is_delimiter() && first.number + 1 == second.number;
            let delimiter = is_below.then_some(second.line.span);
            (Head { line: span, cells, delimiter, cause, fault, merged: None }, 2)
        }
        (Look::Row, _) | (_, None) => return None,
        (_, Some(Orphan { look: Look::Merged { begins_with_dashes: true, .. }, line, .. })) => {
            (head(cells, BreakCause::MergedRow, line.span), 1)
        }
        // The header of some wikis.
        _ if first.line.odd_pipe == Some(OddPipe::Double) => {
            (head(cells, BreakCause::OddPipe(OddPipe::Double), span), 1)
        }
        _ => (head(cells, BreakCause::NoDelimiter, span), 1),
    })
}

/// Whether a cell consists of a host, perhaps with a port.
fn holds_host(text: &Text, line: &Orphan) -> bool {
    line.line.cells.iter().any(|cell| {
        let content = text.slice(*cell).trim_matches('`');
        let port =
            content.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
        resembles_host(port.map_or(content, |(host, _)| host))
    })
}

/// The header's cells of a line that consists of a header and a delimiter row, and the places of both.
fn merged(text: &Text, line: &Orphan) -> Option<(Vec<Span>, (Span, Span))> {
    let is_dashes = |cell: &Span| cell.end - cell.start > 1 && delimiter::is_cell(text.slice(*cell));
    let cells = &line.line.cells;
    let (words, rest) = cells.split_at(cells.iter().position(is_dashes)?);
    let filled =
        |cells: &[Span]| cells.iter().copied().filter(|cell| cell.start < cell.end).collect::<Vec<_>>();
    let dashes = filled(rest);
    if !dashes.iter().all(is_dashes) {
        return None;
    }
    // Between two pipes there may be nothing, which is no cell, but the header may have cells without words.
    let header = match words {
        [header @ .., gap] if header.len() == dashes.len() && gap.start == gap.end => header.to_vec(),
        words if words.len() == dashes.len() => words.to_vec(),
        words => Some(filled(words)).filter(|header| header.len() == dashes.len())?,
    };
    let between = Span::new(header.last()?.end, dashes.first()?.start);
    let content = text.slice(between);
    let (first, last) = (content.find('|')?, content.rfind('|')?);
    let place = Span::new(line.whole.start, between.start + first + 1);
    Some((header, (place, Span::new(between.start + last, line.whole.end))))
}

/// The header's cells, aligned with most of the rows: words before it are not cells, and a lost one is empty.
fn fitted(cells: &[Span], lines: &[Orphan]) -> Vec<Span> {
    let width = commonest_width(lines);
    let last = cells.last().map(|last| Span::new(last.end, last.end));
    let missing = last.into_iter().cycle().take(width.saturating_sub(cells.len()));
    let all: Vec<Span> = cells.iter().copied().chain(missing).collect();
    all[all.len().saturating_sub(width)..].to_vec()
}

/// The number of cells of most lines.
fn commonest_width(lines: &[Orphan]) -> usize {
    let mut counts = HashMap::new();
    let counted = lines.iter().map(|line| {
        let width = line.line.cells.len();
        let count: &mut usize = counts.entry(width).or_default();
        *count += 1;
        (*count, width)
    });
    // Among several, the one that got there last.
    counted.max_by_key(|(count, _)| *count).map_or(0, |(_, width)| width)
}

//! The row of hyphens below a header.

use memchr::{memchr, memchr_iter};

use super::pipes::{self, Pipe};
use super::rows;
use crate::page::BreakCause;
use crate::text::{Span, Text};
use crate::words::consists_of;

/// Whether a cell belongs to a delimiter row.
pub(crate) fn is_cell(cell: &str) -> bool {
    let cell = cell.trim();
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && consists_of(dashes, |character| character == '-')
}

/// Whether a line is a delimiter row.
pub(super) fn is_row(text: &Text, line: Span) -> bool {
    let content = text.slice(line);
    let belongs = |character: char| matches!(character, '|' | '-' | ':' | ' ' | '\t' | '\r' | '\n');
    if !content.contains('|') || !consists_of(content, belongs) {
        return false;
    }
    let cells = rows::cells(text, line, Pipe::Plain);
    !cells.is_empty() && cells.iter().all(|cell| is_cell(text.slice(*cell)))
}

/// Whether a line is meant to be a delimiter row.
pub(crate) fn is_meant(line: &str) -> bool {
    let mut has_dash = false;
    for character in line.chars() {
        if is_dash(character) {
            has_dash = true;
        } else if !matches!(character, ':' | '：' | ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\\')
            && !pipes::is_any(character)
        {
            return false;
        }
    }
    has_dash
}

/// Whether the line below a header is meant to be a delimiter row, whatever became of its hyphens.
pub(super) fn is_meant_below_header(line: &str) -> bool {
    is_meant(line) || consists_of(line, |character| !character.is_alphanumeric())
}

pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐'..='―' | '−' | '─' | '━' | 'ー' | '－' | '﹣' | '﹘' | '_' | '=' | '~')
}

/// What is wrong with the delimiter row of a table, and where it stands: the parser takes more for one than sites do.
pub(super) fn fault_of_table(text: &Text, header: Span) -> Option<(BreakCause, Span)> {
    let number = text.line_at(header.start) + 1;
    if number > text.line_count() {
        return None;
    }
    let line = text.trimmed(text.line(number));
    let content = text.slice(line);
    if is_plain(content) {
        return None;
    }
    if let Some(odd) = odd_cell(content.trim_start_matches(['>', ' ', '\t'])) {
        return Some((odd, line));
    }
    content.contains('\t').then_some((BreakCause::TabInDelimiter, line))
}

/// Whether a delimiter row has nothing but one run of hyphens in each cell and one space around it, as most have.
fn is_plain(line: &str) -> bool {
    let bytes = line.as_bytes();
    if memchr(b':', bytes).is_some() || memchr(b'\t', bytes).is_some() {
        return false;
    }
    for at in memchr_iter(b' ', bytes) {
        if at > 0 && bytes[at - 1] == b'-' && !matches!(bytes.get(at + 1), Some(b'|')) {
            return false;
        }
    }
    true
}

/// What is wrong with the delimiter row below a header with so many cells.
pub(super) fn fault_below(header_cells: usize, row: &str) -> Option<BreakCause> {
    for cell in row.split('|') {
        let cell = cell.trim_ascii();
        if cell.contains(char::is_alphanumeric) && !is_meant(cell) {
            return Some(BreakCause::OddDelimiter(cell.to_owned()));
        }
    }
    let mut odd = String::new();
    for character in row.chars() {
        if !matches!(character, '|' | ':' | '-' | ' ' | '\t') && !odd.contains(character) {
            odd.push(character);
        }
    }
    if !odd.is_empty() {
        return Some(BreakCause::OddDelimiter(odd));
    }
    if let Some(odd) = odd_cell(row) {
        return Some(odd);
    }
    let mut count = 0;
    for cell in row.split('|') {
        count += usize::from(!cell.trim_ascii().is_empty());
    }
    if count == 0 {
        return Some(BreakCause::NoDelimiter);
    }
    if count != header_cells {
        return Some(BreakCause::DelimiterCount(header_cells, count));
    }
    row.contains('\t').then_some(BreakCause::TabInDelimiter)
}

/// The first cell that is neither empty nor one run of hyphens between colons.
fn odd_cell(row: &str) -> Option<BreakCause> {
    for cell in row.split('|') {
        let cell = cell.trim_ascii();
        if !cell.is_empty() && !is_cell(cell) {
            return Some(BreakCause::OddDelimiter(cell.to_owned()));
        }
    }
    None
}

//! The row of hyphens below a header.

use super::lines::{self, Line};
use super::pipes::{self, Pipe};
use crate::page::{Break, BreakCause};
use crate::text::{Span, Text};

/// Whether a cell belongs to a delimiter row.
pub(crate) fn is_cell(cell: &str) -> bool {
    let cell = cell.trim();
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
}

/// The cells of the delimiter row of a break.
pub(super) fn at_fault(text: &Text, found: &Break) -> Vec<Span> {
    let row = match found.cause {
        BreakCause::OddDelimiter(_) | BreakCause::DelimiterCount(..) => Some(found.span),
        _ => found.merged.map(|(_, delimiter)| delimiter),
    };
    row.map_or_else(Vec::new, |row| lines::cells(text, row, Pipe::Any))
}

/// Whether a line is a delimiter row.
pub(super) fn is_row(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'\r' | b'\n'))
        && line.contains('|')
        && line.contains('-')
        && cells(line).all(is_cell)
}

/// Whether a line is meant as a delimiter row.
pub(crate) fn is_meant(line: &str) -> bool {
    let belongs = |character| {
        is_dash(character)
            || matches!(character, ':' | '：' | ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\\')
            || pipes::is_any(character)
    };
    line.chars().all(belongs) && line.contains(is_dash)
}

pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐'..='―' | '−' | '─' | '━' | 'ー' | '－' | '﹣' | '﹘' | '_' | '=' | '~')
}

/// What is wrong with the delimiter row of a table: the parser accepts more than sites do.
pub(super) fn fault_of_table(line: &str) -> Option<BreakCause> {
    if is_plain(line) {
        return None;
    }
    let odd =
        cells(line.trim_start_matches(['>', ' ', '\t'])).find(|cell| !cell.is_empty() && !is_cell(cell));
    odd.map(|cell| BreakCause::OddDelimiter(cell.to_owned()))
}

/// Whether each cell of a delimiter row is one run of hyphens between single spaces, as in most tables.
fn is_plain(line: &str) -> bool {
    let bytes = line.as_bytes();
    !bytes.iter().any(|byte| matches!(byte, b':' | b'\t'))
        && bytes.windows(3).all(|bytes| !matches!(bytes, [b'-', b' ', after] if *after != b'|'))
}

/// What is wrong with a delimiter row below a header with that many cells.
pub(super) fn fault_below(text: &Text, header_cells: usize, row: &Line) -> Option<BreakCause> {
    let line = text.slice(row.span);
    let cells = || row.cells.iter().map(|cell| text.slice(*cell)).filter(|cell| !cell.is_empty());
    let odd_cell = || cells().find(|cell| !is_cell(cell)).map(str::to_owned);
    let words = cells().find(|cell| cell.contains(char::is_alphanumeric) && !is_meant(cell));
    if let Some(odd) = words.map(str::to_owned).or_else(|| odd_signs(line)).or_else(odd_cell) {
        return Some(BreakCause::OddDelimiter(odd));
    }
    match cells().count() {
        0 => Some(BreakCause::NoDelimiter),
        count if count != header_cells => Some(BreakCause::DelimiterCount(header_cells, count)),
        // An empty cell is none of a delimiter row.
        count if count != row.cells.len() => Some(BreakCause::DelimiterCount(header_cells, row.cells.len())),
        _ => None,
    }
}

/// Each character that does not belong in a delimiter row, once.
fn odd_signs(line: &str) -> Option<String> {
    let mut odd = String::new();
    for character in line.chars() {
        if !matches!(character, '|' | ':' | '-' | ' ' | '\t') && !odd.contains(character) {
            odd.push(character);
        }
    }
    (!odd.is_empty()).then_some(odd)
}

/// The text between the pipes of a line without escapes.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim_ascii();
    let line = line.strip_prefix('|').unwrap_or(line);
    line.strip_suffix('|').unwrap_or(line).split('|').map(str::trim_ascii)
}

/// The delimiter row of a table with this header, on the line below it.
pub(super) fn below(text: &Text, header: Span) -> Option<Span> {
    let number = text.line_at(header.start) + 1;
    (number <= text.line_count()).then(|| text.trimmed(text.line(number)))
}

//! The row of hyphens below a header.

use memchr::{memchr, memchr_iter};

use super::rows;
use crate::page::{BreakCause, Pipe};
use crate::text::{Span, Text};
use crate::words::consists_of;

/// What is wrong with the delimiter row of a table, and where it stands: the parser takes more for one than sites do.
pub(super) fn fault(text: &Text, header: Span) -> Option<(BreakCause, Span)> {
    let number = text.line_at(header.start) + 1;
    if number > text.line_count() {
        return None;
    }
    let line = text.trimmed(text.line(number));
    let content = text.slice(line);
    if is_plain(content) {
        return None;
    }
    for cell in content.trim_start_matches(['>', ' ', '\t']).split('|') {
        let cell = cell.trim_ascii();
        if !cell.is_empty() && !rows::is_delimiter(cell) {
            return Some((BreakCause::OddDelimiter(cell.to_owned()), line));
        }
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

/// Whether a line is a delimiter row.
pub(super) fn is_row(text: &Text, line: Span) -> bool {
    let content = text.slice(line);
    let belongs = |character: char| matches!(character, '|' | '-' | ':' | ' ' | '\t' | '\r' | '\n');
    if !content.contains('|') || !consists_of(content, belongs) {
        return false;
    }
    let cells = rows::cells(text, line, Pipe::Plain);
    !cells.is_empty() && cells.iter().all(|cell| rows::is_delimiter(text.slice(*cell)))
}

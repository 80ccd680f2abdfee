//! Lines that look like the rows of a table, wherever they stand.

use super::above;
use super::delimiter;
use super::pipes::{self, Pipe};
use super::rows;
use crate::text::{Span, Text};
use crate::url::resembles_url;
use crate::words::consists_of;

/// Whether a line holds a URL between pipes.
pub(super) fn is_row_like(line: &str) -> bool {
    let holds_url = line.contains("//") || line.contains("／／") || line.contains("http");
    holds_url && is_piped(line)
}

/// Whether pipes divide a line, or it begins with one.
pub(super) fn is_piped(line: &str) -> bool {
    if line.trim_ascii_start().starts_with("\\|") && pipes::is_escaped_row(line) {
        return true;
    }
    let Some(first) = pipes::next(line, 0, Pipe::Any) else { return false };
    pipes::next(line, first.end, Pipe::Any).is_some()
        || matches!(line.trim_start().chars().next(), Some(first) if pipes::is_any(first))
}

/// Whether a line is a row rather than links with `|` between them: a pipe encloses more than words and links, or it
/// shows a URL behind a name.
pub(super) fn is_row_rather_than_links(text: &Text, line: Span) -> bool {
    let content = text.slice(line);
    let cells = rows::cells_as_meant(text, line);
    if content.starts_with(pipes::is_any) || content.ends_with(pipes::is_any) {
        return cells.iter().any(|cell| shows_url(text, *cell))
            || !cells.iter().any(|cell| is_link(text.slice(*cell)));
    }
    let [name, others @ ..] = cells.as_slice() else { return false };
    let is_in_text =
        content.starts_with('#') || above::begins_item(content) && !above::is_below_row(text, line);
    !is_in_text && !shows_url(text, *name) && others.iter().any(|cell| shows_url(text, *cell))
}

/// Whether a cell is a link with a text of its own.
fn is_link(cell: &str) -> bool {
    cell.starts_with('[') && cell.contains("](")
}

fn shows_url(text: &Text, cell: Span) -> bool {
    resembles_url(text.slice(cell).trim_start_matches(['<', '[', '`', '*', '_', '~']))
}

/// A line without the signs before its first and behind its last pipe: those of a quote, a list, a direction of text.
pub(super) fn within_pipes(text: &Text, line: Span) -> Span {
    let line = text.trimmed(line);
    let content = text.slice(line);
    let (Some(first), Some(last)) = (pipes::next(content, 0, Pipe::Any), pipes::last(content)) else {
        return line;
    };
    let mut within = line;
    if is_sign(&content[..first.start]) && is_piped(&content[first.end..]) {
        within.start = line.start + first.start;
    }
    if first.end < last.start && is_sign(&content[last.end..]) {
        within.end = line.start + last.end;
    }
    within
}

/// Whether a piece of text is a sign that only stands beside a row, as `>`, `-` and `2.` do.
fn is_sign(piece: &str) -> bool {
    let piece = piece.trim();
    let number = piece.trim_end_matches(['.', ')']);
    let is_number = number.len() < piece.len() && consists_of(number, |character| character.is_ascii_digit());
    let is_delimiter = piece.len() > 1 && delimiter::is_cell(piece);
    (is_number || consists_of(piece, |character| !character.is_alphanumeric()) && !is_delimiter)
        && !rows::opens_comment(piece)
}

/// The line of a row with what stands outside of its pipes.
pub(super) fn whole_line(text: &Text, row: Span) -> Span {
    text.trimmed(text.line(text.line_at(row.start)))
}

/// What stands on the line of a row outside of its pipes.
pub(super) fn outside(text: &Text, row: Span) -> String {
    let line = whole_line(text, row);
    let before = text.slice(Span::new(line.start, row.start)).trim_ascii();
    let behind = text.slice(Span::new(row.end, line.end.max(row.end))).trim_ascii();
    format!("{before}{behind}")
}

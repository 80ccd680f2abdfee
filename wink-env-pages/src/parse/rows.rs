//! One line of a table as cells.

use memchr::memchr_iter;

use super::inline;
use crate::page::{Cell, Label, Row};
use crate::text::{Span, Text, replace_all};
use crate::url::Url;

/// Characters that stand where `|` should, after a translation or a conversion.
pub(crate) const ODD_PIPES: [char; 4] = ['｜', '│', '┃', '¦'];

/// The cells of a line, divided by `pipe`, without the white space around their content.
pub(crate) fn cells(text: &Text, line: Span, pipe: char) -> Vec<Span> {
    let line = text.trimmed(line);
    let content = text.slice(line);
    if pipe == '|' {
        return divided(text, line, &mut memchr_iter(b'|', content.as_bytes()).map(|at| (at, 1)));
    }
    divided(text, line, &mut content.match_indices(pipe).map(|(at, found)| (at, found.len())))
}

/// The cells of a line without white space around it, divided by what stands at these places with these lengths.
fn divided(text: &Text, line: Span, pipes: &mut dyn Iterator<Item = (usize, usize)>) -> Vec<Span> {
    let content = text.slice(line);
    let mut cells = Vec::new();
    let cell = |start: usize, end: usize| text.trimmed(Span::new(start, end).shifted(line.start));
    let mut start = 0;
    for (at, length) in pipes {
        if is_escaped(content, at) {
            continue;
        }
        if at > 0 {
            cells.push(cell(start, at));
        }
        start = at + length;
    }
    let rest = content[start..].trim();
    if !(rest.is_empty() || cells.len() > 1 && is_only_comments(rest)) {
        cells.push(cell(start, content.len()));
    }
    cells
}

/// Whether an odd number of backslashes stands before byte `at`.
fn is_escaped(content: &str, at: usize) -> bool {
    let mut before = &content.as_bytes()[..at];
    while let [rest @ .., b'\\'] = before {
        before = rest;
    }
    (at - before.len()) % 2 == 1
}

fn is_only_comments(cell: &str) -> bool {
    cell.starts_with("<!--") && cell.ends_with("-->") && cell.matches("<!--").count() == 1
}

/// Whether a cell belongs to a delimiter row.
pub(crate) fn is_delimiter(cell: &str) -> bool {
    let cell = cell.trim();
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
}

/// How many characters of a line divide cells: by `|` and by what may stand in its place.
pub(super) fn count_pipes(line: &str) -> usize {
    line.match_indices(is_any_pipe).filter(|(at, _)| !is_escaped(line, *at)).count()
}

/// The character that divides cells of a row where `|` should, if the row is whole with it.
fn odd_pipe(text: &Text, line: Span, width: usize) -> Option<char> {
    if text.slice(line).is_ascii() {
        return None;
    }
    let odd = text.slice(line).chars().find(|character| ODD_PIPES.contains(character))?;
    (cells_by_any_pipe(text, line).len() == width).then_some(odd)
}

fn cells_by_any_pipe(text: &Text, line: Span) -> Vec<Span> {
    let line = text.trimmed(line);
    divided(text, line, &mut text.slice(line).match_indices(is_any_pipe).map(|(at, found)| (at, found.len())))
}

fn is_any_pipe(character: char) -> bool {
    character == '|' || ODD_PIPES.contains(&character)
}

/// Whether a cell is what is left of the beginning of a comment.
pub(crate) fn opens_comment(cell: &str) -> bool {
    let begins_like_one =
        ["<!", "< !", "\\<!", "&lt;!", "＜", "{/*", "/*"].iter().any(|open| cell.starts_with(open));
    begins_like_one && !replace_all(cell, "&lt;", "<").contains(char::is_alphanumeric)
}

/// The character that divides the cells of a line.
pub(super) fn pipe_of(line: &str) -> char {
    if line.contains('|') {
        '|'
    } else {
        line.chars().find(|character| ODD_PIPES.contains(character)).unwrap_or('|')
    }
}

pub(super) fn label(text: &Text, cell: Span) -> Label {
    Label { text: inline::collapsed(inline::read(text, text.slice(cell)).text), span: cell }
}

/// Reads a line as a row of a table with `width` cells per row.
pub(super) fn row(text: &Text, line: Span, width: usize, is_hidden: bool) -> Row {
    let line = text.trimmed(line);
    let odd_pipe = odd_pipe(text, line, width);
    let cells = match odd_pipe {
        Some(_) => cells_by_any_pipe(text, line),
        None => cells(text, line, pipe_of(text.slice(line))),
    };
    let is_ragged = cells.len() != width;
    let first = match cells.as_slice() {
        [open, name, _, ..] if opens_comment(text.slice(*open)) => *name,
        [first, ..] => *first,
        [] => Span::new(line.start, line.start),
    };
    let label = label(text, first);
    let mut urls = Vec::with_capacity(cells.len().saturating_sub(1));
    for span in cells.get(1..).unwrap_or_default() {
        let inline = inline::read(text, text.slice(*span));
        let url = Url::examine(&inline.text, inline.target.as_deref());
        let is_behind_words = inline.target.is_some() && url.written != inline.text.trim();
        urls.push(Cell { span: *span, url, is_behind_words });
    }
    Row { cells: urls, label, line, is_hidden, is_ragged, odd_pipe }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(line: &str) -> Vec<String> {
        let text = Text::new(line.to_owned());
        cells(&text, Span::new(0, line.len()), '|').iter().map(|cell| text.slice(*cell).to_owned()).collect()
    }

    #[test]
    fn outer_pipes_may_be_missing() {
        for line in ["| a | b |", "a | b", "| a | b", "a | b |", "  |a|b|  "] {
            assert_eq!(split(line), ["a", "b"], "{line}");
        }
    }

    #[test]
    fn empty_cells_count() {
        assert_eq!(split("| a | | c |"), ["a", "", "c"]);
        assert_eq!(split("||"), [""]);
    }

    #[test]
    fn an_escaped_pipe_divides_nothing() {
        assert_eq!(split(r"| a \| b | c |"), [r"a \| b", "c"]);
    }

    #[test]
    fn a_comment_behind_the_last_pipe_is_no_cell() {
        assert_eq!(split("| a | b | <!-- old -->"), ["a", "b"]);
        assert_eq!(split("| a | b | <!-- old --> |"), ["a", "b", "<!-- old -->"]);
    }
}

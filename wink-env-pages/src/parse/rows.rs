//! One line of a table as cells.

use memchr::{memchr, memchr_iter};

use super::inline;
use crate::page::{Cell, Label, Pipe, Row};
use crate::text::{Span, Text, replace_all};
use crate::url::{Url, is_hidden};
use crate::words::consists_of;

/// Characters that stand where `|` should, after a translation or a conversion.
pub(crate) const ODD_PIPES: [char; 4] = ['｜', '│', '┃', '¦'];

/// The cells of a line, divided by `pipe`, without the white space around their content.
pub(crate) fn cells(text: &Text, line: Span, pipe: Pipe) -> Vec<Span> {
    divided(text, text.trimmed(line), Some(pipe))
}

/// The cells of a line without white space around it.
fn divided(text: &Text, line: Span, pipe: Option<Pipe>) -> Vec<Span> {
    let content = &text.as_str()[..line.end];
    let mut cells = Vec::new();
    let mut start = line.start;
    while let Some(pipe) = match pipe {
        Some(Pipe::Plain) => next_plain_pipe(content, start),
        _ => next_pipe(content, start, pipe),
    } {
        if pipe.start > line.start {
            cells.push(text.trimmed(Span::new(start, pipe.start)));
        }
        start = pipe.end;
    }
    let rest = content[start..].trim();
    if !(rest.is_empty() || cells.len() > 1 && is_only_comments(rest)) {
        cells.push(text.trimmed(Span::new(start, line.end)));
    }
    cells
}

/// Where a line that ends with `content` is divided first behind byte `from`: by `pipe`, or without one by any that may
/// be meant.
pub(super) fn next_pipe(content: &str, mut from: usize, pipe: Option<Pipe>) -> Option<Span> {
    if let Some(Pipe::Plain) = pipe {
        return next_plain_pipe(content, from);
    }
    if let Some(Pipe::Escaped | Pipe::Double) = pipe {
        let at = from + memchr(b'|', &content.as_bytes()[from..])?;
        let is_pair = pipe == Some(Pipe::Double) && content[at + 1..].starts_with('|');
        let start = at - usize::from(pipe == Some(Pipe::Escaped) && is_escaped(content, at));
        return Some(Span::new(start, at + 1 + usize::from(is_pair)));
    }
    for character in content[from..].chars() {
        let end = from + character.len_utf8();
        let divides = match pipe {
            Some(Pipe::Other(pipe)) => character == pipe,
            _ => is_any_pipe(character),
        };
        if divides && !is_escaped(content, from) {
            return Some(Span::new(from, end));
        }
        from = end;
    }
    None
}

/// The way of nearly all lines, kept apart because it is short.
fn next_plain_pipe(content: &str, mut from: usize) -> Option<Span> {
    while let Some(length) = memchr(b'|', &content.as_bytes()[from..]) {
        let at = from + length;
        if !is_escaped(content, at) {
            return Some(Span::new(at, at + 1));
        }
        from = at + 1;
    }
    None
}

/// The last character of a line that may be meant to divide it.
pub(super) fn last_pipe(content: &str) -> Option<Span> {
    let mut last = None;
    let mut from = 0;
    while let Some(pipe) = next_pipe(content, from, None) {
        from = pipe.end;
        last = Some(pipe);
    }
    last
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
    let Some(inner) = cell.strip_prefix("<!--") else { return false };
    cell.ends_with("-->") && !inner.contains("<!--")
}

/// Whether a cell belongs to a delimiter row.
pub(crate) fn is_delimiter(cell: &str) -> bool {
    let cell = cell.trim();
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && consists_of(dashes, |character| character == '-')
}

/// Whether a character may be meant to divide cells.
pub(super) fn is_any_pipe(character: char) -> bool {
    character == '|' || ODD_PIPES.contains(&character)
}

/// Whether a cell is what is left of the beginning of a comment.
pub(crate) fn opens_comment(cell: &str) -> bool {
    let begins_like_one =
        ["<!", "< !", "\\<!", "&lt;!", "＜", "{/*", "/*"].iter().any(|open| cell.starts_with(open));
    begins_like_one && consists_of(&replace_all(cell, "&lt;", "<"), |character| !character.is_alphanumeric())
}

/// What divides the cells of a line.
pub(super) fn pipe_of(line: &str) -> Pipe {
    if !line.contains('|') {
        return odd_pipe_of(line);
    }
    if is_escaped_row(line) {
        return Pipe::Escaped;
    }
    if is_double(line) { Pipe::Double } else { Pipe::Plain }
}

/// Whether the cells of a line are divided by `\|` and nothing else.
pub(super) fn is_escaped_row(line: &str) -> bool {
    line.contains("\\|") && next_pipe(line.trim_ascii().trim_matches('|'), 0, Some(Pipe::Plain)).is_none()
}

/// Whether a line begins with `||` and all of its pipes stand in pairs.
fn is_double(line: &str) -> bool {
    let mut pipes = 0;
    let mut last = 0;
    for at in memchr_iter(b'|', line.as_bytes()) {
        if pipes % 2 == 1 && at != last + 1 {
            return false;
        }
        (pipes, last) = (pipes + 1, at);
    }
    pipes > 2 && pipes % 2 == 0 && line.trim_ascii_start().starts_with("||")
}

/// The first character that stands where `|` should, if there is one.
fn odd_pipe_of(line: &str) -> Pipe {
    for character in line.chars() {
        if ODD_PIPES.contains(&character) {
            return Pipe::Other(character);
        }
    }
    Pipe::Plain
}

/// The same number of cells, without content.
pub(super) fn emptied(cells: &[Span]) -> Vec<Span> {
    let mut empty = Vec::new();
    for cell in cells {
        empty.push(Span::new(cell.start, cell.start));
    }
    empty
}

pub(super) fn label(text: &Text, cell: Span, is_mdx: bool) -> Label {
    let mut shown = inline::collapsed(&inline::read(text, text.slice(cell), is_mdx).text);
    if matches!(shown.as_bytes().first(), Some(0x80..)) && consists_of(&shown, is_hidden) {
        shown.clear();
    }
    Label { text: shown, span: cell }
}

/// The cells of a row, and what divides them where `|` should, if the row is whole with it.
fn cells_of_row(text: &Text, line: Span, width: usize) -> (Vec<Span>, Option<Pipe>) {
    let content = text.slice(line);
    let odd = if content.is_ascii() { Pipe::Plain } else { odd_pipe_of(content) };
    if odd != Pipe::Plain {
        let cells = divided(text, line, None);
        if cells.len() == width {
            return (cells, Some(odd));
        }
    }
    let plain = cells(text, line, Pipe::Plain);
    if plain.len() == width {
        return (plain, None);
    }
    let pipe = pipe_of(content);
    let cells = cells(text, line, pipe);
    match pipe {
        Pipe::Escaped | Pipe::Double if cells.len() == width => (cells, Some(pipe)),
        Pipe::Other(_) => (cells, None),
        _ => (plain, None),
    }
}

/// Reads a line as a row of a table with `width` cells per row.
pub(super) fn row(text: &Text, line: Span, width: usize, is_mdx: bool, is_hidden: bool) -> Row {
    let line = text.trimmed(line);
    let (cells, odd_pipe) = cells_of_row(text, line, width);
    let is_ragged = cells.len() != width;
    let first = match cells.as_slice() {
        [open, name, _, ..] if opens_comment(text.slice(*open)) => *name,
        [first, ..] => *first,
        [] => Span::new(line.start, line.start),
    };
    let label = label(text, first, is_mdx);
    let mut urls = Vec::with_capacity(cells.len().saturating_sub(1));
    for span in cells.get(1..).unwrap_or_default() {
        let inline = inline::read(text, text.slice(*span), is_mdx);
        let mut url = Url::examine(&inline.text, inline.target.as_deref());
        if inline.is_struck {
            url.strike();
        }
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
        cells(&text, Span::new(0, line.len()), Pipe::Plain)
            .iter()
            .map(|cell| text.slice(*cell).to_owned())
            .collect()
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
    fn pipes_may_be_escaped_or_doubled() {
        for (line, pipe) in [
            (r"\| a \| b \|", Pipe::Escaped),
            (r"| a \| b |", Pipe::Escaped),
            ("|| a || b ||", Pipe::Double),
            ("||a||b||", Pipe::Double),
        ] {
            assert_eq!(pipe_of(line), pipe, "{line}");
            let text = Text::new(line.to_owned());
            let cells = cells(&text, Span::new(0, line.len()), pipe);
            assert_eq!(cells.iter().map(|cell| text.slice(*cell)).collect::<Vec<_>>(), ["a", "b"], "{line}");
        }
        for line in ["| a | b |", r"| a \| b | c |", "|| a | b |", "| a || b |", "||"] {
            assert_eq!(pipe_of(line), Pipe::Plain, "{line}");
        }
    }

    #[test]
    fn a_comment_behind_the_last_pipe_is_no_cell() {
        assert_eq!(split("| a | b | <!-- old -->"), ["a", "b"]);
        assert_eq!(split("| a | b | <!-- old --> |"), ["a", "b", "<!-- old -->"]);
    }
}

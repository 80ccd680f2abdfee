//! One line of a table as cells.

use super::inline;
use super::pipes::{self, Pipe};
use crate::page::{Cell, Label, OddPipe, Row};
use crate::text::{Span, Text, replace_all};
use crate::url::{Url, is_hidden};
use crate::words::consists_of;

/// The cells of a line, divided by `pipe`, without the white space around their content.
pub(crate) fn cells(text: &Text, line: Span, pipe: Pipe) -> Vec<Span> {
    let line = text.trimmed(line);
    let content = &text.as_str()[..line.end];
    let mut cells = Vec::new();
    let mut start = line.start;
    while let Some(pipe) = pipes::next(content, start, pipe) {
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

/// The cells of a line as it was meant, whatever stands between them.
pub(super) fn cells_as_meant(text: &Text, line: Span) -> Vec<Span> {
    cells(text, line, Pipe::of(text.slice(line)))
}

fn is_only_comments(cell: &str) -> bool {
    let Some(inner) = cell.strip_prefix("<!--") else { return false };
    cell.ends_with("-->") && !inner.contains("<!--")
}

/// Whether a cell is what is left of the beginning of a comment.
pub(crate) fn opens_comment(cell: &str) -> bool {
    let begins_like_one =
        ["<!", "< !", "\\<!", "&lt;!", "＜", "{/*", "/*"].iter().any(|open| cell.starts_with(open));
    begins_like_one && consists_of(&replace_all(cell, "&lt;", "<"), |character| !character.is_alphanumeric())
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
fn cells_of_row(text: &Text, line: Span, width: usize) -> (Vec<Span>, Option<OddPipe>) {
    let content = text.slice(line);
    let odd = if content.is_ascii() { None } else { pipes::odd_character(content) };
    if odd.is_some() {
        let cells = cells(text, line, Pipe::Any);
        if cells.len() == width {
            return (cells, odd);
        }
    }
    let plain = cells(text, line, Pipe::Plain);
    if plain.len() == width {
        return (plain, None);
    }
    let Some(odd) = pipes::odd_pipe(content) else { return (plain, None) };
    let cells = cells(text, line, Pipe::Odd(odd));
    match odd {
        OddPipe::Character(_) => (cells, None),
        OddPipe::Escaped | OddPipe::Double if cells.len() == width => (cells, Some(odd)),
        OddPipe::Escaped | OddPipe::Double => (plain, None),
    }
}

/// Reads a line that readers see as a row of a table with `width` cells per row.
pub(super) fn row(text: &Text, line: Span, width: usize, is_mdx: bool) -> Row {
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
    Row { cells: urls, label, line, is_hidden: false, is_ragged, odd_pipe }
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
    fn whatever_divides_a_line_is_in_no_cell() {
        for line in [r"\| a \| b \|", r"| a \| b |", "|| a || b ||", "||a||b||", "｜ a ｜ b ｜"] {
            let text = Text::new(line.to_owned());
            let cells = cells_as_meant(&text, Span::new(0, line.len()));
            assert_eq!(cells.iter().map(|cell| text.slice(*cell)).collect::<Vec<_>>(), ["a", "b"], "{line}");
        }
    }

    #[test]
    fn a_comment_behind_the_last_pipe_is_no_cell() {
        assert_eq!(split("| a | b | <!-- old -->"), ["a", "b"]);
        assert_eq!(split("| a | b | <!-- old --> |"), ["a", "b", "<!-- old -->"]);
    }
}

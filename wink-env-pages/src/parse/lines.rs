//! Lines of tables, each split into its cells once.

use super::aside;
use super::inline::{self, Inline};
use super::pipes::{self, Pipe};
use memchr::memchr;

use crate::generator::Profile;
use crate::page::{Cell, Dialect, Label, OddPipe, Row, Shape};
use crate::text::{Span, Text};
use crate::url::{Url, is_hidden};
use crate::words::consists_of;

/// A line of a table, or one that looks like it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The line without what surrounds it.
    pub(super) span: Span,
    /// The content of each cell.
    pub(super) cells: Vec<Span>,
    /// The wrong separator between the cells, if any.
    pub(super) odd_pipe: Option<OddPipe>,
}

/// Splits the lines of a page and reads their cells.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Lexer<'a> {
    pub(super) text: &'a Text,
    pub(super) is_mdx: bool,
    pub(super) profile: &'static Profile,
    pub(super) dialect: &'a Dialect,
    /// Whether the page contains a form feed, which is text before a row.
    has_form_feeds: bool,
    /// Whether the page contains characters that may replace `|`.
    pub(super) has_odd_pipes: bool,
    /// Whether a line may contain markup, if that was checked for several at once.
    has_markup: bool,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a Text, is_mdx: bool, profile: &'static Profile, dialect: &'a Dialect) -> Self {
        Self {
            text,
            is_mdx,
            profile,
            dialect,
            has_form_feeds: memchr(b'\x0c', text.as_str().as_bytes()).is_some(),
            has_odd_pipes: pipes::holds_odd_character(text.as_str()),
            has_markup: true,
        }
    }

    /// A lexer for the lines of a table, most of which contain no markup.
    pub(super) fn within(&self, table: Span) -> Self {
        Self { has_markup: self.holds_markup(table), ..*self }
    }

    fn holds_markup(&self, span: Span) -> bool {
        self.has_markup && inline::may_hold_markup(self.text.slice(span))
    }

    /// A line as it was meant, whatever separates its cells.
    pub(super) fn line(&self, line: Span) -> Line {
        let span = self.text.trimmed(line);
        let odd_pipe = pipes::odd_pipe(self.text.slice(span), self.has_markup);
        let cells = cells(self.text, span, odd_pipe.map_or(Pipe::Plain, Pipe::Odd));
        Line { span, cells, odd_pipe }
    }

    /// A line as a row with that many cells: an odd pipe only separates cells if that completes the row.
    fn fitted(&self, line: Line, width: usize) -> Line {
        let split = |pipe| cells(self.text, line.span, pipe);
        if self.has_odd_pipes
            && let Some(odd_pipe) = pipes::odd_character(self.text.slice(line.span))
        {
            let cells = split(Pipe::Any);
            if cells.len() == width {
                return Line { span: line.span, cells, odd_pipe: Some(odd_pipe) };
            }
        }
        let Some(odd_pipe) = line.odd_pipe else { return line };
        let plain = split(Pipe::Plain);
        match odd_pipe {
            _ if plain.len() == width => Line { cells: plain, odd_pipe: None, ..line },
            _ if line.cells.len() == width => line,
            OddPipe::Character(_) => Line { odd_pipe: None, ..line },
            _ => Line { cells: plain, odd_pipe: None, ..line },
        }
    }

    /// Reads a line as a row of a table with `width` cells per row.
    pub(super) fn row(&self, line: Line, width: usize) -> Row {
        let Line { span, mut cells, odd_pipe } = self.fitted(line, width);
        self.settle_ends(span, &mut cells, width);
        let name = match cells.as_slice() {
            [open, name, _, ..] if opens_comment(self.text.slice(*open)) => *name,
            [first, ..] => *first,
            [] => Span::new(span.start, span.start),
        };
        let has_markup = self.holds_markup(span);
        let Inline { text, target, .. } = self.inline(name, has_markup);
        Row {
            label: Label { text: shown(&text), span: name },
            link: target.map(String::into_boxed_str),
            cells: cells.iter().skip(1).map(|cell| self.cell(*cell, has_markup)).collect(),
            notes: Vec::new(),
            line: span,
            is_hidden: false,
            is_ragged: cells.len() != width,
            shape: Shape::Whole,
            odd_pipe,
        }
    }

    /// Removes cells that sites do not show before the first and behind the last `|`, and adds one that they do.
    fn settle_ends(&self, line: Span, cells: &mut Vec<Span>, width: usize) {
        while cells.len() > width && cells.last().is_some_and(|last| is_nothing(self.text.slice(*last))) {
            cells.pop();
        }
        if self.profile.trims_rows {
            let is_blank = |first: &Span| consists_of(self.text.slice(*first), is_any_space);
            if cells.len() > width && cells.first().is_some_and(is_blank) {
                cells.remove(0);
            }
        } else if self.has_form_feeds {
            let start = self.text.line(self.text.line_at(line.start)).start;
            let before = Span::new(start, line.start);
            if let Some(at) = self.text.slice(before).find('\x0c') {
                cells.insert(0, Span::new(start + at, start + at + 1));
            }
        }
    }

    /// The cells of a header.
    pub(super) fn labels(&self, cells: &[Span]) -> Vec<Label> {
        let has_markup = match cells {
            [first, .., last] => self.holds_markup(Span::new(first.start, last.end)),
            _ => true,
        };
        cells.iter().map(|cell| self.label(*cell, has_markup)).collect()
    }

    fn label(&self, cell: Span, has_markup: bool) -> Label {
        Label { text: shown(&self.inline(cell, has_markup).text), span: cell }
    }

    fn cell(&self, span: Span, has_markup: bool) -> Cell {
        let cell = self.whole_cell(span, has_markup);
        let content = self.text.slice(span);
        let may_hold_more = match cell.url.fault() {
            None => has_markup && content.contains("<sup"),
            Some(_) => cell.url.is_recognizable,
        };
        let Some(length) = may_hold_more.then(|| aside::before(content)).flatten() else { return cell };
        let url = self.whole_cell(Span::new(span.start, span.start + length), has_markup);
        if url.url.is_recognizable { Cell { strictly: Some(Box::new(cell)), ..url } } else { cell }
    }

    fn whole_cell(&self, span: Span, has_markup: bool) -> Cell {
        let inline = self.inline(span, has_markup);
        // Spaces of any kind around code or a link are not part of it.
        let is_enclosed = has_markup && self.text.slice(span).trim().ends_with(['`', ')', '>']);
        let shown = if is_enclosed { inline.text.trim() } else { &inline.text };
        let mut url = Url::examine(shown, inline.target.as_deref());
        if inline.is_struck {
            url.strike();
        }
        if has_markup && self.profile.links_urls && inline.target.is_none() {
            url.judge_spelling(self.text.slice(span));
        }
        let is_behind_words = inline.target.is_some() && url.written != inline.text.trim();
        Cell { span, url, is_behind_words, strictly: None }
    }

    fn inline(&self, cell: Span, has_markup: bool) -> Inline<'a> {
        let content = self.text.slice(cell);
        if has_markup { inline::read(self.text, content, self.is_mdx) } else { Inline::plain(content) }
    }
}

/// A line as a row of a table on that page, with `width` cells per row; all but the name count as URLs.
#[cfg(feature = "fix")]
pub(crate) fn row_alone(page: &crate::page::Page, line: &Text, width: usize) -> Row {
    let lexer = Lexer::new(line, page.is_mdx(), page.generator.profile(), &page.dialect);
    let mut row = lexer.row(lexer.line(Span::new(0, line.as_str().len())), width);
    if page.dialect.reads_urls() {
        row.cells.iter_mut().for_each(|cell| page.dialect.read(&mut cell.url));
    }
    row
}

/// Whether a cell behind the last one of the header shows nothing.
fn is_nothing(cell: &str) -> bool {
    consists_of(cell, |sign| sign == '\\' || is_hidden(sign))
}

fn is_any_space(sign: char) -> bool {
    sign.is_whitespace() || sign == '\u{feff}'
}

/// The visible text of a label; empty if it only has invisible characters.
fn shown(label: &str) -> String {
    let mut shown = inline::collapsed(label);
    if matches!(shown.as_bytes().first(), Some(0x80..)) && consists_of(&shown, is_hidden) {
        shown.clear();
    }
    shown
}

/// The cells of a line, split at `pipe`, without surrounding whitespace.
pub(crate) fn cells(text: &Text, line: Span, pipe: Pipe) -> Vec<Span> {
    let line = text.trimmed(line);
    let content = text.slice(line);
    match pipe {
        Pipe::Plain => divided(text, line, pipes::plain(content)),
        Pipe::Odd(OddPipe::Escaped) => divided(text, line, pipes::escaped(content)),
        Pipe::Odd(OddPipe::Double) => divided(text, line, pipes::double(content)),
        Pipe::Odd(OddPipe::Character(pipe)) => {
            divided(text, line, pipes::characters(content, |character| character == pipe))
        }
        Pipe::Any => divided(text, line, pipes::any(content)),
    }
}

fn divided(text: &Text, line: Span, pipes: impl Iterator<Item = Span>) -> Vec<Span> {
    // Few tables have more columns.
    const COLUMNS: usize = 4;
    let mut cells = Vec::with_capacity(COLUMNS);
    let mut start = line.start;
    for pipe in pipes {
        if pipe.start > 0 {
            cells.push(text.trimmed(Span::new(start, line.start + pipe.start)));
        }
        start = line.start + pipe.end;
    }
    let rest = Span::new(start, line.end);
    let content = text.slice(rest).trim();
    if !(content.is_empty() || cells.len() > 1 && is_only_comments(content)) {
        cells.push(text.trimmed(rest));
    }
    cells
}

fn is_only_comments(cell: &str) -> bool {
    let inner = cell.strip_prefix("<!--").and_then(|inner| inner.strip_suffix("-->"));
    inner.is_some_and(|inner| !inner.contains("<!--"))
}

/// Whether a cell is the rest of the beginning of a comment.
pub(super) fn opens_comment(cell: &str) -> bool {
    let begins_like_one =
        ["<!", "< !", "\\<!", "&lt;!", "＜", "{/*", "/*"].iter().any(|open| cell.starts_with(open));
    begins_like_one && !cell.replace("&lt;", "<").contains(char::is_alphanumeric)
}

/// The same number of cells, without content.
pub(super) fn emptied(cells: &[Span]) -> Vec<Span> {
    cells.iter().map(|cell| Span::new(cell.start, cell.start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generator::Generator;

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
            let cells = Lexer::new(&text, false, Generator::default().profile(), &Dialect::default())
                .line(Span::new(0, line.len()))
                .cells;
            assert_eq!(cells.iter().map(|cell| text.slice(*cell)).collect::<Vec<_>>(), ["a", "b"], "{line}");
        }
    }

    #[test]
    fn a_comment_behind_the_last_pipe_is_no_cell() {
        assert_eq!(split("| a | b | <!-- old -->"), ["a", "b"]);
        assert_eq!(split("| a | b | <!-- old --> |"), ["a", "b", "<!-- old -->"]);
    }
}

//! Orphan rows: lines that look like rows of an endpoint table, but are not in one.

use std::borrow::Cow;

use memchr::memchr;

use super::blocks::{Outline, begun_before, covers, masked};
use super::delimiter;
use super::lines::{self, Lexer, Line};
use super::pipes::{self, is_piped, is_row_like};
use crate::text::{Span, Text};
use crate::url::resembles_url;
use crate::words::leading;

/// An orphan line.
#[derive(Debug, Clone)]
pub(super) struct Orphan {
    /// From its first pipe to its last.
    pub(super) line: Line,
    /// The same, including the marks next to its pipes.
    pub(super) whole: Span,
    /// The line number on the page.
    pub(super) number: usize,
    pub(super) look: Look,
}

/// The kind of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Look {
    /// It contains a URL between pipes.
    Row,
    /// It is meant as a delimiter row.
    Delimiter,
    /// It contains cells of a delimiter row and others.
    Merged {
        words: Vec<Span>,
        holds_url: bool,
        /// Whether there is only a delimiter row before the words.
        begins_with_dashes: bool,
    },
    /// It contains no letters and no digits.
    Signs,
    /// Anything else between pipes, such as a header.
    Words,
}

impl Orphan {
    pub(super) fn is_row(&self) -> bool {
        matches!(self.look, Look::Row | Look::Merged { holds_url: true, .. })
    }

    /// Whether it is in the place of the delimiter row, whatever became of that.
    pub(super) fn stands_for_delimiter(&self) -> bool {
        matches!(self.look, Look::Delimiter | Look::Signs | Look::Merged { holds_url: false, .. })
    }

    pub(super) fn is_delimiter(&self) -> bool {
        self.look == Look::Delimiter
    }

    /// The text on the line outside its pipes.
    pub(super) fn outside(&self, text: &Text) -> String {
        let before = text.slice(Span::new(self.whole.start, self.line.span.start)).trim_ascii();
        let behind = text.slice(Span::new(self.line.span.end, self.whole.end)).trim_ascii();
        format!("{before}{behind}")
    }

    /// Whether it is a row rather than links with `|` between them: a pipe encloses more than words and links, or it
    /// shows a URL after a name.
    fn is_row_rather_than_links(&self, text: &Text) -> bool {
        let content = text.slice(self.line.span);
        let mut cells = self.line.cells.iter().map(|cell| text.slice(*cell));
        if content.starts_with(pipes::is_any) || content.ends_with(pipes::is_any) {
            return cells.clone().any(shows_url) || !cells.any(is_link);
        }
        let is_in_text = content.starts_with('#') || begins_item(content) && !self.is_below_row(text);
        !is_in_text && cells.next().is_some_and(|name| !shows_url(name)) && cells.any(shows_url)
    }

    /// Whether a row is directly above: then a mark slipped in before this one.
    fn is_below_row(&self, text: &Text) -> bool {
        let above = (self.number > 1).then(|| text.slice(text.trimmed(text.line(self.number - 1))));
        above.is_some_and(|above| is_row_like(above) && !begins_item(above))
    }
}

/// All orphan lines of a page, in runs that may belong together.
pub(super) fn find(lexer: &Lexer<'_>, outline: &Outline) -> Vec<Vec<Orphan>> {
    let mut runs: Vec<Vec<Orphan>> = Vec::new();
    let tables: Vec<Span> = outline.tables.iter().map(|table| table.span).collect();
    let mut from = outline.body;
    while let Some(at) = lexer.next_pipe(from) {
        if let Some(block) = covers(&tables, at).or_else(|| covers(&outline.code, at)) {
            from = block.end;
            continue;
        }
        let number = lexer.text.line_at(at);
        from = lexer.text.line(number).end;
        let Some(orphan) = lexer.orphan(outline, number) else { continue };
        match runs.last_mut() {
            Some(run) if goes_on(lexer.text, run, &orphan) => run.push(orphan),
            _ => runs.push(vec![orphan]),
        }
    }
    runs.retain(|run| is_table(lexer.text, run));
    runs
}

impl Lexer<'_> {
    /// The next byte from there on that may begin a pipe.
    fn next_pipe(&self, from: usize) -> Option<usize> {
        let content = &self.text.as_str()[from..];
        let at =
            if self.has_odd_pipes { content.find(pipes::is_any) } else { memchr(b'|', content.as_bytes()) };
        at.map(|at| from + at)
    }

    fn orphan(&self, outline: &Outline, number: usize) -> Option<Orphan> {
        let line = self.text.line(number);
        let content = self.text.slice(line);
        if covers(&outline.commented, line.start.max(outline.body)).is_some()
            || !is_piped(&without_code(self.text, outline, line))
            || is_definition(content)
            || is_sample(self.text, outline, line)
        {
            return None;
        }
        let whole = self.text.trimmed(line);
        let within = within_pipes(self.text, whole);
        if covers(&outline.commented, within.start).is_some() {
            return None;
        }
        let line = self.line(within);
        let look = self.look(&line);
        Some(Orphan { line, whole, number, look })
    }

    fn look(&self, line: &Line) -> Look {
        let content = self.text.slice(line.span);
        if delimiter::is_meant(content) {
            return Look::Delimiter;
        }
        let holds_url = is_row_like(content);
        let (dashes, words): (Vec<Span>, Vec<Span>) = line
            .cells
            .iter()
            .filter(|cell| cell.start < cell.end)
            .partition(|cell| cell.end - cell.start > 1 && delimiter::is_cell(self.text.slice(**cell)));
        match () {
            () if !dashes.is_empty() && dashes.len() < line.cells.len() => {
                let first = words.first().map_or(line.span.end, |word| word.start);
                let before = self.text.slice(Span::new(line.span.start, first));
                Look::Merged { begins_with_dashes: delimiter::is_meant(before), words, holds_url }
            }
            () if holds_url => Look::Row,
            () if content.contains(char::is_alphanumeric) => Look::Words,
            () => Look::Signs,
        }
    }
}

/// Whether a line continues the lines above it: only blank lines and those of a drawn table are between them.
fn goes_on(text: &Text, run: &[Orphan], orphan: &Orphan) -> bool {
    let Some(above) = run.last() else { return false };
    let between = || {
        let lines = above.number + 1..orphan.number;
        lines.map(|number| text.slice(text.line(number)).trim()).filter(|line| !is_grid(line))
    };
    if between().next().is_none() {
        return true;
    }
    if between().any(|line| !line.is_empty()) {
        return false;
    }
    if orphan.is_delimiter() {
        return !above.is_delimiter() && !above.is_row();
    }
    orphan.is_row() && (above.is_row() || above.is_delimiter()) && orphan.is_row_rather_than_links(text)
}

/// Whether one of the lines is certainly a row.
fn is_table(text: &Text, run: &[Orphan]) -> bool {
    let has_delimiter = run.iter().any(Orphan::is_delimiter);
    run.iter().any(|line| line.is_row() && (has_delimiter || line.is_row_rather_than_links(text)))
}

/// A line without the marks before its first and after its last pipe: those of a quote, a list, a text direction.
fn within_pipes(text: &Text, line: Span) -> Span {
    let content = text.slice(line);
    let (Some(first), Some(last)) = (pipes::any(content).next(), pipes::any(content).next_back()) else {
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

/// Whether a piece of text is a mark that only occurs next to a row, such as `>`, `-`, `2.` and `2:`.
pub(crate) fn is_sign(piece: &str) -> bool {
    let piece = piece.trim();
    let number = piece.trim_end_matches(['.', ')', ':']);
    let is_number = number.len() < piece.len() && number.chars().all(char::is_numeric);
    let is_delimiter = piece.len() > 1 && delimiter::is_cell(piece);
    (is_number || !piece.contains(char::is_alphanumeric) && !is_delimiter) && !lines::opens_comment(piece)
}

/// Whether a line begins with a list marker.
pub(super) fn begins_item(line: &str) -> bool {
    let number = leading(line, |character| character.is_ascii_digit());
    let signs: &[&str] = if number.is_empty() { &["- ", "* ", "+ ", ": "] } else { &[". ", ") "] };
    signs.iter().any(|sign| line[number.len()..].starts_with(sign))
}

/// Whether a cell is a link with its own text.
fn is_link(cell: &str) -> bool {
    cell.starts_with('[') && cell.contains("](")
}

fn shows_url(cell: &str) -> bool {
    resembles_url(cell.trim_start_matches(['<', '[', '`', '*', '_', '~']))
}

/// Whether a line is one of `+-----+-----+`.
fn is_grid(line: &str) -> bool {
    line.starts_with('+')
        && line.ends_with('+')
        && line.bytes().all(|sign| matches!(sign, b'+' | b'-' | b'='))
}

/// Whether a line is a link or footnote definition, which some use as a comment: `[//]: # (…)`.
fn is_definition(line: &str) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with('[') && line.split_once("]:").is_some_and(|(name, _)| !name.contains('|'))
}

/// `<pre>` and `<script>` contain samples, like fenced code.
fn is_sample(text: &Text, outline: &Outline, line: Span) -> bool {
    covers(&outline.html, line.start).is_some_and(|block| {
        let start = text.slice(block).trim_start().as_bytes();
        let begins_with =
            |tag: &[u8]| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
        ["<pre", "<script", "<style", "<textarea"].iter().any(|tag| begins_with(tag.as_bytes()))
    })
}

/// In a lost table, a URL in a code span is a URL: only code that contains pipes is a sample.
fn without_code<'a>(text: &'a Text, outline: &Outline, line: Span) -> Cow<'a, str> {
    let content = text.slice(line);
    let next = begun_before(&outline.inline_code, line.start);
    let samples = outline.inline_code[next..]
        .iter()
        .take_while(|code| code.start < line.end)
        .map(|code| code.start - line.start..code.end.min(line.end) - line.start)
        .filter(|code| content[code.clone()].contains('|'));
    masked(content, samples)
}

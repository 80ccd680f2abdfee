//! Lines that look like the rows of an endpoint table and are in none.

use std::borrow::Cow;

use super::blocks::{Outline, covers, replaced};
use super::rows::{self, ODD_PIPES};
use crate::collect::CollectVec as _;
use crate::page::BreakCause;
use crate::text::{Span, Text};
use crate::words::leading;

/// Lines in a row, one below the other.
#[derive(Debug)]
pub(super) struct Stray {
    /// The header that the lines would have, if they were a table.
    pub(super) head: Option<Head>,
    pub(super) rows: Vec<Span>,
}

/// The top of a table that is none.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) line: Span,
    pub(super) cells: Vec<Span>,
    /// `None` where a site sees the table, although the outline does not.
    pub(super) cause: Option<BreakCause>,
    /// The line at fault.
    pub(super) fault: Span,
}

impl Stray {
    pub(super) fn first(&self) -> Span {
        self.head.as_ref().map_or_else(|| self.rows[0], |head| head.line)
    }

    pub(super) fn last(&self) -> Span {
        self.rows.last().copied().unwrap_or_else(|| self.first())
    }
}

/// Whether a line holds a URL between pipes.
pub(super) fn is_row_like(line: &str) -> bool {
    let holds_url = line.contains("//") || line.contains("／／") || line.contains("http");
    holds_url && is_piped(line)
}

fn is_piped(line: &str) -> bool {
    let begins_with_pipe = |line: &str| {
        line.trim_start().chars().next().is_some_and(|first| first == '|' || ODD_PIPES.contains(&first))
    };
    match rows::count_pipes(line) {
        0 => false,
        1 => begins_with_pipe(line),
        _ => true,
    }
}

/// All stray lines of a page, grouped.
pub(super) fn find(text: &Text, outline: &Outline, is_mdx: bool) -> Vec<Stray> {
    let mut strays = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let tables: Vec<Span> = outline.tables.iter().map(|table| table.span).collect_vec();
    let comments: Vec<Span> = outline.comments.iter().map(|comment| comment.span).collect_vec();
    for line in text.line_at(outline.body)..=text.line_count() {
        let span = text.line(line);
        let is_open = |spans: &[Span]| covers(spans, span.start.max(outline.body)).is_none();
        let content = text.slice(span);
        if content.is_ascii() && !content.as_bytes().contains(&b'|') || content.is_empty() {
            finish_run(text, outline, is_mdx, &mut run, &mut strays);
            continue;
        }
        if is_open(&tables)
            && is_open(&outline.code)
            && is_open(&comments)
            && is_piped(&without_code(text, outline, span))
            && is_outside_pre(text, outline, span)
        {
            run.push(text.trimmed(span));
        } else {
            finish_run(text, outline, is_mdx, &mut run, &mut strays);
        }
    }
    finish_run(text, outline, is_mdx, &mut run, &mut strays);
    strays
}

/// `<pre>` and `<script>` hold samples, as fenced code does.
fn is_outside_pre(text: &Text, outline: &Outline, line: Span) -> bool {
    covers(&outline.html, line.start).is_none_or(|block| {
        let start = text.slice(block).trim_start().to_ascii_lowercase();
        !["<pre", "<script", "<style", "<textarea"].iter().any(|tag| start.starts_with(tag))
    })
}

fn without_code<'a>(text: &'a Text, outline: &Outline, line: Span) -> Cow<'a, str> {
    let content = text.slice(line);
    let next = outline.inline_code.partition_point(|span| span.start < line.start);
    let mut masked = Cow::Borrowed(content);
    for code in &outline.inline_code[next..] {
        if code.start >= line.end {
            break;
        }
        let (start, end) = (code.start - line.start, code.end.min(line.end) - line.start);
        // In a lost table, a URL written as code is a URL: only code that holds pipes is a sample.
        if content[start..end].contains('|') {
            masked = Cow::Owned(replaced(&masked, start..end, &" ".repeat(end - start)));
        }
    }
    masked
}

fn finish_run(text: &Text, outline: &Outline, is_mdx: bool, run: &mut Vec<Span>, strays: &mut Vec<Stray>) {
    if run.is_empty() {
        return;
    }
    let mut lines = std::mem::take(run);
    if !lines.iter().any(|line| is_row_like(text.slice(*line))) {
        return;
    }
    // The next table of the run begins one line above its delimiter row.
    while let Some(second) = lines[2.min(lines.len())..].iter().position(|line| dash_like(text.slice(*line)))
    {
        let at = second + 1;
        let rest = lines.split_off(at);
        push(text, outline, is_mdx, &lines, strays);
        lines = rest;
        if lines.len() < 3 {
            break;
        }
    }
    push(text, outline, is_mdx, &lines, strays);
}

fn push(text: &Text, outline: &Outline, is_mdx: bool, lines: &[Span], strays: &mut Vec<Stray>) {
    let head = head(text, outline, is_mdx, lines);
    let used = match &head {
        None => 0,
        Some((_, used)) => *used,
    };
    // Code by indentation: a row alone is a sample, while a table may have slipped into it.
    if head.is_none() && covers(&outline.indented, lines[0].start).is_some() {
        return;
    }
    let rows: Vec<Span> = lines[used..].to_vec();
    if head.is_some() || !rows.is_empty() {
        strays.push(Stray { head: head.map(|(head, _)| head), rows });
    }
}

/// The header at the top of the lines, and how many of them it takes.
fn head(text: &Text, outline: &Outline, is_mdx: bool, lines: &[Span]) -> Option<(Head, usize)> {
    let first = *lines.first()?;
    let pipe = rows::pipe_of(text.slice(first));
    let cells = rows::cells(text, first, pipe);
    let (delimiters, words): (Vec<Span>, Vec<Span>) = cells.iter().partition(|cell| {
        let cell = text.slice(**cell);
        cell.len() > 1 && rows::is_delimiter(cell)
    });
    if !delimiters.is_empty() && !words.is_empty() {
        let cells = words.into_iter().filter(|cell| cell.start < cell.end).collect_vec();
        return Some((Head { line: first, cells, cause: Some(BreakCause::MergedHeader), fault: first }, 1));
    }
    if dash_like(text.slice(first)) {
        let (cause, cells) = match header_above_gap(text, first) {
            Some(header) => (BreakCause::BlankLine, rows::cells(text, header, pipe)),
            None => (
                BreakCause::NoHeader,
                cells.iter().map(|cell| Span::new(cell.start, cell.start)).collect_vec(),
            ),
        };
        return Some((Head { line: first, cells, cause: Some(cause), fault: first }, 1));
    }
    let second = lines.get(1).copied();
    if let Some(delimiter) = second.filter(|line| dash_like(text.slice(*line))) {
        let cause = if is_mdx { None } else { cause_around(text, outline, first) };
        let cause = cause.or_else(|| cause_of_head(text, &cells, first, delimiter));
        let cause = cause.or_else(|| (!is_mdx).then_some(BreakCause::Interrupted));
        let cells = match cause {
            Some(BreakCause::DelimiterCount(..)) => fitted(text, cells, &lines[1..]),
            _ => cells,
        };
        let fault = match &cause {
            Some(BreakCause::Tag(_)) => covers(&outline.html, first.start)
                .map_or(first, |block| text.trimmed(text.line(text.line_at(block.start)))),
            Some(BreakCause::OddPipe(_)) if rows::pipe_of(text.slice(first)) == '|' => delimiter,
            Some(BreakCause::OddPipe(_) | BreakCause::Indented) => first,
            _ => delimiter,
        };
        return Some((Head { line: first, cells, cause, fault }, 2));
    }
    let is_header = !is_row_like(text.slice(first)) && second.is_some();
    is_header.then_some((Head { line: first, cells, cause: Some(BreakCause::NoDelimiter), fault: first }, 1))
}

/// Whether a line is meant to be a delimiter row.
pub(crate) fn dash_like(line: &str) -> bool {
    line.chars().any(is_dash)
        && line.chars().all(|character| {
            is_dash(character)
                || matches!(character, '|' | ':' | '：' | ' ' | '\t' | '\u{a0}' | '\u{3000}')
                || ODD_PIPES.contains(&character)
        })
}

pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐'..='―' | '−' | '─' | '━' | 'ー' | '－' | '﹣' | '﹘' | '_' | '=' | '~')
}

/// The header line of a table that an empty line divides from its delimiter row.
fn header_above_gap(text: &Text, delimiter: Span) -> Option<Span> {
    let line = text.line_at(delimiter.start);
    let above = |lines: usize| (line > lines).then(|| text.trimmed(text.line(line - lines)));
    let header =
        above(2).filter(|header| is_piped(text.slice(*header)) && !is_row_like(text.slice(*header)))?;
    above(1).filter(|gap| text.slice(*gap).is_empty()).map(|_| header)
}

/// The header's cells as most of the rows have them: words in front of it are no cells, and a lost one is empty.
fn fitted(text: &Text, mut cells: Vec<Span>, lines: &[Span]) -> Vec<Span> {
    let width = |line: &Span| rows::cells(text, *line, rows::pipe_of(text.slice(*line))).len();
    let widths: Vec<usize> = lines.iter().map(width).collect_vec();
    let common = |width: &usize| widths.iter().filter(|other| *other == width).count();
    let Some(width) = widths.iter().copied().max_by_key(common) else { return cells };
    if let Some(end) = cells.last().map(|cell| cell.end).filter(|_| cells.len() < width) {
        cells.resize(width, Span::new(end, end));
    }
    cells.split_off(cells.len().saturating_sub(width))
}

/// What stands around a table and makes it none.
fn cause_around(text: &Text, outline: &Outline, header: Span) -> Option<BreakCause> {
    if let Some(tag) = tag_above(text, outline, header) {
        return Some(BreakCause::Tag(tag));
    }
    covers(&outline.indented, header.start).map(|_| BreakCause::Indented)
}

/// What is wrong with the first two lines of a table.
fn cause_of_head(text: &Text, cells: &[Span], header: Span, delimiter: Span) -> Option<BreakCause> {
    let pipe_of = |line: Span| rows::pipe_of(text.slice(line));
    if pipe_of(header) != '|' || pipe_of(delimiter) != '|' {
        let odd = if pipe_of(header) == '|' { delimiter } else { header };
        return Some(BreakCause::OddPipe(pipe_of(odd)));
    }
    let content = text.slice(delimiter);
    let mut odd = String::new();
    for character in content.chars() {
        if !matches!(character, '|' | ':' | '-' | ' ' | '\t') && !odd.contains(character) {
            odd.push(character);
        }
    }
    if !odd.is_empty() {
        return Some(BreakCause::OddDelimiter(odd));
    }
    let count = rows::cells(text, delimiter, '|').len();
    if count != cells.len() {
        return Some(BreakCause::DelimiterCount(cells.len(), count));
    }
    content.contains('\t').then_some(BreakCause::TabInDelimiter)
}

fn tag_above(text: &Text, outline: &Outline, line: Span) -> Option<String> {
    let block = text.slice(covers(&outline.html, line.start)?).trim_start();
    let name = leading(block.strip_prefix('<')?, |character| {
        character.is_alphanumeric() || matches!(character, '/' | '-' | '.' | ':')
    });
    (!name.is_empty()).then(|| format!("<{name}>"))
}

/// Why rows without a header are in no table, and the line that is to blame.
pub(super) fn cause_above(
    text: &Text,
    outline: &Outline,
    first: Span,
    below_table: bool,
) -> (BreakCause, Span) {
    if let Some(tag) = tag_above(text, outline, first) {
        let block = covers(&outline.html, first.start).unwrap_or(first);
        return (BreakCause::Tag(tag), text.trimmed(text.line(text.line_at(block.start))));
    }
    let pipe = rows::pipe_of(text.slice(first));
    if pipe != '|' {
        return (BreakCause::OddPipe(pipe), first);
    }
    let line = text.line_at(first.start);
    if !below_table {
        return (BreakCause::NoHeader, first);
    }
    let above =
        (line > 1).then(|| text.trimmed(text.line(line - 1))).filter(|above| above.end >= outline.body);
    let Some(above) = above else { return (BreakCause::NoHeader, first) };
    let content = text.slice(above);
    if content.is_empty() {
        return (BreakCause::BlankLine, first);
    }
    let ends_comment =
        outline.comments.iter().any(|comment| (above.start..=above.end).contains(&comment.span.end));
    if ends_comment {
        return (BreakCause::Comment, above);
    }
    if content.starts_with(":::") {
        return (BreakCause::Fence, above);
    }
    (BreakCause::Interrupted, first)
}

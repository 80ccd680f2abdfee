//! The outline of a page: its headings, tables, code and HTML.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr_iter;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::pipes::is_row_like;
use super::{delimiter, inline};
use crate::page::{Label, MOST_CELLS, MOST_COLUMNS, Unreadable, UnreadableCause};
use crate::text::{Span, Text};
use crate::words::consists_of;

/// The blocks of a page.
#[derive(Default)]
pub(super) struct Outline {
    /// Where the Markdown begins.
    pub(super) body: usize,
    pub(super) headings: Vec<Label>,
    pub(super) tables: Vec<Table>,
    /// Fenced code, which never contains facts.
    pub(super) code: Vec<Span>,
    /// Indented code, which may contain a table by mistake.
    pub(super) indented: Vec<Span>,
    /// Code spans.
    pub(super) inline_code: Vec<Span>,
    /// Blocks of HTML and components, including comments.
    pub(super) html: Vec<Span>,
    /// The header of a table that is too large to be examined, after which nothing was read.
    pub(super) excess: Option<Unreadable>,
    /// Found after the rest is known.
    pub(super) comments: Vec<Comment>,
    /// The comments.
    pub(super) commented: Vec<Span>,
}

/// A comment with its delimiters.
pub(super) struct Comment {
    pub(super) span: Span,
    /// The part between the delimiters.
    pub(super) inner: Span,
    pub(super) is_closed: bool,
}

/// A table by its lines.
pub(super) struct Table {
    pub(super) span: Span,
    pub(super) header: Span,
    pub(super) rows: Vec<Span>,
}

pub(super) fn outline(text: &Text, body: usize) -> Outline {
    let mut content = without_tabs(text, body);
    let mut outline = walk(&content, body);
    if let Some(open) = open_comment(text, &outline) {
        // Otherwise, it would hide the rest of the page from every check.
        content = Cow::Owned(without_lines(&content, body, &[text.line(text.line_at(open))]));
        outline = walk(&content, body);
    }
    if let Some(first) = outline.tables.iter().find_map(|table| pipes_below(text, table)) {
        content = Cow::Owned(with_empty_rows(text, content.into_owned(), body, first));
        outline = walk(&content, body);
    }
    // Each may uncover the next one.
    for _ in 0..MOST_FENCES {
        let Some(fence) = fence_in_table(text, &outline) else { break };
        content = Cow::Owned(without_lines(&content, body, &fence));
        outline = walk(&content, body);
    }
    outline
}

/// The Markdown with some lines blank.
fn without_lines(content: &str, body: usize, lines: &[Span]) -> String {
    masked(content, lines.iter().map(|line| line.start - body..line.end - body)).into_owned()
}

/// The line directly below a table, if it only has pipes: an empty row on sites, but not for the parser.
fn pipes_below(text: &Text, table: &Table) -> Option<usize> {
    let next = text.as_str().as_bytes().get(table.span.end);
    next.filter(|byte| matches!(byte, b'|' | b' ' | b'\t'))?;
    let below = text.line_at(table.span.end.max(1) - 1) + 1;
    (below <= text.line_count() && is_only_pipes(text.slice(text.line(below)))).then_some(below)
}

/// The Markdown with a word in each line that only has pipes, from this one on.
fn with_empty_rows(text: &Text, mut content: String, body: usize, first: usize) -> String {
    let lines = (first..=text.line_count()).map(|line| text.trimmed(text.line(line)));
    for line in lines.filter(|line| is_only_pipes(text.slice(*line))) {
        let pipe = line.start - body;
        content.replace_range(pipe..=pipe, "x");
    }
    content
}

/// Whether a line consists of pipes.
pub(super) fn is_only_pipes(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && consists_of(line, |sign| matches!(sign, '|' | ' ' | '\t'))
}

/// How many code blocks that begin inside a table are undone.
const MOST_FENCES: usize = 8;

/// Whether a line begins or ends a block of code.
pub(crate) fn is_code_fence(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// The lines that open and close a block of code with rows, directly below a row of a table.
fn fence_in_table(text: &Text, outline: &Outline) -> Option<Vec<Span>> {
    let code = outline.code.iter().find(|code| {
        let number = text.line_at(code.start);
        let below = outline.tables.partition_point(|table| table.span.start < code.start);
        let table = below.checked_sub(1).map(|last| outline.tables[last].span);
        table.is_some_and(|table| text.line_at(table.end.max(1) - 1) + 1 == number)
            && number < text.line_count()
            && is_row_like(text.slice(text.line(number + 1)))
    })?;
    let first = text.line(text.line_at(code.start));
    let last = text.line(text.line_at(code.end.max(1) - 1));
    let closes = last.start > first.start && is_code_fence(text.slice(text.trimmed(last)));
    Some(if closes { vec![first, last] } else { vec![first] })
}

/// Sites allow a tab in a delimiter row, but the parser does not.
fn without_tabs(text: &Text, body: usize) -> Cow<'_, str> {
    let original = &text.as_str()[body..];
    let mut last = 0;
    let tabs = memchr_iter(b'\t', original.as_bytes()).filter(|at| {
        let number = text.line_at(body + at);
        let is_next = number != last;
        last = number;
        is_next
    });
    let delimiters = tabs
        .map(|at| text.trimmed(text.line(text.line_at(body + at))))
        .filter(|line| line.start >= body && delimiter::is_meant(text.slice(*line)));
    let tabs = delimiters.flat_map(|line| {
        memchr_iter(b'\t', text.slice(line).as_bytes()).map(move |at| line.start - body + at)
    });
    masked(original, tabs.map(|at| at..at + 1))
}

/// The text with spaces in these places, which are in order.
pub(super) fn masked(text: &str, places: impl Iterator<Item = Range<usize>>) -> Cow<'_, str> {
    let mut masked = String::new();
    let mut from = 0;
    for place in places {
        masked.push_str(&text[from..place.start]);
        masked.extend(std::iter::repeat_n(' ', place.len()));
        from = place.end;
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(&text[from..]);
    Cow::Owned(masked)
}

/// The beginning of a comment that hides the rest of the page.
fn open_comment(text: &Text, outline: &Outline) -> Option<usize> {
    let last = outline.html.last()?;
    let comment = text.slice(*last).trim_start();
    let is_open = comment.starts_with("<!--") && !comment.contains("-->");
    is_open.then_some(last.end - comment.len())
}

fn add(heading: &mut Option<String>, text: &str) {
    if let Some(heading) = heading {
        heading.push_str(text);
    }
}

fn walk(body: &str, offset: usize) -> Outline {
    let mut outline = Outline { body: offset, ..Outline::default() };
    let mut heading: Option<String> = None;
    let mut cells = 0;
    for (event, range) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        let span = || Span::new(range.start, range.end).shifted(offset);
        match event {
            Event::Text(piece) if heading.is_some() => add(&mut heading, &piece),
            Event::Start(tag) => match tag {
                Tag::Heading { .. } => heading = Some(String::new()),
                Tag::Table(columns) => {
                    let line = body[range.start..].lines().next().unwrap_or_default();
                    let header = Span::new(range.start, range.start + line.len()).shifted(offset);
                    if columns.len() > MOST_COLUMNS {
                        let cause = UnreadableCause::TooWide(columns.len());
                        outline.excess = Some(Unreadable { cause, span: header });
                        return outline;
                    }
                    outline.tables.push(Table { span: span(), header, rows: Vec::new() });
                }
                Tag::TableHead => {
                    if let Some(table) = outline.tables.last_mut() {
                        table.header = span();
                    }
                }
                Tag::TableRow => {
                    if let Some(table) = outline.tables.last_mut() {
                        table.rows.push(span());
                    }
                }
                Tag::TableCell => {
                    cells += 1;
                    if cells > MOST_CELLS {
                        let header = outline.tables.last().map_or(span(), |table| table.header);
                        let cause = UnreadableCause::TooManyCells;
                        outline.excess = Some(Unreadable { cause, span: header });
                        return outline;
                    }
                }
                Tag::CodeBlock(CodeBlockKind::Fenced(_)) => outline.code.push(span()),
                Tag::CodeBlock(CodeBlockKind::Indented) => outline.indented.push(span()),
                Tag::HtmlBlock => outline.html.push(span()),
                _ => {}
            },
            Event::End(TagEnd::Heading(_)) => {
                let text = inline::collapsed(&heading.take().unwrap_or_default());
                let text = without_attributes(&text).to_owned();
                let start = span().start;
                let end = start + body[range.clone()].trim_end().len();
                outline.headings.push(Label { text, span: Span::new(start, end) });
            }
            Event::Code(code) => {
                outline.inline_code.push(span());
                add(&mut heading, &code);
            }
            Event::SoftBreak | Event::HardBreak => add(&mut heading, " "),
            _ => {}
        }
    }
    outline
}

/// A heading without the address that it gives itself: `{#servers}`, `{: .wide }` or `{/* #servers */}`.
fn without_attributes(heading: &str) -> &str {
    let last = heading.rfind('{').filter(|_| heading.ends_with('}')).map(|at| heading.split_at(at));
    let is_meant =
        |braces: &str| ["#", ".", ":", "/*"].iter().any(|sign| braces[1..].trim_start().starts_with(sign));
    last.filter(|(words, braces)| !words.trim().is_empty() && is_meant(braces))
        .map_or(heading, |(words, _)| words.trim_end())
}

/// The span that contains byte `at`; spans are in order.
pub(super) fn covers(spans: &[Span], at: usize) -> Option<Span> {
    let last = *spans[..begun_before(spans, at + 1)].last()?;
    (at < last.end).then_some(last)
}

/// How many of the spans, which are in order, begin before byte `at`.
pub(super) fn begun_before(spans: &[Span], at: usize) -> usize {
    spans.partition_point(|span| span.start < at)
}

/// Whether byte `at` is in a span of any of these kinds.
pub(super) fn is_covered(kinds: &[&[Span]], at: usize) -> bool {
    kinds.iter().any(|spans| covers(spans, at).is_some())
}

/// From how many columns an indented line is code.
pub(crate) const CODE: usize = 4;

/// The column behind a text at the beginning of a line, from 0: tabs reach to the next multiple of four.
pub(crate) fn columns(before: &str) -> usize {
    before.chars().fold(0, |column, character| match character {
        '\t' => column / CODE * CODE + CODE,
        // A bare carriage return ends a line in Markdown.
        '\r' => 0,
        _ => column + 1,
    })
}

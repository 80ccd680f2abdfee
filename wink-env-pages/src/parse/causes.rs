//! Why lines that look like a table are not one.

use super::blocks::{CODE, Outline, columns, covers, is_code_fence, is_covered};
use super::conflict;
use super::delimiter;
use super::lines::Lexer;
use super::orphans::{Orphan, begins_item};
use crate::page::BreakCause;
use crate::text::{Span, Text};
use crate::words::leading;

/// How many lines up are examined, so that parsing takes time linear in the length of a page.
const MOST_LINES: usize = 1_000;

/// Why two lines are not a header and a delimiter row, and the line at fault.
pub(super) fn of_first_two(
    lexer: &Lexer<'_>,
    outline: &Outline,
    header: &Orphan,
    delimiter: &Orphan,
) -> (Option<BreakCause>, Span) {
    let text = lexer.text;
    let fault = || delimiter::fault_below(text, header.line.cells.len(), &delimiter.line);
    let (upper, lower) = (header.line.span, delimiter.line.span);
    if header.number + 1 < delimiter.number {
        return (Some(BreakCause::BlankLine), lower);
    }
    if is_in_mkdocs_block(text, outline, header.number) {
        return (fault(), lower);
    }
    if !lexer.is_mdx {
        if let Some((cause, line)) = tag_above(text, outline, upper) {
            return (Some(cause), line);
        }
        if covers(&outline.indented, upper.start).is_some() {
            return (Some(BreakCause::Indented), upper);
        }
    }
    if let Some((cause, line)) = [header, delimiter].into_iter().find_map(|line| odd_pipes(text, line)) {
        return (Some(cause), line);
    }
    match fault() {
        None if !lexer.is_mdx && is_deeper(text, upper, lower) => (Some(BreakCause::Indented), lower),
        None if is_below_text(text, outline, header) => {
            let is_seen =
                lexer.profile.sees_table_below_text && follows_paragraph(text, outline, header.number);
            ((!is_seen).then_some(BreakCause::TextAbove), upper)
        }
        None if !lexer.is_mdx => (Some(BreakCause::Interrupted), lower),
        cause => (cause, lower),
    }
}

/// Why rows without a header are not in a table, and the line at fault.
pub(super) fn of_rows(
    text: &Text,
    outline: &Outline,
    first: &Orphan,
    is_below_table: bool,
) -> (BreakCause, Span) {
    let row = first.line.span;
    let above = (first.number > 1).then(|| text.trimmed(text.line(first.number - 1)));
    tag_above(text, outline, row)
        .or_else(|| first.line.odd_pipe.map(|pipe| (BreakCause::OddPipe(pipe), row)))
        .or_else(|| odd_pipes(text, first))
        .or_else(|| {
            let above = above.filter(|above| is_below_table && above.end >= outline.body)?;
            Some(between(text, outline, above, row))
        })
        .unwrap_or((BreakCause::NoHeader { has_delimiter: false }, row))
}

/// What separates a row from the table above it, by the line between them.
fn between(text: &Text, outline: &Outline, above: Span, row: Span) -> (BreakCause, Span) {
    let content = text.slice(above);
    match () {
        () if content.is_empty() => (BreakCause::BlankLine, row),
        () if conflict::is_end(content) => (BreakCause::Conflict, above),
        () if ends_comment(outline, above) => (BreakCause::Comment, above),
        () if content.starts_with(":::") => (BreakCause::Fence, above),
        () if is_code_fence(content) => (BreakCause::CodeFence, above),
        () => (BreakCause::Interrupted, row),
    }
}

/// Whether a comment ends on that line.
fn ends_comment(outline: &Outline, line: Span) -> bool {
    let next = outline.commented.partition_point(|comment| comment.end < line.start);
    outline.commented.get(next).is_some_and(|comment| comment.end <= line.end)
}

/// What is wrong with the separators and ends of a line.
fn odd_pipes(text: &Text, line: &Orphan) -> Option<(BreakCause, Span)> {
    let signs = line.outside(text);
    if !signs.is_empty() {
        return Some((BreakCause::OutsidePipes(signs), line.whole));
    }
    line.line.odd_pipe.map(|pipe| (BreakCause::OddPipe(pipe), line.line.span))
}

/// The tag that begins the HTML around a line, and the line of the tag.
fn tag_above(text: &Text, outline: &Outline, line: Span) -> Option<(BreakCause, Span)> {
    let block = covers(&outline.html, line.start)?;
    let name = leading(text.slice(block).trim_start().strip_prefix('<')?, |character| {
        character.is_alphanumeric() || matches!(character, '/' | '-' | '.' | ':')
    });
    let tag = BreakCause::Tag(format!("<{name}>"));
    (!name.is_empty()).then(|| (tag, text.trimmed(text.line(text.line_at(block.start)))))
}

/// Whether a delimiter row is indented like code although its header is not.
fn is_deeper(text: &Text, header: Span, delimiter: Span) -> bool {
    let indentation =
        |line: Span| columns(text.slice(Span::new(text.line(text.line_at(line.start)).start, line.start)));
    indentation(header) < CODE && indentation(delimiter) >= CODE
}

/// Whether a header continues a paragraph, as in a list or a quote; tags and indentation mean nothing in MDX.
fn is_below_text(text: &Text, outline: &Outline, header: &Orphan) -> bool {
    let above = text.trimmed(text.line((header.number - 1).max(1)));
    !text.slice(above).is_empty() && !is_covered(&[&outline.html, &outline.indented], header.line.span.start)
}

/// The lines above a line, nearest first, up to the beginning of the Markdown.
fn lines_above(text: &Text, body: usize, number: usize) -> impl Iterator<Item = Span> {
    (1..number)
        .rev()
        .take(MOST_LINES)
        .map(|number| text.line(number))
        .take_while(move |line| line.start >= body)
}

/// Whether the text above a header is a separate paragraph, below which sites recognize a table, but the parser does
/// not; a paragraph in a list or a quote continues in the header.
fn follows_paragraph(text: &Text, outline: &Outline, header: usize) -> bool {
    lines_above(text, outline.body, header)
        .map(|line| text.slice(text.trimmed(line)))
        .take_while(|line| !line.is_empty())
        .all(|line| !line.starts_with('>') && !begins_item(line))
}

/// Whether a table is indented in a box or a tab of `MkDocs`.
fn is_in_mkdocs_block(text: &Text, outline: &Outline, header: usize) -> bool {
    const SIGNS: [&str; 5] = ["!!! ", "??? ", "???+ ", "=== \"", "===! \""];
    let content = |line| text.slice(text.trimmed(line));
    let indentation = |line: Span| text.trimmed(line).start - line.start;
    let mut least = indentation(text.line(header));
    if least == 0 {
        return false;
    }
    lines_above(text, outline.body, header).filter(|line| !content(*line).is_empty()).any(|line| {
        let is_less = indentation(line) < least;
        least = least.min(indentation(line));
        is_less && SIGNS.iter().any(|sign| content(line).starts_with(sign))
    })
}

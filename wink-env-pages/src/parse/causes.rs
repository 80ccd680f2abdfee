//! Why lines that look like a table are none.

use super::above;
use super::blocks::{Outline, covers, is_covered};
use super::conflict;
use super::delimiter;
use super::pipes;
use super::row_like::{outside, whole_line};
use crate::page::BreakCause;
use crate::text::{Span, Text};
use crate::words::leading;

/// Why the first two of the lines are no header and delimiter row, and the line that is to blame.
pub(super) fn of_first_two(
    text: &Text,
    outline: &Outline,
    cells: &[Span],
    lines: &[Span],
) -> (Option<BreakCause>, Span) {
    let (header, delimiter) = (lines[0], lines[1]);
    if text.line_at(header.start) + 1 < text.line_at(delimiter.start) {
        return (Some(BreakCause::BlankLine), delimiter);
    }
    if above::is_in_mkdocs_block(text, outline, header) {
        return (delimiter::fault_below(cells.len(), text.slice(delimiter)), delimiter);
    }
    if !outline.is_mdx {
        if let Some((tag, line)) = tag_above(text, outline, header) {
            return (Some(BreakCause::Tag(tag)), line);
        }
        if covers(&outline.indented, header.start).is_some() {
            return (Some(BreakCause::Indented), header);
        }
    }
    for line in &lines[..2] {
        let signs = outside(text, *line);
        if !signs.is_empty() {
            return (Some(BreakCause::OutsidePipes(signs)), whole_line(text, *line));
        }
        if let Some(pipe) = pipes::odd_pipe(text.slice(*line)) {
            return (Some(BreakCause::OddPipe(pipe)), *line);
        }
    }
    match delimiter::fault_below(cells.len(), text.slice(delimiter)) {
        None if is_below_text(text, outline, header) => {
            let is_seen = above::follows_paragraph(text, outline, header);
            (if is_seen { None } else { Some(BreakCause::TextAbove) }, header)
        }
        None if !outline.is_mdx => (Some(BreakCause::Interrupted), delimiter),
        cause => (cause, delimiter),
    }
}

/// Whether a header continues a paragraph, as that of a list or a quote; tags and indentation mean nothing in MDX.
fn is_below_text(text: &Text, outline: &Outline, header: Span) -> bool {
    let above = text.trimmed(text.line((text.line_at(header.start) - 1).max(1)));
    !text.slice(above).is_empty() && !is_covered(&[&outline.html, &outline.indented], header.start)
}

/// Why rows without a header are in no table, and the line that is to blame.
pub(super) fn of_rows(
    text: &Text,
    outline: &Outline,
    first: Span,
    is_below_table: bool,
) -> (BreakCause, Span) {
    if let Some((tag, line)) = tag_above(text, outline, first) {
        return (BreakCause::Tag(tag), line);
    }
    if let Some(pipe) = pipes::odd_pipe(text.slice(first)) {
        return (BreakCause::OddPipe(pipe), first);
    }
    let signs = outside(text, first);
    if !signs.is_empty() {
        return (BreakCause::OutsidePipes(signs), whole_line(text, first));
    }
    let line = text.line_at(first.start);
    if !is_below_table || line == 1 {
        return (BreakCause::NoHeader, first);
    }
    let above = text.trimmed(text.line(line - 1));
    if above.end < outline.body {
        return (BreakCause::NoHeader, first);
    }
    let content = text.slice(above);
    if content.is_empty() {
        return (BreakCause::BlankLine, first);
    }
    if conflict::is_end(content) {
        return (BreakCause::Conflict, above);
    }
    if outline.commented.iter().any(|comment| (above.start..=above.end).contains(&comment.end)) {
        return (BreakCause::Comment, above);
    }
    if content.starts_with(":::") {
        return (BreakCause::Fence, above);
    }
    (BreakCause::Interrupted, first)
}

/// The tag that begins the HTML around a line, and the line where it stands.
fn tag_above(text: &Text, outline: &Outline, line: Span) -> Option<(String, Span)> {
    let block = covers(&outline.html, line.start)?;
    let name = leading(text.slice(block).trim_start().strip_prefix('<')?, |character| {
        character.is_alphanumeric() || matches!(character, '/' | '-' | '.' | ':')
    });
    if name.is_empty() {
        return None;
    }
    Some((format!("<{name}>"), text.trimmed(text.line(text.line_at(block.start)))))
}

//! The line of a place, underlined.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Origin, Snippet};

use crate::excerpt::Passage;
use crate::text::Span;
use crate::words::plain;

/// Longer lines are only shown around the place.
const LONGEST_LINE: usize = 240;

/// Adds it to a group.
pub(super) fn marked<'a>(
    passage: &Passage<'a>,
    group: Group<'a>,
    span: Span,
    label: &str,
    kind: AnnotationKind,
) -> Group<'a> {
    let path = plain(&passage.path).into_owned();
    let line = passage.text.line(passage.text.line_at(span.start));
    let content = passage.text.slice(line);
    let position = passage.position(span.start);
    let start = span.start.clamp(line.start, line.end) - line.start;
    let end = span.end.clamp(line.start + start, line.end) - line.start;
    let label = if label.is_empty() { None } else { Some(plain(label).into_owned()) };
    let window =
        if content.chars().count() <= LONGEST_LINE { 0..content.len() } else { window(content, start) };
    if !passage.begins_within_line(span.start) {
        // The renderer omits what is before the window, and counts the column from the beginning of the line.
        let annotation = kind.span(start..end.min(window.end)).label(label);
        let source = &content[..window.end];
        let snippet = Snippet::source(source).line_start(position.line).path(path).annotation(annotation);
        return group.element(snippet);
    }
    let annotation = kind.span(start - window.start..end.min(window.end) - window.start).label(label);
    let snippet = Snippet::source(&content[window]).line_start(position.line).annotation(annotation);
    group.element(Origin::path(path).line(position.line).char_column(position.column)).element(snippet)
}

/// The part of a long line around byte `at`.
fn window(content: &str, at: usize) -> Range<usize> {
    let (mut before, mut after) = (content[..at].chars(), content[at..].chars());
    for _ in 0..=LONGEST_LINE / 4 {
        before.next_back();
    }
    for _ in 0..LONGEST_LINE / 2 {
        after.next();
    }
    before.as_str().len()..content.len() - after.as_str().len()
}

//! The line of a place, underlined.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Origin, Snippet};

use crate::excerpt::Passage;
use crate::text::Span;
use crate::words::{is_active, plain, push_code};

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
    // Codes before the place would shift the column that the renderer counts.
    let is_shifted = content[..start].contains(is_unsafe);
    if !passage.begins_within_line(span.start) && !is_shifted {
        // The renderer omits what is before the window, and counts the column from the beginning of the line.
        let (source, place) = visible(&content[..window.end], start..end.min(window.end));
        let annotation = kind.span(place).label(label);
        let snippet = Snippet::source(source).line_start(position.line).path(path).annotation(annotation);
        return group.element(snippet);
    }
    let place = start - window.start..end.min(window.end) - window.start;
    let (source, place) = visible(&content[window], place);
    let annotation = kind.span(place).label(label);
    let snippet = Snippet::source(source).line_start(position.line).annotation(annotation);
    group.element(Origin::path(path).line(position.line).char_column(position.column)).element(snippet)
}

fn is_unsafe(character: char) -> bool {
    is_active(character) && character != '\t'
}

/// A line with codes for what acts on a terminal, and a place in it.
fn visible(content: &str, place: Range<usize>) -> (Cow<'_, str>, Range<usize>) {
    if !content.contains(is_unsafe) {
        return (Cow::Borrowed(content), place);
    }
    let mut shown = String::new();
    let (mut start, mut end) = (None, None);
    for (at, character) in content.char_indices() {
        start = start.or((at >= place.start).then_some(shown.len()));
        end = end.or((at >= place.end).then_some(shown.len()));
        if is_unsafe(character) { push_code(&mut shown, character) } else { shown.push(character) }
    }
    let place = start.unwrap_or(shown.len())..end.unwrap_or(shown.len());
    (Cow::Owned(shown), place)
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

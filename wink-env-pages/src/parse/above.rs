//! What stands above a table, or before a line, and what a site makes of it.

use super::blocks::Outline;
use super::row_like::is_row_like;
use crate::text::{Span, Text};
use crate::words::leading;

/// How far up is looked, so that a page without end is read in a time that its length tells.
const MOST_LINES: usize = 1_000;

/// Whether the text above a header is a paragraph of its own, below which sites see a table, unlike the parser; that of
/// a list or a quote goes on in the header.
pub(super) fn follows_paragraph(text: &Text, outline: &Outline, header: Span) -> bool {
    let first = text.line_at(header.start);
    let mut number = first - 1;
    while number > 0 && first - number < MOST_LINES && text.line(number).start >= outline.body {
        let content = text.slice(text.trimmed(text.line(number)));
        if content.is_empty() {
            return true;
        }
        if content.starts_with('>') || begins_item(content) {
            return false;
        }
        number -= 1;
    }
    true
}

/// Whether a line begins with the sign of an item in a list.
pub(super) fn begins_item(line: &str) -> bool {
    let number = leading(line, |character| character.is_ascii_digit());
    let signs: &[&str] = if number.is_empty() { &["- ", "* ", "+ ", ": "] } else { &[". ", ") "] };
    signs.iter().any(|sign| line[number.len()..].starts_with(sign))
}

/// Whether a table stands indented in a box or a tab of `MkDocs`.
pub(super) fn is_in_mkdocs_block(text: &Text, outline: &Outline, header: Span) -> bool {
    let indentation = |number| {
        let line = text.line(number);
        text.trimmed(line).start - line.start
    };
    let first = text.line_at(header.start);
    let mut least = indentation(first);
    let mut number = first;
    while least > 0 && number > 1 && first - number < MOST_LINES {
        number -= 1;
        let line = text.trimmed(text.line(number));
        if line.start < outline.body {
            return false;
        }
        if line.start == line.end || indentation(number) >= least {
            continue;
        }
        least = indentation(number);
        let content = text.slice(line);
        if ["!!! ", "??? ", "???+ ", "=== \"", "===! \""].iter().any(|sign| content.starts_with(sign)) {
            return true;
        }
    }
    false
}

/// Whether a row stands directly above a line: then a sign slipped in before the line.
pub(super) fn is_below_row(text: &Text, line: Span) -> bool {
    let number = text.line_at(line.start);
    if number < 2 {
        return false;
    }
    let above = text.slice(text.trimmed(text.line(number - 1)));
    is_row_like(above) && !begins_item(above)
}

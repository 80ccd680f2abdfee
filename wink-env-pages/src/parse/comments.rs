//! Comments, which are not shown.

use super::blocks::{Comment, Outline, is_covered};
use crate::text::{Span, Text};

/// All comments outside code. An unclosed one counts up to the end of its line.
pub(super) fn find(text: &Text, outline: &Outline, is_mdx: bool) -> Vec<Comment> {
    let mut found = find_kind(text, outline, "<!--", "-->");
    if is_mdx {
        found.extend(find_kind(text, outline, "{/*", "*/}"));
        found.sort_by_key(|comment| comment.span.start);
    }
    found
}

fn find_kind(text: &Text, outline: &Outline, open: &str, close: &str) -> Vec<Comment> {
    let end = text.as_str().len();
    let mut comments = Vec::new();
    let mut from = outline.body;
    let mut is_closed = true;
    while let Some(start) = text.find(open, from..end) {
        let inside = start + open.len();
        if text.as_str()[..start].ends_with('\\') || is_covered(&[&outline.code, &outline.inline_code], start)
        {
            from = inside;
            continue;
        }
        // If one comment has no end, no later one has.
        let closing = is_closed.then(|| text.find(close, inside..end)).flatten();
        is_closed = closing.is_some();
        let line_end = || text.line(text.line_at(start)).end;
        let inner = Span::new(inside, closing.unwrap_or_else(line_end));
        let span = Span::new(start, if is_closed { inner.end + close.len() } else { inner.end });
        comments.push(Comment { span, inner, is_closed });
        from = span.end;
    }
    comments
}

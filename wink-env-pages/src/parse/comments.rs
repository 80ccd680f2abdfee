//! Comments: what readers do not see.

use super::blocks::{Outline, is_covered};
use crate::order;
use crate::text::{Span, Text};

/// A comment with its fences.
pub(super) struct Comment {
    pub(super) span: Span,
    /// The part between the fences.
    pub(super) inner: Span,
    pub(super) is_closed: bool,
}

/// All comments outside of code. One that never ends counts up to the end of its line.
pub(super) fn find(text: &Text, outline: &Outline) -> Vec<Comment> {
    let mut found = find_kind(text, outline, "<!--", "-->");
    if outline.is_mdx {
        found.append(&mut find_kind(text, outline, "{/*", "*/}"));
        order::sort_by_key(&mut found, |comment| comment.span.start);
    }
    found
}

fn find_kind(text: &Text, outline: &Outline, open: &str, close: &str) -> Vec<Comment> {
    let mut comments = Vec::new();
    let mut from = outline.body;
    let end = text.as_str().len();
    let mut is_closed = true;
    while let Some(start) = text.find(open, from..end) {
        let inside = start + open.len();
        let is_escaped = text.as_str()[..start].ends_with('\\');
        if is_escaped || is_covered(&[&outline.code, &outline.inline_code], start) {
            from = inside;
            continue;
        }
        // Where one comment has no end, no later one has.
        let closing = if is_closed { text.find(close, inside..end) } else { None };
        is_closed = closing.is_some();
        let (inner_end, end) = if let Some(at) = closing {
            (at, at + close.len())
        } else {
            let line_end = text.line(text.line_at(start)).end;
            (line_end, line_end)
        };
        comments.push(Comment {
            span: Span::new(start, end),
            inner: Span::new(inside, inner_end),
            is_closed,
        });
        from = end;
    }
    comments
}

//! Comments: what readers do not see.

use memchr::memmem;

use super::blocks::{Outline, covers};
use crate::order;
use crate::text::{Span, Text};

/// A comment with its fences.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comment {
    pub(super) span: Span,
    /// The part between the fences.
    pub(super) inner: Span,
    pub(super) is_closed: bool,
}

/// All comments outside of code. One that never ends counts up to the end of its line.
pub(super) fn find(text: &Text, body: usize, outline: &Outline, is_mdx: bool) -> Vec<Comment> {
    let mut found = find_kind(text, body, outline, "<!--", "-->");
    if is_mdx {
        found.extend(find_kind(text, body, outline, "{/*", "*/}"));
        order::sort_by_key(&mut found, |comment| comment.span.start);
    }
    found
}

fn find_kind(text: &Text, body: usize, outline: &Outline, open: &str, close: &str) -> Vec<Comment> {
    let mut comments = Vec::new();
    let mut from = body;
    while let Some(found) = memmem::find(&text.as_str().as_bytes()[from..], open.as_bytes()) {
        let start = from + found;
        let inside = start + open.len();
        if covers(&outline.code, start).is_some() || covers(&outline.inline_code, start).is_some() {
            from = inside;
            continue;
        }
        let (inner_end, end, is_closed) =
            if let Some(at) = memmem::find(&text.as_str().as_bytes()[inside..], close.as_bytes()) {
                (inside + at, inside + at + close.len(), true)
            } else {
                let line_end = text.line(text.line_at(start)).end;
                (line_end, line_end, false)
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

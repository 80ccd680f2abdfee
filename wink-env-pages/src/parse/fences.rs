//! The `:::` lines that begin and end a directive.

use super::blocks::{Outline, covers};
use crate::collect::CollectVec as _;
use crate::page::{Fence, FenceFault, FenceKind};
use crate::text::{Span, Text};
use crate::words::leading;

const COLONS: [char; 2] = [':', '：'];

/// All fences outside of code and comments, in order; a line may hold two.
pub(super) fn read(text: &Text, outline: &Outline) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut from = outline.body;
    let content = text.as_str();
    let comments: Vec<Span> = outline.comments.iter().map(|comment| comment.span).collect_vec();
    while let Some(at) = next_run(text, from) {
        from = content.len() - content[at..].trim_start_matches(COLONS).len();
        let is_hidden = [&outline.code, &outline.indented, &outline.inline_code, &comments]
            .iter()
            .any(|spans| covers(spans, at).is_some());
        if !is_hidden && let Some(fence) = fence(text, Span::new(at, from)) {
            from = from.max(fence.span.end);
            fences.push(fence);
        }
    }
    fences
}

fn next_run(text: &Text, from: usize) -> Option<usize> {
    let end = text.as_str().len();
    let half = text.find(":::", from..end);
    // Everything behind the half-width ones is looked at in the next round.
    text.find("：：：", from..half.unwrap_or(end)).or(half)
}

/// Reads the fence whose colons are given; `None` for colons that are no fence, as in `a::::b`.
fn fence(text: &Text, colons: Span) -> Option<Fence> {
    let line = text.line(text.line_at(colons.start));
    let before = text.slice(Span::new(line.start, colons.start));
    let after = text.slice(Span::new(colons.end, line.end));
    let is_first = before.trim_matches([' ', '\t', '>', '*', '-']).is_empty();
    let is_full_width = text.slice(colons).contains('：');
    let count = text.slice(colons).chars().count();
    let named = after.trim_start_matches([' ', '\t']);
    let name = leading(named, |character| character.is_alphanumeric() || matches!(character, '_' | '-'));
    if name.is_empty() {
        let rest = after.trim();
        if !is_first && !rest.is_empty() {
            return None;
        }
        let fault = match () {
            () if is_full_width => Some(FenceFault::FullWidth),
            () if !is_first => Some(FenceFault::TextBefore),
            () if !rest.is_empty() => Some(FenceFault::TextAfter),
            () => None,
        };
        return Some(Fence { kind: FenceKind::Close, colons: count, span: colons, fault });
    }
    let start_of_name = colons.end + (after.len() - named.len());
    let has_space = start_of_name > colons.end;
    let rest = behind_label(&text.as_str()[start_of_name + name.len()..line.end]);
    if !is_first && (has_space || !rest.trim().is_empty() || !before.ends_with(char::is_whitespace)) {
        // `12:::34`, or a closing fence between two sentences: only the second is meant as one.
        let is_close = has_space && before.ends_with(char::is_whitespace);
        let fault = Some(FenceFault::TextBefore);
        return is_close.then_some(Fence { kind: FenceKind::Close, colons: count, span: colons, fault });
    }
    let rest_is_close = rest.trim().trim_matches(COLONS).is_empty() && !rest.trim().is_empty();
    let fault = match () {
        () if is_full_width => Some(FenceFault::FullWidth),
        () if !is_first => Some(FenceFault::TextBefore),
        () if !rest.trim().is_empty() && !rest_is_close => Some(FenceFault::TextAfter),
        () if has_space => Some(FenceFault::SpaceBeforeName),
        () => None,
    };
    let span = Span::new(colons.start, start_of_name + name.len());
    Some(Fence { kind: FenceKind::Open(name.to_owned()), colons: count, span, fault })
}

/// What stands behind `[Title]` and `{attributes}`.
pub(crate) fn behind_label(rest: &str) -> &str {
    let behind = |rest: &'_ str, open: char, close: char| -> Option<usize> {
        rest.strip_prefix(open)?.rfind(close).map(|at| at + 2)
    };
    let rest = &rest[behind(rest, '[', ']').unwrap_or(0)..];
    &rest[behind(rest, '{', '}').unwrap_or(0)..]
}

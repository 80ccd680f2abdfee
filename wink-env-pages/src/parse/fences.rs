//! The `:::` lines that open and close a directive.

use memchr::memmem;

use super::blocks::{Outline, is_covered};
use crate::page::{Fence, FenceFault, FenceKind};
use crate::text::{Span, Text};
use crate::words::{consists_of, leading};

/// All fences outside code and comments, in order; a line may contain two.
pub(super) fn read(text: &Text, outline: &Outline) -> Vec<Fence> {
    let mut fences: Vec<Fence> = Vec::new();
    let hiding = [&*outline.code, &*outline.indented, &*outline.inline_code, &*outline.commented];
    let mut from = outline.body;
    for at in runs(text, outline.body) {
        if at < from {
            continue;
        }
        let colons = Span::new(at, at + leading(&text.as_str()[at..], is_colon).len());
        let found = if is_covered(&hiding, at) { None } else { fence(text, colons) };
        from = found.as_ref().map_or(colons.end, |fence| fence.span.end.max(colons.end));
        fences.extend(found);
    }
    fences
}

/// The places of three colons in a row, in order.
fn runs(text: &Text, body: usize) -> Vec<usize> {
    let end = text.as_str().len();
    let half = memmem::find_iter(&text.as_str().as_bytes()[body..], ":::").map(|at| body + at);
    let wide =
        std::iter::successors(text.find("：：：", body..end), |at| text.find("：：：", at + 1..end));
    let mut runs: Vec<usize> = half.chain(wide).collect();
    runs.sort_unstable();
    runs
}

fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
}

/// Reads the fence with these colons; `None` if they are not a fence, as in `a::::b`.
fn fence(text: &Text, colons: Span) -> Option<Fence> {
    let line = text.line(text.line_at(colons.start));
    let before = text.slice(Span::new(line.start, colons.start));
    let after = text.slice(Span::new(colons.end, line.end));
    let is_first = consists_of(before, |character| matches!(character, ' ' | '\t' | '>' | '*' | '-'));
    let is_full_width = text.slice(colons).contains('：');
    let count = text.slice(colons).chars().count();
    let is_word_before = before.trim_end() == before;
    let gap = leading(after, |character| matches!(character, ' ' | '\t')).len();
    let name =
        leading(&after[gap..], |character| character.is_alphanumeric() || matches!(character, '_' | '-'));
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
    let start_of_name = colons.end + gap;
    let has_space = gap > 0;
    let rest = behind_label(&text.as_str()[start_of_name + name.len()..line.end]).trim();
    if !is_first && (has_space || !rest.is_empty() || is_word_before) {
        // `12:::34`, or a closing fence between two sentences: only the latter is meant as one.
        let is_close = has_space && !is_word_before;
        let fault = Some(FenceFault::TextBefore);
        return is_close.then_some(Fence { kind: FenceKind::Close, colons: count, span: colons, fault });
    }
    let fault = match () {
        () if is_full_width => Some(FenceFault::FullWidth),
        () if !is_first => Some(FenceFault::TextBefore),
        // Colons at the end of a line are a separate fence.
        () if !consists_of(rest, is_colon) => Some(FenceFault::TextAfter),
        () if has_space => Some(FenceFault::SpaceBeforeName),
        () => None,
    };
    let span = Span::new(colons.start, start_of_name + name.len());
    Some(Fence { kind: FenceKind::Open(name.to_owned()), colons: count, span, fault })
}

/// The text after `[Title]` and `{attributes}`.
pub(crate) fn behind_label(rest: &str) -> &str {
    behind(behind(rest, '[', ']'), '{', '}')
}

fn behind(text: &str, open: char, close: char) -> &str {
    if text.starts_with(open)
        && let Some(end) = text.rfind(close)
    {
        return &text[end + 1..];
    }
    text
}

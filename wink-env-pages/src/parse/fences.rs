//! The `:::` lines that open and close a directive.

use memchr::memmem;

use super::blocks::{Outline, columns, is_covered};
use crate::generator::Boxes;
use crate::page::{Container, Fence, FenceFault, FenceKind};
use crate::text::{Span, Text};
use crate::words::{consists_of, leading};

/// All fences outside code and comments, in order; a line may contain two.
pub(super) fn read(text: &Text, outline: &Outline, boxes: &Boxes, is_mdx: bool) -> Vec<Fence> {
    let mut fences: Vec<Fence> = Vec::new();
    // MDX has no indented code.
    let indented = if is_mdx { &[] } else { &*outline.indented };
    let hiding = [&*outline.code, indented, &*outline.inline_code, &*outline.commented];
    let mut from = outline.body;
    for at in runs(text, outline.body) {
        if at < from {
            continue;
        }
        let colons = Span::new(at, at + leading(&text.as_str()[at..], is_colon).len());
        let found = if is_covered(&hiding, at) { None } else { fence(text, colons, boxes) };
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
fn fence(text: &Text, colons: Span, boxes: &Boxes) -> Option<Fence> {
    let line = text.line(text.line_at(colons.start));
    let before = text.slice(Span::new(line.start, colons.start));
    let after = text.slice(Span::new(colons.end, line.end));
    let place = Place {
        is_first: consists_of(before, |character| matches!(character, ' ' | '\t' | '>' | '*' | '-')),
        is_word_before: before.trim_end() == before,
        is_full_width: text.slice(colons).contains('：'),
    };
    let gap = leading(after, is_space).len();
    let name =
        leading(&after[gap..], |character| character.is_alphanumeric() || matches!(character, '_' | '-'));
    let (kind, end, fault) = if name.is_empty() {
        (FenceKind::Close, colons.end, place.fault_of_close(after).ok()?)
    } else {
        let end = colons.end + gap + name.len();
        let behind = &text.as_str()[end..line.end];
        match place.fault_of_open(gap > 0, name, behind, boxes).ok()? {
            Some(FenceFault::TextBefore) if !place.is_first && !place.is_glued(gap > 0, behind) => {
                (FenceKind::Close, colons.end, Some(FenceFault::TextBefore))
            }
            fault => (FenceKind::Open(name.to_owned()), end, fault),
        }
    };
    let colons_written = text.slice(colons).chars().count();
    let span = Span::new(colons.start, end);
    Some(Fence { kind, colons: colons_written, span, fault, container: container(before) })
}

/// What is around the colons of a fence.
struct Place {
    /// Whether only the marks of quotes and lists are before it.
    is_first: bool,
    /// Whether other text is directly before it.
    is_word_before: bool,
    is_full_width: bool,
}

/// Colons that are not a fence, as in `a::::b`.
struct NoFence;

impl Place {
    /// What is wrong with a fence without a name, if it is one.
    fn fault_of_close(&self, after: &str) -> Result<Option<FenceFault>, NoFence> {
        let rest = after.trim();
        if !self.is_first && !rest.is_empty() {
            return Err(NoFence);
        }
        Ok(match () {
            () if self.is_full_width => Some(FenceFault::FullWidth),
            () if !self.is_first => Some(FenceFault::TextBefore),
            () if !rest.is_empty() => Some(FenceFault::TextAfter),
            () => odd_space(after),
        })
    }

    /// Whether a fence with a name behind other text is one that opens a box.
    fn is_glued(&self, has_space: bool, behind: &str) -> bool {
        !has_space && behind_label(behind).trim().is_empty() && !self.is_word_before
    }

    /// What is wrong with a fence with a name, if it is one.
    fn fault_of_open(
        &self,
        has_space: bool,
        name: &str,
        behind: &str,
        boxes: &Boxes,
    ) -> Result<Option<FenceFault>, NoFence> {
        if !self.is_first && !self.is_glued(has_space, behind) {
            // `12:::34`, or a closing fence between two sentences: only the latter is meant as one.
            let is_close = has_space && !self.is_word_before;
            return if is_close { Ok(Some(FenceFault::TextBefore)) } else { Err(NoFence) };
        }
        let rest = behind_label(behind).trim();
        let has_title = boxes.has_bare_titles && boxes.names.contains(&name);
        let is_titled = has_title && behind.starts_with(is_space);
        Ok(match () {
            () if self.is_full_width => Some(FenceFault::FullWidth),
            () if !self.is_first => Some(FenceFault::TextBefore),
            () if behind.starts_with('[') && has_title && !boxes.has_bracketed_titles => {
                Some(FenceFault::GluedTitle)
            }
            () if is_title_behind_space(behind) && !is_titled => Some(FenceFault::SpaceBeforeTitle),
            // Colons at the end of a line are a separate fence.
            () if !consists_of(rest, is_colon) && !is_titled => Some(FenceFault::TextAfter),
            () if has_space && !boxes.has_spaced_names => Some(FenceFault::SpaceBeforeName),
            () if boxes.has_spaced_names => None,
            () => odd_space(behind),
        })
    }
}

/// The first character at the end of a line that only looks like a space.
fn odd_space(behind: &str) -> Option<FenceFault> {
    let end = &behind[behind.trim_end().len()..];
    end.chars().find(|character| !matches!(character, ' ' | '\t' | '\r')).map(FenceFault::OddSpace)
}

fn is_title_behind_space(behind: &str) -> bool {
    let title = behind.trim();
    behind.starts_with(is_space) && title.starts_with('[') && title.ends_with(']')
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// The list or the quote around a fence with this text before it.
fn container(before: &str) -> Container {
    let behind_quotes = before.rfind('>').map_or(before, |last| {
        let rest = &before[last + 1..];
        rest.strip_prefix(' ').unwrap_or(rest)
    });
    let column = columns(behind_quotes);
    Container { quotes: before.matches('>').count(), column, is_item: behind_quotes.contains(['*', '-']) }
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

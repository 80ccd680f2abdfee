//! `:::` lines that are glued to text, written with other colons, too short or missing.

use super::draft::Draft;
use super::examination::Examination;
use super::{Repair, Safety};
use crate::page::{Fence, FenceDamage, FenceFault, FenceKind, KNOWN_DIRECTIVES, Page};
use crate::text::Span;

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for (fence, damage) in page.damaged_fences() {
        let line = page.text.line_at(fence.span.start);
        if !examination.complains("unbalanced-directive", fence.span)
            || draft.is_changed(line)
            || page.text.slice(page.text.line(line)).contains('|')
        {
            continue;
        }
        let deed = match damage {
            FenceDamage::Written(FenceFault::FullWidth) => {
                recolon(page, fence, fence.colons, draft);
                "wrote `:::` with ASCII colons"
            }
            FenceDamage::Written(FenceFault::TextBefore | FenceFault::TextAfter) => {
                let Some(lines) = unglued(page, line) else { continue };
                let mut lines = lines.into_iter();
                draft.replace(line, lines.next().unwrap_or_default());
                lines.for_each(|content| draft.insert_below(line, content));
                "put a `:::` on a line of its own"
            }
            FenceDamage::TooShort(colons) => {
                recolon(page, fence, colons, draft);
                "closed a box with as many colons as opened it"
            }
            FenceDamage::NeverClosed => {
                let Some(last) = end_of_box(examination, fence) else { continue };
                let full = page.text.line(line);
                let before = page.text.slice(Span::new(full.start, fence.span.start));
                draft.insert_below(last, format!("{before}{}", ":".repeat(fence.colons)));
                "closed a box"
            }
            FenceDamage::Written(FenceFault::SpaceBeforeName) | FenceDamage::NeverOpened => continue,
        };
        repairs.push(Repair::new("unbalanced-directive", Safety::Safe, deed));
    }
    repairs
}

fn recolon(page: &Page, fence: &Fence, colons: usize, draft: &mut Draft<'_>) {
    let number = page.text.line_at(fence.span.start);
    let line = page.text.line(number);
    let written = page.text.slice(fence.span).trim_start_matches([':', '：']);
    let before = page.text.slice(Span::new(line.start, fence.span.start));
    let after = page.text.slice(Span::new(fence.span.end, line.end));
    draft.replace(number, format!("{before}{}{written}{after}", ":".repeat(colons)));
}

/// The line divided into its fences and what stands between them.
fn unglued(page: &Page, number: usize) -> Option<Vec<String>> {
    let line = page.text.line(number);
    let content = page.text.trimmed(line);
    let indentation = page.text.slice(Span::new(line.start, content.start));
    let mut parts: Vec<&str> = Vec::new();
    let mut from = content.start;
    for fence in page.fences.iter().filter(|fence| (content.start..content.end).contains(&fence.span.start)) {
        let before = page.text.slice(Span::new(from, fence.span.start));
        // Behind the sign of a list or a quotation, a line of its own would be outside of it.
        if before.trim().trim_matches(['>', '*', '-', '+', '#']).is_empty() && !before.trim().is_empty() {
            return None;
        }
        let rest = page.text.slice(Span::new(fence.span.end, content.end));
        let title = match &fence.kind {
            FenceKind::Open(name) if !KNOWN_DIRECTIVES.contains(&name.as_str()) => return None,
            FenceKind::Open(_) => rest.len() - crate::parse::fences::behind_label(rest).len(),
            FenceKind::Close => 0,
        };
        parts.push(before);
        parts.push(page.text.slice(Span::new(fence.span.start, fence.span.end + title)));
        from = fence.span.end + title;
    }
    parts.push(page.text.slice(Span::new(from, content.end)));
    let lines = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    Some(lines.map(|part| format!("{indentation}{part}")).collect())
}

/// The last line of a box that was never closed; only where the reference has the same boxes and this one holds a single
/// paragraph there.
fn end_of_box(examination: &Examination<'_>, fence: &Fence) -> Option<usize> {
    let (page, reference) = (examination.page(), examination.reference);
    let opened = |page: &Page| page.fences.iter().filter(|fence| is_open(fence)).count();
    if opened(page) != opened(reference) || !reference.damaged_fences().is_empty() {
        return None;
    }
    let at = page.fences.iter().filter(|fence| is_open(fence)).position(|open| open == fence)?;
    let theirs = reference.fences.iter().position({
        let mut opened = 0;
        move |fence| {
            opened += usize::from(is_open(fence));
            opened == at + 1
        }
    })?;
    let close = reference.fences.get(theirs + 1).filter(|fence| !is_open(fence))?;
    let inside = reference.text.line_at(reference.fences[theirs].span.start) + 1
        ..reference.text.line_at(close.span.start);
    last_text_line(reference, inside.start).filter(|last| last + 1 == inside.end)?;
    // A paragraph that goes on behind the box would be drawn into it.
    let last = last_text_line(page, page.text.line_at(fence.span.start) + 1)?;
    let is_end =
        last == page.text.line_count() || page.text.slice(page.text.line(last + 1)).trim().is_empty();
    is_end.then_some(last)
}

/// The last of the lines of text that begin on that line.
fn last_text_line(page: &Page, first: usize) -> Option<usize> {
    let is_text = |line: &usize| {
        let first = page.text.slice(page.text.line(*line)).trim().chars().next();
        first.is_some_and(|first| !matches!(first, '|' | '#' | '<' | '`' | '~' | ':' | '{' | '-'))
    };
    (first..=page.text.line_count()).take_while(is_text).last()
}

fn is_open(fence: &Fence) -> bool {
    matches!(fence.kind, FenceKind::Open(_))
}

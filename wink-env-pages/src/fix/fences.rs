//! Repairs `:::` lines: unknown names, adjacent text, wrong colons, too few colons, missing fences.

use super::action::Action;
use super::examination::Examination;
use super::plan::Plan;
use super::repair::Safety;
use crate::page::{Fence, FenceDamage, FenceFault, FenceKind, Page};
use crate::text::Span;

pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    rename(examination, plan);
    let page = examination.page;
    let damaged = page.damaged_fences();
    let boxes = if damaged.is_empty() { None } else { Boxes::of(examination) };
    for (fence, damage) in damaged {
        let line = page.text.line_at(fence.span.start);
        let answers = examination.complaints("unbalanced-directive", fence.span);
        if answers.is_empty() || plan.is_changed(line) || examination.line(line).contains('|') {
            continue;
        }
        let mut intend = |action| plan.intend("unbalanced-directive", Safety::Safe, action, answers);
        match damage {
            FenceDamage::Written(FenceFault::FullWidth) => {
                let repair = intend(Action::WroteColons);
                plan.replace(colons(page, fence), ":".repeat(fence.colons), &[repair]);
            }
            FenceDamage::Written(FenceFault::TextBefore | FenceFault::TextAfter) => {
                let Some(lines) = unglued(page, line) else { continue };
                let repair = intend(Action::DetachedFence);
                let mut lines = lines.into_iter();
                plan.replace_line(line, lines.next().unwrap_or_default(), &[repair]);
                lines.for_each(|content| plan.insert_below(line, &content, &[repair]));
            }
            FenceDamage::TooShort(count) => {
                let repair = intend(Action::LengthenedFence);
                plan.replace(colons(page, fence), ":".repeat(count), &[repair]);
            }
            FenceDamage::NeverClosed => {
                let Some(last) = boxes.as_ref().and_then(|boxes| boxes.end(fence)) else { continue };
                let repair = intend(Action::ClosedBox);
                let before = page.text.slice(Span::new(page.text.line(line).start, fence.span.start));
                plan.insert_below(last, &format!("{before}{}", ":".repeat(fence.colons)), &[repair]);
            }
            FenceDamage::Written(
                FenceFault::OddSpace(_) | FenceFault::SpaceBeforeTitle | FenceFault::Indented,
            ) => {
                let Some(space) = misplaced_space(page, fence) else { continue };
                let repair = intend(Action::TrimmedFence);
                plan.replace(space, "", &[repair]);
            }
            FenceDamage::Written(FenceFault::SpaceBeforeName | FenceFault::GluedTitle)
            | FenceDamage::NeverOpened => {}
        }
    }
}

/// Gives boxes the names that they should have.
fn rename(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let page = examination.page;
    for fence in &page.fences {
        let Some((name, answers)) = examination.directive(fence.span) else { continue };
        let line = page.text.line_at(fence.span.start);
        // The name may have been split.
        let is_cut = fence.fault == Some(FenceFault::TextAfter);
        if is_cut || plan.is_changed(line) || page.text.line(line).end < fence.span.end {
            continue;
        }
        let from = page.text.slice(fence.span).to_owned();
        let action = Action::RenamedDirective { to: name.to_owned(), from };
        let repair = plan.intend("unknown-directive", Safety::Safe, action, answers);
        plan.replace(fence.span, format!("{}{name}", ":".repeat(fence.colons)), &[repair]);
    }
}

/// The space before or behind a fence that keeps the site from recognizing it.
fn misplaced_space(page: &Page, fence: &Fence) -> Option<Span> {
    let line = page.text.line(page.text.line_at(fence.span.start));
    let behind = Span::new(fence.span.end, line.end);
    Some(match fence.fault {
        Some(FenceFault::SpaceBeforeTitle) => {
            let title = page.text.trimmed(behind);
            Span::new(behind.start, title.start)
        }
        Some(_) => behind,
        // In a list or a quote, the marks before it would be lost.
        None => {
            let before = Span::new(line.start, fence.span.start);
            page.text.slice(before).trim().is_empty().then_some(before)?
        }
    })
}

/// The colons of a fence, as written.
fn colons(page: &Page, fence: &Fence) -> Span {
    let written = page.text.slice(fence.span);
    let name = written.trim_start_matches([':', '：']);
    Span::new(fence.span.start, fence.span.end - name.len())
}

/// The line, split into fences and the text between them.
fn unglued(page: &Page, number: usize) -> Option<Vec<String>> {
    let line = page.text.line(number);
    let content = page.text.trimmed(line);
    let indentation = page.text.slice(Span::new(line.start, content.start));
    let mut parts: Vec<&str> = Vec::new();
    let mut from = content.start;
    let first = page.fences.partition_point(|fence| fence.span.start < content.start);
    for fence in page.fences[first..].iter().take_while(|fence| fence.span.start < content.end) {
        let before = page.text.slice(Span::new(from, fence.span.start));
        // After the marker of a list or a quote, a separate line would be outside it.
        if before.trim().trim_matches(['>', '*', '-', '+', '#']).is_empty() && !before.trim().is_empty() {
            return None;
        }
        let rest = page.text.slice(Span::new(fence.span.end, content.end));
        let title = match &fence.kind {
            FenceKind::Open(name) if !page.generator.knows_box(name) => return None,
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

/// The boxes of a page and those of the page to go by.
struct Boxes<'a> {
    page: &'a Page,
    reference: &'a Page,
    /// The opening fences of both, as indices into their fences.
    ours: Vec<usize>,
    theirs: Vec<usize>,
}

impl<'a> Boxes<'a> {
    /// `None` if the pages have different boxes.
    fn of(examination: &Examination<'a>) -> Option<Self> {
        let (page, reference) = (examination.page, examination.site.boxes.as_deref()?);
        let opening = |page: &Page| -> Vec<usize> {
            (0..page.fences.len()).filter(|at| is_open(&page.fences[*at])).collect()
        };
        let (ours, theirs) = (opening(page), opening(reference));
        (ours.len() == theirs.len() && reference.damaged_fences().is_empty()).then_some(Self {
            page,
            reference,
            ours,
            theirs,
        })
    }

    /// The last line of a box that is never closed, if the page to go by contains a single paragraph there.
    fn end(&self, fence: &Fence) -> Option<usize> {
        let Self { page, reference, .. } = self;
        let start = |at: &usize| page.fences[*at].span.start;
        let at = self.ours.binary_search_by_key(&fence.span.start, start).ok()?;
        let theirs = self.theirs[at];
        let close = reference.fences.get(theirs + 1).filter(|fence| !is_open(fence))?;
        let inside = reference.text.line_at(reference.fences[theirs].span.start) + 1
            ..reference.text.line_at(close.span.start);
        last_text_line(reference, inside.start).filter(|last| last + 1 == inside.end)?;
        // A paragraph that continues after the box would be pulled into it.
        let last = last_text_line(page, page.text.line_at(fence.span.start) + 1)?;
        let is_end =
            last == page.text.line_count() || page.text.slice(page.text.line(last + 1)).trim().is_empty();
        is_end.then_some(last)
    }
}

/// The last of the lines of the text that begins on that line.
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

//! Repairs front matter if it is clear what was meant.

use std::collections::HashSet;

use super::action::Action;
use super::examination::Examination;
use super::plan::Plan;
use super::repair::Safety;
use crate::finding::Finding;
use crate::page::{FrontMatter, FrontMatterFault, Page};
use crate::parse::front_matter::{first_filled, is_meant_as_fence, next_fence};
use crate::text::{Span, Text};

const LINT: &str = "broken-front-matter";

/// What is wrong with the front matter of a page with these findings, unless that is allowed, or the page is only wrapped in
/// something.
pub(super) fn fault<'a>(
    page: &'a Page,
    mut findings: impl Iterator<Item = &'a Finding>,
) -> Option<&'a FrontMatterFault> {
    match &page.front_matter {
        FrontMatter::Broken { fault, .. } if *fault != FrontMatterFault::Wrapped => {
            findings.any(|finding| finding.lint.name == LINT).then_some(fault)
        }
        _ => None,
    }
}

/// Whether it is clear what was meant.
pub(super) fn is_clear(examination: &Examination<'_>) -> bool {
    let FrontMatter::Broken { fault, span } = &examination.page.front_matter else { return true };
    changes(examination, fault, *span).is_some()
}

pub(super) fn repair(examination: &Examination<'_>, up_to: Safety, plan: &mut Plan<'_>) {
    let page = examination.page;
    let FrontMatter::Broken { fault, span } = &page.front_matter else { return };
    let answers = examination.complaints(LINT, *span);
    let Some(changes) = changes(examination, fault, *span).filter(|_| !answers.is_empty()) else { return };
    // A key that nobody translated may stand in the place of the title.
    let is_guess = matches!(fault, FrontMatterFault::NoTitle(_));
    let safety = if is_guess { Safety::Unsafe } else { Safety::Safe };
    if safety > up_to {
        return;
    }
    let repair = [plan.intend(LINT, safety, Action::MendedFrontMatter, answers)];
    for change in changes {
        match change {
            Change::Replaced(span, content) => plan.replace(span, content, &repair),
            Change::Broken(span) => plan.break_line(span, "", &repair),
            Change::InsertedAbove(line, content) => plan.insert_above(line, content, &repair),
            Change::InsertedBelow(line, content) => plan.insert_below(line, content, &repair),
            Change::Deleted(line) => plan.delete_line(line, &repair),
        }
    }
}

enum Change {
    Replaced(Span, String),
    /// A new line begins in its place.
    Broken(Span),
    InsertedAbove(usize, &'static str),
    InsertedBelow(usize, &'static str),
    /// A line.
    Deleted(usize),
}

/// What makes the front matter right, or at least one fault of it; `None` if it is unclear what was meant.
fn changes(examination: &Examination<'_>, fault: &FrontMatterFault, at: Span) -> Option<Vec<Change>> {
    let text = &examination.page.text;
    let number = text.line_at(at.start);
    let line = text.line(number);
    let content = text.slice(line);
    match fault {
        FrontMatterFault::OddFence(_) => {
            let mut others = (number + 1..=text.line_count()).map(|number| text.line(number));
            let last = others.find(|line| is_meant_as_fence(text.slice(*line)));
            let fences = std::iter::once(line).chain(last);
            Some(fences.map(|fence| Change::Replaced(fence, "---".to_owned())).collect())
        }
        FrontMatterFault::NeverClosed(fence) => Some(vec![closed(text, number, fence)?]),
        FrontMatterFault::NotOnFirstLine => on_first_line(text),
        FrontMatterFault::NeverOpened => Some(vec![Change::InsertedAbove(number, "---")]),
        FrontMatterFault::Tab => {
            let setting = content.trim_start();
            let indentation = content[..content.len() - setting.len()].replace('\t', "  ");
            Some(vec![Change::Replaced(line, indentation + setting)])
        }
        FrontMatterFault::FullWidthColon => Some(vec![with_colon(text, line)?]),
        FrontMatterFault::BareColon => {
            let (key, value) = content.split_once(": ")?;
            Some(vec![Change::Replaced(line, format!("{key}: {}", quoted(value)))])
        }
        FrontMatterFault::NoTitle("title:") => {
            let last = next_fence(text, number + 1, text.line_count(), "---")?;
            let block = Span::new(line.end, text.line(last).start);
            let mut lines = (text.line_at(block.start)..text.line_at(block.end)).map(|line| text.line(line));
            let title = lines.find(|line| text.slice(*line).starts_with("title："));
            match title {
                Some(line) => Some(vec![with_colon(text, line)?]),
                None => translated_keys(examination.page, block, examination.reference),
            }
        }
        _ => None,
    }
}

/// A setting with an ASCII colon.
fn with_colon(text: &Text, line: Span) -> Option<Change> {
    let (key, value) = text.slice(line).split_once('：')?;
    Some(Change::Replaced(line, format!("{key}: {}", value.trim_start()).trim_end().to_owned()))
}

/// Removes empty lines above the first fence, or begins a line behind it.
fn on_first_line(text: &Text) -> Option<Vec<Change>> {
    let first = first_filled(text, 1)?;
    let line = text.line(first);
    let mut changes: Vec<Change> = (1..first).map(Change::Deleted).collect();
    let rest = text.slice(line).strip_prefix("---")?;
    if !rest.trim().is_empty() {
        let setting = rest.trim_start();
        let space = Span::new(line.start + "---".len(), line.end - setting.len());
        changes.push(Change::Broken((space.start < space.end && setting.contains(':')).then_some(space)?));
    }
    Some(changes)
}

/// The end of a block that lacks it: below its last setting, or in the place of dashes that are none.
fn closed(text: &Text, top: usize, fence: &'static str) -> Option<Change> {
    let is_setting = |line: &str| {
        line.starts_with([' ', '-', '#', '[']) && !line.starts_with("# ")
            || line.split_once([':', '=']).is_some_and(|(key, _)| !key.trim().contains(['|', ' ']))
    };
    let lines = (top + 1..=text.line_count()).map(|number| (number, text.slice(text.line(number))));
    let settings = lines.take_while(|(_, line)| is_setting(line) && !is_meant_as_fence(line));
    let last = settings.last()?.0;
    let below = last + 1;
    if below <= text.line_count() && is_meant_as_fence(text.slice(text.line(below))) {
        return Some(Change::Replaced(text.line(below), fence.to_owned()));
    }
    Some(Change::InsertedBelow(last, fence))
}

/// A string of YAML, without typographic quotes around all of it.
fn quoted(value: &str) -> String {
    const QUOTES: [char; 10] = ['"', '“', '”', '„', '«', '»', '‘', '’', '「', '」'];
    let value = value.trim();
    let inner = value.strip_prefix(QUOTES).and_then(|value| value.strip_suffix(QUOTES));
    let ends = [value.chars().next(), value.chars().next_back()];
    let is_enclosed = |inner: &&str| !inner.contains(|sign| ends.contains(&Some(sign)));
    let inner = inner.filter(is_enclosed).unwrap_or(value);
    format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The keys that were translated, the title among them: the only one that the reference does not have, or those in the
/// places of the reference's.
fn translated_keys(page: &Page, block: Span, reference: &Page) -> Option<Vec<Change>> {
    let FrontMatter::Sound { span, .. } = reference.front_matter else { return None };
    let theirs: Vec<&str> = keys(&reference.text, span).map(|key| reference.text.slice(key)).collect();
    let ours: Vec<Span> = keys(&page.text, block).collect();
    if ours.len() != theirs.len() {
        return None;
    }
    let known: HashSet<&str> = theirs.iter().copied().collect();
    let is_other = |key: &Span| !known.contains(page.text.slice(*key));
    let others: Vec<Span> = ours.iter().copied().filter(is_other).collect();
    let pairs: Vec<(Span, &str)> = match others.as_slice() {
        [only] => vec![(*only, "title")],
        _ => ours.into_iter().zip(theirs.iter().copied()).filter(|(key, _)| is_other(key)).collect(),
    };
    let replaced = pairs.iter().map(|(key, name)| Change::Replaced(*key, (*name).to_owned()));
    pairs.iter().any(|(_, name)| *name == "title").then(|| replaced.collect())
}

/// The keys at the beginning of lines.
fn keys(text: &Text, block: Span) -> impl Iterator<Item = Span> {
    let lines = text.line_at(block.start)..=text.line_at(block.end);
    lines.filter_map(move |number| {
        let line = text.line(number);
        let (key, _) = text.slice(line).split_once([':', '：'])?;
        let is_key = !key.is_empty() && !key.starts_with([' ', '\t', '-', '#']) && line.start < block.end;
        is_key.then(|| Span::new(line.start, line.start + key.len()))
    })
}

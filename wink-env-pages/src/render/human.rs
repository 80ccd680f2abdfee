//! The report that people read: what is wrong, where, what the reference says, what to do.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::group::{self, Alike, grouped};
use super::summary;
use crate::excerpt::Passage;
use crate::finding::{Finding, Place, Severity};
use crate::report::Report;
use crate::text::Span;
use crate::words::{counted, plain, separator};

/// Whether the text holds colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// ANSI escapes.
    Always,
    /// Plain text.
    Never,
}

impl Color {
    pub(super) fn renderer(self) -> Renderer {
        match self {
            Self::Always => Renderer::styled(),
            Self::Never => Renderer::plain(),
        }
    }
}

/// Lines longer than this many characters are shown around the place in question only.
const LONGEST_LINE: usize = 240;

/// Nobody reads the source lines of more different findings of a scan.
const MOST_SHOWN: usize = 1000;

/// How many other places of the same drift are named.
const NAMED_PLACES: usize = 4;

/// All findings with their source lines, the same drift on many pages only once, then the summary.
#[must_use]
pub fn human(report: &Report, color: Color) -> String {
    let renderer = color.renderer();
    let mut text = String::new();
    let groups = grouped(&report.findings, Alike::Exactly, true);
    let most = if report.scanned.is_some() { MOST_SHOWN } else { groups.len() };
    let mut rest = 0;
    for (at, group) in groups.iter().enumerate() {
        if at < most {
            text += &renderer.render(&[block(report, group)]);
            text += "\n\n";
        } else {
            rest += group.others.len() + 1;
        }
    }
    if rest > 0 {
        let rest = counted(rest, "finding");
        let note = format!("{rest} more after the first {most} kinds; `--format concise` lists all");
        text += &titled(&renderer, Level::NOTE, note);
        text += "\n\n";
    }
    let summary = summary(report);
    text += &match (report.has_errors(), report.findings.is_empty()) {
        (true, _) => titled(&renderer, Level::ERROR, summary),
        (false, false) => titled(&renderer, Level::WARNING, summary),
        (false, true) => summary,
    };
    text += "\n";
    text
}

/// A line that belongs to no place.
pub(super) fn titled(renderer: &Renderer, level: Level<'_>, title: String) -> String {
    renderer.render(&[Group::with_title(level.primary_title(title))])
}

fn block<'a>(report: &'a Report, findings: &group::Group<'a>) -> Group<'a> {
    let finding = findings.first;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(plain(&finding.message)).id(finding.lint.name));
    match &finding.place {
        Some(place) => group = shown(report, group, place, AnnotationKind::Primary),
        None => group = group.element(Origin::path(plain(&report.path_of(finding)).into_owned())),
    }
    if let Some(place) = &finding.reference {
        group = shown(report, group, place, AnnotationKind::Context);
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(plain(help)));
    }
    if findings.others.is_empty() {
        return group;
    }
    let also = also(report, finding, &findings.others);
    group.element(Level::NOTE.message(plain(&also).into_owned()))
}

/// `also in de/environments.md:34, fr/environments.md:34 and 12 more`
fn also(report: &Report, first: &Finding, others: &[&Finding]) -> String {
    let is_on_page = report.scanned.is_none() && others[0].path == first.path;
    // A row may be hit in several cells.
    let mut places = vec![first];
    for finding in others {
        let above = places[places.len() - 1];
        if !is_on_page || above.path != finding.path || line(report, above) != line(report, finding) {
            places.push(finding);
        }
    }
    let others = &places[1..];
    let mut also = String::from(if is_on_page { "the same happened in " } else { "also in " });
    for (at, finding) in others.iter().enumerate() {
        if at == NAMED_PLACES {
            let is_long = report.scanned.is_some() || is_on_page;
            let all = if is_long { "; `--format concise` lists all" } else { "" };
            let _ = write!(also, " and {} more{all}", others.len() - NAMED_PLACES);
            break;
        }
        also += separator(at, others.len());
        also += &report.path_of(finding);
        if let Some(line) = line(report, finding) {
            let _ = write!(also, ":{line}");
        }
    }
    also
}

fn line(report: &Report, finding: &Finding) -> Option<usize> {
    let place = finding.place.as_ref()?;
    Some(report.passage(place).line_at(place.span.start))
}

fn shown<'a>(report: &'a Report, group: Group<'a>, place: &Place, kind: AnnotationKind) -> Group<'a> {
    marked(&report.passage(place), group, place.span, &place.label, kind)
}

/// Adds the line of a place with a mark below it.
pub(super) fn marked<'a>(
    passage: &Passage<'a>,
    group: Group<'a>,
    span: Span,
    label: &str,
    kind: AnnotationKind,
) -> Group<'a> {
    let path = plain(&passage.path).into_owned();
    let line = passage.text.line(passage.text.line_at(span.start));
    let content = passage.text.slice(line);
    let position = passage.position(span.start);
    let start = span.start.clamp(line.start, line.end) - line.start;
    let end = span.end.clamp(line.start + start, line.end) - line.start;
    let label = if label.is_empty() { None } else { Some(plain(label).into_owned()) };
    let window =
        if content.chars().count() <= LONGEST_LINE { 0..content.len() } else { window(content, start) };
    if !passage.begins_within_line(span.start) {
        // What stands before the window is left out by the renderer, which counts the column from the line's beginning.
        let annotation = kind.span(start..end.min(window.end)).label(label);
        let source = &content[..window.end];
        let snippet = Snippet::source(source).line_start(position.line).path(path).annotation(annotation);
        return group.element(snippet);
    }
    let annotation = kind.span(start - window.start..end.min(window.end) - window.start).label(label);
    let snippet = Snippet::source(&content[window]).line_start(position.line).annotation(annotation);
    group.element(Origin::path(path).line(position.line).char_column(position.column)).element(snippet)
}

/// The part of a long line around byte `at`.
fn window(content: &str, at: usize) -> std::ops::Range<usize> {
    let (mut before, mut after) = (content[..at].chars(), content[at..].chars());
    for _ in 0..=LONGEST_LINE / 4 {
        before.next_back();
    }
    for _ in 0..LONGEST_LINE / 2 {
        after.next();
    }
    before.as_str().len()..content.len() - after.as_str().len()
}

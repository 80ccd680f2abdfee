//! The report that people read: what is wrong, where, what the reference says, what to do.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::group::{self, Alike, grouped};
use super::summary;
use crate::collect::CollectVec as _;
use crate::excerpt::Passage;
use crate::finding::{Finding, Place, Severity};
use crate::report::Report;
use crate::text::Span;
use crate::words::{counted, plain};

/// Whether the text holds colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// ANSI escapes.
    Always,
    /// Plain text.
    Never,
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
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    };
    let mut text = String::new();
    let groups = grouped(&report.findings, Alike::Exactly);
    let most = if report.scanned.is_some() { MOST_SHOWN } else { groups.len() };
    for group in groups.iter().take(most) {
        text.push_str(&renderer.render(&[block(report, group)]));
        text.push_str("\n\n");
    }
    if groups.len() > most {
        let mut rest = 0;
        for group in &groups[most..] {
            rest += group.others.len() + 1;
        }
        let rest = counted(rest, "finding");
        let note = format!("{rest} more after the first {most} kinds; `--format concise` lists all");
        text.push_str(&renderer.render(&[Group::with_title(Level::NOTE.primary_title(note))]));
        text.push_str("\n\n");
    }
    let level = match (report.has_errors(), report.findings.is_empty()) {
        (true, _) => Level::ERROR,
        (false, false) => Level::WARNING,
        (false, true) => {
            text.push_str(&summary(report));
            text.push('\n');
            return text;
        }
    };
    text.push_str(&renderer.render(&[Group::with_title(level.primary_title(summary(report)))]));
    text.push('\n');
    text
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
    let also = also(report, &findings.others);
    group.element(Level::NOTE.message(plain(&also).into_owned()))
}

/// `also in de/environments.md:34, fr/environments.md:34 and 12 more`
fn also(report: &Report, others: &[&Finding]) -> String {
    let line = |place: &Place| format!(":{}", report.passage(place).line_at(place.span.start));
    let places: Vec<String> = others
        .iter()
        .take(NAMED_PLACES)
        .map(|finding| {
            format!("{}{}", report.path_of(finding), finding.place.as_ref().map(line).unwrap_or_default())
        })
        .collect_vec();
    match (places.as_slice(), others.len() - places.len()) {
        ([first @ .., last], 0) if !first.is_empty() => format!("also in {} and {last}", first.join(", ")),
        (places, 0) => format!("also in {}", places.join(", ")),
        (places, rest) => {
            let all = if report.scanned.is_some() { "; `--format concise` lists all" } else { "" };
            format!("also in {} and {rest} more{all}", places.join(", "))
        }
    }
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
    let annotate = |start: usize, end: usize| -> Annotation<'a> {
        let label = (!label.is_empty()).then(|| plain(label).into_owned());
        kind.span(start..end).label(label)
    };
    let is_short = content.len() <= LONGEST_LINE || content.chars().nth(LONGEST_LINE).is_none();
    if is_short && !passage.begins_within_line(span.start) {
        let snippet =
            Snippet::source(content).line_start(position.line).path(path).annotation(annotate(start, end));
        return group.element(snippet);
    }
    let window = window(content, start);
    let end = end.min(window.end);
    let snippet = Snippet::source(&content[window.clone()])
        .line_start(position.line)
        .annotation(annotate(start - window.start, end - window.start));
    group.element(Origin::path(path).line(position.line).char_column(position.column)).element(snippet)
}

/// The part of a long line around byte `at`.
fn window(content: &str, at: usize) -> std::ops::Range<usize> {
    let before = content[..at].char_indices().rev().nth(LONGEST_LINE / 4).map_or(0, |(start, _)| start);
    let after = content[at..].char_indices().nth(LONGEST_LINE / 2).map_or(content.len(), |(end, _)| at + end);
    before..after
}

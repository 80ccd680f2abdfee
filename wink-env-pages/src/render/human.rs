//! The report for people: what is wrong, where, what the reference says, what to do.

use std::collections::HashMap;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer};

use super::color::Color;
use super::group::{self, by_cause, by_host};
use super::places::places;
use super::snippet::marked;
use super::summary::summary;
use crate::check::Report;
use crate::describe::describe;
use crate::finding::{Finding, Place, Severity};
use crate::words::{counted, plain, quoted, separator};

/// How many causes are shown, and how many of those that begin on one page or in one file. All of them are counted.
const MOST_SHOWN: usize = 1_000;
const MOST_PER_FILE: usize = 100;

/// How many other places of the same drift are listed.
const NAMED_PLACES: usize = 4;

/// All findings with their source lines, the same drift on many pages only once, then the summary.
#[must_use]
pub fn human(report: &Report, color: Color) -> String {
    let renderer = color.renderer();
    let mut text = String::new();
    let groups = if report.scanned.is_some() { by_host(report) } else { by_cause(report) };
    let (mut shown, mut rest) = (0, 0);
    let mut per_file = HashMap::<&str, usize>::new();
    for group in &groups {
        let in_file = per_file.entry(&group.first.path).or_default();
        let is_full = report.scanned.is_none() && *in_file == MOST_PER_FILE;
        if shown == MOST_SHOWN || is_full {
            rest += group.others.len() + 1;
            continue;
        }
        shown += 1;
        *in_file += 1;
        text += &renderer.render(&[block(report, group)]);
        text += "\n\n";
    }
    if rest > 0 {
        let rest = counted(rest, "finding");
        let note = match report.scanned {
            Some(_) => {
                format!("{rest} not shown after the first {MOST_SHOWN} kinds; `--format concise` lists all")
            }
            None => format!(
                "{rest} not shown: at most {MOST_PER_FILE} per page and {MOST_SHOWN} in all; `--format concise` lists all"
            ),
        };
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

/// A line outside all snippets.
pub(super) fn titled(renderer: &Renderer, level: Level<'_>, title: String) -> String {
    renderer.render(&[Group::with_title(level.primary_title(title))])
}

fn block<'a>(report: &'a Report, findings: &group::Group<'a>) -> Group<'a> {
    let finding = findings.first;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let description = describe(&report.site, finding);
    let title = plain(&description.message).into_owned();
    let mut group = Group::with_title(level.primary_title(title).id(finding.lint.name));
    let pointer = report.pointer(finding).map(|pointer| format!("at {}", quoted(pointer)));
    let label = pointer.as_deref().unwrap_or(&description.label);
    match finding.place {
        Some(place) => group = shown(report, group, place, label, AnnotationKind::Primary),
        None => group = group.element(Origin::path(plain(&report.path_of(finding)).into_owned())),
    }
    if let Some(place) = finding.reference {
        group = shown(report, group, place, &description.reference_label, AnnotationKind::Context);
    }
    if let Some(help) = &description.help {
        group = group.element(Level::HELP.message(plain(help).into_owned()));
    }
    if findings.others.is_empty() {
        return group;
    }
    let also = if report.scanned.is_some() { places(report, findings) } else { also(report, findings) };
    group.element(Level::NOTE.message(plain(&also).into_owned()))
}

/// `also in de/environments.md:34, fr/environments.md:34 and 12 more`
fn also(report: &Report, findings: &group::Group<'_>) -> String {
    let is_bulk = findings.others[0].path == findings.first.path;
    let other_rows = if is_bulk { other_rows(report, findings) } else { Vec::new() };
    let others = if is_bulk { &other_rows } else { &findings.others };
    if others.is_empty() {
        return String::from("also in other cells of this row");
    }
    let locales = findings.other_locales();
    if locales.len() > NAMED_PLACES && !is_bulk {
        return format!("also in {}: {}", counted(locales.len(), "other language"), locales.join(", "));
    }
    let mut also = String::from("also in ");
    for (at, finding) in others.iter().enumerate() {
        if at == NAMED_PLACES {
            let all = if is_bulk { "; `--format concise` lists all" } else { "" };
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

/// The other rows of a bulk edit, each once even if several of its cells are affected.
fn other_rows<'a>(report: &Report, findings: &group::Group<'a>) -> Vec<&'a Finding> {
    let mut rows = Vec::new();
    let mut above = findings.first;
    for finding in &findings.others {
        if above.path != finding.path || line(report, above) != line(report, finding) {
            rows.push(*finding);
        }
        above = finding;
    }
    rows
}

fn line(report: &Report, finding: &Finding) -> Option<usize> {
    let place = finding.place?;
    Some(report.passage(place).line_at(place.span.start))
}

fn shown<'a>(
    report: &'a Report,
    group: Group<'a>,
    place: Place,
    label: &str,
    kind: AnnotationKind,
) -> Group<'a> {
    marked(&report.passage(place), group, place.span, label, kind)
}

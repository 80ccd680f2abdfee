//! The format of reviewdog, which shows findings in a review and repairs as suggestions to accept with one click.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::document::{Entries, write};
use super::location::path_in_repository;
use crate::check::Report;
use crate::describe::describe;
use crate::finding::{Finding, Place, Severity};
use crate::fix::{Repair, Repairs};
use crate::text::Span;
use crate::words::plain;

#[derive(Serialize)]
struct Document<D: Serialize> {
    source: Program,
    diagnostics: D,
}

#[derive(Serialize)]
struct Program {
    name: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestions: Option<[Suggestion; 1]>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

/// Lines and columns count from 1, columns in bytes of UTF-8.
#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

/// The report as JSON, with a final line ending; each finding with its repair, if there is one.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn rdjson(report: &Report, repairs: &Repairs, out: &mut impl io::Write) -> io::Result<()> {
    let diagnostics = || {
        let findings = report.findings.iter().enumerate();
        findings.map(|(number, finding)| diagnostic(report, finding, repairs.repair_of(number)))
    };
    let source = Program { name: "wink-env", url: env!("CARGO_PKG_REPOSITORY") };
    write(&Document { source, diagnostics: Entries(diagnostics) }, out)
}

fn diagnostic<'a>(report: &'a Report, finding: &'a Finding, repair: Option<&Repair>) -> Diagnostic<'a> {
    let description = describe(&report.site, finding);
    let mut message = plain(&description.message).into_owned();
    if let Some(help) = &description.help {
        message += "\nhelp: ";
        message += &plain(help);
    }
    let range = finding.place.map(|place| range(report, place));
    let suggestion = repair.zip(finding.place).and_then(|(repair, place)| suggestion(report, place, repair));
    Diagnostic {
        message,
        location: Location { path: path_in_repository(report, finding), range },
        severity: match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
        },
        code: Code { value: finding.lint.name },
        suggestions: suggestion.map(|suggestion| [suggestion]),
    }
}

/// All edits of a repair as one: several suggestions would be alternatives.
fn suggestion(report: &Report, place: Place, repair: &Repair) -> Option<Suggestion> {
    let mut edits: Vec<_> = repair.edits.iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let (first, last) = (edits.first()?, edits.last()?);
    let span = Span::new(first.span.start, last.span.end);
    let page = report.text(place.source).as_str();
    let (mut text, mut end) = (String::new(), span.start);
    for edit in &edits {
        text += page.get(end..edit.span.start)?;
        text += &edit.text;
        end = edit.span.end;
    }
    Some(Suggestion { range: range(report, Place { source: place.source, span }), text })
}

fn range(report: &Report, place: Place) -> Range {
    let position = |at| position(report, place, at);
    Range { start: position(place.span.start), end: position(place.span.end) }
}

fn position(report: &Report, place: Place, at: usize) -> Position {
    let passage = report.passage(place);
    let found = passage.position(at);
    let line = passage.text.line(passage.text.line_at(at));
    let before = passage.text.as_str().get(line.start..at).unwrap_or_default();
    Position { line: found.line, column: found.column + before.len() - before.chars().count() }
}

//! SARIF 2.1.0, the format of code scanning.

use std::borrow::Cow;
use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use super::document::{Entries, write};
use super::fingerprint::fingerprinted;
use super::location::{path_in_repository, path_of_place, uri};
use crate::check::Report;
use crate::describe::{Description, describe};
use crate::finding::{Finding, Lint, Place};
use crate::lint::lints;
use crate::words::plain;

pub(super) const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
struct Log<R: Serialize> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<R>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<R: Serialize> {
    tool: Value,
    column_kind: &'static str,
    results: R,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultEntry<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    related_locations: Option<[Related<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[Value; 1]>,
    partial_fingerprints: Fingerprints,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Related<'a> {
    id: usize,
    physical_location: Physical<'a>,
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact<'a> {
    uri: Cow<'a, str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "winkEnvFinding/v1")]
    version_1: String,
}

/// The report as JSON, with a line ending.
///
/// # Errors
///
/// Those of `out`.
pub fn sarif(report: &Report, out: &mut impl io::Write) -> io::Result<()> {
    let rules: Vec<Value> = lints().map(rule).collect();
    let results = || fingerprinted(report).map(|(finding, fingerprint)| result(report, finding, fingerprint));
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run { tool: tool(&rules), column_kind: "unicodeCodePoints", results: Entries(results) }],
    };
    write(&log, out)
}

/// This program.
pub(super) fn tool(rules: &[Value]) -> Value {
    json!({ "driver": {
        "name": "wink-env",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "informationUri": env!("CARGO_PKG_REPOSITORY"),
        "rules": rules,
    } })
}

fn rule(rule: &Lint) -> Value {
    let (_, help) = rule.explanation.split_once('\n').unwrap_or_default();
    json!({
        "id": rule.name,
        "shortDescription": { "text": sentence(rule.summary) },
        "fullDescription": { "text": first_paragraph(help) },
        "help": { "text": help.trim(), "markdown": help.trim() },
        "defaultConfiguration": { "level": rule.level.to_string() },
    })
}

fn result<'a>(report: &'a Report, finding: &'a Finding, fingerprint: String) -> ResultEntry<'a> {
    let description = describe(&report.site, finding);
    let mut message = sentence(&plain(&description.message));
    if let Some(help) = &description.help {
        message.push(' ');
        message.push_str(&sentence(&plain(help)));
    }
    let artifact_location = Artifact { uri: uri(path_in_repository(report, finding)) };
    let region = finding.place.map(|place| region(report, place));
    let fix = finding.place.zip(replacement(report, finding));
    ResultEntry {
        rule_id: finding.lint.name,
        rule_index: lints().position(|lint| lint.name == finding.lint.name),
        level: finding.severity.name(),
        message: Message { text: message },
        locations: [Location { physical_location: Physical { artifact_location, region } }],
        related_locations: finding.reference.map(|place| [related(report, place, &description)]),
        fixes: fix.map(|(place, text)| [fixed(report, finding, &description, place, &text)]),
        partial_fingerprints: Fingerprints { version_1: fingerprint },
    }
}

/// What stands in the marked place when the finding is repaired, if the place is all that changes: a cell with the URL of
/// the reference, a `:::` line with its name. Rows that move or come are repaired by the command alone.
fn replacement(report: &Report, finding: &Finding) -> Option<String> {
    let expected = finding.expected()?;
    if finding.subject.environment.is_some() {
        return Some(expected.to_owned());
    }
    let place = finding.place.filter(|_| finding.lint.name == "unknown-directive")?;
    let colons = report
        .passage(place)
        .text
        .slice(place.span)
        .chars()
        .take_while(|character| *character == ':')
        .count();
    Some(format!("{}{expected}", ":".repeat(colons)))
}

fn fixed(report: &Report, finding: &Finding, description: &Description, place: Place, text: &str) -> Value {
    json!({
        "description": { "text": sentence(&description.help.as_deref().map(plain).unwrap_or_default()) },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(path_in_repository(report, finding)) },
            "replacements": [{
                "deletedRegion": region(report, place),
                "insertedContent": { "text": text },
            }],
        }],
    })
}

fn related<'a>(report: &'a Report, place: Place, description: &Description) -> Related<'a> {
    let label = &description.reference_label;
    let text = if label.is_empty() { "the reference".into() } else { plain(label) };
    let artifact_location = Artifact { uri: uri(path_of_place(report, place)) };
    let region = Some(region(report, place));
    Related {
        id: 1,
        physical_location: Physical { artifact_location, region },
        message: Message { text: sentence(&text) },
    }
}

fn region(report: &Report, place: Place) -> Region {
    let (start, end) = report.range(place);
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// Messages of SARIF are sentences with a capital letter and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

fn first_paragraph(markdown: &str) -> &str {
    markdown.trim().split("\n\n").next().unwrap_or_default()
}

//! SARIF 2.1.0, the format of code scanning.

use std::borrow::Cow;
use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use super::document::{Entries, lists_edits, write};
use super::fingerprint::fingerprinted;
use super::location::{path_in_repository, path_of_place, uri};
use crate::check::Report;
use crate::describe::{Description, describe};
use crate::finding::{Finding, Lint, Place};
use crate::fix::{Repair, Repairs};
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
    fixes: Option<[FixEntry<'a>; 1]>,
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
#[serde(rename_all = "camelCase")]
struct FixEntry<'a> {
    description: Message,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact<'a>,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: DeletedRegion,
    #[serde(skip_serializing_if = "Option::is_none")]
    inserted_content: Option<Message>,
}

/// Characters for editors, bytes for programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeletedRegion {
    #[serde(flatten)]
    region: Region,
    byte_offset: usize,
    byte_length: usize,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "winkEnvFinding/v1")]
    version_1: String,
}

/// The report as JSON, with a final line ending; each finding with its repair, if there is one.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn sarif(report: &Report, repairs: &Repairs, out: &mut impl io::Write) -> io::Result<()> {
    let rules: Vec<Value> = lints().map(rule).collect();
    let results = || {
        fingerprinted(report).enumerate().map(|(number, (finding, fingerprint))| {
            result(report, finding, repairs.repair_of(number), fingerprint)
        })
    };
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
        "helpUri": rule.address(),
        "defaultConfiguration": { "level": rule.level.to_string() },
    })
}

fn result<'a>(
    report: &'a Report,
    finding: &'a Finding,
    repair: Option<&'a Repair>,
    fingerprint: String,
) -> ResultEntry<'a> {
    let description = describe(&report.site, finding);
    let mut message = sentence(&plain(&description.message));
    if let Some(help) = &description.help {
        message.push(' ');
        message.push_str(&sentence(&plain(help)));
    }
    let artifact_location = Artifact { uri: uri(path_in_repository(report, finding)) };
    let region = finding.place.map(|place| region(report, place));
    ResultEntry {
        rule_id: finding.lint.name,
        rule_index: lints().position(|lint| lint.name == finding.lint.name),
        level: finding.severity.name(),
        message: Message { text: message },
        locations: [Location { physical_location: Physical { artifact_location, region } }],
        related_locations: finding.reference.map(|place| [related(report, place, &description)]),
        fixes: repair
            .filter(|repair| lists_edits(repair))
            .and_then(|repair| fix(report, finding, repair))
            .map(|fix| [fix]),
        partial_fingerprints: Fingerprints { version_1: fingerprint },
    }
}

/// A repair, with its edits as replacements in the page.
fn fix<'a>(report: &'a Report, finding: &'a Finding, repair: &'a Repair) -> Option<FixEntry<'a>> {
    let source = finding.place?.source;
    let replacements = repair.edits.iter().map(|edit| Replacement {
        deleted_region: DeletedRegion {
            region: region(report, Place { source, span: edit.span }),
            byte_offset: edit.span.start,
            byte_length: edit.span.end - edit.span.start,
        },
        inserted_content: (!edit.text.is_empty()).then_some(Message { text: edit.text.clone() }),
    });
    let artifact_location = Artifact { uri: uri(path_in_repository(report, finding)) };
    Some(FixEntry {
        description: Message { text: sentence(&plain(&repair.action.to_string())) },
        artifact_changes: [Change { artifact_location, replacements: replacements.collect() }],
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

/// SARIF messages are sentences with an initial capital and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

fn first_paragraph(markdown: &str) -> &str {
    markdown.trim().split("\n\n").next().unwrap_or_default()
}

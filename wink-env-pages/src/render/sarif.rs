//! SARIF 2.1.0, the format of code scanning.

use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::location::{path_in_repository, path_of_place, range, uri};
use crate::finding::{Finding, Place};
use crate::lint::{LINTS, Lint};
use crate::report::Report;
use crate::words::plain;

/// The report as JSON, with a line ending.
///
/// # Panics
///
/// Never: every key is a string and every value can be written.
#[must_use]
pub fn sarif(report: &Report) -> String {
    let rules: Vec<Value> = LINTS.iter().map(|lint| rule(lint)).collect();
    let findings = report.findings.iter().zip(fingerprints(report));
    let results: Vec<Value> =
        findings.map(|(finding, fingerprint)| result(report, finding, &fingerprint)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "wink-env",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_HOMEPAGE"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("strings and numbers can be written");
    text.push('\n');
    text
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

fn result(report: &Report, finding: &Finding, fingerprint: &str) -> Value {
    let mut message = sentence(&plain(&finding.message));
    if let Some(help) = &finding.help {
        message.push(' ');
        message.push_str(&sentence(&plain(help)));
    }
    let mut physical = json!({ "artifactLocation": { "uri": uri(&path_in_repository(report, finding)) } });
    if let Some(place) = &finding.place {
        physical["region"] = region(report, place);
    }
    let mut result = json!({ "ruleId": finding.lint.name });
    if let Some(index) = LINTS.iter().position(|rule| rule.name == finding.lint.name) {
        result["ruleIndex"] = json!(index);
    }
    result["level"] = json!(finding.severity.to_string());
    result["message"] = json!({ "text": message });
    result["locations"] = json!([{ "physicalLocation": physical }]);
    if let Some(place) = &finding.reference {
        result["relatedLocations"] = json!([related(report, place)]);
    }
    if let (Some(place), Some(text)) = (&finding.place, replacement(report, finding)) {
        result["fixes"] = json!([fix(report, finding, place, &text)]);
    }
    result["partialFingerprints"] = json!({ "winkEnvFinding/v1": fingerprint });
    result
}

/// What stands in the marked place when the finding is repaired, if the place is all that changes: a cell with the URL of
/// the reference, a `:::` line with its name. Rows that move or come are repaired by the command alone.
fn replacement(report: &Report, finding: &Finding) -> Option<String> {
    let expected = finding.expected.as_ref()?;
    if finding.subject.environment.is_some() {
        return Some(expected.clone());
    }
    let place = finding.place.as_ref().filter(|_| finding.lint.name == "unknown-directive")?;
    let colons = report
        .passage(place)
        .text
        .slice(place.span)
        .chars()
        .take_while(|character| *character == ':')
        .count();
    Some(format!("{}{expected}", ":".repeat(colons)))
}

fn fix(report: &Report, finding: &Finding, place: &Place, text: &str) -> Value {
    json!({
        "description": { "text": sentence(&finding.help.as_deref().map_or_else(String::new, plain)) },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&path_in_repository(report, finding)) },
            "replacements": [{
                "deletedRegion": region(report, place),
                "insertedContent": { "text": text },
            }],
        }],
    })
}

fn related(report: &Report, place: &Place) -> Value {
    let text = if place.label.is_empty() { "the reference".to_owned() } else { plain(&place.label) };
    json!({
        "id": 1,
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&path_of_place(report, place)) },
            "region": region(report, place),
        },
        "message": { "text": sentence(&text) },
    })
}

fn region(report: &Report, place: &Place) -> Value {
    let (start, end) = range(report, place);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// Messages of SARIF are sentences with a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

fn first_paragraph(markdown: &str) -> &str {
    markdown.trim().split("\n\n").next().unwrap_or_default()
}

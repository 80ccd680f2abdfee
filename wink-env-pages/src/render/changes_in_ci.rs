//! Changes for CI services and for programs that read lines: each at its place in the new pages, whose root is the path
//! given by the caller.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::changes::{document, line, summary};
use super::fingerprint::hash_of;
use super::github::{data, property};
use super::location::{tidy, uri};
use super::sarif::{SCHEMA, sentence, tool};
use crate::changes::Change;
use crate::words::plain;

/// One line per change, then the kind of release that they require.
#[must_use]
pub fn changes_concise(changes: &[Change], root: &str) -> String {
    let mut text = String::new();
    for change in changes {
        let (path, kind) = (path(change, root), change.kind.name());
        let release = if change.is_breaking { "major" } else { "minor" };
        let _ = writeln!(text, "{}:{}: {release}[{kind}]: {}", plain(&path), change.line, line(change));
    }
    text + &summary(changes) + "\n"
}

/// Workflow commands, then the kind of release that the changes require.
#[must_use]
pub fn changes_github(changes: &[Change], root: &str) -> String {
    let mut text = String::new();
    for change in changes {
        let level = if change.is_breaking { "warning" } else { "notice" };
        let (path, title) = (property(&path(change, root)), property(change.kind.name()));
        let message = data(&line(change));
        let _ = writeln!(text, "::{level} file={path},line={},title={title}::{message}", change.line);
    }
    text + &summary(changes) + "\n"
}

/// A Code Quality report.
#[must_use]
pub fn changes_gitlab(changes: &[Change], root: &str) -> String {
    let issue = |change: &Change| {
        json!({
            "description": line(change),
            "check_name": change.kind.name(),
            "fingerprint": fingerprint(change),
            "severity": if change.is_breaking { "major" } else { "info" },
            "location": {
                "path": path(change, root),
                "lines": { "begin": change.line, "end": change.line },
            },
        })
    };
    document(&changes.iter().map(issue).collect())
}

/// SARIF 2.1.0.
#[must_use]
pub fn changes_sarif(changes: &[Change], root: &str) -> String {
    let mut rules: Vec<Value> = Vec::new();
    let mut results: Vec<Value> = Vec::new();
    for change in changes {
        let rule = json!({ "id": change.kind.name() });
        if !rules.contains(&rule) {
            rules.push(rule);
        }
        results.push(json!({
            "ruleId": change.kind.name(),
            "level": if change.is_breaking { "warning" } else { "note" },
            "message": { "text": sentence(&line(change)) },
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "uri": uri(path(change, root).into()) },
                "region": { "startLine": change.line },
            } }],
            "partialFingerprints": { "winkEnvChange/v1": fingerprint(change) },
        }));
    }
    document(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{ "tool": tool(&rules), "columnKind": "unicodeCodePoints", "results": results }],
    }))
}

/// The format of reviewdog.
#[must_use]
pub fn changes_rdjson(changes: &[Change], root: &str) -> String {
    let diagnostic = |change: &Change| {
        json!({
            "message": line(change),
            "location": { "path": path(change, root), "range": { "start": { "line": change.line } } },
            "severity": if change.is_breaking { "WARNING" } else { "INFO" },
            "code": { "value": change.kind.name() },
        })
    };
    document(&json!({
        "source": { "name": "wink-env", "url": env!("CARGO_PKG_REPOSITORY") },
        "diagnostics": changes.iter().map(diagnostic).collect::<Vec<Value>>(),
    }))
}

fn path(change: &Change, root: &str) -> String {
    let root = root.trim_end_matches(['/', '\\']);
    tidy(format!("{root}/{}", change.page).into()).into_owned()
}

fn fingerprint(change: &Change) -> String {
    let hash = hash_of(&[
        Some(change.kind.name()),
        Some(&change.name),
        change.environment.as_deref(),
        change.before.as_deref(),
        change.after.as_deref(),
    ]);
    format!("{hash:016x}")
}

//! A Code Quality report: GitLab shows it in merge requests.

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::location::{path_in_repository, range};
use crate::finding::{Finding, Severity};
use crate::report::Report;
use crate::words::plain;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The report as JSON, with a line ending.
///
/// # Panics
///
/// Never: every key is a string and every value can be written.
#[must_use]
pub fn gitlab(report: &Report) -> String {
    let findings = report.findings.iter().zip(fingerprints(report));
    let issues: Vec<Issue<'_>> =
        findings.map(|(finding, fingerprint)| issue(report, finding, fingerprint)).collect();
    let mut text = serde_json::to_string_pretty(&issues).expect("strings and numbers can be written");
    text.push('\n');
    text
}

fn issue<'a>(report: &Report, finding: &'a Finding, fingerprint: String) -> Issue<'a> {
    let mut description = plain(&finding.message);
    if let Some(help) = &finding.help {
        description.push_str("; ");
        description.push_str(&plain(help));
    }
    let lines = match &finding.place {
        Some(place) => {
            let (start, end) = range(report, place);
            Lines { begin: start.line, end: end.line }
        }
        // A line is obligatory, even of a page that is not there.
        None => Lines { begin: 1, end: 1 },
    };
    Issue {
        description,
        check_name: finding.lint.name,
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
        },
        location: Location { path: path_in_repository(report, finding), lines },
    }
}

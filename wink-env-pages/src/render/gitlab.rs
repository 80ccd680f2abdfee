//! A Code Quality report: GitLab shows it in merge requests.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::document::{Entries, write};
use super::fingerprint::fingerprinted;
use super::location::path_in_repository;
use crate::check::Report;
use crate::describe::describe;
use crate::finding::{Finding, Severity};
use crate::words::plain;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: Cow<'a, str>,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The report as JSON, with a final line ending.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn gitlab(report: &Report, out: &mut impl io::Write) -> io::Result<()> {
    let issues = || fingerprinted(report).map(|(finding, fingerprint)| issue(report, finding, fingerprint));
    write(&Entries(issues), out)
}

fn issue<'a>(report: &Report, finding: &'a Finding, fingerprint: String) -> Issue<'a> {
    let said = describe(&report.site, finding);
    let mut description = plain(&said.message).into_owned();
    if let Some(help) = &said.help {
        description.push_str("; ");
        description.push_str(&plain(help));
    }
    let lines = match finding.place {
        Some(place) => {
            let (start, end) = report.range(place);
            Lines { begin: start.line, end: end.line }
        }
        // A line is required, even for a missing page.
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

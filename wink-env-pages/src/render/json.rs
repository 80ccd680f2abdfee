//! The machine format, version 1.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::document::{Entries, write};
use crate::check::Report;
use crate::compare::Reference;
use crate::describe::describe;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;

#[derive(Serialize)]
struct Document<'a, F: Serialize> {
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<ReferenceEntry<'a>>,
    pages: Vec<PageEntry<'a>>,
    findings: F,
    summary: SummaryEntry,
}

#[derive(Serialize)]
struct ReferenceEntry<'a> {
    kind: &'static str,
    locales: Vec<&'a str>,
}

#[derive(Serialize)]
struct PageEntry<'a> {
    locale: &'a str,
    path: Cow<'a, str>,
}

#[derive(Serialize)]
struct FindingEntry<'a> {
    lint: &'static str,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    locale: Option<&'a str>,
    path: Cow<'a, str>,
    #[serde(flatten)]
    place: Option<PlaceEntry>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    environment: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<&'a str>,
    fixable: bool,
}

#[derive(Serialize)]
struct PlaceEntry {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct SummaryEntry {
    pages: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<usize>,
    errors: usize,
    warnings: usize,
    fixable: usize,
}

/// The report as JSON, with a line ending.
///
/// # Errors
///
/// Those of `out`.
pub fn json(report: &Report, fixable: &[bool], out: &mut impl io::Write) -> io::Result<()> {
    let site = &report.site;
    let reference = match &site.reference {
        Reference::Source(_) => Some("source"),
        Reference::Agreement { .. } => Some("agreement"),
        Reference::Tie(_) | Reference::Nothing => None,
    };
    let locales = || site.reference.pages().iter().map(|page| site.pages[*page].locale.as_str()).collect();
    let document = Document {
        version: 1,
        reference: reference.map(|kind| ReferenceEntry { kind, locales: locales() }),
        pages: site
            .pages
            .iter()
            .map(|page| PageEntry { locale: page.locale.as_str(), path: report.path(&page.path) })
            .collect(),
        findings: Entries(|| {
            let findings = report.findings.iter().enumerate();
            findings.map(|(at, finding)| entry(report, finding, fixable.get(at) == Some(&true)))
        }),
        summary: SummaryEntry {
            pages: site.pages.len(),
            files: report.scanned,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            fixable: fixable.iter().filter(|fixable| **fixable).count(),
        },
    };
    write(&document, out)
}

fn entry<'a>(report: &Report, finding: &'a Finding, fixable: bool) -> FindingEntry<'a> {
    let place = finding.place.map(|place| {
        let (start, end) = report.range(place);
        PlaceEntry { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    });
    let description = describe(&report.site, finding);
    FindingEntry {
        lint: finding.lint.name,
        severity: finding.severity.name(),
        locale: finding.locale.as_ref().map(Locale::as_str),
        path: report.path_of(finding),
        place,
        message: description.message,
        help: description.help,
        section: finding.subject.section.as_deref(),
        service: finding.subject.service.as_deref(),
        environment: finding.subject.environment.as_deref(),
        expected: finding.expected(),
        found: finding.found(),
        fixable,
    }
}

//! The machine format, version 1.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::document::{Entries, write};
use crate::compare::Reference;
use crate::finding::{Finding, Severity};
use crate::locale::Locale;
use crate::report::Report;

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
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
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
pub fn json(report: &Report, out: &mut impl io::Write) -> io::Result<()> {
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
        findings: Entries(|| report.findings.iter().map(|finding| entry(report, finding))),
        summary: SummaryEntry {
            pages: site.pages.len(),
            files: report.scanned,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            fixable: report.findings.iter().filter(|finding| finding.fixable).count(),
        },
    };
    write(&document, out)
}

fn entry<'a>(report: &Report, finding: &'a Finding) -> FindingEntry<'a> {
    let place = finding.place.as_ref().map(|place| {
        let passage = report.passage(place);
        let (start, end) = (passage.position(place.span.start), passage.position(place.span.end));
        PlaceEntry { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    });
    FindingEntry {
        lint: finding.lint.name,
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        locale: finding.locale.as_ref().map(Locale::as_str),
        path: report.path_of(finding),
        place,
        message: &finding.message,
        help: finding.help.as_deref(),
        section: finding.subject.section.as_deref(),
        service: finding.subject.service.as_deref(),
        environment: finding.subject.environment.as_deref(),
        expected: finding.expected.as_deref(),
        found: finding.found.as_deref(),
        fixable: finding.fixable,
    }
}

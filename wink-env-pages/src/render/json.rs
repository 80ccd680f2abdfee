//! The machine format, version 1.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::io;

use serde::Serialize;

use super::document::{Entries, lists_edits, write};
use super::fingerprint::fingerprinted;
use crate::check::Report;
use crate::compare::Reference;
use crate::describe::describe;
use crate::finding::{Finding, Severity};
use crate::fix::{Repair, Repairs, Safety};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<DetailsEntry<'a>>,
    fixable: bool,
    cause: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    commit: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    edits: Vec<EditEntry<'a>>,
}

/// What only some findings have.
#[derive(Serialize)]
struct DetailsEntry<'a> {
    /// The JSON pointer of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pointer: Option<&'a str>,
    /// What a finding that a page is behind stands for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    drift: Vec<DriftEntry<'a>>,
}

/// Drift of a page that is behind.
#[derive(Serialize)]
struct DriftEntry<'a> {
    lint: &'static str,
    #[serde(flatten)]
    place: Option<PlaceEntry>,
    message: String,
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
}

/// Bytes of the file, counted from 0, and their replacement.
#[derive(Serialize)]
struct EditEntry<'a> {
    path: Cow<'a, str>,
    start: usize,
    end: usize,
    text: &'a str,
    safe: bool,
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
    #[serde(skip_serializing_if = "is_zero")]
    unlisted: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// The report as JSON, with a final line ending.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn json(report: &Report, repairs: &Repairs, out: &mut impl io::Write) -> io::Result<()> {
    let site = &report.site;
    let reference = match &site.reference {
        Reference::Source(_) => Some("source"),
        Reference::Agreement { .. } => Some("agreement"),
        Reference::Tie(_) | Reference::Nothing => None,
    };
    let locales = || site.reference.pages().iter().map(|page| site.pages[*page].locale.as_str()).collect();
    let causes = RefCell::new(HashMap::new());
    let document = Document {
        version: 1,
        reference: reference.map(|kind| ReferenceEntry { kind, locales: locales() }),
        pages: site
            .pages
            .iter()
            .map(|page| PageEntry { locale: page.locale.as_str(), path: report.path(&page.path) })
            .collect(),
        findings: Entries(|| {
            let findings = fingerprinted(report).enumerate();
            findings.map(|(number, (finding, fingerprint))| {
                // The first finding of a cause gives it its name.
                let cause = causes.borrow_mut().entry(finding.cause).or_insert(fingerprint).clone();
                entry(report, finding, cause, repairs.repair_of(number))
            })
        }),
        summary: SummaryEntry {
            pages: site.pages.len(),
            files: report.scanned,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            fixable: fixable(report, repairs),
            unlisted: report.unlisted,
        },
    };
    write(&document, out)
}

fn entry<'a>(
    report: &'a Report,
    finding: &'a Finding,
    cause: String,
    repair: Option<&'a Repair>,
) -> FindingEntry<'a> {
    let description = describe(&report.site, finding);
    let listed = repair.filter(|repair| lists_edits(repair)).into_iter();
    let edits = listed.flat_map(|repair| edits(report, finding, repair));
    let replacement = report.replacement(finding).map(|other| EditEntry {
        path: report.path_of(finding),
        start: other.span.start,
        end: other.span.end,
        text: &other.text,
        safe: true,
    });
    FindingEntry {
        lint: finding.lint.name,
        severity: finding.severity.name(),
        locale: finding.locale.as_ref().map(Locale::as_str),
        path: report.path_of(finding),
        place: place(report, finding),
        message: description.message,
        help: description.help,
        section: finding.subject.section.as_deref(),
        service: finding.subject.service.as_deref(),
        environment: finding.subject.environment.as_deref(),
        expected: finding.expected(),
        found: finding.found(),
        details: details(report, finding),
        fixable: is_fixable(report, finding, repair),
        cause,
        commit: report.commit(finding).map(|commit| commit.id.as_str()),
        edits: edits.chain(replacement).collect(),
    }
}

/// How many findings can be repaired.
fn fixable(report: &Report, repairs: &Repairs) -> usize {
    let findings = report.findings.iter().enumerate();
    findings.filter(|(number, finding)| is_fixable(report, finding, repairs.repair_of(*number))).count()
}

fn is_fixable(report: &Report, finding: &Finding, repair: Option<&Repair>) -> bool {
    repair.is_some() || report.replacement(finding).is_some()
}

fn details<'a>(report: &'a Report, finding: &'a Finding) -> Option<DetailsEntry<'a>> {
    let drift: Vec<DriftEntry<'_>> =
        report.drift_of(finding).iter().map(|drifted| drift(report, drifted)).collect();
    let pointer = report.pointer(finding);
    (pointer.is_some() || !drift.is_empty()).then_some(DetailsEntry { pointer, drift })
}

fn place(report: &Report, finding: &Finding) -> Option<PlaceEntry> {
    let (start, end) = report.range(finding.place?);
    Some(PlaceEntry { line: start.line, column: start.column, end_line: end.line, end_column: end.column })
}

fn drift<'a>(report: &'a Report, drift: &'a Finding) -> DriftEntry<'a> {
    DriftEntry {
        lint: drift.lint.name,
        place: place(report, drift),
        message: describe(&report.site, drift).message,
        section: drift.subject.section.as_deref(),
        service: drift.subject.service.as_deref(),
        environment: drift.subject.environment.as_deref(),
        expected: drift.expected(),
        found: drift.found(),
    }
}

fn edits<'a>(
    report: &'a Report,
    finding: &'a Finding,
    repair: &'a Repair,
) -> impl Iterator<Item = EditEntry<'a>> {
    repair.edits.iter().map(|edit| EditEntry {
        path: report.path_of(finding),
        start: edit.span.start,
        end: edit.span.end,
        text: &edit.text,
        safe: repair.safety == Safety::Safe,
    })
}

//! A table of pages and services, for programs and comments. The command renders it for terminals itself.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::markdown_text::{code, inline};
use super::summary::summary;
use crate::check::Report;
use crate::finding::Severity;
use crate::locale::Locale;
use crate::status::{CauseStatus, PageStatus, ServiceColumn, State, Status};

/// The state of a service on a page, in a few words.
#[must_use]
pub fn meaning(state: State) -> &'static str {
    match state {
        State::Same => "agrees",
        State::Moved => "in a different place",
        State::Revived => "published, but hidden in the reference",
        State::Hidden => "hidden, but published in the reference",
        State::Swapped => "environments swapped",
        State::OtherUrl => "different URL",
        State::Behind => "as the source had it earlier",
        State::Damaged => "damaged",
        State::Missing => "missing",
        State::Unknown => "no readable page",
    }
}

/// The status as JSON, with a final line ending.
///
/// # Panics
///
/// Never: every key is a string and every value can be serialized.
#[must_use]
pub fn status_json(report: &Report, status: &Status) -> String {
    let pages: Vec<Value> = status.pages.iter().map(|page| entry(page, &status.services)).collect();
    let document = json!({
        "version": 1,
        "pages": pages,
        "causes": status.causes.iter().map(cause).collect::<Vec<Value>>(),
        "summary": {
            "pages": report.site.pages.len(),
            "errors": report.count(Severity::Error),
            "warnings": report.count(Severity::Warning),
        },
    });
    let mut text = serde_json::to_string_pretty(&document).expect("strings and numbers can be written");
    text.push('\n');
    text
}

fn cause(cause: &CauseStatus) -> Value {
    let locales: Vec<&str> = cause.locales.iter().map(Locale::as_str).collect();
    json!({ "lint": cause.lint, "locales": locales })
}

fn entry(page: &PageStatus, services: &[ServiceColumn]) -> Value {
    let states = services.iter().zip(&page.states).map(|(service, state)| {
        let mut entry = json!({});
        if let Some(section) = &service.section {
            entry["section"] = json!(section);
        }
        if let Some(name) = &service.service {
            entry["service"] = json!(name);
        }
        entry["state"] = json!(state.name());
        entry
    });
    json!({
        "locale": page.locale.as_str(),
        "path": page.path,
        "reference": page.is_reference,
        "services": states.collect::<Vec<Value>>(),
        "extra_rows": page.extra_rows,
        "elsewhere": page.elsewhere,
    })
}

/// The status as a table: one row per language.
#[must_use]
pub fn status_markdown(report: &Report, status: &Status) -> String {
    let mut text = format!("### wink-env: {}\n", inline(&summary(report)));
    if status.services.is_empty() {
        return text;
    }
    text.push_str("\n| |");
    for service in &status.services {
        let _ = write!(text, " {} |", code(&service.label));
    }
    text.push_str(" extra rows | elsewhere |\n|");
    text.push_str(&" --- |".repeat(status.services.len() + 3));
    text.push('\n');
    for page in &status.pages {
        let mark = if page.is_reference { " (reference)" } else { "" };
        let _ = write!(text, "| {}{mark} |", code(page.locale.as_str()));
        for state in &page.states {
            let _ = write!(text, " {} |", words(*state));
        }
        let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
        let _ = writeln!(text, " {} | {} |", count(page.extra_rows), count(page.elsewhere));
    }
    if !status.causes.is_empty() {
        text.push_str("\n| cause | languages |\n| --- | --- |\n");
    }
    for cause in &status.causes {
        let locales: Vec<String> = cause.locales.iter().map(|locale| code(locale.as_str())).collect();
        let _ = writeln!(text, "| {} | {} |", code(cause.lint), locales.join(", "));
    }
    text
}

fn words(state: State) -> &'static str {
    match state {
        State::Same => "✓",
        State::OtherUrl => "different URL",
        state => state.name(),
    }
}

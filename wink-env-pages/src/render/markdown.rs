//! A table for a pull request comment or a job summary.

use std::fmt::Write as _;

use super::group::{Group, by_cause, by_host};
use super::location::path_in_repository;
use super::markdown_text::{code, inline};
use super::summary::agreement;
use super::summary::summary;
use crate::check::Report;
use crate::describe::describe;
use crate::finding::Finding;
use crate::words::counted;

/// GitHub refuses comments of more than 65,536 characters.
const LONGEST_COMMENT: usize = 60_000;
/// GitHub refuses summaries of more than a mebibyte.
const LONGEST_SUMMARY: usize = 1_000_000;
/// How many places of the same drift are listed.
const MOST_PLACES: usize = 100;

/// The report as a comment: one row per drift, with all affected pages.
#[must_use]
pub fn markdown(report: &Report) -> String {
    table(report, LONGEST_COMMENT)
}

/// The report as a job summary, which may be longer.
#[must_use]
pub fn job_summary(report: &Report) -> String {
    table(report, LONGEST_SUMMARY)
}

fn table(report: &Report, longest: usize) -> String {
    let result = summary(report);
    let against = agreement(report);
    let result = result.strip_suffix(&against).unwrap_or(&result).trim_end_matches("; ");
    let mut text = format!("### wink-env: {}\n\n", inline(result));
    let _ = writeln!(text, "{}.", inline(&capitalized(&against)));
    let groups = if report.scanned.is_some() { by_host(report) } else { by_cause(report) };
    if groups.is_empty() {
        return text;
    }
    text.push_str("\n| | where | what | what to do |\n| --- | --- | --- | --- |\n");
    for (index, group) in groups.iter().enumerate() {
        let row = row(report, group);
        if text.len() + row.len() > longest {
            let rest = groups.len() - index;
            let command = if report.scanned.is_some() { "scan" } else { "check" };
            let _ = writeln!(text, "\nNot shown: {}; `wink-env {command}` shows all.", counted(rest, "row"));
            break;
        }
        text.push_str(&row);
    }
    text
}

fn row(report: &Report, group: &Group<'_>) -> String {
    let finding = group.first;
    let mut places: Vec<String> =
        group.all().take(MOST_PLACES).map(|finding| place(report, finding)).collect();
    let rest = (group.others.len() + 1).saturating_sub(MOST_PLACES);
    if rest > 0 {
        places.push(format!("and {rest} more"));
    }
    let description = describe(&report.site, finding);
    let help = description.help.as_deref().map(inline).unwrap_or_default();
    format!(
        "| {} `{}` | {} | {} | {help} |\n",
        finding.severity,
        finding.lint.name,
        places.join("<br>"),
        inline(&description.message)
    )
}

fn place(report: &Report, finding: &Finding) -> String {
    let path = path_in_repository(report, finding);
    match finding.place {
        Some(place) => code(&format!("{path}:{}", report.range(place).0.line)),
        None => code(&path),
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + characters.as_str()
}

//! The result in one line.

use crate::check::Report;
use crate::compare::Reference;
use crate::config::FILE;
use crate::describe::{self, agreeing_locales};
use crate::finding::{Finding, Severity};
use crate::words::{counted, listed, made_plain};

/// What the pages were compared with: `the source page is docs/environments.md`, `da, id and tr agree, 3 of 5 pages`.
#[must_use]
pub fn agreement(report: &Report) -> String {
    made_plain(agreement_in(report))
}

fn agreement_in(report: &Report) -> String {
    let site = &report.site;
    match &site.reference {
        Reference::Source(page) => format!("the reference is {}", report.path(&site.pages[*page].path)),
        Reference::Agreement { pages, .. } => {
            let agree = if pages.len() == 1 { "stands alone" } else { "agree" };
            let of = counted(site.pages.len(), "page");
            format!("the reference: {} {agree}, {} of {of}", agreeing_locales(site, pages), pages.len())
        }
        Reference::Tie(groups) => {
            let mut shown = Vec::new();
            for group in groups {
                shown.push(format!("[{}]", agreeing_locales(site, group)));
            }
            format!("no reference: {} are groups of the same size", listed(&shown))
        }
        Reference::Nothing => "no reference: no page has a table of endpoints".to_owned(),
    }
}

/// How many findings on how many pages, and what these were compared with.
#[must_use]
pub fn summary(report: &Report) -> String {
    made_plain(result(report))
}

fn result(report: &Report) -> String {
    let pages = report.site.pages.len() + report.site.missing.len();
    // Findings are sorted by file, and there may be very many.
    let of_files = report.findings.iter().filter(|finding| !finding.is_in_config());
    let mut touched: Vec<&str> = of_files.map(|finding| &*finding.path).collect();
    touched.dedup();
    touched.sort_unstable();
    touched.dedup();
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let (within, files) = match report.scanned {
        Some(files) => ("in", counted(files, "file")),
        None => ("on", counted(pages, "page")),
    };
    let mut counts = Vec::new();
    if errors > 0 {
        counts.push(counted(errors, "error"));
    }
    if warnings > 0 {
        counts.push(counted(warnings, "warning"));
    }
    let causes = causes(report);
    let against =
        agreement(report) + &allowed(report) + &known(report) + &leniency(report) + &unlisted(report);
    if counts.is_empty() {
        let have = match (report.scanned, pages) {
            (Some(1), _) | (None, 1) => "has",
            (Some(_), _) => "have",
            (None, _)
                if report.allowed + report.known > 0
                    || matches!(report.site.reference, Reference::Tie(_)) =>
            {
                "have"
            }
            (None, _) => "agree and have",
        };
        if report.scanned.is_none() && pages == 1 {
            return format!(
                "{files} has no findings, but nothing was compared: if it has translations, `layout` in `{FILE}` \
                 says where; {against}"
            );
        }
        let new = if report.known > 0 { "new " } else { "" };
        return format!("{files} {have} no {new}findings; {against}");
    }
    let mut places = Vec::new();
    if !touched.is_empty() {
        places.push(format!("{within} {} of {files}", touched.len()));
    }
    if report.findings.iter().any(Finding::is_in_config) {
        places.push(format!("in {}", report.config().path));
    }
    format!("{}{causes} {}; {against}", counts.join(" and "), places.join(" and "))
}

/// How many causes the findings of a check have, if that are fewer: ` from 2 causes`.
fn causes(report: &Report) -> String {
    let causes = report.findings.iter().map(|finding| finding.cause + 1).max().unwrap_or_default();
    if report.scanned.is_some() || causes == report.findings.len() {
        return String::new();
    }
    format!(" from {}", counted(causes, "cause"))
}

/// Why drift is no error, if so.
fn leniency(report: &Report) -> String {
    describe::leniency(report).map_or(String::new(), |reason| format!("; {reason}"))
}

fn unlisted(report: &Report) -> String {
    match report.unlisted {
        0 => String::new(),
        count if report.scanned.is_none() => format!("; {} only counted", counted(count, "more finding")),
        count => format!("; {} in large files", counted(count, "more finding")),
    }
}

fn known(report: &Report) -> String {
    match report.known {
        0 => String::new(),
        1 => "; 1 known finding is left out".to_owned(),
        count => format!("; {count} known findings are left out"),
    }
}

fn allowed(report: &Report) -> String {
    match report.allowed {
        0 => String::new(),
        1 => format!("; 1 finding is allowed in {}", report.config().path),
        count => format!("; {count} findings are allowed in {}", report.config().path),
    }
}

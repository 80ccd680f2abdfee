//! The result in one line.

use std::collections::BTreeSet;

use crate::compare::Reference;
use crate::finding::Severity;
use crate::report::Report;
use crate::words::{counted, listed};

/// What the pages were held against: `the source page is docs/environments.md`, `da, id and tr agree, 3 of 5 pages`.
#[must_use]
pub fn agreement(report: &Report) -> String {
    let site = &report.site;
    match &site.reference {
        Reference::Source(page) => format!("the reference is {}", report.path(&site.pages[*page].path)),
        Reference::Agreement { pages, .. } => {
            let agree = if pages.len() == 1 { "stands alone" } else { "agree" };
            let of = counted(site.pages.len(), "page");
            format!("the reference: {} {agree}, {} of {of}", site.locales(pages), pages.len())
        }
        Reference::Tie(groups) => {
            let groups: Vec<String> =
                groups.iter().map(|group| format!("[{}]", site.locales(group))).collect();
            format!("no reference: {} are groups of the same size", listed(&groups))
        }
        Reference::Nothing => "no reference: no page has a table of endpoints".to_owned(),
    }
}

/// How many findings on how many pages, and against what.
#[must_use]
pub fn summary(report: &Report) -> String {
    let pages = report.site.pages.len() + report.site.missing.len();
    let touched: BTreeSet<&str> = report.findings.iter().map(|finding| finding.path.as_str()).collect();
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let (within, files) = match report.scanned {
        Some(files) => ("in", counted(files, "file")),
        None => ("on", counted(pages, "page")),
    };
    let counts: Vec<String> = [(errors, "error"), (warnings, "warning")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| counted(count, noun))
        .collect();
    let against = agreement(report);
    if counts.is_empty() {
        let have = match (report.scanned, pages) {
            (Some(1), _) | (None, 1) => "has",
            (Some(_), _) => "have",
            (None, _) => "agree and have",
        };
        return format!("{files} {have} no findings; {against}");
    }
    format!("{} {within} {} of {}; {against}", counts.join(" and "), touched.len(), files)
}

//! Puts the findings of all files together.

use super::scanned_file::ScannedFile;
use crate::check::Report;
use crate::finding::{Finding, Place, Source};
use crate::judge::Judge;

/// The report on `pages` with the findings in `files`, in any order, out of `scanned` files.
#[must_use]
pub fn report(pages: Report, mut files: Vec<ScannedFile>, scanned: usize) -> Report {
    files.sort_by(|left, right| left.excerpt.path.cmp(&right.excerpt.path));
    let findings = Vec::with_capacity(files.iter().map(|file| file.found.len()).sum());
    let mut report =
        Report { findings, scanned: Some(scanned), unlisted: 0, has_unlisted_errors: false, ..pages };
    report.unlisted = files.iter().map(|file| file.unlisted).sum();
    for file in files {
        let source = Source::Excerpt(report.excerpts.len());
        report.findings.extend(file.found.into_iter().map(|(span, facts)| {
            let place = Place { source, span };
            Finding::elsewhere(facts, &file.excerpt.path, place)
        }));
        report.excerpts.push(file.excerpt);
    }
    let Report { settings, site, findings, .. } = &mut report;
    Judge::new(&settings.config, settings.today).judge_scan(site, findings);
    report.number_causes();
    report
}

//! Pages that are behind: their drift is repaired, and the repairs answer the one finding that tells it.

use std::collections::HashMap;

use super::action::Action;
use super::edit::Edit;
use super::page_fix::PageFix;
use super::repair::Repair;
use crate::check::Report;
use crate::finding::Problem;
use crate::lint::behind;

/// The findings that pages are behind.
pub(super) struct Outdated<'a> {
    report: &'a Report,
    by_path: HashMap<&'a str, usize>,
    /// Drift has numbers from here on.
    count: usize,
}

impl<'a> Outdated<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        let findings = report.findings.iter().enumerate();
        let behind = findings.filter(|(_, finding)| matches!(finding.problem, Problem::Behind { .. }));
        let by_path = behind.map(|(number, finding)| (&*finding.path, number)).collect();
        Self { report, by_path, count: report.findings.len() }
    }

    /// Lets repairs of drift answer the finding that the page is behind.
    pub(super) fn answer(&self, path: &str, repairs: &mut [Repair]) {
        let Some(behind) = self.by_path.get(path) else { return };
        for repair in repairs {
            for answer in repair.answers.iter_mut().filter(|answer| **answer >= self.count) {
                *answer = *behind;
            }
            repair.answers.sort_unstable();
            repair.answers.dedup();
        }
    }

    /// For each page that is behind, by its finding, all repairs that answer this as one.
    pub(super) fn updates(&self, pages: &[PageFix]) -> HashMap<usize, Repair> {
        let of_page = |fixed: &PageFix| {
            let behind = *self.by_path.get(self.report.site.pages[fixed.page].path.as_str())?;
            Some((behind, update(behind, fixed.repairs())?))
        };
        pages.iter().filter_map(of_page).collect()
    }
}

/// All repairs that answer a finding as one; `None` if there are none.
fn update(behind: usize, repairs: &[Repair]) -> Option<Repair> {
    let repairs = repairs.iter().filter(|repair| repair.answers.contains(&behind));
    let safety = repairs.clone().map(|repair| repair.safety).max()?;
    let mut edits: Vec<Edit> = repairs.flat_map(|repair| repair.edits.iter().cloned()).collect();
    edits.sort_unstable();
    edits.dedup();
    let (lint, action) = (behind::RULE.lint.name, Action::BroughtUpToDate);
    Some(Repair { lint, safety, action, answers: vec![behind], edits: edits.into() })
}

//! From a report to repaired pages: the smallest edits that make a page agree with the reference.
//!
//! Nothing here writes. A repaired page is checked again before it is handed out; one that would not be better is left
//! as it is, with the reason.

mod action;
mod cells;
mod edit;
mod examination;
mod fences;
mod frame;
mod hidden;
mod labels;
mod line;
mod plan;
mod ragged;
mod repair;
mod rounds;
mod rows;
mod shares;
mod table;
mod wanted;

pub use action::{Action, Reason, Replaced, Replacement, TableName};
pub use edit::{Edit, apply};
pub use repair::{Repair, Safety, Untranslated};

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use crate::check::Report;
use crate::compare::Reference;
use crate::finding::Finding;
use crate::page::Page;
use crate::site::Site;
use rounds::Repaired;

/// What became of a page that has findings.
#[derive(Debug, Clone)]
pub enum Fix {
    /// It has this text now.
    Repaired {
        /// All of it.
        text: String,
        /// What was done, in the order of the text.
        repairs: Vec<Repair>,
        /// What a person should translate.
        untranslated: Vec<Untranslated>,
    },
    /// It stays as it is, as nothing on it can be repaired without a person.
    LeftAlone {
        /// Why; as text a sentence without a full stop.
        reason: Reason,
    },
}

/// A page that has findings, and what became of it.
#[derive(Debug, Clone)]
pub struct PageFix {
    /// The page, as an index.
    pub page: usize,
    /// What became of it.
    pub fix: Fix,
}

impl PageFix {
    fn repairs(&self) -> &[Repair] {
        match &self.fix {
            Fix::Repaired { repairs, .. } => repairs,
            Fix::LeftAlone { .. } => &[],
        }
    }
}

/// How the pages can be repaired.
#[derive(Debug, Default)]
pub struct Repairs {
    /// Pages that are repaired or left alone, in the order of their paths.
    pub pages: Vec<PageFix>,
    /// For each finding that a repair answers, the places of the page and of the repair.
    by_finding: HashMap<usize, (usize, usize)>,
}

impl Repairs {
    fn new(pages: Vec<PageFix>) -> Self {
        let mut by_finding = HashMap::new();
        for (page, fixed) in pages.iter().enumerate() {
            for (number, repair) in fixed.repairs().iter().enumerate() {
                by_finding.extend(repair.answers.iter().map(|finding| (*finding, (page, number))));
            }
        }
        Self { pages, by_finding }
    }

    /// What repairs a finding, by its index in the report.
    #[must_use]
    pub fn repair_of(&self, finding: usize) -> Option<&Repair> {
        let (page, repair) = self.by_finding.get(&finding)?;
        self.pages[*page].repairs().get(*repair)
    }

    /// The edits that repair a finding, by its index in the report. The distinct edits of all findings of a page, sorted,
    /// make the text that [`fix`] gives.
    #[must_use]
    pub fn edits_of(&self, finding: usize) -> Option<&[Edit]> {
        Some(&self.repair_of(finding)?.edits)
    }
}

/// What repairing all pages comes to; it reads as the [`Repairs`].
#[derive(Debug)]
pub struct Fixes {
    /// What is repaired.
    pub repairs: Repairs,
    /// What a check says afterwards.
    pub after: Report,
}

impl Deref for Fixes {
    type Target = Repairs;

    fn deref(&self) -> &Repairs {
        &self.repairs
    }
}

/// Repairs every page but the one that stands for the reference, in memory, up to that degree of safety.
#[must_use]
pub fn fix(report: &Report, up_to: Safety) -> Fixes {
    let site = &report.site;
    let mut pages = site.pages.clone();
    let repairs = Repairs::new(repaired_pages(report, up_to, |index, page| pages[index] = page));
    let source = match site.reference {
        Reference::Source(page) => Some(page),
        _ => None,
    };
    let names = &report.settings.config.names;
    let after = Site::new(site.root.clone(), pages, site.missing.clone(), source, names);
    Fixes { repairs, after: Report::judged(after, Arc::clone(&report.settings)) }
}

/// How [`fix`] repairs the pages, without the check afterwards.
#[must_use]
pub fn repairs(report: &Report, up_to: Safety) -> Repairs {
    Repairs::new(repaired_pages(report, up_to, |_, _| {}))
}

/// Says of every finding whether [`fix`] repairs it.
#[must_use]
pub fn fixable(report: &Report) -> Vec<bool> {
    let repairs = repairs(report, Safety::Unsafe);
    (0..report.findings.len()).map(|finding| repairs.repair_of(finding).is_some()).collect()
}

/// The pages that are repaired or left alone; hands out those that are repaired.
fn repaired_pages(report: &Report, up_to: Safety, mut take: impl FnMut(usize, Arc<Page>)) -> Vec<PageFix> {
    let mut findings = HashMap::<&str, Vec<(usize, &Finding)>>::new();
    for (number, finding) in report.findings.iter().enumerate() {
        findings.entry(&finding.path).or_default().push((number, finding));
    }
    let reference = rounds::reference(report, &findings);
    let mut pages = Vec::new();
    for (index, page) in report.site.pages.iter().enumerate() {
        let Some(findings) = findings.remove(page.path.as_str()) else { continue };
        if report.site.reference.page() == Some(index) {
            continue;
        }
        let fix = match rounds::repaired(report, reference.clone(), index, findings, up_to) {
            Err(reason) => Fix::LeftAlone { reason },
            Ok(None) => continue,
            Ok(Some(Repaired { page, repairs, untranslated })) => {
                let text = page.text.as_str().to_owned();
                take(index, page);
                Fix::Repaired { text, repairs, untranslated }
            }
        };
        pages.push(PageFix { page: index, fix });
    }
    pages
}

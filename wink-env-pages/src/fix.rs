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
mod rounds;
mod rows;
mod shares;
mod table;

pub use action::{Action, Reason, Replaced, Replacement, TableName};
pub use edit::{Edit, apply};

use std::collections::HashMap;
use std::sync::Arc;

use crate::compare::Reference;
use crate::finding::Finding;
use crate::page::Page;
use crate::report::Report;
use crate::site::Site;

/// Whether a repair can lose what a translator wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// It cannot.
    Safe,
    /// It can: words that stand nowhere else are removed.
    Unsafe,
}

/// One thing that is repaired, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The lint that complained.
    pub lint: &'static str,
    /// Whether it can lose what a translator wrote.
    pub safety: Safety,
    /// What is done.
    pub action: Action,
    /// The findings that are gone afterwards, as indices into the findings of the report.
    pub answers: Vec<usize>,
    /// How the page's text changes. Repairs that cannot be made without each other share their edits.
    pub edits: Arc<[Edit]>,
}

/// A label that was copied from the reference and waits for a translator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untranslated {
    /// The line of the new text, from 1.
    pub line: usize,
    /// The label.
    pub label: String,
}

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

/// What repairing all pages comes to.
#[derive(Debug)]
pub struct Fixes {
    /// Pages that are repaired or left alone, in the order of their paths.
    pub pages: Vec<PageFix>,
    /// What a check says afterwards.
    pub after: Report,
    /// For each finding that a repair answers, that repair: the page's place in `pages`, and the repair's.
    repairs: HashMap<usize, (usize, usize)>,
}

impl Fixes {
    /// What repairs a finding, by its index in the report that was repaired.
    #[must_use]
    pub fn repair_of(&self, finding: usize) -> Option<&Repair> {
        let (page, repair) = self.repairs.get(&finding)?;
        match &self.pages[*page].fix {
            Fix::Repaired { repairs, .. } => Some(&repairs[*repair]),
            Fix::LeftAlone { .. } => None,
        }
    }

    /// The edits that repair a finding, by its index in the report that was repaired. The distinct edits of all findings
    /// of a page make the text that [`fix`] gives.
    #[must_use]
    pub fn edits_of(&self, finding: usize) -> Option<&[Edit]> {
        Some(&self.repair_of(finding)?.edits)
    }
}

/// Repairs every page but the one that stands for the reference, in memory, up to that degree of safety.
#[must_use]
pub fn fix(report: &Report, up_to: Safety) -> Fixes {
    let site = &report.site;
    let (pages, after) = repaired_pages(report, up_to);
    let source = match site.reference {
        Reference::Source(page) => Some(page),
        _ => None,
    };
    let after = Site::new(site.root.clone(), after, site.missing.clone(), source, &site.given);
    let mut repairs = HashMap::new();
    for (page, fixed) in pages.iter().enumerate() {
        let Fix::Repaired { repairs: of_page, .. } = &fixed.fix else { continue };
        for (number, repair) in of_page.iter().enumerate() {
            repairs.extend(repair.answers.iter().map(|finding| (*finding, (page, number))));
        }
    }
    Fixes { pages, after: Report::of(after, report.policy.clone()), repairs }
}

/// Says of every finding whether [`fix`] repairs it.
pub fn mark_fixable(report: &mut Report) {
    let (pages, _) = repaired_pages(report, Safety::Unsafe);
    for page in pages {
        let Fix::Repaired { repairs, .. } = page.fix else { continue };
        for finding in repairs.iter().flat_map(|repair| &repair.answers) {
            report.findings[*finding].fixable = true;
        }
    }
}

/// The pages that are repaired or left alone, and all pages as they are afterwards.
fn repaired_pages(report: &Report, up_to: Safety) -> (Vec<PageFix>, Vec<Page>) {
    let site = &report.site;
    let mut findings = HashMap::<&str, Vec<(usize, &Finding)>>::new();
    for (number, finding) in report.findings.iter().enumerate() {
        findings.entry(&finding.path).or_default().push((number, finding));
    }
    let reference = rounds::reference(report, &findings);
    let mut pages = Vec::new();
    let mut after = site.pages.clone();
    for (index, page) in site.pages.iter().enumerate() {
        let Some(findings) = findings.remove(page.path.as_str()) else { continue };
        if site.reference.page() == Some(index) {
            continue;
        }
        let fix = match rounds::repaired(report, reference.clone(), index, findings, up_to) {
            Err(reason) => Fix::LeftAlone { reason },
            Ok(None) => continue,
            Ok(Some(repaired)) => {
                after[index] = repaired.page;
                let text = after[index].text.as_str().to_owned();
                Fix::Repaired { text, repairs: repaired.repairs, untranslated: repaired.untranslated }
            }
        };
        pages.push(PageFix { page: index, fix });
    }
    (pages, after)
}

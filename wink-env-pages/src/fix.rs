//! Repairs pages with the smallest edits that make them agree with the reference.
//!
//! Nothing here writes files. A repaired page is checked before it is returned; if it would not be better, it is left
//! alone, with the reason.

mod action;
mod broken_tables;
mod cells;
mod delimiter_row;
mod edit;
mod examination;
mod fences;
mod frame;
mod front_matter;
mod header;
mod hidden;
mod labels;
mod line;
mod mdx;
mod open_comments;
mod originals;
mod outdated;
mod outdated_columns;
mod outdated_tables;
mod page_fix;
mod plan;
mod ragged;
mod repair;
mod repiped;
mod rounds;
mod row_lines;
mod rows;
mod shares;
mod stranded;
mod table;
mod unfence;
mod unwrap;
mod wanted;

pub use action::{Action, Reason, Replaced, Replacement, TableName};
pub use edit::{Edit, apply};
pub use page_fix::{Fix, PageFix};
pub use repair::{Repair, Safety, Untranslated};

use std::collections::HashMap;
use std::sync::Arc;

use crate::check::Report;
use crate::compare::Reference;
use crate::finding::{Finding, Problem};
use crate::page::Page;
use crate::site::Site;
use outdated::Outdated;
use rounds::Repaired;

/// The possible repairs of the pages.
#[derive(Debug, Default)]
pub struct Repairs {
    /// Pages that are repaired or left alone, ordered by path.
    pub pages: Vec<PageFix>,
    /// For each repairable finding, the indices of the page and of the repair.
    by_finding: HashMap<usize, (usize, usize)>,
    /// For each page that is behind, all repairs of its drift as one, by its finding.
    updates: HashMap<usize, Repair>,
}

impl Repairs {
    fn new(report: &Report, pages: Vec<PageFix>) -> Self {
        let updates = Outdated::of(report).updates(&pages);
        let mut by_finding = HashMap::new();
        for (page, fixed) in pages.iter().enumerate() {
            for (number, repair) in fixed.repairs().iter().enumerate() {
                by_finding.extend(repair.answers.iter().map(|finding| (*finding, (page, number))));
            }
        }
        Self { pages, by_finding, updates }
    }

    /// The repair of a finding, by its index in the report.
    #[must_use]
    pub fn repair_of(&self, finding: usize) -> Option<&Repair> {
        if let Some(update) = self.updates.get(&finding) {
            return Some(update);
        }
        let (page, repair) = self.by_finding.get(&finding)?;
        self.pages[*page].repairs().get(*repair)
    }

    /// The edits that repair a finding, by its index in the report. The distinct edits of all findings on a page,
    /// sorted, give the same text as [`fix`].
    #[must_use]
    pub fn edits_of(&self, finding: usize) -> Option<&[Edit]> {
        Some(&self.repair_of(finding)?.edits)
    }
}

/// The result of repairing all pages.
#[derive(Debug)]
pub struct Fixes {
    /// The repairs.
    pub repairs: Repairs,
    /// The report of a check afterwards.
    pub after: Report,
}

/// Repairs every page except the source, in memory, up to that degree of safety. Where pages agree without a source,
/// the one to compare with is repaired last, from another one; then those that only that makes repairable.
#[must_use]
pub fn fix(report: &Report, up_to: Safety) -> Fixes {
    let mut pages = report.site.pages.clone();
    let mut fixes = repaired_pages(report, up_to, |index, page| pages[index] = page);
    let mut after = checked_again(report, pages.clone());
    loop {
        let later = repaired_later(report, &after, &fixes, up_to);
        if later.is_empty() {
            return Fixes { repairs: Repairs::new(report, fixes), after };
        }
        for (fix, page) in later {
            pages[fix.page] = page;
            match fixes.binary_search_by_key(&fix.page, |other| other.page) {
                Ok(at) => fixes[at] = fix,
                Err(at) => fixes.insert(at, fix),
            }
        }
        after = checked_again(report, pages.clone());
    }
}

/// Computes how [`fix`] repairs the pages, without the check afterwards where that is not needed.
#[must_use]
pub fn repairs(report: &Report, up_to: Safety) -> Repairs {
    match report.site.reference {
        Reference::Agreement { .. } if !report.findings.is_empty() => fix(report, up_to).repairs,
        _ => Repairs::new(report, repaired_pages(report, up_to, |_, _| {})),
    }
}

fn checked_again(report: &Report, pages: Vec<Arc<Page>>) -> Report {
    let site = &report.site;
    let source = match site.reference {
        Reference::Source(page) => Some(page),
        _ => None,
    };
    let names = &report.settings.config.names;
    let past = Arc::clone(&site.past);
    let after = Site::new(site.root.clone(), pages, site.missing.clone(), source, names, past);
    Report::judged(after, Arc::clone(&report.settings))
}

/// The repairs that the page to compare with now makes possible, where pages agree without a source: of the page that
/// they were compared with before, and of pages that were left alone.
fn repaired_later(
    report: &Report,
    after: &Report,
    fixes: &[PageFix],
    up_to: Safety,
) -> Vec<(PageFix, Arc<Page>)> {
    if !matches!(report.site.reference, Reference::Agreement { .. }) {
        return Vec::new();
    }
    let (mut before, mut now) = (by_page(report), by_page(after));
    let reference = rounds::reference(after, &now);
    let is_unrepaired = |index: usize| {
        let fix = fixes.binary_search_by_key(&index, |fix| fix.page);
        fix.is_err() || fix.is_ok_and(|at| fixes[at].repairs().is_empty())
    };
    let unrepaired = report.site.pages.iter().enumerate().filter(|(index, _)| is_unrepaired(*index));
    let later = unrepaired.filter_map(|(index, page)| {
        let (before, now) = (before.remove(page.path.as_str())?, now.remove(page.path.as_str())?);
        let repaired = rounds::repaired(after, reference.clone(), index, now, up_to).ok()??;
        Some(answering(&before, after, index, repaired))
    });
    later.collect()
}

/// A repair of findings afterwards as one of the findings before: the page has not changed in between, so they stand
/// where they stood.
fn answering(
    before: &[(usize, &Finding)],
    after: &Report,
    index: usize,
    repaired: Repaired,
) -> (PageFix, Arc<Page>) {
    let Repaired { page, mut repairs, untranslated } = repaired;
    let key = |finding: &Finding| (finding.lint.name, finding.place.map(|place| place.span));
    let numbers: HashMap<_, usize> =
        before.iter().rev().map(|(number, finding)| (key(finding), *number)).collect();
    for repair in &mut repairs {
        let number = |answer: &usize| numbers.get(&key(&after.findings[*answer])).copied();
        repair.answers = repair.answers.iter().filter_map(number).collect();
        if repair.answers.is_empty() {
            repair.answers.push(before[0].0);
        }
    }
    let text = page.text.as_str().to_owned();
    (PageFix { page: index, fix: Fix::Repaired { text, repairs, untranslated } }, page)
}

/// The findings of each page, with their numbers.
fn by_page(report: &Report) -> rounds::Findings<'_> {
    let mut findings = rounds::Findings::new();
    for (number, finding) in report.findings.iter().enumerate() {
        let of_page = findings.entry(&finding.path).or_default();
        match finding.problem {
            // Its drift is repaired instead, and gets numbers above those of the report for that time.
            Problem::Behind { .. } => {
                of_page.extend((report.findings.len()..).zip(report.drift_of(finding)));
            }
            _ => of_page.push((number, finding)),
        }
    }
    findings
}

/// Records for every finding whether [`fix`] repairs it.
#[must_use]
pub fn fixable(report: &Report) -> Vec<bool> {
    let repairs = repairs(report, Safety::Unsafe);
    (0..report.findings.len()).map(|finding| repairs.repair_of(finding).is_some()).collect()
}

/// The pages that are repaired or left alone; passes on those that are repaired.
fn repaired_pages(report: &Report, up_to: Safety, mut take: impl FnMut(usize, Arc<Page>)) -> Vec<PageFix> {
    let mut findings = by_page(report);
    let reference = rounds::reference(report, &findings);
    let outdated = Outdated::of(report);
    let mut pages = Vec::new();
    for (index, page) in report.site.pages.iter().enumerate() {
        let Some(findings) = findings.remove(page.path.as_str()) else { continue };
        if report.site.reference.page() == Some(index) {
            continue;
        }
        let repaired = if report.is_silent(index) {
            Err(Reason::Disputed)
        } else {
            rounds::repaired(report, reference.clone(), index, findings, up_to)
        };
        let fix = match repaired {
            Err(reason) => Fix::LeftAlone { reason },
            Ok(None) => continue,
            Ok(Some(Repaired { page, mut repairs, untranslated })) => {
                outdated.answer(&page.path, &mut repairs);
                let text = page.text.as_str().to_owned();
                take(index, page);
                Fix::Repaired { text, repairs, untranslated }
            }
        };
        pages.push(PageFix { page: index, fix });
    }
    pages
}

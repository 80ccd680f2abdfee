//! Repairs a page in rounds: a repair may uncover more damage, but not without end.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::action::Action;
use super::action::Reason;
use super::edit::Patch;
use super::examination::{Check, Examination, identity, parsed};
use super::labels::untranslated;
use super::plan::Plan;
use super::repair::{Repair, Safety, Untranslated};
use super::shares::shared;
use super::{
    broken_tables, cells, fences, front_matter, mdx, outdated_columns, outdated_tables, row_lines, rows,
    unfence, unwrap,
};
use crate::check::Report;
use crate::finding::Finding;
use crate::page::Page;

const ROUNDS: usize = 8;

/// Damage of the reference that makes it useless for repairs.
const CONFUSING: [&str; 4] = ["broken-table", "duplicate-row", "missing-table", "ragged-row"];

/// The findings of each page, by its path.
pub(super) type Findings<'a> = HashMap<&'a str, Vec<(usize, &'a Finding)>>;

/// An improved page.
pub(super) struct Repaired {
    pub(super) page: Arc<Page>,
    pub(super) repairs: Vec<Repair>,
    pub(super) untranslated: Vec<Untranslated>,
}

/// The page to repair the others from.
pub(super) fn reference<'a>(report: &'a Report, findings: &Findings<'_>) -> Result<&'a Arc<Page>, Reason> {
    let index = report.site.reference.page().ok_or(Reason::NoReference)?;
    let reference = &report.site.pages[index];
    if reference.unreadable.is_some() {
        return Err(Reason::UnreadableReference);
    }
    let mut findings = findings.get(reference.path.as_str()).into_iter().flatten();
    match findings.find(|(_, finding)| CONFUSING.contains(&finding.lint.name)) {
        Some((confusing, _)) => Err(Reason::DamagedReference(*confusing)),
        None => Ok(reference),
    }
}

/// Repairs a page; `None` if there is nothing to do.
pub(super) fn repaired(
    report: &Report,
    reference: Result<&Arc<Page>, Reason>,
    index: usize,
    findings: Vec<(usize, &Finding)>,
    up_to: Safety,
) -> Result<Option<Repaired>, Reason> {
    let page = &report.site.pages[index];
    beforehand(page)?;
    let fault = front_matter::fault(page, findings.iter().map(|(_, finding)| *finding)).cloned();
    let reference = reference.map_err(|reason| fault.clone().map_or(reason, Reason::BrokenFrontMatter))?;
    let before =
        Examination::new(&report.site, index, reference, findings.into_iter()).after(report.findings.len());
    if let Some(fault) = fault.filter(|_| !front_matter::is_clear(&before)) {
        return Err(Reason::BrokenFrontMatter(fault));
    }
    let mut progress = Progress::new(&before);
    let mut check: Option<Check> = None;
    for _ in 0..ROUNDS {
        let next = {
            let examination = check.as_ref().map(Check::examination);
            let now = examination.as_ref().unwrap_or(&before);
            let (repairs, patch) = planned(now, up_to);
            if repairs.is_empty() {
                return progress.conclude(now);
            }
            if progress.is_at_an_end(now, &repairs) {
                return Err(Reason::NotGone(repairs[0].lint));
            }
            let text = patch.apply(now.page.text.as_str());
            progress.take(now, repairs, patch);
            Check::of(report, reference, parsed(page, text))
        };
        check = Some(next);
    }
    Err(Reason::TooDeep)
}

/// Why no repair is tried.
fn beforehand(page: &Page) -> Result<(), Reason> {
    if let Some(unreadable) = &page.unreadable {
        return Err(Reason::Unreadable(unreadable.cause.clone()));
    }
    if page.text.as_str().replace("\r\n", "").contains('\r') {
        return Err(Reason::BareCarriageReturn);
    }
    Ok(())
}

/// The repairs of the current page. All tables must be whole before rows move between them, or the page's own labels
/// would be lost.
fn planned(examination: &Examination<'_>, up_to: Safety) -> (Vec<Repair>, Patch) {
    let mut plan = Plan::new(&examination.page.text);
    unwrap::repair(examination, &mut plan);
    unfence::repair(examination, &mut plan);
    if plan.is_empty() {
        front_matter::repair(examination, up_to, &mut plan);
    }
    if plan.is_empty() && examination.outdated().next().is_some() {
        outdated_tables::repair(examination, up_to, &mut plan);
        outdated_columns::repair(examination, up_to, &mut plan);
        // With only some of its tables, a page would be like no version of the source.
        plan.join();
    }
    if !plan.is_empty() {
        return plan.finish();
    }
    let is_broken = broken_tables::repair(examination, &mut plan);
    broken_tables::detach_text(examination, &mut plan);
    if plan.is_empty() {
        row_lines::repair(examination, up_to, &mut plan);
    }
    if plan.is_empty() {
        cells::exchange_columns(examination, &is_broken, &mut plan);
    }
    if plan.is_empty() && !examination.drift().is_nothing() {
        rows::repair(examination, &is_broken, up_to, &mut plan);
    }
    if plan.is_empty() {
        rows::name(examination, &mut plan);
    }
    fences::repair(examination, &mut plan);
    mdx::repair(examination, &mut plan);
    plan.finish()
}

/// How many findings a repair of a later round fixes at most, if it was uncovered by another one.
const MOST_ANSWERS: usize = 64;

/// The repairs of a page so far.
struct Progress<'a> {
    before: &'a Examination<'a>,
    /// The repairs, which fix findings of the report.
    repairs: Vec<Repair>,
    /// The findings that they fix.
    answered: HashSet<usize>,
    /// The first repair of the last round, and the number of findings before it.
    last_round: (usize, usize),
    /// All rounds as one patch of the page's text.
    patch: Patch,
}

impl<'a> Progress<'a> {
    fn new(before: &'a Examination<'a>) -> Self {
        Self {
            before,
            repairs: Vec::new(),
            answered: HashSet::new(),
            last_round: (0, before.findings.len()),
            patch: Patch::default(),
        }
    }

    /// Whether a round would repeat what the last one did without success. In front matter only one fault is reported
    /// at a time, so the same repair may be that of the next one.
    fn is_at_an_end(&self, now: &Examination<'_>, repairs: &[Repair]) -> bool {
        let (first, findings) = self.last_round;
        let last = self.repairs[first..].iter().map(|repair| &repair.action);
        let is_of_front_matter = matches!(repairs, [Repair { action: Action::MendedFrontMatter, .. }]);
        now.findings.len() >= findings
            && !is_of_front_matter
            && repairs.iter().map(|repair| &repair.action).eq(last)
    }

    /// Adds another round, whose repairs fix findings of that round.
    fn take(&mut self, now: &Examination<'_>, mut repairs: Vec<Repair>, mut patch: Patch) {
        if !self.repairs.is_empty() {
            self.trace(now, &mut repairs);
        }
        self.answered.extend(repairs.iter().flat_map(|repair| &repair.answers));
        self.last_round = (self.repairs.len(), now.findings.len());
        for owner in patch.pieces.iter_mut().flat_map(|piece| &mut piece.owners) {
            *owner += self.repairs.len();
        }
        self.repairs.append(&mut repairs);
        self.patch = std::mem::take(&mut self.patch).then(patch, now.page.text.as_str());
    }

    /// Finds the findings of the report that the repairs of a later round fix. What a repair uncovered belongs to the
    /// finding that it fixed.
    fn trace(&self, now: &Examination<'_>, repairs: &mut [Repair]) {
        let mut open = HashMap::<_, Vec<usize>>::new();
        for (number, finding) in self.before.findings.iter().rev() {
            if !self.answered.contains(number) {
                open.entry(identity(finding)).or_default().push(*number);
            }
        }
        let cause = self.repairs.iter().find(|repair| repair.lint == "broken-table");
        let cause = &cause.unwrap_or(&self.repairs[0]).answers;
        for repair in repairs {
            let mut of_report = |number: &usize| open.get_mut(&identity(now.finding(*number)?))?.pop();
            repair.answers = repair.answers.iter().filter_map(&mut of_report).collect();
            if repair.answers.is_empty() {
                // One repair answers for all of them.
                repair.answers = cause.iter().take(MOST_ANSWERS).copied().collect();
            }
        }
    }

    /// The repaired page, if it is an improvement.
    fn conclude(mut self, after: &Examination<'_>) -> Result<Option<Repaired>, Reason> {
        let drifts = &after.drift().sections;
        let columns = |page: &Page, section: usize| page.sections[section].columns.len();
        let findings = after.findings.iter().map(|(_, finding)| *finding);
        if let Some(fault) = front_matter::fault(after.page, findings) {
            return Err(Reason::BrokenFrontMatter(fault.clone()));
        }
        if let Some(cause) = after.broken_table() {
            return Err(Reason::BrokenTable(cause.clone()));
        }
        if drifts
            .iter()
            .any(|drift| columns(after.page, drift.page) != columns(after.reference, drift.reference))
        {
            return Err(Reason::OtherColumns);
        }
        let gone = self.gone(after)?;
        if self.repairs.is_empty() {
            return Ok(None);
        }
        for (number, finding) in gone {
            let start = finding.place.map_or(0, |place| place.span.start);
            let below = self.patch.pieces.partition_point(|piece| piece.span.start <= start);
            let nearest = self.patch.pieces[below.saturating_sub(1)].owners[0];
            self.repairs[nearest].answers.push(number);
        }
        let untranslated = untranslated(self.repairs.iter().map(|repair| &repair.action), after.page);
        Ok(Some(Repaired {
            page: Arc::clone(&after.site.pages[after.index]),
            repairs: shared(self.repairs, self.patch),
            untranslated,
        }))
    }

    /// The findings that are gone although no repair fixes them. An error if a fixed finding is still there, or if
    /// there is a new one.
    fn gone(&self, after: &Examination<'_>) -> Result<Vec<(usize, &'a Finding)>, Reason> {
        let mut left = HashMap::<_, usize>::new();
        for (_, finding) in &after.findings {
            *left.entry(identity(finding)).or_default() += 1;
        }
        let mut gone = Vec::new();
        // Among findings that look the same, those that no repair fixes are assumed to stay.
        let (answered, open): (Vec<_>, Vec<_>) =
            self.before.findings.iter().copied().partition(|(number, _)| self.answered.contains(number));
        for (number, finding) in open.into_iter().chain(answered) {
            match left.get_mut(&identity(finding)) {
                Some(count) if *count > 0 && self.answered.contains(&number) => {
                    return Err(Reason::NotGone(finding.lint.name));
                }
                Some(count) if *count > 0 => *count -= 1,
                _ if self.answered.contains(&number) => {}
                _ => gone.push((number, finding)),
            }
        }
        let new = after.findings.iter().find(|(_, finding)| left[&identity(finding)] > 0);
        match new {
            Some((_, finding)) => Err(Reason::NewFinding(finding.lint.name, finding.subject.clone())),
            None => Ok(gone),
        }
    }
}

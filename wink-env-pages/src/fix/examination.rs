//! Looks up findings by their lint and place.

use std::collections::HashMap;
use std::sync::Arc;

use crate::check::Report;
use crate::compare::{Drift, SectionDrift};
use crate::config::GivenNames;
use crate::finding::{Finding, Nature, Problem, Subject};
use crate::judge::Judge;
use crate::layout::{PageFile, PagePath};
use crate::lint;
use crate::page::Content;
use crate::page::{BreakCause, Page, Section};
use crate::parse::parse_as;
use crate::site::Site;
use crate::text::Span;

/// A page with the reference and its findings.
pub(super) struct Examination<'a> {
    pub(super) site: &'a Site,
    /// The index of the page.
    pub(super) index: usize,
    pub(super) page: &'a Page,
    pub(super) reference: &'a Page,
    /// The findings, ordered by their numbers.
    pub(super) findings: Vec<(usize, &'a Finding)>,
    /// Findings with numbers from here on come from the page being behind.
    first_outdated: usize,
    /// Their numbers, by lint and first byte.
    by_place: HashMap<(&'static str, usize), Vec<usize>>,
    /// Their numbers, by lint and the reference's version.
    by_reference: HashMap<(&'static str, Span), Vec<usize>>,
}

impl<'a> Examination<'a> {
    pub(super) fn new(
        site: &'a Site,
        index: usize,
        reference: &'a Page,
        findings: impl Iterator<Item = (usize, &'a Finding)>,
    ) -> Self {
        // The order in the sidebar depends on more than two pages, and no repair changes it.
        let findings: Vec<_> =
            findings.filter(|(_, finding)| finding.lint.name != "front-matter-mismatch").collect();
        let mut by_place = HashMap::<_, Vec<usize>>::new();
        let mut by_reference = HashMap::<_, Vec<usize>>::new();
        for (number, finding) in &findings {
            if let Some(place) = &finding.place {
                by_place.entry((finding.lint.name, place.span.start)).or_default().push(*number);
            }
            if let Some(place) = &finding.reference {
                by_reference.entry((finding.lint.name, place.span)).or_default().push(*number);
            }
        }
        Self {
            site,
            index,
            page: &site.pages[index],
            reference,
            findings,
            first_outdated: usize::MAX,
            by_place,
            by_reference,
        }
    }

    /// Findings with numbers from there on come from the page being behind.
    pub(super) fn after(self, first_outdated: usize) -> Self {
        Self { first_outdated, ..self }
    }

    /// The findings that come from the page being behind.
    pub(super) fn outdated(&self) -> impl Iterator<Item = (usize, &'a Finding)> {
        let first = self.findings.partition_point(|(number, _)| *number < self.first_outdated);
        self.findings[first..].iter().copied()
    }

    pub(super) fn drift(&self) -> &'a Drift {
        &self.site.drifts[self.index]
    }

    /// Tables with as many columns as in the reference, but different content.
    pub(super) fn drifted(&self) -> impl Iterator<Item = (&'a SectionDrift, &'a Section, &'a Section)> {
        let (page, reference) = (self.page, self.reference);
        let drifted = self.drift().sections.iter().filter(|drift| !drift.is_identical);
        drifted
            .map(|drift| (drift, &page.sections[drift.page], &reference.sections[drift.reference]))
            .filter(|(_, ours, theirs)| ours.columns.len() == theirs.columns.len())
    }

    /// A line of the page.
    pub(super) fn line(&self, number: usize) -> &'a str {
        self.page.text.slice(self.page.text.line(number))
    }

    /// The findings of a lint that begin there. Without a finding there is no repair: it is allowed.
    pub(super) fn complaints(&self, lint: &'static str, span: Span) -> &[usize] {
        self.by_place.get(&(lint, span.start)).map_or(&[], Vec::as_slice)
    }

    /// The findings of a lint about something at that place in the reference.
    pub(super) fn lacks(&self, lint: &'static str, theirs: Span) -> &[usize] {
        self.by_reference.get(&(lint, theirs)).map_or(&[], Vec::as_slice)
    }

    /// The right name of the box at a place, with the findings that say so.
    pub(super) fn directive(&self, fence: Span) -> Option<(&'a str, &[usize])> {
        let numbers = self.complaints("unknown-directive", fence);
        Some((self.finding(*numbers.first()?)?.expected()?, numbers))
    }

    pub(super) fn finding(&self, number: usize) -> Option<&'a Finding> {
        let at = self.findings.binary_search_by_key(&number, |(number, _)| *number).ok()?;
        Some(self.findings[at].1)
    }

    /// Why a table is still broken, if one is.
    pub(super) fn broken_table(&self) -> Option<&'a BreakCause> {
        self.findings.iter().find_map(|(_, finding)| match &finding.problem {
            Problem::BrokenTable(cause) => Some(cause),
            _ => None,
        })
    }
}

/// What identifies a finding after its line has moved.
pub(super) type Identity<'a> = (&'static str, Nature, &'a Subject, [Option<&'a str>; 2]);

pub(super) fn identity(finding: &Finding) -> Identity<'_> {
    let data = [finding.expected(), finding.found()];
    (finding.lint.name, finding.problem.nature(), &finding.subject, data)
}

/// A page with a different text, checked against the reference only.
pub(super) struct Check {
    site: Site,
    findings: Vec<Finding>,
}

/// The indices of the reference and the page in its site.
const REFERENCE: usize = 0;
const PAGE: usize = 1;

impl Check {
    pub(super) fn of(report: &Report, reference: &Arc<Page>, page: Page) -> Self {
        let pages = vec![Arc::clone(reference), Arc::new(page)];
        let past = Arc::clone(&report.site.past);
        let mut site =
            Site::new(String::new(), pages, Vec::new(), Some(REFERENCE), &GivenNames::default(), past);
        // Exceptions use the names on which all pages of the reference agree.
        site.names = report.site.names.clone();
        site.boxes.clone_from(&report.site.boxes);
        let mut findings = lint::check(&site);
        findings.retain(|finding| finding.page() == Some(PAGE));
        Judge::new(&report.settings.config, report.settings.today).filter(&site, &mut findings);
        // What all pages say against the source is not repaired.
        findings.retain(|finding| !report.is_disputed(&site, finding));
        Self { site, findings }
    }

    pub(super) fn examination(&self) -> Examination<'_> {
        Examination::new(&self.site, PAGE, &self.site.pages[REFERENCE], self.findings.iter().enumerate())
    }
}

/// The page with a different text.
pub(super) fn parsed(page: &Page, text: String) -> Page {
    let path = PagePath { locale: page.locale.clone(), is_root: page.is_root, path: page.path.clone() };
    parse_as(PageFile { path, content: Content::Text(text) }, page.generator, &page.dialect)
}

//! One page against the reference, with what is wrong with it.

use crate::compare::{Drift, SectionDrift};
use std::sync::Arc;

use crate::check::Report;
use crate::config::GivenNames;
use crate::finding::{Finding, Nature, Subject};
use crate::judge::Judge;
use crate::layout::{PageFile, PagePath};
use crate::lint;
use crate::page::Content;
use crate::page::{Page, Section};
use crate::parse::parse;
use crate::site::Site;
use crate::text::Span;

/// A page, the reference, and the findings of the page.
pub(super) struct Examination<'a> {
    pub(super) reference: &'a Page,
    pub(super) site: Site,
    pub(super) findings: Vec<Finding>,
}

/// The page as the lints see it, as an index.
pub(super) const PAGE: usize = 1;

impl<'a> Examination<'a> {
    pub(super) fn of(report: &Report, reference: &'a Page, page: Page) -> Self {
        let pages = vec![Arc::new(reference.clone()), Arc::new(page)];
        let mut site = Site::new(String::new(), pages, Vec::new(), Some(0), &GivenNames::default());
        // Exceptions speak of things by the names that all pages of the reference agree on.
        site.names = report.site.names.clone();
        let mut findings = lint::check(&site);
        Judge::new(&report.settings.config, report.settings.today).judge(&site, &mut findings);
        findings.retain(|finding| finding.page() == Some(PAGE));
        Self { reference, site, findings }
    }

    pub(super) fn page(&self) -> &Page {
        &self.site.pages[PAGE]
    }

    pub(super) fn drift(&self) -> &Drift {
        &self.site.drifts[PAGE]
    }

    /// Tables with as many columns as the reference's, and different content.
    pub(super) fn drifted(&self) -> impl Iterator<Item = (&SectionDrift, &Section, &Section)> {
        self.drift().sections.iter().filter(|drift| !drift.is_identical).filter_map(|drift| {
            let (ours, theirs) =
                (&self.page().sections[drift.page], &self.reference.sections[drift.reference]);
            (ours.columns.len() == theirs.columns.len()).then_some((drift, ours, theirs))
        })
    }

    /// Whether a lint complains about something that begins there: nobody repairs what is allowed.
    pub(super) fn complains(&self, lint: &str, span: Span) -> bool {
        let is_there =
            |finding: &&Finding| finding.place.as_ref().is_some_and(|place| place.span.start == span.start);
        self.findings.iter().filter(|finding| finding.lint.name == lint).any(|finding| is_there(&finding))
    }

    /// Whether a lint complains about something that the reference has there.
    pub(super) fn lacks(&self, lint: &str, theirs: Span) -> bool {
        self.findings.iter().any(|finding| {
            finding.lint.name == lint && finding.reference.as_ref().is_some_and(|place| place.span == theirs)
        })
    }

    /// Whether a finding of that lint is gone; its repair may have uncovered another one.
    pub(super) fn is_better_than(&self, before: &Self, lint: &str) -> bool {
        let count = |examination: &Self, wanted: &Identity| {
            examination.findings.iter().filter(|finding| identity(finding) == *wanted).count()
        };
        let findings = before.findings.iter().filter(|finding| finding.lint.name == lint);
        findings.map(identity).any(|identity| count(self, &identity) < count(before, &identity))
    }
}

/// The page with another text.
pub(super) fn parsed(page: &Page, text: String) -> Page {
    let path = PagePath { locale: page.locale.clone(), is_root: page.is_root, path: page.path.clone() };
    parse(PageFile { path, content: Content::Text(text) })
}

/// What makes a finding the same one on another line.
pub(super) type Identity = (&'static str, Nature, Subject, Option<String>, Option<String>);

pub(super) fn identity(finding: &Finding) -> Identity {
    let [expected, found] = [finding.expected(), finding.found()].map(|text| text.map(str::to_owned));
    (finding.lint.name, finding.problem.nature(), finding.subject.clone(), expected, found)
}

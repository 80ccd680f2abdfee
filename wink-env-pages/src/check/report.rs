//! The result of a check or a scan.

use std::borrow::Cow;
use std::sync::Arc;

use super::cause;
use super::settings::Settings;
use crate::blame::Blame;
#[cfg(feature = "fix")]
use crate::blame::Fact;
use crate::compare::Reference;
use crate::config::ConfigText;
use crate::excerpt::{Excerpt, Passage, Replacement};
use crate::facts::{Endpoints, NoEndpoints};
use crate::finding::{Finding, Place, Problem, Severity, Source};
use crate::judge::{Judge, Judgment};
use crate::lint::{self, source_alone};
#[cfg(feature = "history")]
use crate::past::Commit;
use crate::site::Site;
use crate::text::{Position, Text};

/// How many findings of a check are listed, whatever the format.
const MOST_FINDINGS: usize = 200_000;

/// The result of a check or a scan.
#[derive(Debug)]
pub struct Report {
    /// The pages.
    pub site: Site,
    /// The settings of the check.
    pub settings: Arc<Settings>,
    /// How many findings the configuration allows.
    pub allowed: usize,
    /// What is wrong, sorted by path, line, column and lint.
    pub findings: Vec<Finding>,
    /// The lines that findings point to in files that are not pages: one excerpt per file.
    pub excerpts: Vec<Excerpt>,
    /// Who is to blame for drift.
    pub(crate) blame: Blame,
    /// How many files were scanned; `None` for a check.
    pub scanned: Option<usize>,
    /// How many more findings were counted than are listed.
    pub unlisted: usize,
    /// How many findings are left out because they are not new.
    pub known: usize,
    /// Whether any of these is an error.
    pub(crate) has_unlisted_errors: bool,
    /// Links out of the repository, to directories and configurations that were not read.
    pub links_out: Vec<String>,
    /// Why no code can be generated from the pages, if so.
    pub(crate) obstacle: Option<NoEndpoints>,
}

impl Report {
    /// The findings of the lints, judged by the configuration.
    pub(crate) fn judged(site: Site, settings: Arc<Settings>) -> Self {
        let mut findings = lint::check(&site);
        let judge = Judge::new(&settings.config, settings.today);
        let Judgment { allowed, blame } = judge.judge(&site, &mut findings, settings.trusts_source);
        let obstacle = obstacle(&site, &findings);
        let (excerpts, scanned) = (Vec::new(), None);
        let mut report = Self {
            site,
            settings,
            allowed,
            findings: Vec::new(),
            excerpts,
            blame,
            scanned,
            unlisted: 0,
            known: 0,
            has_unlisted_errors: false,
            links_out: Vec::new(),
            obstacle,
        };
        report.findings = report.sorted(findings);
        report.limit_findings();
        report.number_causes();
        report
    }

    /// Only counts what nobody could read.
    fn limit_findings(&mut self) {
        let rest = self.findings.split_off(self.findings.len().min(MOST_FINDINGS));
        self.unlisted = rest.len();
        self.has_unlisted_errors = rest.iter().any(|finding| finding.severity == Severity::Error);
    }

    /// Assigns each finding its cause.
    pub(crate) fn number_causes(&mut self) {
        cause::assign(&self.site, &mut self.findings);
    }

    fn sorted(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        findings.sort_by_cached_key(|finding| {
            let start = finding.place.map(|place| self.passage(place).position(place.span.start));
            (self.path_of(finding).into_owned(), start, finding.lint.name)
        });
        findings
    }

    /// The path of the source page below the root, if pages disagree with it in something that more of its history
    /// might explain: see [`Workspace::check_with_history`](super::Workspace::check_with_history).
    #[must_use]
    pub fn wants_history(&self) -> Option<&str> {
        let source = self.site.reference.page().filter(|_| self.blame.is_open)?;
        Some(&self.site.pages[source].path)
    }

    /// Whether drift has another level because the history of the source is unknown.
    #[must_use]
    pub fn is_lenient(&self) -> bool {
        self.blame.is_lenient
    }

    /// What a finding that a page is behind stands for.
    #[must_use]
    pub fn drift_of(&self, behind: &Finding) -> &[Finding] {
        match behind.problem {
            Problem::Behind { .. } => self.blame.outdated.get(&*behind.path).map_or(&[], Vec::as_slice),
            _ => &[],
        }
    }

    /// Whether it is an error on the source page, of which others may be a consequence.
    pub(crate) fn is_error_on_source(&self, finding: &Finding) -> bool {
        let source = match self.site.reference {
            Reference::Source(source) => Some(source),
            _ => None,
        };
        source.is_some() && finding.page() == source && finding.severity == Severity::Error
    }

    /// The commit that a page lacks.
    #[cfg(feature = "history")]
    #[must_use]
    pub fn commit(&self, finding: &Finding) -> Option<&Commit> {
        match finding.problem {
            Problem::Behind { change, .. } => self.site.past.change(change)?.commit.as_ref(),
            _ => None,
        }
    }

    /// Whether all pages but the source say what is wrong here if the source is right. The finding may be of another
    /// site with the same source.
    #[cfg(feature = "fix")]
    pub(crate) fn is_disputed(&self, site: &Site, finding: &Finding) -> bool {
        let disputed = &self.blame.disputed;
        !disputed.is_empty() && Fact::of(site, finding).is_some_and(|fact| disputed.contains(&fact))
    }

    /// Whether a page is too damaged to say anything about what all others say against the source. Repaired from the
    /// source, it would be no witness for the source.
    #[cfg(feature = "fix")]
    pub(crate) fn is_silent(&self, page: usize) -> bool {
        self.blame.silent.contains(&page)
    }

    /// Why no code can be generated from the pages, if so.
    #[must_use]
    pub fn obstacle(&self) -> Option<&NoEndpoints> {
        self.obstacle.as_ref()
    }

    /// The facts on the reference page, if code may be generated from them.
    ///
    /// # Errors
    ///
    /// If the reference page has errors, or something on it has no name that a program could use.
    pub fn endpoints(&self) -> Result<Endpoints, NoEndpoints> {
        match &self.obstacle {
            Some(reason) => Err(reason.clone()),
            None => Endpoints::of(&self.site),
        }
    }

    /// The text that a place is in.
    #[must_use]
    pub fn passage(&self, place: Place) -> Passage<'_> {
        match place.source {
            Source::Excerpt(excerpt) => self.excerpts[excerpt].passage(),
            source => Passage::whole(self.source_path(source), self.text(source)),
        }
    }

    /// The JSON pointer of a finding in a file that has them.
    #[must_use]
    pub fn pointer(&self, finding: &Finding) -> Option<&str> {
        match finding.place? {
            Place { source: Source::Excerpt(excerpt), span } => self.excerpts[excerpt].pointer(span.start),
            Place { source: Source::Page(_) | Source::Config, .. } => None,
        }
    }

    /// What can be written instead of what a scan has found, if that is beyond doubt.
    #[must_use]
    pub fn replacement(&self, finding: &Finding) -> Option<&Replacement> {
        match finding.place? {
            Place { source: Source::Excerpt(excerpt), span } => {
                self.excerpts[excerpt].replacement(span.start)
            }
            Place { source: Source::Page(_) | Source::Config, .. } => None,
        }
    }

    /// The first character of a place and the one after the last.
    #[must_use]
    pub fn range(&self, place: Place) -> (Position, Position) {
        let passage = self.passage(place);
        (passage.position(place.span.start), passage.position(place.span.end))
    }

    /// Whether the pages cannot be relied on.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.has_unlisted_errors || self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Turns every warning into an error.
    pub fn deny_warnings(&mut self) {
        for finding in &mut self.findings {
            finding.severity = Severity::Error;
        }
        self.has_unlisted_errors |= self.unlisted > 0;
    }

    /// How many findings have this severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// The text of the configuration; empty without one.
    #[must_use]
    pub fn config(&self) -> &ConfigText {
        &self.settings.config.file
    }

    /// The text that contains a place.
    #[must_use]
    pub fn text(&self, source: Source) -> &Text {
        match source {
            Source::Page(page) => &self.site.pages[page].text,
            Source::Config => &self.config().text,
            Source::Excerpt(excerpt) => &self.excerpts[excerpt].text,
        }
    }

    /// The path of a text as the user would write it.
    #[must_use]
    pub fn source_path(&self, source: Source) -> Cow<'_, str> {
        match source {
            Source::Page(page) => self.path(&self.site.pages[page].path),
            Source::Config => Cow::Borrowed(&self.config().path),
            Source::Excerpt(excerpt) => Cow::Borrowed(&self.excerpts[excerpt].path),
        }
    }

    /// The path of the file that a finding is about, as the user would write it.
    #[must_use]
    pub fn path_of<'a>(&self, finding: &'a Finding) -> Cow<'a, str> {
        match finding.place {
            Some(Place { source: Source::Config | Source::Excerpt(_), .. }) => Cow::Borrowed(&finding.path),
            Some(Place { source: Source::Page(_), .. }) | None => self.path(&finding.path),
        }
    }

    /// A page's path as the user would write it.
    #[must_use]
    pub fn path<'a>(&self, below_root: &'a str) -> Cow<'a, str> {
        below(&self.site.root, below_root)
    }
}

/// A path below a root as the user would write it.
pub(super) fn below<'a>(root: &str, path: &'a str) -> Cow<'a, str> {
    match root {
        "" | "." => Cow::Borrowed(path),
        root => Cow::Owned(format!("{}/{path}", root.trim_end_matches('/'))),
    }
}

fn obstacle(site: &Site, findings: &[Finding]) -> Option<NoEndpoints> {
    let Some(reference) = site.reference.page() else { return Some(NoEndpoints::Errors) };
    let mut on_reference = findings.iter().filter(|finding| finding.page() == Some(reference));
    // Others may be right against the source, but what it says is clear.
    let is_dispute = |finding: &Finding| finding.lint.name == source_alone::RULE.lint.name;
    if on_reference.any(|finding| finding.severity == Severity::Error && !is_dispute(finding)) {
        return Some(NoEndpoints::Errors);
    }
    Endpoints::obstacle(site)
}

//! All findings of one check.

use std::borrow::Cow;

use crate::config::{ConfigText, Policy};
use crate::excerpt::{Excerpt, Passage};
use crate::finding::{Finding, Place, Severity, Source};
use crate::layout::Files;
use crate::lint::LINTS;
use crate::locale::Locale;
use crate::names::GivenNames;
use crate::order;
use crate::parse::parse_all;
use crate::site::Site;
use crate::text::{Position, Text};
use crate::words::{joined, listed};

/// What a check is told besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language whose page is the reference; without it the page outside of every language's directory, or the
    /// largest group of pages that agree.
    pub source: Option<Locale>,
    /// Names for what the pages call differently.
    pub names: GivenNames,
    /// What is decided about findings.
    pub policy: Policy,
}

/// What a check or a scan found.
#[derive(Debug)]
pub struct Report {
    /// The pages.
    pub site: Site,
    /// The configuration, which findings may be about; empty without one.
    pub config: ConfigText,
    /// What is decided about findings.
    pub policy: Policy,
    /// How many findings the configuration allows.
    pub allowed: usize,
    /// What is wrong, sorted by path, line, column and lint.
    pub findings: Vec<Finding>,
    /// Lines of files that are no pages, as far as findings point to them: one excerpt per file.
    pub excerpts: Vec<Excerpt>,
    /// How many files were scanned; `None` if the report is not about them.
    pub scanned: Option<usize>,
}

/// The language that was made the source has no page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSource {
    /// The language.
    pub source: Locale,
    /// The languages that have a page.
    pub known: Vec<Locale>,
}

impl std::error::Error for UnknownSource {}

impl std::fmt::Display for UnknownSource {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut known = Vec::new();
        for locale in &self.known {
            known.push(locale.as_str());
        }
        write!(
            formatter,
            "no page has the language `{}`\nhelp: there are pages in {}",
            self.source,
            joined(&known, ", ")
        )
    }
}

/// Reads and compares all pages.
///
/// # Errors
///
/// When [`Settings::source`] names a language without a page. Whatever is wrong with the pages is in the report.
pub fn check(files: Files, settings: &Settings) -> Result<Report, UnknownSource> {
    let mut pages = parse_all(files.pages);
    order::sort_by(&mut pages, |left, right| left.path.cmp(&right.path));
    let source = pages.iter().position(|page| match &settings.source {
        Some(source) => page.locale == *source,
        None => page.is_root,
    });
    if let Some(wanted) = &settings.source
        && source.is_none()
    {
        let mut known = Vec::new();
        for page in &pages {
            known.push(page.locale.clone());
        }
        return Err(UnknownSource { source: wanted.clone(), known });
    }
    let site = Site::new(files.root, pages, files.missing, source, &settings.names);
    Ok(Report::of(site, settings.policy.clone()))
}

impl Report {
    /// Asks every lint about pages that are aligned.
    pub(crate) fn of(site: Site, policy: Policy) -> Self {
        let mut findings = Vec::new();
        for lint in LINTS {
            if let Some(check) = lint.check {
                check(&site, &mut findings);
            }
        }
        let allowed = policy.apply(&site, &mut findings);
        let config = policy.file.clone();
        let mut report =
            Self { site, config, policy, allowed, findings: Vec::new(), excerpts: Vec::new(), scanned: None };
        report.sort(findings);
        report
    }

    /// Takes the findings in the order in which reports list them.
    pub(crate) fn sort(&mut self, findings: Vec<Finding>) {
        let mut keyed = Vec::with_capacity(findings.len());
        for finding in findings {
            keyed.push((self.path_of(&finding).into_owned(), self.start_of(&finding), finding));
        }
        order::sort_by(&mut keyed, |(left_path, left_start, left), (right_path, right_start, right)| {
            let left = (left_path, left_start, left.lint.name, &left.message);
            left.cmp(&(right_path, right_start, right.lint.name, &right.message))
        });
        self.findings = Vec::with_capacity(keyed.len());
        for (_, _, finding) in keyed {
            self.findings.push(finding);
        }
    }

    fn start_of(&self, finding: &Finding) -> Option<Position> {
        let place = finding.place.as_ref()?;
        Some(self.passage(place).position(place.span.start))
    }

    /// The text that a place is in.
    #[must_use]
    pub fn passage(&self, place: &Place) -> Passage<'_> {
        match place.source {
            Source::Excerpt(excerpt) => self.excerpts[excerpt].passage(),
            source => Passage::whole(self.source_path(source), self.text(source)),
        }
    }

    /// Whether the pages cannot be relied on.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Makes every warning an error.
    pub fn deny_warnings(&mut self) {
        for finding in &mut self.findings {
            finding.severity = Severity::Error;
        }
    }

    /// How many findings have that severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let mut count = 0;
        for finding in &self.findings {
            count += usize::from(finding.severity == severity);
        }
        count
    }

    /// The text that a place points into.
    #[must_use]
    pub fn text(&self, source: Source) -> &Text {
        match source {
            Source::Page(page) => &self.site.pages[page].text,
            Source::Config => &self.config.text,
            Source::Excerpt(excerpt) => &self.excerpts[excerpt].text,
        }
    }

    /// The path of a text as the user would write it.
    #[must_use]
    pub fn source_path(&self, source: Source) -> Cow<'_, str> {
        match source {
            Source::Page(page) => self.path(&self.site.pages[page].path),
            Source::Config => Cow::Borrowed(&self.config.path),
            Source::Excerpt(excerpt) => Cow::Borrowed(&self.excerpts[excerpt].path),
        }
    }

    /// The path of what a finding is about, as the user would write it.
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
        match self.site.root.as_str() {
            "" | "." => Cow::Borrowed(below_root),
            root => Cow::Owned(format!("{}/{below_root}", root.trim_end_matches('/'))),
        }
    }

    /// Why there is no reference, if several groups of pages are equally large.
    #[must_use]
    pub fn tie(&self) -> Option<String> {
        let crate::compare::Reference::Tie(groups) = &self.site.reference else { return None };
        let mut pages = Vec::new();
        for group in groups {
            pages.push(format!("[{}]", self.site.locales(group)));
        }
        let each = match groups[0].len() {
            1 => "each page says something else".to_owned(),
            size => format!("groups of {size} pages agree among themselves and not with each other"),
        };
        let example = &self.site.pages[groups[0][0]].locale;
        Some(format!(
            "it is unclear which page is right: {each}: {}\nhelp: name the page that is right, for example with \
             `--source {example}`, or for every check and build with `source: {example}` in `wink-env.yml`",
            listed(&pages)
        ))
    }
}

//! All findings of one check.

use crate::finding::{Finding, Severity};
use crate::lint::LINTS;
use crate::load::{Files, PageFile};
use crate::locale::Locale;
use crate::names::GivenNames;
use crate::page::Page;
use crate::parse::parse;
use crate::site::Site;
use crate::words::listed;

/// What a check is told besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language whose page is the reference; without it the page outside of every language's directory, or the
    /// largest group of pages that agree.
    pub source: Option<Locale>,
    /// Names for what the pages call differently.
    pub names: GivenNames,
}

/// What a check found.
#[derive(Debug)]
pub struct Report {
    /// The pages.
    pub site: Site,
    /// What is wrong, sorted by path, line, column and lint.
    pub findings: Vec<Finding>,
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
        let known: Vec<&str> = self.known.iter().map(Locale::as_str).collect();
        write!(
            formatter,
            "no page has the language `{}`\nhelp: there are pages in {}",
            self.source,
            known.join(", ")
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
    pages.sort_by(|left, right| left.path.cmp(&right.path));
    let source = match &settings.source {
        None => pages.iter().position(|page| page.is_root),
        Some(source) => {
            let found = pages.iter().position(|page| page.locale == *source);
            if found.is_none() {
                let known = pages.iter().map(|page| page.locale.clone()).collect();
                return Err(UnknownSource { source: source.clone(), known });
            }
            found
        }
    };
    let site = Site::new(files.root, pages, files.missing, source, &settings.names);
    Ok(Report::of(site))
}

/// Parses on all processors: pages know nothing of each other.
fn parse_all(files: Vec<PageFile>) -> Vec<Page> {
    const WORTH_A_THREAD: usize = 64;
    let threads =
        std::thread::available_parallelism().map_or(1, usize::from).min(files.len() / WORTH_A_THREAD);
    if threads < 2 {
        return files.into_iter().map(parse).collect();
    }
    let share = files.len().div_ceil(threads);
    let mut rest = files.into_iter();
    let shares = (0..threads).map(|_| rest.by_ref().take(share).collect::<Vec<PageFile>>());
    let shares: Vec<Vec<PageFile>> = shares.collect();
    std::thread::scope(|scope| {
        let parse_share = |share: Vec<PageFile>| share.into_iter().map(parse).collect::<Vec<Page>>();
        let threads: Vec<_> =
            shares.into_iter().map(|share| scope.spawn(move || parse_share(share))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("parsing does not panic")).collect()
    })
}

fn sort(site: &Site, findings: &mut [Finding]) {
    findings.sort_by_cached_key(|finding| {
        let position =
            finding.place.as_ref().map(|place| site.pages[place.page].text.position(place.span.start));
        (finding.path.clone(), position, finding.lint.name, finding.message.clone())
    });
}

impl Report {
    /// Asks every lint about pages that are aligned.
    pub(crate) fn of(site: Site) -> Self {
        let mut findings = Vec::new();
        for lint in LINTS {
            (lint.check)(&site, &mut findings);
        }
        sort(&site, &mut findings);
        Self { site, findings }
    }

    /// Whether the pages cannot be relied on.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
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
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// A page's path as the user would write it.
    #[must_use]
    pub fn path(&self, below_root: &str) -> String {
        match self.site.root.as_str() {
            "" | "." => below_root.to_owned(),
            root => format!("{}/{below_root}", root.trim_end_matches('/')),
        }
    }

    /// Why there is no reference, if several groups of pages are equally large.
    #[must_use]
    pub fn tie(&self) -> Option<String> {
        let crate::compare::Reference::Tie(groups) = &self.site.reference else { return None };
        let pages: Vec<String> =
            groups.iter().map(|group| format!("[{}]", self.site.locales(group))).collect();
        let each = match groups.first().map_or(0, Vec::len) {
            1 => "each page says something else".to_owned(),
            size => format!("groups of {size} pages agree among themselves and not with each other"),
        };
        let example = groups
            .first()
            .and_then(|group| group.first())
            .map_or("en", |page| self.site.pages[*page].locale.as_str());
        Some(format!(
            "it is unclear which page is right: {each}: {}\nhelp: name the page that is right, for example `--source {example}`",
            listed(&pages)
        ))
    }
}

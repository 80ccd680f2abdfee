//! The one way in: pages and a configuration become a report, or a reason why there is none.
//!
//! A [`Workspace`] holds pages in memory. Whatever has to hold before anybody may rely on them is decided by
//! [`Workspace::check`], so the command, the build script, an editor and the tests cannot differ.

mod cause;
mod fit;
mod refusal;
mod report;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use fit::Misfit;
pub use refusal::{Reason, Refusal, UnknownSource};
pub use report::Report;

use crate::compare::Reference;
use crate::config::{Config, Date};
use crate::directory::Directory;
use crate::layout::{Files, MissingFile, PageFile};
use crate::locale::Locale;
use crate::page::Page;
use crate::parse::{parse, parse_all};
use crate::site::Site;

/// What a check is told besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The configuration.
    pub config: Config,
    /// The language whose page is the reference, if the call names one; it counts more than the configuration.
    pub source: Option<Locale>,
    /// The day of the check; without it, no exception ends.
    pub today: Option<Date>,
}

/// Pages in memory, by their paths.
///
/// ```
/// use wink_env_pages::check::{Settings, Workspace};
/// use wink_env_pages::layout::{Content, PageFile};
/// use wink_env_pages::locale::Locale;
///
/// let page = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging |\n| --- | --- |\n| IAM | http://iam.wink.travel |\n";
/// let mut workspace = Workspace::new(Settings::default());
/// workspace.set(PageFile {
///     locale: Locale::new("en"),
///     is_root: true,
///     path: "environments.md".to_owned(),
///     content: Content::Text(page.to_owned()),
/// });
/// let report = workspace.check()?;
/// assert_eq!(report.findings[0].lint.name, "bad-url");
/// # Ok::<(), wink_env_pages::check::Refusal>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    settings: Settings,
    /// The pages' root, as messages name it.
    root: String,
    pages: BTreeMap<String, Arc<Page>>,
    missing: Vec<MissingFile>,
}

impl Workspace {
    /// No pages yet.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// All pages that were found below a directory.
    #[must_use]
    pub fn of(files: Files, settings: Settings) -> Self {
        let pages = parse_all(files.pages).into_iter().map(|page| (page.path.clone(), Arc::new(page)));
        Self { settings, root: files.root, pages: pages.collect(), missing: files.missing }
    }

    /// Adds a page, or replaces the one of that path. No other page is read again.
    pub fn set(&mut self, file: PageFile) {
        let page = parse(file);
        self.pages.insert(page.path.clone(), Arc::new(page));
    }

    /// Takes a page away. Tells whether it was there.
    pub fn remove(&mut self, path: &str) -> bool {
        self.pages.remove(path).is_some()
    }

    /// Compares all pages and judges what is found.
    ///
    /// # Errors
    ///
    /// When nobody may rely on the pages, whatever the findings are: the configuration does not fit them, the source has
    /// no page, it is unclear which pages are right, or they agree on something that no code can be made of.
    pub fn check(&self) -> Result<Report, Refusal> {
        let pages: Vec<Arc<Page>> = self.pages.values().cloned().collect();
        let source = self.source(&pages)?;
        let names = &self.settings.config.names;
        let site = Site::new(self.root.clone(), pages, self.missing.clone(), source, names);
        let misfits = fit::misfits(&self.settings.config, &site);
        let report = Report::judged(site, self.settings.clone());
        if !misfits.is_empty() {
            return Err(Refusal::with(Reason::Misfits(misfits), report));
        }
        if matches!(report.site.reference, Reference::Tie(_)) {
            return Err(Refusal::with(Reason::Tie, report));
        }
        match Directory::of(&report) {
            // What the pages of an agreement call differently is a matter of code alone.
            Err(reason) if !report.has_errors() && !reason.is_dispute() => {
                Err(Refusal::with(Reason::NoCode(reason), report))
            }
            _ => Ok(report),
        }
    }

    /// The page that is the reference, if one was made it.
    fn source(&self, pages: &[Arc<Page>]) -> Result<Option<usize>, Refusal> {
        let Some(wanted) = self.settings.source.as_ref().or(self.settings.config.source.as_ref()) else {
            return Ok(pages.iter().position(|page| page.is_root));
        };
        match pages.iter().position(|page| page.locale == *wanted) {
            Some(source) => Ok(Some(source)),
            None => {
                let known = pages.iter().map(|page| page.locale.clone()).collect();
                let error = UnknownSource { source: wanted.clone(), known };
                let config = &self.settings.config;
                let span = if self.settings.source.is_none() { config.place_of("source") } else { None };
                Err(Refusal::new(Reason::UnknownSource { error, span }, config))
            }
        }
    }
}

/// Reads and compares all pages.
///
/// # Errors
///
/// Those of [`Workspace::check`].
pub fn check(files: Files, settings: Settings) -> Result<Report, Refusal> {
    Workspace::of(files, settings).check()
}

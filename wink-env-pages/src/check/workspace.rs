//! Pages in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::fit::{self, Misfit};
use super::history::History;
use super::refusal::{Reason, Refusal, UnknownSource};
use super::report::{Report, below};
use super::settings::Settings;
use crate::compare::Reference;
use crate::generator::Generator;
use crate::layout::{PageFile, PagePath, PageSet, Search, SiteFile, Tree};
use crate::page::Content;
use crate::page::Page;
use crate::parse::all::parse_all;
#[cfg(feature = "history")]
use crate::past::Version;
use crate::site::Site;

/// Pages in memory, by their paths below the root.
///
/// ```
/// use wink_env_pages::check::{Settings, Workspace};
/// use wink_env_pages::page::Content;
///
/// let page = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging |\n| --- | --- |\n| IAM | http://iam.wink.travel |\n";
/// let mut workspace = Workspace::new("docs", Settings::default());
/// workspace.set("environments.md", Content::Text(page.to_owned()));
/// let report = workspace.check()?;
/// assert_eq!(report.findings[0].lint.name, "bad-url");
/// # Ok::<(), wink_env_pages::check::Refusal>(())
/// ```
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The pages' root, as messages name it.
    root: String,
    settings: Arc<Settings>,
    search: Search,
    files: BTreeMap<String, Held>,
    directories: BTreeSet<String>,
    obstacles: Vec<String>,
    site_files: Vec<SiteFile>,
    links_out: Vec<String>,
    history: History,
}

#[derive(Debug, Clone)]
enum Held {
    Unread(Content),
    Read(Arc<Page>),
}

impl Workspace {
    /// Creates an empty workspace; messages use `root` as the directory of the pages.
    #[must_use]
    pub fn new(root: impl Into<String>, settings: Settings) -> Self {
        let search = settings.config.search();
        Self {
            root: root.into(),
            settings: Arc::new(settings),
            search,
            files: BTreeMap::new(),
            directories: BTreeSet::new(),
            obstacles: Vec::new(),
            site_files: Vec::new(),
            links_out: Vec::new(),
            history: History::default(),
        }
    }

    /// Adds or replaces a file; only this file is read again. The path is relative to the root, with `/` as its
    /// separator. Files that cannot be pages are ignored.
    pub fn set(&mut self, path: impl Into<String>, content: Content) {
        let path = path.into();
        let name = path.rsplit('/').next().unwrap_or_default();
        if self.search.is_page_name(name) {
            for (at, _) in path.match_indices('/') {
                if !self.directories.contains(&path[..at]) {
                    self.directories.insert(path[..at].to_owned());
                }
            }
            self.files.insert(path, Held::Unread(content));
        }
    }

    /// Adds a directory: if its name is a language and it has no page, the page is missing.
    pub fn add_directory(&mut self, path: impl Into<String>) {
        self.directories.insert(path.into());
    }

    /// Adds a file or a link without a target that has the name of a language, so that its directory cannot be there.
    pub fn add_obstacle(&mut self, path: impl Into<String>) {
        self.obstacles.push(path.into());
    }

    /// Adds the configuration of a site generator: the nearest one at or above all pages tells what renders them.
    pub fn add_site_file(&mut self, file: SiteFile) {
        self.site_files.push(file);
    }

    /// Adds a link out of the repository, to a directory or a configuration that is not read.
    pub fn add_link_out(&mut self, path: impl Into<String>) {
        self.links_out.push(path.into());
    }

    /// The paths of [the links](Self::add_link_out) out of the repository.
    pub fn links_out(&self) -> impl Iterator<Item = String> {
        self.links_out.iter().map(|path| below(&self.root, path).into_owned())
    }

    /// Takes the parsed pages of another workspace whose files have the same bytes, if both have the same settings.
    pub fn reuse(&mut self, earlier: &Self) {
        if self.settings != earlier.settings {
            return;
        }
        for (path, held) in &mut self.files {
            if let Held::Unread(Content::Bytes(bytes)) = held
                && let Some(Held::Read(page)) = earlier.files.get(path)
                && page.unreadable.is_none()
                && page.text.as_str().as_bytes() == bytes
            {
                *held = Held::Read(Arc::clone(page));
            }
        }
    }

    /// The pages' root, as messages name it.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Removes a file.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// Compares all pages and judges the findings.
    ///
    /// # Errors
    ///
    /// If the pages cannot be relied on, whatever the findings are: the configuration does not fit them, the source has
    /// no page, it is unclear which pages are right, or no code can be generated from what they agree on.
    pub fn check(&mut self) -> Result<Report, Refusal> {
        let set = self.page_set()?;
        let pages = self.read(set.pages, set.generator);
        let source = self.source(&pages)?;
        let past = self.history.past(source.map(|source| &pages[source]));
        let site = Site::new(set.root, pages, set.missing, source, &self.settings.config.names, past);
        let misfits = fit::misfits(&self.settings.config, &site);
        let mut report = Report::judged(site, Arc::clone(&self.settings));
        report.links_out = self.links_out().collect();
        match verdict(misfits, report) {
            Ok(report) => Ok(report),
            Err(reason) => Err(Refusal::new(reason, &self.settings)),
        }
    }

    /// The same; if pages disagree with the source in something that its past might explain, once more with as much of it
    /// as that takes.
    ///
    /// `versions` gets the path of the source page, and returns its earlier versions, the latest first, or `None` if they
    /// are unknown. It is called when they are wanted, and not again once there are no more.
    ///
    /// # Errors
    ///
    /// Those of [`check`](Self::check).
    #[cfg(feature = "history")]
    pub fn check_with_history<V>(
        &mut self,
        versions: impl FnOnce(&str) -> Option<V>,
    ) -> Result<Report, Refusal>
    where
        V: IntoIterator<Item = Version>,
    {
        let mut checked = self.check();
        let Some(source) = wanted(&checked).filter(|_| !self.history.is_complete()) else { return checked };
        let versions = versions(source).into_iter().flatten();
        let mut versions = versions.skip(self.history.len());
        // Ever more at a time, because each check looks at all pages.
        let mut batch = 1;
        while wanted(&checked).is_some() && !self.history.is_complete() {
            let known = self.history.len();
            self.history.add(&mut versions, batch);
            if self.history.len() > known {
                checked = self.check();
            }
            batch *= 2;
        }
        checked
    }

    /// Forgets the earlier versions of the source, because there may be new ones.
    #[cfg(feature = "history")]
    pub fn forget_history(&mut self) {
        self.history = History::default();
    }

    fn page_set(&self) -> Result<PageSet, Refusal> {
        let tree = Tree {
            files: self.files.keys().map(String::as_str).collect(),
            directories: self.directories.iter().map(String::as_str).collect(),
            obstacles: &self.obstacles,
            site_files: &self.site_files,
        };
        PageSet::find(&self.root, &tree, &self.search)
            .map_err(|error| Refusal::new(Reason::Layout(error), &self.settings))
    }

    /// The pages at these paths; only new ones are parsed, or all if another generator renders them.
    fn read(&mut self, paths: Vec<PagePath>, generator: Generator) -> Vec<Arc<Page>> {
        let unread = paths.iter().filter_map(|path| match self.files.get_mut(&path.path)? {
            Held::Unread(content) => {
                let content = std::mem::replace(content, Content::Text(String::new()));
                Some(PageFile { path: path.clone(), content })
            }
            Held::Read(page) if page.generator != generator && page.unreadable.is_none() => {
                let content = Content::Text(page.text.as_str().to_owned());
                Some(PageFile { path: path.clone(), content })
            }
            Held::Read(_) => None,
        });
        for page in parse_all(unread.collect(), generator, &self.settings.config.dialect()) {
            self.files.insert(page.path.clone(), Held::Read(Arc::new(page)));
        }
        paths.into_iter().filter_map(|path| self.page(path)).collect()
    }

    /// A parsed page, with the language that its path has among the others.
    fn page(&mut self, path: PagePath) -> Option<Arc<Page>> {
        let Some(Held::Read(page)) = self.files.get_mut(&path.path) else { return None };
        if page.locale != path.locale || page.is_root != path.is_root {
            let page = Arc::make_mut(page);
            (page.locale, page.is_root) = (path.locale, path.is_root);
        }
        Some(Arc::clone(page))
    }

    /// The index of the source page, if there is one.
    fn source(&self, pages: &[Arc<Page>]) -> Result<Option<usize>, Refusal> {
        let Some(wanted) = self.settings.source.as_ref().or(self.settings.config.source.as_ref()) else {
            return Ok(pages.iter().position(|page| page.is_root));
        };
        let source = pages.iter().position(|page| page.locale == *wanted);
        source.map(Some).ok_or_else(|| {
            let known = pages.iter().map(|page| page.locale.clone()).collect();
            let error = UnknownSource { source: wanted.clone(), known };
            let is_configured = self.settings.source.is_none();
            let span = is_configured.then(|| self.settings.config.place_of("source")).flatten();
            Refusal::new(Reason::UnknownSource { error, span }, &self.settings)
        })
    }
}

/// The path of the source page, if more of its history might explain something.
#[cfg(feature = "history")]
fn wanted(checked: &Result<Report, Refusal>) -> Option<&str> {
    checked.as_ref().ok()?.wants_history()
}

/// Whether the findings can be relied on.
fn verdict(misfits: Vec<Misfit>, report: Report) -> Result<Report, Reason> {
    if !misfits.is_empty() {
        return Err(Reason::Misfits { misfits, report: Box::new(report) });
    }
    if matches!(report.site.reference, Reference::Tie(_)) {
        return Err(Reason::Tie(Box::new(report)));
    }
    match report.obstacle().cloned() {
        // Names that agreeing pages dispute only concern code generation.
        Some(reason) if !report.has_errors() && !reason.is_dispute() => {
            Err(Reason::NoCode { reason, report: Box::new(report) })
        }
        _ => Ok(report),
    }
}

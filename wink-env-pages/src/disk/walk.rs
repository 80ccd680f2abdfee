//! Lists the files and directories below the root.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::boundary::Boundary;
use super::error::LoadError;
use super::listing::{Kind, each_entry};
use super::site::configured;
use crate::generator::Generator;
use crate::layout::Search;

/// The paths below the root, with `/` as separator.
#[derive(Default)]
pub(super) struct Found {
    /// The files that may be pages.
    pub(super) files: Vec<String>,
    /// The directories that may be those of languages.
    pub(super) directories: Vec<String>,
    /// The files that are pipes, sockets or devices.
    pub(super) oddities: Vec<String>,
    /// The files that are links out of the repository.
    pub(super) outside: Vec<String>,
    /// The directories that are links out of the repository.
    pub(super) outside_directories: Vec<String>,
    /// Files and dangling links that have the name of a language.
    pub(super) obstacles: Vec<String>,
    /// The configurations of site generators.
    pub(super) site_files: Vec<(Generator, String)>,
}

/// Lists the directories in some directories below the root, and the files that may be pages.
///
/// Links are followed, but neither out of the repository, nor to where the walk comes anyway, nor in a cycle.
pub(super) fn walk(root: &Path, starts: &[String], search: &Search) -> Result<Found, LoadError> {
    let real_root = fs::canonicalize(root).map_err(|error| LoadError::Unreadable(root.to_owned(), error))?;
    let mut walk = Walk {
        search,
        boundary: Boundary::around(&real_root),
        real_root,
        path: root.to_owned(),
        below: String::new(),
        left: Vec::new(),
        followed: 0,
        branching: HashSet::new(),
        found: Found::default(),
    };
    for start in starts {
        if !start.is_empty() {
            walk.path = root.join(start);
            walk.below = format!("{start}/");
        }
        let real = fs::canonicalize(&walk.path);
        if real.is_ok_and(|real| !walk.boundary.has(&real)) {
            walk.found.outside_directories.push(start.clone());
            continue;
        }
        walk.directory()?;
    }
    Ok(walk.found)
}

struct Walk<'a> {
    search: &'a Search,
    /// The root, with links resolved.
    real_root: PathBuf,
    boundary: Boundary,
    /// The current directory.
    path: PathBuf,
    /// The same, relative to the root and with `/` after each part.
    below: String,
    /// The directories from which the walk followed a link, with links resolved.
    left: Vec<PathBuf>,
    /// How many links to directories were followed.
    followed: usize,
    /// Targets of links that contain further links to follow, since the walk was last below the root itself. Walking
    /// them again would double the work with each such link; other targets may be the directories of several languages.
    branching: HashSet<PathBuf>,
    found: Found,
}

/// The file that marks a directory as a cache, which may contain copies of pages.
const CACHE: &str = "CACHEDIR.TAG";

impl Walk<'_> {
    fn directory(&mut self) -> Result<(), LoadError> {
        let entries = entries(&self.path, self.search)
            .map_err(|error| LoadError::Unreadable(self.path.clone(), error))?;
        let (directory, is_root) = match self.below.strip_suffix('/') {
            Some(below) => (below, false),
            None => ("", true),
        };
        if entries.is_cache && !is_root {
            return Ok(());
        }
        if self.search.may_be_language(directory.rsplit('/').next().unwrap_or_default()) {
            self.found.directories.push(directory.to_owned());
        }
        let site_files = entries.site_files.into_iter();
        self.found.site_files.extend(site_files.map(|(kind, name)| (kind, format!("{}{name}", self.below))));
        for (name, kind) in entries.relevant {
            match kind {
                Kind::Link => self.link(&name)?,
                Kind::Directory => self.enter(&name)?,
                Kind::File | Kind::Other => self.file(&name, kind),
            }
        }
        Ok(())
    }

    /// Walks a subdirectory of the current one.
    fn enter(&mut self, name: &OsStr) -> Result<(), LoadError> {
        let length = self.below.len();
        self.path.push(name);
        self.below.push_str(&name.to_string_lossy());
        self.below.push('/');
        self.directory()?;
        self.below.truncate(length);
        self.path.pop();
        Ok(())
    }

    fn link(&mut self, name: &OsStr) -> Result<(), LoadError> {
        let path = self.path.join(name);
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => self.follow(&path, name)?,
            Ok(metadata) => {
                let known = self.found.files.len();
                self.file(name, metadata.file_type().into());
                let target = fs::canonicalize(&path).unwrap_or_default();
                if !self.boundary.has(&target) {
                    self.found.outside.extend_from_slice(&self.found.files[known..]);
                }
            }
            // A dangling link hides no page, unless it should itself be a page.
            Err(_) => self.add(name),
        }
        Ok(())
    }

    /// Follows a link to a directory, unless the target is outside of the repository, is below the root, contains the
    /// current directory, or cannot be listed.
    fn follow(&mut self, path: &Path, name: &OsStr) -> Result<(), LoadError> {
        let (Ok(target), Ok(directory)) = (fs::canonicalize(path), fs::canonicalize(&self.path)) else {
            return Ok(());
        };
        if !is_part_of_the_site(name) {
            return Ok(());
        }
        if !self.boundary.has(&target) {
            self.found.outside_directories.push(format!("{}{}", self.below, name.to_string_lossy()));
            return Ok(());
        }
        if self.left.is_empty() {
            self.branching.clear();
        }
        let is_known = target.starts_with(&self.real_root)
            || directory.starts_with(&target)
            || self.left.iter().any(|left| left.starts_with(&target))
            || self.branching.contains(&target);
        if is_known || fs::read_dir(path).is_err() {
            return Ok(());
        }
        self.followed += 1;
        let followed = self.followed;
        self.left.push(directory);
        self.enter(name)?;
        self.left.pop();
        if self.followed > followed {
            self.branching.insert(target);
        }
        Ok(())
    }

    fn file(&mut self, name: &OsStr, kind: Kind) {
        let known = self.found.files.len();
        self.add(name);
        if kind != Kind::File {
            self.found.oddities.extend_from_slice(&self.found.files[known..]);
        }
    }

    /// Adds a file if it may be a page.
    fn add(&mut self, name: &OsStr) {
        if let Some(name) = page_name(name, self.search) {
            self.found.files.push(self.below.clone() + name);
        } else if self.search.is_language(name.as_encoded_bytes()) {
            self.found.obstacles.push(format!("{}{}", self.below, name.to_string_lossy()));
        }
    }
}

struct Entries {
    /// Entries that may be pages or lead to some, sorted by name, so that the choice among several links is
    /// deterministic.
    relevant: Vec<(OsString, Kind)>,
    is_cache: bool,
    site_files: Vec<(Generator, String)>,
}

/// The entries of a directory; links are not followed.
fn entries(directory: &Path, search: &Search) -> io::Result<Entries> {
    let mut entries = Entries { relevant: Vec::new(), is_cache: false, site_files: Vec::new() };
    each_entry(directory, |name, kind| {
        entries.is_cache |= name == CACHE;
        if begins_as_site_file(name)
            && let Some(name) = name.to_str()
            && let Some(generator) = configured(directory, name)
        {
            entries.site_files.push((generator, name.to_owned()));
        }
        // Most files are not pages: they are dropped before anything is allocated for them.
        let may_lead_to_pages = matches!(kind, Kind::Directory | Kind::Link) && is_part_of_the_site(name);
        let is_file = || page_name(name, search).is_some() || search.is_language(name.as_encoded_bytes());
        if may_lead_to_pages || kind != Kind::Directory && is_file() {
            entries.relevant.push((name.to_owned(), kind));
        }
    })?;
    entries.relevant.sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
    Ok(entries)
}

/// Whether a name may be that of a site's configuration; most are rejected by their first letters.
fn begins_as_site_file(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    ["astro", "docusaurus", ".vite", "mkdocs", "hugo", "config"]
        .iter()
        .any(|start| name.starts_with(start.as_bytes()))
}

/// Hidden directories and installed packages may contain copies of pages.
fn is_part_of_the_site(directory: &OsStr) -> bool {
    !directory.as_encoded_bytes().starts_with(b".") && directory != "node_modules"
}

fn page_name<'a>(name: &'a OsStr, search: &Search) -> Option<&'a str> {
    if search.is_page_name(name.as_encoded_bytes()) { name.to_str() } else { None }
}

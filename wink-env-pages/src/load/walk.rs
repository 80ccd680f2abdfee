//! The names below the root, each directory seen once.

use std::ffi::OsString;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use super::reading::is_page_name;
use super::{LoadError, Search, slashed};
use crate::order;

/// What the walk found, as paths below the root with `/` between their parts.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) files: Vec<String>,
    pub(super) directories: Vec<String>,
    /// Those of the files that are pipes, sockets or devices.
    pub(super) oddities: Vec<String>,
}

pub(super) fn walk(root: &Path, search: &Search) -> Result<Tree, LoadError> {
    let real_root = match fs::canonicalize(root) {
        Ok(real_root) => real_root,
        Err(error) => return Err(LoadError::Unreadable(root.to_owned(), error)),
    };
    let mut walk = Walk { root, real_root: &real_root, search, left: Vec::new(), tree: Tree::default() };
    walk.directory(root, &real_root)?;
    Ok(walk.tree)
}

struct Walk<'a> {
    root: &'a Path,
    /// The root without links in its path.
    real_root: &'a Path,
    search: &'a Search,
    /// The directories that the walk left through a link, without links in their paths.
    left: Vec<PathBuf>,
    tree: Tree,
}

/// The file that marks a directory as a cache, which may hold copies of pages.
const CACHE: &str = "CACHEDIR.TAG";

impl Walk<'_> {
    /// Walks a directory, whose path without links is `real`.
    fn directory(&mut self, directory: &Path, real: &Path) -> Result<(), LoadError> {
        let entries = match entries(directory) {
            Ok(entries) => entries,
            Err(error) => return Err(LoadError::Unreadable(directory.to_owned(), error)),
        };
        if directory != self.root && entries.iter().any(|(name, _)| name == CACHE) {
            return Ok(());
        }
        self.tree.directories.push(self.below(directory));
        for (name, kind) in &entries {
            let path = directory.join(name);
            if kind.is_symlink() {
                self.link(&path, real)?;
            } else if !kind.is_dir() {
                self.file(&path, *kind);
            } else if is_part_of_the_site(&path) {
                self.directory(&path, &real.join(name))?;
            }
        }
        Ok(())
    }

    /// A link to a directory that the walk is in leads to pages that are found without it, or round in a circle.
    fn link(&mut self, path: &Path, directory: &Path) -> Result<(), LoadError> {
        let Ok(metadata) = fs::metadata(path) else {
            // A link that leads nowhere hides no page, unless it should be one.
            if is_page(path, self.search) {
                self.tree.files.push(self.below(path));
            }
            return Ok(());
        };
        if !metadata.is_dir() {
            self.file(path, metadata.file_type());
            return Ok(());
        }
        let Ok(target) = fs::canonicalize(path) else { return Ok(()) };
        let mut is_known = target.starts_with(self.real_root) || directory.starts_with(&target);
        for left in &self.left {
            is_known |= left.starts_with(&target);
        }
        if is_known || !is_part_of_the_site(path) || fs::read_dir(path).is_err() {
            return Ok(());
        }
        self.left.push(directory.to_owned());
        let walked = self.directory(path, &target);
        self.left.pop();
        walked
    }

    fn file(&mut self, path: &Path, kind: FileType) {
        if !kind.is_file() {
            self.tree.oddities.push(self.below(path));
        }
        if self.search.layout.is_some() || is_page(path, self.search) {
            self.tree.files.push(self.below(path));
        }
    }

    fn below(&self, path: &Path) -> String {
        match path.strip_prefix(self.root) {
            Ok(below) => slashed(below),
            Err(_) => slashed(path),
        }
    }
}

/// The names in a directory, sorted; links are not followed.
fn entries(directory: &Path) -> io::Result<Vec<(OsString, FileType)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        entries.push((entry.file_name(), entry.file_type()?));
    }
    order::sort_by(&mut entries, |left, right| left.0.cmp(&right.0));
    Ok(entries)
}

/// Hidden directories and installed packages hold copies of pages.
fn is_part_of_the_site(directory: &Path) -> bool {
    match directory.file_name() {
        Some(name) => !name.as_encoded_bytes().starts_with(b".") && name != "node_modules",
        None => true,
    }
}

fn is_page(path: &Path, search: &Search) -> bool {
    match path.file_name() {
        Some(name) => matches!(name.to_str(), Some(name) if is_page_name(name, search)),
        None => false,
    }
}

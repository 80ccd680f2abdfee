//! The names below the root, each directory seen once.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::family::is_page_name;
use super::{LoadError, Search, slashed};

/// What the walk found, as paths below the root with `/` between their parts.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) files: Vec<String>,
    pub(super) directories: Vec<String>,
    /// Those of the files that are pipes, sockets or devices.
    pub(super) oddities: Vec<String>,
}

pub(super) fn walk(root: &Path, search: &Search) -> Result<Tree, LoadError> {
    let mut tree = Tree::default();
    let real_root = fs::canonicalize(root).map_err(|error| LoadError::Unreadable(root.to_owned(), error))?;
    let walk = WalkDir::new(root).follow_links(true).sort_by_file_name();
    let mut entries = walk.into_iter();
    while let Some(entry) = entries.next() {
        let (path, is_directory) = match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                if entry.depth() > 0 && !is_part_of_the_site(&entry, &real_root) {
                    entries.skip_current_dir();
                    continue;
                }
                (entry.into_path(), true)
            }
            Ok(entry) if entry.file_name() == CACHE && entry.depth() > 1 => {
                let cache = entry.path().parent().map(|cache| below(root, cache)).unwrap_or_default();
                tree.forget(&cache);
                entries.skip_current_dir();
                continue;
            }
            Ok(entry) => {
                if !entry.file_type().is_file() {
                    tree.oddities.push(below(root, entry.path()));
                }
                (entry.into_path(), false)
            }
            Err(error) => match unreadable_page(&error, search) {
                Some(path) => (path, false),
                None if is_harmless(&error) => continue,
                None => {
                    let path = error.path().unwrap_or(root).to_owned();
                    return Err(LoadError::Unreadable(path, error.into()));
                }
            },
        };
        if is_directory {
            tree.directories.push(below(root, &path));
        } else if search.layout.is_some()
            || path.file_name().and_then(OsStr::to_str).is_some_and(|name| is_page_name(name, search))
        {
            tree.files.push(below(root, &path));
        }
    }
    Ok(tree)
}

/// The file that marks a directory as a cache, which may hold copies of pages.
const CACHE: &str = "CACHEDIR.TAG";

fn below(root: &Path, path: &Path) -> String {
    slashed(path.strip_prefix(root).unwrap_or(path))
}

impl Tree {
    /// Forgets a directory and what was found below it.
    fn forget(&mut self, directory: &str) {
        let is_below = |path: &str| {
            path.strip_prefix(directory).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.files.retain(|path| !is_below(path));
        self.directories.retain(|path| !is_below(path));
    }
}

/// Hidden directories and installed packages hold copies of pages. A link to a directory of the same tree leads to pages
/// that are found without it, or round in a circle.
fn is_part_of_the_site(entry: &DirEntry, real_root: &Path) -> bool {
    let name = entry.file_name();
    if name.as_encoded_bytes().starts_with(b".") || name == "node_modules" {
        return false;
    }
    !entry.path_is_symlink()
        || fs::canonicalize(entry.path())
            .is_ok_and(|real| !real.starts_with(real_root) && !real_root.starts_with(&real))
}

fn unreadable_page(error: &walkdir::Error, search: &Search) -> Option<PathBuf> {
    let path = error.path()?;
    let is_directory = fs::metadata(path).is_ok_and(|metadata| metadata.is_dir());
    let name = path.file_name().and_then(OsStr::to_str)?;
    (!is_directory && is_page_name(name, search)).then(|| path.to_owned())
}

/// A link that leads nowhere or in a circle hides no page.
fn is_harmless(error: &walkdir::Error) -> bool {
    error.loop_ancestor().is_some()
        || error
            .path()
            .is_some_and(|path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()))
}

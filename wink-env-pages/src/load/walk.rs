//! The names below the root, each directory seen once.

use std::collections::BTreeSet;
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
    pub(super) directories: BTreeSet<String>,
}

pub(super) fn walk(root: &Path, search: &Search) -> Result<Tree, LoadError> {
    let mut tree = Tree::default();
    let real_root = fs::canonicalize(root).map_err(|error| LoadError::Unreadable(root.to_owned(), error))?;
    let entries = WalkDir::new(root)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || is_part_of_the_site(entry, &real_root));
    for entry in entries {
        let (path, is_directory) = match entry {
            Ok(entry) => (entry.path().to_owned(), entry.file_type().is_dir()),
            Err(error) => match unreadable_page(&error, search) {
                Some(path) => (path, false),
                None if is_harmless(&error) => continue,
                None => {
                    let path = error.path().unwrap_or(root).to_owned();
                    return Err(LoadError::Unreadable(path, error.into()));
                }
            },
        };
        let below = slashed(path.strip_prefix(root).unwrap_or(&path));
        if is_directory {
            tree.directories.insert(below);
        } else {
            tree.files.push(below);
        }
    }
    Ok(tree)
}

/// Hidden directories, installed packages and caches hold copies of pages. A link to a directory of the same tree leads
/// to pages that are found without it, or round in a circle.
fn is_part_of_the_site(entry: &DirEntry, real_root: &Path) -> bool {
    if !entry.file_type().is_dir() {
        return true;
    }
    let name = entry.file_name();
    if name.as_encoded_bytes().starts_with(b".") || name == "node_modules" || entry.path().join("CACHEDIR.TAG").exists() {
        return false;
    }
    !entry.path_is_symlink()
        || fs::canonicalize(entry.path()).is_ok_and(|real| !real.starts_with(real_root) && !real_root.starts_with(&real))
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
        || error.path().is_some_and(|path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()))
}

//! The names below the root, each directory seen once.

use std::fs;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::reading::is_page_name;
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
    let real_root = match fs::canonicalize(root) {
        Ok(real_root) => real_root,
        Err(error) => return Err(LoadError::Unreadable(root.to_owned(), error)),
    };
    let walk = WalkDir::new(root).follow_links(true).sort_by_file_name();
    let mut entries = walk.into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                if let Some(path) = unreadable_page(&error, search) {
                    tree.files.push(below(root, path));
                } else if !is_harmless(&error) {
                    let path = error.path().unwrap_or(root).to_owned();
                    return Err(LoadError::Unreadable(path, error.into()));
                }
                continue;
            }
        };
        let path = entry.path();
        if entry.file_type().is_dir() {
            if entry.depth() > 0 && !is_part_of_the_site(&entry, &real_root) {
                entries.skip_current_dir();
            } else {
                tree.directories.push(below(root, path));
            }
            continue;
        }
        if entry.file_name() == CACHE && entry.depth() > 1 {
            tree.forget(&below(root, path.parent().unwrap_or(root)));
            entries.skip_current_dir();
            continue;
        }
        if !entry.file_type().is_file() {
            tree.oddities.push(below(root, path));
        }
        if search.layout.is_some() || is_page(path, search) {
            tree.files.push(below(root, path));
        }
    }
    Ok(tree)
}

/// The file that marks a directory as a cache, which may hold copies of pages.
const CACHE: &str = "CACHEDIR.TAG";

fn below(root: &Path, path: &Path) -> String {
    match path.strip_prefix(root) {
        Ok(below) => slashed(below),
        Err(_) => slashed(path),
    }
}

impl Tree {
    /// Forgets a directory that the walk is in, and what was found below it: the last of what was found.
    fn forget(&mut self, directory: &str) {
        forget_below(&mut self.files, directory);
        forget_below(&mut self.directories, directory);
    }
}

fn forget_below(paths: &mut Vec<String>, directory: &str) {
    while let Some(path) = paths.last()
        && let Some(rest) = path.strip_prefix(directory)
        && (rest.is_empty() || rest.starts_with('/'))
    {
        paths.pop();
    }
}

/// Hidden directories and installed packages hold copies of pages. A link to a directory of the same tree leads to pages
/// that are found without it, or round in a circle.
fn is_part_of_the_site(entry: &DirEntry, real_root: &Path) -> bool {
    let name = entry.file_name();
    if name.as_encoded_bytes().starts_with(b".") || name == "node_modules" {
        return false;
    }
    if !entry.path_is_symlink() {
        return true;
    }
    match fs::canonicalize(entry.path()) {
        Ok(real) => !real.starts_with(real_root) && !real_root.starts_with(&real),
        Err(_) => false,
    }
}

fn is_page(path: &Path, search: &Search) -> bool {
    match path.file_name() {
        Some(name) => matches!(name.to_str(), Some(name) if is_page_name(name, search)),
        None => false,
    }
}

fn unreadable_page<'a>(error: &'a walkdir::Error, search: &Search) -> Option<&'a Path> {
    let path = error.path()?;
    let is_directory = matches!(fs::metadata(path), Ok(metadata) if metadata.is_dir());
    if is_directory || !is_page(path, search) { None } else { Some(path) }
}

/// A link that leads nowhere or in a circle hides no page.
fn is_harmless(error: &walkdir::Error) -> bool {
    let Some(path) = error.path() else { return error.loop_ancestor().is_some() };
    error.loop_ancestor().is_some()
        || matches!(fs::symlink_metadata(path), Ok(metadata) if metadata.is_symlink())
}

//! The only place that touches files.

mod config;
mod error;
mod read;
mod walk;

use std::fs;
use std::io;
use std::path::{MAIN_SEPARATOR_STR, Path};

use crate::layout::{Content, Files, PageSet, Search, Unread};

pub use config::{find_config, read_config};
pub use error::LoadError;

/// Finds and reads all pages below `root`.
///
/// # Errors
///
/// When there is nothing to look at, or when it is unclear what to look at. A page that is found and cannot be read is
/// no error here: its [`Content`] tells.
pub fn load(root: &Path, search: &Search) -> Result<Files, LoadError> {
    let metadata = fs::metadata(root).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => LoadError::NotFound(root.to_owned()),
        _ => LoadError::Unreadable(root.to_owned(), error),
    })?;
    if !metadata.is_dir() {
        return Err(LoadError::NotADirectory(root.to_owned()));
    }
    let tree = walk::walk(root, search)?;
    let set = PageSet::find(&slashed(root), &tree, search)?;
    Ok(set.read(|path| {
        if tree.oddities.iter().any(|oddity| oddity == path) {
            return Content::Unread(Unread::NotAFile);
        }
        match read::read_regular(&root.join(path)) {
            Ok(bytes) => Content::Bytes(bytes),
            Err(unread) => Content::Unread(unread),
        }
    }))
}

/// A path as text, with `/` between its parts on every system.
fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if MAIN_SEPARATOR_STR == "/" { text.into_owned() } else { text.replace(MAIN_SEPARATOR_STR, "/") }
}

//! The only place that touches files.

mod config;
mod error;
mod path;
mod read;
mod walk;

use std::fs;
use std::io;
use std::path::Path;

use crate::check::{Settings, Workspace};
use crate::page::{Content, Unread};

pub use config::{find_config, read_config};
pub use error::LoadError;
pub use path::slashed;
pub use read::read_page;

/// Reads all files below `root` that may be pages. Messages name them below `shown`, if given, instead of `root`.
///
/// # Errors
///
/// If there is nothing to read. A page that cannot be read is not an error here: its [`Content`] says so.
pub fn open(root: &Path, shown: Option<&str>, settings: Settings) -> Result<Workspace, LoadError> {
    let metadata = fs::metadata(root).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => LoadError::NotFound(root.to_owned()),
        _ => LoadError::Unreadable(root.to_owned(), error),
    })?;
    if !metadata.is_dir() {
        return Err(LoadError::NotADirectory(root.to_owned()));
    }
    let found = walk::walk(root, &settings.config.search())?;
    let mut workspace = Workspace::new(shown.map_or_else(|| slashed(root), str::to_owned), settings);
    for directory in found.directories {
        workspace.add_directory(directory);
    }
    for path in found.files {
        let content = if found.oddities.contains(&path) {
            Content::Unread(Unread::NotAFile)
        } else {
            read::read_regular(&root.join(&path)).map_or_else(Content::Unread, Content::Bytes)
        };
        workspace.set(path, content);
    }
    Ok(workspace)
}

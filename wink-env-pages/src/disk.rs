//! The only place that touches files.

mod above;
mod boundary;
mod config;
mod error;
mod listing;
mod path;
mod read;
mod reason;
mod site;
mod site_text;
mod walk;

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::check::{Settings, Workspace};
use crate::page::{Content, Unread};

pub use boundary::{is_link_out, is_of_the_system};
pub use config::{find_config, read_config};
pub use error::LoadError;
pub use path::{shown, slashed};
pub use read::{read_page, read_text};
pub use reason::reason;
pub use site::{generator, site_root, usual_directories};

/// Reads all files below `docs` that may be pages, and their translations elsewhere in the site. Messages name them
/// below `shown`, if given, instead of `docs`. The site's configuration is looked for up to `ceiling` or the root of the
/// repository.
///
/// # Errors
///
/// If there is nothing to read. A page that cannot be read is not an error here: its [`Content`] says so.
pub fn open(
    docs: &Path,
    shown: Option<&str>,
    ceiling: Option<&Path>,
    settings: Settings,
) -> Result<Workspace, LoadError> {
    let metadata = fs::metadata(docs).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => LoadError::NotFound(docs.to_owned()),
        _ => LoadError::Unreadable(docs.to_owned(), error),
    })?;
    if !metadata.is_dir() {
        return Err(LoadError::NotADirectory(docs.to_owned()));
    }
    if is_of_the_system(docs) {
        return Err(LoadError::OfTheSystem(docs.to_owned()));
    }
    let place = site::place(docs, ceiling);
    let found = walk::walk(&place.root, &place.starts, &settings.config.search())?;
    let named = shown.map(|shown| above(shown, place.levels));
    let mut workspace = Workspace::new(named.unwrap_or_else(|| slashed(&place.root)), settings);
    for directory in found.directories.into_iter().chain(place.languages) {
        workspace.add_directory(directory);
    }
    for obstacle in found.obstacles {
        workspace.add_obstacle(obstacle);
    }
    found.outside_directories.into_iter().chain(place.outside).for_each(|path| workspace.add_link_out(path));
    for file in place.files {
        workspace.add_site_file(file);
    }
    for (generator, path) in found.site_files {
        match site::of_file(&place.root, generator, &path) {
            Some(file) => workspace.add_site_file(file),
            None => workspace.add_link_out(path),
        }
    }
    let oddities: HashSet<String> = found.oddities.into_iter().collect();
    for path in found.files {
        let content = if oddities.contains(&path) {
            Content::Unread(Unread::NotAFile)
        } else if found.outside.contains(&path) {
            Content::Unread(Unread::Outside)
        } else {
            read::read_regular(&place.root.join(&path)).map_or_else(Content::Unread, Content::Bytes)
        };
        workspace.set(path, content);
    }
    Ok(workspace)
}

/// A path some levels up.
fn above(path: &str, levels: usize) -> String {
    (0..levels).fold(path.trim_end_matches('/').to_owned(), |path, _| match path.rsplit_once('/') {
        Some((above, _)) => above.to_owned(),
        None if path.is_empty() || path == ".." => "..".to_owned(),
        None => String::new(),
    })
}

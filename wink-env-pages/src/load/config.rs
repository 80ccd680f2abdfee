//! The configuration beside the pages.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::content::read;
use super::{LoadError, slashed};
use crate::config::{ConfigText, FILE};
use crate::text::Text;

/// The configuration of the pages below `root`, if there is one.
///
/// It is in `root` itself or in the directory that holds it. Where `root` is a link, the directory that holds its target
/// counts too.
///
/// # Errors
///
/// When there is more than one, or one with the ending `.yaml`, which would be overlooked.
pub fn find_config(root: &Path) -> Result<Option<PathBuf>, LoadError> {
    let mut directories = vec![root.to_owned(), holder(root)];
    directories.extend(target_holder(root));
    let is_there = |path: &PathBuf| fs::symlink_metadata(path).is_ok();
    let misnamed = Path::new(FILE).with_extension("yaml");
    let real = |path: &Path| fs::canonicalize(path).ok();
    let mut found: Vec<PathBuf> = Vec::new();
    for directory in directories {
        let misnamed = directory.join(&misnamed);
        if is_there(&misnamed) {
            return Err(LoadError::MisnamedConfig(misnamed));
        }
        let path = directory.join(FILE);
        let is_known = |other: &PathBuf| real(other).is_some_and(|other| real(&path) == Some(other));
        if is_there(&path) && !found.iter().any(is_known) {
            found.push(path);
        }
    }
    if found.len() > 1 { Err(LoadError::TwoConfigs(found)) } else { Ok(found.pop()) }
}

/// Reads a configuration, which messages name `shown`.
///
/// # Errors
///
/// When it is not there, or is no text.
pub fn read_config(path: &Path, shown: Option<&str>) -> Result<ConfigText, LoadError> {
    if fs::symlink_metadata(path).is_err() {
        return Err(LoadError::NoConfig(path.to_owned()));
    }
    let unreadable = |reason: String| LoadError::UnreadableConfig(path.to_owned(), reason);
    let bytes = read(path).map_err(|error| unreadable(error.to_string()))?;
    let content = String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].split(|byte| *byte == b'\n').count();
        unreadable(format!("line {line} is not UTF-8"))
    })?;
    Ok(ConfigText { path: shown.map_or_else(|| slashed(path), str::to_owned), text: Text::new(content) })
}

/// The directory that holds `root`, as its path is written.
fn holder(root: &Path) -> PathBuf {
    match (root.components().next_back(), root.parent()) {
        (Some(Component::Normal(_)), Some(parent)) => parent.to_owned(),
        (Some(Component::CurDir) | None, _) => PathBuf::from(".."),
        _ => root.join(".."),
    }
}

fn target_holder(root: &Path) -> Option<PathBuf> {
    let is_link = fs::symlink_metadata(root).ok()?.is_symlink();
    let target = is_link.then(|| fs::canonicalize(root).ok())??;
    target.parent().map(Path::to_owned)
}

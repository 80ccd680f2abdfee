//! Finds and reads the configuration.

use std::fs;
use std::path::{Path, PathBuf};

use memchr::memchr_iter;

use super::above::above;
use super::boundary::is_link_out;
use super::error::LoadError;
use super::path::slashed;
use super::read::read;
use crate::config::{ConfigText, FILE};
use crate::describe;
use crate::text::Text;

/// Finds the configuration of the pages below `root`, if there is one.
///
/// It is in `root` itself or above it, up to `ceiling` or the root of the repository; without a repository, up to the
/// working directory. If `root` is a link, the directories above its target count too.
///
/// # Errors
///
/// If there is more than one, one that is a link out of the repository, or one named `.yaml`, which would otherwise be
/// overlooked.
pub fn find_config(root: &Path, ceiling: Option<&Path>) -> Result<Option<PathBuf>, LoadError> {
    let mut found: Vec<PathBuf> = Vec::new();
    for directory in above(root, ceiling).into_iter().chain(above_target(root)) {
        let path = directory.join(FILE);
        let misnamed = path.with_extension("yaml");
        if is_there(&misnamed) {
            return Err(LoadError::MisnamedConfig(misnamed));
        }
        if is_link_out(&path) {
            return Err(LoadError::ConfigOutside(path));
        }
        if is_there(&path) && !found.iter().any(|other| is_same(other, &path)) {
            found.push(path);
        }
    }
    if found.len() > 1 { Err(LoadError::TwoConfigs(found)) } else { Ok(found.pop()) }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn is_same(left: &Path, right: &Path) -> bool {
    let (Ok(left), Ok(right)) = (fs::canonicalize(left), fs::canonicalize(right)) else { return false };
    left == right
}

/// Reads a configuration; messages call it `shown`.
///
/// # Errors
///
/// If it does not exist, or is not text.
pub fn read_config(path: &Path, shown: Option<&str>) -> Result<ConfigText, LoadError> {
    if !is_there(path) {
        return Err(LoadError::NoConfig(path.to_owned()));
    }
    let content = content(path).map_err(|reason| LoadError::UnreadableConfig(path.to_owned(), reason))?;
    let path = shown.map_or_else(|| slashed(path), str::to_owned);
    Ok(ConfigText { path, text: Text::new(content) })
}

/// The text of a file, or why it cannot be read.
fn content(path: &Path) -> Result<String, String> {
    let bytes = read(path).map_err(|unread| describe::unread_file(&unread))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = memchr_iter(b'\n', valid).count() + 1;
        format!("line {line} is not UTF-8")
    })
}

/// The directories above the target of a link.
fn above_target(root: &Path) -> Vec<PathBuf> {
    if !fs::symlink_metadata(root).is_ok_and(|metadata| metadata.is_symlink()) {
        return Vec::new();
    }
    let target = fs::canonicalize(root).ok();
    target.map_or_else(Vec::new, |target| above(&target, None).split_off(1))
}

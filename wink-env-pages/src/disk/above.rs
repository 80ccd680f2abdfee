//! The directories above the pages, up to the root of the repository.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The directory itself and those above it, spelled like it, up to the `ceiling` or the root of the repository. Without
/// a repository, up to the working directory or, if that is elsewhere, one level up.
pub(super) fn above(directory: &Path, ceiling: Option<&Path>) -> Vec<PathBuf> {
    const WITHOUT_REPOSITORY: usize = 2;
    let (ceiling, working) = (ceiling.and_then(real), real(Path::new("")));
    let mut directories = vec![directory.to_owned()];
    let mut up_to_working = None;
    while let Some(real) = real(&directories[directories.len() - 1]) {
        if ceiling.as_ref() == Some(&real) || real.join(".git").exists() {
            return directories;
        }
        if working.as_ref() == Some(&real) {
            up_to_working = Some(directories.len());
        }
        if real.parent().is_none() {
            break;
        }
        directories.push(holder(&directories[directories.len() - 1]));
    }
    directories.truncate(up_to_working.unwrap_or(WITHOUT_REPOSITORY));
    directories
}

/// The parent of a directory, spelled like it; empty for the working directory.
fn holder(directory: &Path) -> PathBuf {
    match (directory.components().next_back(), directory.parent()) {
        (Some(Component::Normal(_)), Some(parent)) => parent.to_owned(),
        (Some(Component::CurDir) | None, _) => PathBuf::from(".."),
        _ => directory.join(".."),
    }
}

/// A directory with links resolved; the working directory if the path is empty.
pub(super) fn real(directory: &Path) -> Option<PathBuf> {
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    fs::canonicalize(directory).ok()
}

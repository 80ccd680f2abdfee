//! Where links may lead.

use std::fs;
use std::path::{Path, PathBuf};

/// The repository around a directory, or else the directory itself, with links resolved.
pub(super) struct Boundary(PathBuf);

impl Boundary {
    /// The boundary around a directory whose links are resolved.
    pub(super) fn around(real: &Path) -> Self {
        let repository = real.ancestors().find(|above| above.join(".git").exists());
        Self(repository.unwrap_or(real).to_owned())
    }

    /// Whether a path whose links are resolved is inside.
    pub(super) fn has(&self, real: &Path) -> bool {
        real.starts_with(&self.0)
    }
}

/// Whether a path is a link out of the repository, or, without one, out of the directory that the link is in.
#[must_use]
pub fn is_link_out(path: &Path) -> bool {
    if !fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
        return false;
    }
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(target), Ok(directory)) = (fs::canonicalize(path), fs::canonicalize(directory)) else {
        return false;
    };
    !Boundary::around(&directory).has(&target)
}

/// Whether a path leads to what the system makes of itself: files without an end, and some that block.
#[must_use]
pub fn is_of_the_system(path: &Path) -> bool {
    let Ok(real) = fs::canonicalize(path) else { return false };
    let is_below = |system: &&str| real.starts_with(system);
    // Memory in place of a disk has ordinary files.
    cfg!(any(unix, target_os = "wasi"))
        && ["/proc", "/sys", "/dev"].iter().any(is_below)
        && !is_below(&"/dev/shm")
}

//! Paths as text.

use std::path::{MAIN_SEPARATOR_STR, Path};

use crate::words::plain;

/// A path as text, with `/` between its parts on every system.
#[must_use]
pub fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if MAIN_SEPARATOR_STR == "/" { text.into_owned() } else { text.replace(MAIN_SEPARATOR_STR, "/") }
}

/// A path for a message: on one line, with invisible characters as their codes.
#[must_use]
pub fn shown(path: &Path) -> String {
    plain(&slashed(path)).into_owned()
}

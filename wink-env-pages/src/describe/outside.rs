//! Links that are not followed.

use crate::words::plain;

/// What is said about a link out of the repository to a directory or a configuration.
#[must_use]
pub fn link_out(path: &str) -> String {
    format!("`{}` is a link out of the repository, so what it leads to is not read", plain(path))
}

//! An earlier version of the source page.

use super::commit::Commit;
use crate::page::Content;

/// An earlier version of the source page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The commit that made it.
    pub commit: Commit,
    /// Its path at that time, of which only the extension counts.
    pub path: String,
    /// What it said.
    pub content: Content,
}

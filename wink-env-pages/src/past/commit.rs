//! A commit that changed the source.

use crate::date::Date;

/// A commit that changed the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The whole identifier.
    pub id: String,
    /// The day it was made, if known.
    pub date: Option<Date>,
}

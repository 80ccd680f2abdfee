//! A lint with what looks for it.

use crate::finding::{Finding, Lint};
use crate::site::Site;

/// A lint with what looks for it.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) lint: Lint,
    /// What a check asks of the pages; `None` if the lint is not about them.
    pub(super) check: Option<fn(&Site, &mut Vec<Finding>)>,
}

//! A lint with its check.

use crate::finding::{Finding, Lint};
use crate::site::Site;

/// A lint with its check.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) lint: Lint,
    /// The check of the pages; `None` if the lint is not about them.
    pub(super) check: Option<fn(&Site, &mut Vec<Finding>)>,
}

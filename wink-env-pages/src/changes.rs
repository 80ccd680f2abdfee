//! How the endpoints of two sets of pages differ: what the next release changes.

mod change;
mod comparison;

pub use change::{Change, ChangeKind};

use crate::facts::Endpoints;

/// All differences: first those of environments, then of sections, then of services. Each follows the new order; what is
/// gone comes last, in the old order.
#[must_use]
pub fn changes(old: &Endpoints, new: &Endpoints) -> Vec<Change> {
    comparison::Comparison::new(old, new).changes()
}

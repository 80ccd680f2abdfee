//! How the endpoints of two sets of pages differ: what the next release changes.

mod change;
mod comparison;
mod origins;
mod pinned_name;

pub use change::{Change, ChangeKind};
pub use pinned_name::{PinnedName, pinned_names};

use self::comparison::Comparison;
use self::origins::Origins;
use crate::facts::Endpoints;

/// All differences: environments first, then sections, then services. Each group follows the new order; what was
/// removed comes last, in the old order.
#[must_use]
pub fn changes(old: &Endpoints, new: &Endpoints) -> Vec<Change> {
    Comparison::new(old, new, &Origins::new(old, new)).changes()
}

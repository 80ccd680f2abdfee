//! What the source said earlier.

#[cfg(feature = "history")]
mod change;
mod commit;
#[cfg(feature = "history")]
mod state;
#[cfg(feature = "history")]
mod trace;
#[cfg(feature = "history")]
mod version;

#[cfg(feature = "history")]
pub use change::{Change, Effect};
pub use commit::Commit;
#[cfg(feature = "history")]
pub(crate) use state::State;
#[cfg(feature = "history")]
pub use version::Version;

use crate::compare::Former;
#[cfg(feature = "history")]
use {crate::page::Page, std::sync::Arc};

/// What is known about the past of the source. Without the feature `history`, that is nothing.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Earlier states of the source, the latest first. A state may say the same as the next one.
    #[cfg(feature = "history")]
    pub(crate) states: Vec<State>,
    /// The URLs that rows of the source had.
    pub(crate) former: Former,
    /// Whether the caller has said something about it.
    pub(crate) is_known: bool,
}

#[cfg(feature = "history")]
impl Past {
    /// The past of a page, from its earlier versions, the latest first, and the commits that made them.
    pub(crate) fn of(source: &Arc<Page>, versions: &[(Commit, Arc<Page>)]) -> Self {
        let (states, former) = state::states(source, versions);
        Self { states, former, is_known: true }
    }

    /// A change of the source, counted from the latest.
    #[must_use]
    pub fn change(&self, index: usize) -> Option<&Change> {
        Some(&self.states.get(index)?.change)
    }
}

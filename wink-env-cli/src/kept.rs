//! The pages of the previous run, for a process that checks again and again.

use std::cell::RefCell;

use wink_env_pages::check::Workspace;

thread_local! {
    static KEPT: RefCell<Kept> = const { RefCell::new(Kept::Nothing) };
}

enum Kept {
    /// The process runs the command once.
    Nothing,
    /// The workspaces of earlier runs, the latest last.
    Workspaces(Vec<Workspace>),
}

/// How many workspaces are kept: sites that are checked side by side take turns.
const MOST: usize = 4;

/// From now on, pages that did not change since an earlier run on this thread are not parsed again.
pub fn keep_pages() {
    KEPT.with_borrow_mut(|kept| {
        if matches!(kept, Kept::Nothing) {
            *kept = Kept::Workspaces(Vec::new());
        }
    });
}

/// Whether another run may follow in this process.
pub(crate) fn are_kept() -> bool {
    KEPT.with_borrow(|kept| matches!(kept, Kept::Workspaces(_)))
}

/// Takes the parsed pages of earlier runs where their text is the same.
pub(crate) fn reuse(workspace: &mut Workspace) {
    KEPT.with_borrow(|kept| {
        if let Kept::Workspaces(earlier) = kept {
            earlier.iter().rev().for_each(|earlier| workspace.reuse(earlier));
        }
    });
}

/// Remembers the parsed pages for later runs.
pub(crate) fn keep(workspace: Workspace) {
    KEPT.with_borrow_mut(|kept| {
        if let Kept::Workspaces(earlier) = kept {
            earlier.retain(|earlier| earlier.root() != workspace.root());
            if earlier.len() == MOST {
                earlier.remove(0);
            }
            earlier.push(workspace);
        }
    });
}

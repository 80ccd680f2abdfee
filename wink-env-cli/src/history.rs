//! Asks git what the source page said earlier, if pages disagree with it.

use std::path::Path;

use wink_env_pages::check::{Refusal, Report, Workspace};
use wink_env_pages::past::Version;

use crate::git::{Git, Unavailable, Versions};

/// The most versions that are read.
const MOST: usize = 1000;

/// Checks pages, with as much of the source's history as that takes. Also returns a complaint for stderr if the history is
/// unknown and might have explained something.
pub(crate) fn check(workspace: &mut Workspace, docs: &Path) -> (Result<Report, Refusal>, String) {
    let mut complaint = String::new();
    let mut is_shallow = false;
    let checked = workspace.check_with_history(|source| {
        let opened = open(&docs.join(source));
        let (git, versions) =
            opened.map_err(|unavailable| complaint = note(&unavailable.to_string())).ok()?;
        is_shallow = git.is_shallow;
        let mut versions = versions.take(MOST).peekable();
        if versions.peek().is_none() {
            complaint = note("git has no version of the source page");
        }
        Some(versions)
    });
    let is_wanted = checked.as_ref().is_ok_and(|report| report.wants_history().is_some());
    if complaint.is_empty() && is_shallow && is_wanted {
        complaint = note("the clone is shallow and lacks earlier commits; `git fetch --unshallow` gets them");
    }
    (checked, complaint)
}

/// The earlier versions of a source page, if git knows it.
pub(crate) fn versions(source: &Path) -> Option<impl Iterator<Item = Version> + use<>> {
    let (_, versions) = open(source).ok()?;
    Some(versions.take(MOST))
}

fn open(source: &Path) -> Result<(Git, Versions), Unavailable> {
    let (git, name) = Git::of_file(source)?;
    let versions = git.versions(&name).map_err(|error| Unavailable::Refused(error.to_string()))?;
    Ok((git, versions))
}

fn note(why: &str) -> String {
    format!("note: cannot tell which pages are only behind the source: {why}\n")
}

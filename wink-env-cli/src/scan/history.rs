//! Asks git what the source page once listed.

use std::path::Path;

use wink_env_pages::check::Report;
use wink_env_pages::scan::RetiredHosts;

use crate::git::{Git, Unavailable};

/// The most versions that are read.
const MOST: usize = 1000;

/// The hosts that the source once listed, and a complaint for stderr if git knows only a part of them.
pub(crate) fn retired(pages: &Report) -> (RetiredHosts, String) {
    let source = pages.site.reference.page().map(|page| pages.path(&pages.site.pages[page].path));
    match source.as_deref().map(|source| versions(pages, Path::new(source))) {
        Some(Ok(retired)) => retired,
        // Without a repository, there is no history, and nothing is amiss.
        None | Some(Err(Unavailable::NoRepository)) => (RetiredHosts::of(pages, []), String::new()),
        Some(Err(unavailable)) => (RetiredHosts::of(pages, []), note(&unavailable.to_string())),
    }
}

fn versions(pages: &Report, source: &Path) -> Result<(RetiredHosts, String), Unavailable> {
    let (git, name) = Git::of_file(source)?;
    let versions = git.versions(&name).map_err(|error| Unavailable::Refused(error.to_string()))?;
    let retired = RetiredHosts::of(pages, versions.take(MOST));
    let complaint = if git.is_shallow {
        note("the clone is shallow and lacks earlier commits; `git fetch --unshallow` gets them")
    } else {
        String::new()
    };
    Ok((retired, complaint))
}

fn note(why: &str) -> String {
    format!("note: cannot tell all hosts that the source once listed: {why}\n")
}

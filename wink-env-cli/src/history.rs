//! Asks git what the source page said earlier, if pages disagree with it.

use std::path::Path;

use wink_env_pages::check::{Refusal, Report, Workspace};

use crate::git::{Git, Unavailable, Versions};

/// The most versions that are read.
const MOST: usize = 1000;

/// Checks pages; if they disagree, once more with as much of the source's history as that takes. Also returns a
/// complaint for stderr if the history is unknown and might have explained something.
pub(crate) fn check(workspace: &mut Workspace, docs: &Path) -> (Result<Report, Refusal>, String) {
    let mut checked = workspace.check();
    let Some(source) = wanted(&checked).map(|path| docs.join(path)) else { return (checked, String::new()) };
    let (git, mut versions) = match open(&source) {
        Ok(opened) => opened,
        Err(unavailable) => return (checked, note(&unavailable.to_string())),
    };
    let (mut count, mut batch) = (0, 1);
    // Ever more at a time, because each check looks at all pages.
    while wanted(&checked).is_some() && count < MOST {
        let more: Vec<_> = versions.by_ref().take(batch).collect();
        let is_end = more.len() < batch;
        count += more.len();
        batch *= 2;
        if count == 0 {
            return (checked, note("git has no version of the source page"));
        }
        if !more.is_empty() {
            workspace.add_history(more);
            checked = workspace.check();
        }
        if is_end {
            break;
        }
    }
    let is_cut = git.is_shallow && wanted(&checked).is_some();
    let complaint = if is_cut {
        note("the clone is shallow and lacks earlier commits; `git fetch --unshallow` gets them")
    } else {
        String::new()
    };
    (checked, complaint)
}

fn wanted(checked: &Result<Report, Refusal>) -> Option<String> {
    checked.as_ref().ok()?.wants_history().map(str::to_owned)
}

fn open(source: &Path) -> Result<(Git, Versions), Unavailable> {
    let (git, name) = Git::of_file(source)?;
    let versions = git.versions(&name).map_err(|error| Unavailable::Refused(error.to_string()))?;
    Ok((git, versions))
}

fn note(why: &str) -> String {
    format!("note: cannot tell which pages are only behind the source: {why}\n")
}

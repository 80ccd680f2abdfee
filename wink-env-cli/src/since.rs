//! `--since`: only what is in files or lines that changed since a commit.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use wink_env_pages::check::Report;
use wink_env_pages::disk::reason;
use wink_env_pages::words::quoted;

use crate::git::{Contents, Git};

/// Removes findings in lines that a commit has too.
pub(crate) fn keep_changed_lines(report: &mut Report, revision: &str) -> Result<(), String> {
    let mut repositories = HashMap::<PathBuf, Contents>::new();
    let mut lines = HashMap::new();
    let mut keep = Vec::with_capacity(report.findings.len());
    for finding in &report.findings {
        let path = &*finding.path;
        if !lines.contains_key(path) {
            lines.insert(path, changed(Path::new(path), revision, &mut repositories)?);
        }
        let line = finding.place.map(|place| report.range(place).0.line);
        keep.push(lines[path].as_ref().is_none_or(|changed| line.is_none_or(|line| changed.contains(&line))));
    }
    let mut keep = keep.into_iter();
    report.findings.retain(|_| keep.next() == Some(true));
    Ok(())
}

/// Removes findings on pages that are as they were in a commit, unless the page they are compared with is not.
pub(crate) fn keep_changed_pages(report: &mut Report, revision: &str) -> Result<(), String> {
    let mut repositories = HashMap::<PathBuf, Contents>::new();
    let mut has_changed = |path: &str| -> Result<bool, String> {
        let path = Path::new(path);
        // A page that is not there has been removed, or was never there.
        if !path.exists() {
            return Ok(true);
        }
        Ok(changed(path, revision, &mut repositories)?.is_none_or(|lines| !lines.is_empty()))
    };
    for reference in report.site.reference.pages() {
        if has_changed(&report.path(&report.site.pages[*reference].path))? {
            return Ok(());
        }
    }
    let mut keep = Vec::with_capacity(report.findings.len());
    for finding in &report.findings {
        keep.push(has_changed(&report.path_of(finding))?);
    }
    let mut keep = keep.into_iter();
    report.findings.retain(|_| keep.next() == Some(true));
    Ok(())
}

/// The lines of a file that changed, from 1; `None` if all of them are new.
fn changed(
    path: &Path,
    revision: &str,
    repositories: &mut HashMap<PathBuf, Contents>,
) -> Result<Option<Vec<usize>>, String> {
    let shown = quoted(&path.to_string_lossy());
    let absolute = path.canonicalize().map_err(|error| format!("{shown}: {}", reason(&error)))?;
    let root = absolute.ancestors().skip(1).find(|directory| directory.join(".git").exists());
    let root = root.ok_or_else(|| {
        format!("{shown} is in no git repository, so nothing is known of {}", quoted(revision))
    })?;
    if !repositories.contains_key(root) {
        let contents = contents(root, revision)?;
        repositories.insert(root.to_owned(), contents);
    }
    let relative = absolute.strip_prefix(root).unwrap_or(&absolute).to_string_lossy().replace('\\', "/");
    let before = repositories.get_mut(root).and_then(|contents| contents.read(&relative));
    let Some(before) = before else { return Ok(None) };
    let after = fs::read(&absolute).map_err(|error| format!("{shown}: {}", reason(&error)))?;
    Ok(Some(new_lines(&before, &after)))
}

fn contents(root: &Path, revision: &str) -> Result<Contents, String> {
    let git = Git::open(root).map_err(|error| error.to_string())?;
    git.contents(revision)
        .ok_or_else(|| format!("{} is no commit in {}", quoted(revision), quoted(&root.to_string_lossy())))
}

/// The lines that are not among the old ones, or more often, from 1. Lines that only moved are not new.
fn new_lines(before: &[u8], after: &[u8]) -> Vec<usize> {
    let lines = |text| -> Vec<&[u8]> {
        <[u8]>::split(text, |byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).collect()
    };
    let mut old = HashMap::<&[u8], usize>::new();
    for line in lines(before) {
        *old.entry(line).or_default() += 1;
    }
    let mut new = Vec::new();
    for (number, line) in lines(after).into_iter().enumerate() {
        match old.get_mut(line) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(number + 1),
        }
    }
    new
}

//! `wink-env scan --fix`: replaces retired hosts in files that git tracks.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use wink_env_pages::check::Report;
use wink_env_pages::disk::reason;
use wink_env_pages::excerpt::Replacement;
use wink_env_pages::words::{counted, plain};

use crate::git::Git;
use crate::page_file::{self, Boundary};
use crate::patch::patch;

/// What was done, or would be.
#[derive(Default)]
pub(super) struct Fixed {
    /// One line per file that was written.
    pub(super) written: String,
    /// The changes as a patch, if nothing was written.
    pub(super) patch: String,
    /// One line per file that was left alone.
    pub(super) complaints: String,
}

/// Replaces the hosts in a report, or only shows how.
pub(super) fn fix(report: &Report, is_dry: bool) -> Fixed {
    let mut by_path = BTreeMap::<&str, Vec<&Replacement>>::new();
    for finding in &report.findings {
        if let Some(replacement) = report.replacement(finding) {
            by_path.entry(&finding.path).or_default().push(replacement);
        }
    }
    let mut tracked = Tracked::default();
    let mut fixed = Fixed::default();
    for (path, replacements) in by_path {
        let done = if tracked.has(Path::new(path)) {
            file(Path::new(path), &replacements, is_dry)
        } else {
            Err("git does not track it".to_owned())
        };
        let shown = plain(path);
        match done {
            Ok(Changed::Written) => {
                let count = counted(replacements.len(), "host");
                let _ = writeln!(fixed.written, "{shown}: replaced {count}");
            }
            Ok(Changed::Shown(patch)) => fixed.patch += &patch,
            Err(why) => {
                let _ = writeln!(fixed.complaints, "{shown}: left alone: {}", plain(&why));
            }
        }
    }
    fixed
}

enum Changed {
    Written,
    Shown(String),
}

fn file(path: &Path, replacements: &[&Replacement], is_dry: bool) -> Result<Changed, String> {
    let bytes = fs::read(path).map_err(|error| reason(&error))?;
    let before = String::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let mut after = String::with_capacity(before.len());
    let mut end = 0;
    for replacement in replacements {
        let span = replacement.span;
        if before.get(span.range()) != Some(&replacement.before) || span.start < end {
            return Err("it has changed since it was scanned".to_owned());
        }
        after += &before[end..span.start];
        after += &replacement.text;
        end = span.end;
    }
    after += &before[end..];
    if is_dry {
        return patch(path, &before, &after).map(Changed::Shown).map_err(str::to_owned);
    }
    let within =
        Boundary::around(path.parent().unwrap_or(Path::new(""))).map_err(|error| error.to_string())?;
    page_file::replace(path, &within, &before, &after)
        .map_err(|error| format!("not written: {}", reason(&error)))?;
    Ok(Changed::Written)
}

/// The files that git tracks, by the root of their repository.
#[derive(Default)]
struct Tracked(HashMap<PathBuf, HashSet<String>>);

impl Tracked {
    fn has(&mut self, path: &Path) -> bool {
        // A link is not the file, and leads elsewhere.
        let Some(path) = path.canonicalize().ok().filter(|_| !path.is_symlink()) else { return false };
        let Some(root) = path.ancestors().skip(1).find(|directory| directory.join(".git").exists()) else {
            return false;
        };
        let Ok(relative) = path.strip_prefix(root) else { return false };
        let tracked = self.0.entry(root.to_owned()).or_insert_with(|| {
            let tracked = Git::open(root).ok().and_then(|git| git.tracked().ok());
            tracked.unwrap_or_default()
        });
        tracked.contains(&*relative.to_string_lossy().replace('\\', "/"))
    }
}

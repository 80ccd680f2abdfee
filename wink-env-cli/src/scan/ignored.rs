//! `.gitignore` and `.ignore` as git reads them, so that what they exclude can be counted.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder, Glob};

/// The rules of all directories of a walk, read when a directory is entered.
#[derive(Default)]
pub(super) struct Ignored {
    by_directory: Mutex<HashMap<PathBuf, Directory>>,
}

/// Where a rule is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RuleFile {
    OfGit,
    /// An `.ignore`, which git does not read.
    Other,
}

impl RuleFile {
    fn of(rule: &Glob) -> Self {
        let is_other = rule.from().is_some_and(|file| file.ends_with(".ignore"));
        if is_other { Self::Other } else { Self::OfGit }
    }
}

/// A directory of the walk.
#[derive(Clone)]
struct Directory {
    absolute: Arc<Path>,
    rules: Option<Arc<Rules>>,
}

/// The rules of a directory, and those of the directories above it.
struct Rules {
    own: Gitignore,
    above: Option<Arc<Rules>>,
}

const FILES: [&str; 2] = [".gitignore", ".ignore"];

impl Ignored {
    /// Whose rules exclude a file or directory, if any do.
    pub(super) fn covers(&self, path: &Path, is_directory: bool) -> Option<RuleFile> {
        let directory = self.directory(path.parent()?);
        let name = path.file_name()?;
        let mut rules = directory.rules.as_ref()?;
        let path = directory.absolute.join(name);
        loop {
            match rules.own.matched(&path, is_directory) {
                Match::Ignore(rule) => return Some(RuleFile::of(rule)),
                Match::Whitelist(_) => return None,
                Match::None => rules = rules.above.as_ref()?,
            }
        }
    }

    fn directory(&self, path: &Path) -> Directory {
        let known = || self.by_directory.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(directory) = known().get(path) {
            return directory.clone();
        }
        let above = path.parent().and_then(|parent| known().get(parent).cloned());
        let directory = if let (Some(above), Some(name)) = (above, path.file_name()) {
            let absolute = above.absolute.join(name);
            Directory { rules: rules(&absolute, || above.rules), absolute: absolute.into() }
        } else {
            let here = if path.as_os_str().is_empty() { Path::new(".") } else { path };
            let absolute = here.canonicalize().unwrap_or_else(|_| here.to_owned());
            Directory { rules: rules_from_root(&absolute), absolute: absolute.into() }
        };
        known().insert(path.to_owned(), directory.clone());
        directory
    }
}

fn rules_from_root(directory: &Path) -> Option<Arc<Rules>> {
    rules(directory, || directory.parent().and_then(rules_from_root))
}

/// The rules that apply in a directory. Those above a repository do not.
fn rules(directory: &Path, above: impl FnOnce() -> Option<Arc<Rules>>) -> Option<Arc<Rules>> {
    let is_root = directory.join(".git").exists();
    let above = if is_root { None } else { above() };
    let mut builder = GitignoreBuilder::new(directory);
    let mut has_rules = false;
    let exclude = is_root.then(|| directory.join(".git/info/exclude"));
    for file in exclude.into_iter().chain(FILES.map(|name| directory.join(name))) {
        // Git does not follow links here either.
        if file.symlink_metadata().is_ok_and(|metadata| metadata.is_file()) {
            // What is wrong in one line does not affect the others.
            let _ = builder.add(file);
            has_rules = true;
        }
    }
    match has_rules.then(|| builder.build()) {
        Some(Ok(own)) if !own.is_empty() => Some(Arc::new(Rules { own, above })),
        _ => above,
    }
}

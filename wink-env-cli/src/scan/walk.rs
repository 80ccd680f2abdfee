//! Finds files and has them examined, in several threads.

use std::collections::{BTreeSet, HashSet};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;

use ignore::{DirEntry, WalkBuilder, WalkState};
use wink_env_pages::scan::{ScannedFile, Scanner};

use super::TabledPages;
use super::file::Reader;
use super::progress::Progress;
use crate::arguments::Scan;

/// More threads would only wait for the disk.
const MOST_THREADS: usize = 4;

/// The result of the walk.
#[derive(Default)]
pub(super) struct Walked {
    pub(super) found: Vec<ScannedFile>,
    /// How many files were scanned.
    pub(super) scanned: usize,
    /// The files that could not be read, sorted.
    pub(super) complaints: BTreeSet<String>,
}

pub(super) fn walk(arguments: &Scan, scanner: &Scanner, tabled: &TabledPages) -> Walked {
    let progress = Progress::on_stderr();
    let walked = Mutex::new(Walked::default());
    let turn = Mutex::new(());
    // Two paths may lead to the same file.
    let met = (arguments.paths.len() > 1).then(|| Mutex::new(HashSet::new()));
    builder(arguments).build_parallel().run(|| {
        let (progress, walked, met, turn) = (&progress, &walked, &met, &turn);
        let mut reader = Reader::new(turn);
        Box::new(move |entry| {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    locked(walked).complaints.insert(format!("{error}"));
                    return WalkState::Continue;
                }
            };
            // A link inside the tree leads to a file that the walk visits anyway, or out of the tree.
            if !is_file(&entry) {
                return WalkState::Continue;
            }
            let path = entry.path();
            if met.as_ref().is_some_and(|met| !locked(met).insert(shown(path))) {
                return WalkState::Continue;
            }
            let look = |content: &[u8]| {
                progress.count();
                scanner.scan(&shown(path), tabled.page(path), content)
            };
            match reader.read(path, look) {
                Ok(found) => locked(walked).found.extend(found.flatten()),
                Err(error) => {
                    locked(walked).complaints.insert(format!("`{}` cannot be scanned: {error}", shown(path)));
                }
            }
            WalkState::Continue
        })
    });
    let mut walked = walked.into_inner().unwrap_or_else(PoisonError::into_inner);
    walked.scanned = progress.finish();
    walked
}

fn builder(arguments: &Scan) -> WalkBuilder {
    let mut paths = arguments.paths.iter().map(|path| clean(path));
    let mut builder = WalkBuilder::new(paths.next().unwrap_or_default());
    paths.for_each(|path| {
        builder.add(path);
    });
    // The result must not depend on a user's global gitignore.
    builder.git_global(false).require_git(false).follow_links(false);
    builder.threads(available_parallelism().map_or(1, usize::from).min(MOST_THREADS));
    if arguments.skip_tests {
        builder.filter_entry(|entry| entry.depth() == 0 || !is_of_tests(entry));
    }
    builder
}

/// Without the `./` that would make one path look like two.
fn clean(path: &Path) -> PathBuf {
    let cleaned: PathBuf = path.components().filter(|component| *component != Component::CurDir).collect();
    if cleaned.as_os_str().is_empty() { PathBuf::from(".") } else { cleaned }
}

fn is_file(entry: &DirEntry) -> bool {
    match entry.depth() {
        0 => entry.path().is_file(),
        _ => entry.file_type().is_some_and(|kind| kind.is_file()),
    }
}

fn is_of_tests(entry: &DirEntry) -> bool {
    let is_directory = entry.file_type().is_some_and(|kind| kind.is_dir());
    is_directory && (entry.file_name() == "tests" || entry.file_name() == "benches")
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A path as the user would write it.
fn shown(path: &Path) -> String {
    let text = path.strip_prefix("./").unwrap_or(path).to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}

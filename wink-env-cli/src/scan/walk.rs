//! Finds files and has them examined, in several threads.

use std::collections::{BTreeSet, HashSet};
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;

use ignore::{DirEntry, WalkBuilder, WalkState};
use wink_env_pages::config::FILE;
use wink_env_pages::disk::reason;
use wink_env_pages::scan::{FileScan, ScannedFile, Scanner};
use wink_env_pages::words::{plain, quoted};

use super::TabledPages;
use super::file::{Outcome, Reader};
use super::ignored::{Ignored, RuleFile};
use super::progress::{Progress, on_terminal};
use super::skipped::{Reason, Skipped};
use crate::arguments::Scan;
use crate::page_file::is_name_of_leftover;

/// More threads would only wait for the disk.
const MOST_THREADS: usize = 4;

/// Directories in which version control keeps its own files.
const OF_VERSION_CONTROL: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// The directory in which npm installs what others wrote; not every repository has a `.gitignore` for it.
const OF_PACKAGES: &str = "node_modules";

/// The result of the walk.
#[derive(Default)]
pub(super) struct Walked {
    pub(super) found: Vec<ScannedFile>,
    /// How many files were scanned.
    pub(super) scanned: usize,
    /// The files that could not be read, sorted.
    pub(super) complaints: BTreeSet<String>,
    pub(super) skipped: Skipped,
}

/// What all threads share.
struct Walk<'a, W> {
    scanner: &'a Scanner,
    tabled: &'a TabledPages,
    progress: Progress<W>,
    walked: Mutex<Walked>,
    /// The files met so far, if two paths may lead to the same one.
    met: Option<Mutex<HashSet<String>>>,
}

pub(super) fn walk(arguments: &Scan, scanner: &Scanner, tabled: &TabledPages) -> Walked {
    let walk = Walk {
        scanner,
        tabled,
        progress: on_terminal(),
        walked: Mutex::default(),
        met: (arguments.paths.len() > 1).then(Mutex::default),
    };
    let skipped = Arc::new(Mutex::new(Skipped::default()));
    let builder = builder(arguments, &skipped);
    let turn = Mutex::new(());
    if threads(arguments) == 1 {
        let mut reader = Reader::new(&turn);
        builder.build().for_each(|entry| walk.visit(entry, &mut reader));
    } else {
        builder.build_parallel().run(|| {
            let (walk, mut reader) = (&walk, Reader::new(&turn));
            Box::new(move |entry| {
                walk.visit(entry, &mut reader);
                WalkState::Continue
            })
        });
    }
    let mut walked = walk.walked.into_inner().unwrap_or_else(PoisonError::into_inner);
    walked.scanned = walk.progress.finish();
    walked.skipped.append(std::mem::take(&mut locked(&skipped)));
    walked
}

impl<W: Write> Walk<'_, W> {
    fn visit(&self, entry: Result<DirEntry, ignore::Error>, reader: &mut Reader<'_>) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                locked(&self.walked).complaints.insert(plain(&error.to_string()).into_owned());
                return;
            }
        };
        // A link inside the tree leads to a file that the walk visits anyway, or out of the tree.
        if !is_file(&entry) {
            return;
        }
        let path = entry.path();
        let shown = shown(path);
        if self.met.as_ref().is_some_and(|met| !locked(met).insert(shown.clone())) {
            return;
        }
        let scan = FileScan::new(self.scanner, &shown, self.tabled.page(path));
        match reader.scan(path, scan) {
            Ok(Outcome::Scanned(found)) => {
                self.progress.count();
                if let Some(found) = found {
                    locked(&self.walked).found.push(found);
                }
            }
            Ok(Outcome::Binary) => locked(&self.walked).skipped.add(shown, Reason::Binary),
            Ok(Outcome::Encoding(name)) => locked(&self.walked).skipped.add(shown, Reason::Encoding(name)),
            Err(error) => {
                let complaint = format!("{} cannot be scanned: {}", quoted(&shown), reason(&error));
                locked(&self.walked).complaints.insert(complaint);
            }
        }
    }
}

fn threads(arguments: &Scan) -> usize {
    // WebAssembly has none.
    if cfg!(target_os = "wasi") {
        return 1;
    }
    let available = || available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    arguments.threads.map_or_else(available, usize::from)
}

fn builder(arguments: &Scan, skipped: &Arc<Mutex<Skipped>>) -> WalkBuilder {
    let mut paths = arguments.paths.iter().map(|path| clean(path));
    let mut builder = WalkBuilder::new(paths.next().unwrap_or_default());
    paths.for_each(|path| {
        builder.add(path);
    });
    builder.standard_filters(false).follow_links(false).threads(threads(arguments));
    let (ignored, skipped, skip_tests) = (Ignored::default(), Arc::clone(skipped), arguments.skip_tests);
    let own = own_files(arguments);
    let roots: Vec<PathBuf> = arguments.paths.iter().filter_map(|path| path.canonicalize().ok()).collect();
    builder.filter_entry(move |entry| {
        // A path that is given is scanned.
        if entry.depth() == 0 {
            return true;
        }
        let is_directory = entry.file_type().is_some_and(|kind| kind.is_dir());
        let name = entry.file_name();
        let is_internal = OF_VERSION_CONTROL.iter().any(|own| name == *own)
            || name.to_str().is_some_and(is_name_of_leftover)
            || own.iter().any(|own| own.is(entry.path()));
        if is_internal {
            return false;
        }
        let reason = if let Some(rules) = ignored.covers(entry.path(), is_directory) {
            match (rules, is_directory) {
                (RuleFile::OfGit, true) => Reason::IgnoredDirectory,
                (RuleFile::OfGit, false) => Reason::Ignored,
                (RuleFile::Other, true) => Reason::DirectoryIgnoredByOthers,
                (RuleFile::Other, false) => Reason::IgnoredByOthers,
            }
        } else if is_directory && name == OF_PACKAGES {
            Reason::Packages
        } else if entry.path_is_symlink() && leads_out(entry.path(), &roots) {
            Reason::Link
        } else if skip_tests && is_directory && is_of_tests(entry) {
            Reason::Tests
        } else {
            return true;
        };
        locked(&skipped).add(shown(entry.path()), reason);
        false
    });
    builder
}

/// Whether a link leads to something that is not scanned.
fn leads_out(link: &Path, roots: &[PathBuf]) -> bool {
    link.canonicalize().is_ok_and(|target| !roots.iter().any(|root| target.starts_with(root)))
}

/// A file that tells the command about hosts.
enum OwnFile {
    Named(&'static str),
    At(PathBuf),
}

impl OwnFile {
    fn is(&self, path: &Path) -> bool {
        match self {
            Self::Named(name) => path.file_name().is_some_and(|other| other == *name),
            Self::At(own) => {
                path.file_name() == own.file_name() && path.canonicalize().is_ok_and(|path| path == *own)
            }
        }
    }
}

/// The configuration, the facts and the baseline name hosts that are wrong elsewhere.
fn own_files(arguments: &Scan) -> Vec<OwnFile> {
    let given = [&arguments.facts, &arguments.new.baseline, &arguments.reading.config];
    let given = given.into_iter().flatten().filter_map(|path| path.canonicalize().ok()).map(OwnFile::At);
    given.chain([OwnFile::Named(FILE)]).collect()
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
    entry.file_name() == "tests" || entry.file_name() == "benches"
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

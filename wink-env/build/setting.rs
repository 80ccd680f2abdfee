//! The directory that the setting names.

use std::env;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::SETTING;

/// The directory of the library.
const MANIFEST: &str = "CARGO_MANIFEST_DIR";

/// Directories with generated or foreign files, besides hidden ones: no workspace is in there.
const SKIPPED: &[&str] = &["target", "node_modules", "vendor"];

pub(crate) enum Setting {
    /// There is none.
    None,
    /// The directory, and how the setting calls it.
    Docs(PathBuf, String),
    /// An error message.
    Wrong(String),
}

/// The directory that the setting names. Whatever would resolve an error is watched: cargo reruns the build script as
/// long as a watched path is missing.
pub(crate) fn find() -> Setting {
    let Some(setting) = env::var_os(SETTING).filter(|setting| !setting.is_empty()) else {
        return Setting::None;
    };
    let path = Path::new(&setting);
    let shown = path.display().to_string();
    match if path.is_absolute() { absolute(path) } else { relative(path) } {
        Ok(path) => Setting::Docs(path, shown),
        Err(complaint) => Setting::Wrong(format!("{SETTING} is `{shown}`, but {complaint}")),
    }
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    if path.exists() {
        return Ok(path.to_owned());
    }
    watch(path);
    Err("there is no such directory\nhelp: set it to the directory with the pages of all languages"
        .to_owned())
}

/// Cargo does not tell build scripts which workspace is being built, and workspaces that share a target directory share
/// the result. So a relative path must mean the same in all of them: only one of the workspaces that it could start
/// from may have such a directory.
fn relative(setting: &Path) -> Result<PathBuf, String> {
    let tried: Vec<PathBuf> = workspaces().iter().map(|workspace| workspace.join(setting)).collect();
    let mut found: Vec<&PathBuf> = Vec::new();
    for path in tried.iter().filter(|path| path.exists() && !are_own(path)) {
        if !found.iter().any(|known| is_same(known, path)) {
            found.push(path);
        }
    }
    if let [one] = found.as_slice() {
        return Ok((*one).clone());
    }
    let help = "an absolute path is always clear, as is an entry with `relative = true` under `[env]` in \
                `.cargo/config.toml`, which cargo makes absolute";
    if found.is_empty() {
        let mut complaint = format!(
            "there is no such directory\nhelp: a relative path starts at the root of the workspace that sets it, and is \
             found if the target directory is in that workspace; {help}"
        );
        for path in tried.iter().filter(|path| !are_own(path)) {
            watch(path);
            _ = write!(complaint, "\ntried: {}", path.display());
        }
        return Err(complaint);
    }
    let mut complaint = "that could be more than one directory".to_owned();
    for path in &found {
        watch(path);
        _ = write!(complaint, "\nfound: {}", path.display());
    }
    _ = write!(complaint, "\nhelp: workspaces that share a target directory share this library too; {help}");
    Err(complaint)
}

/// The roots that a relative path could start from: of the workspace around the target directory, of those nested in
/// it, and of the one around the library.
fn workspaces() -> Vec<PathBuf> {
    let mut roots = Vec::new();
    if let Some(root) = around("OUT_DIR") {
        nested(&root, &mut roots);
        roots.insert(0, root);
    }
    roots.extend(around(MANIFEST));
    roots
}

/// The workspace around the directory that a variable names. The library's own directory does not count: a published
/// package contains a lock file and pages.
fn around(variable: &str) -> Option<PathBuf> {
    let start = PathBuf::from(env::var_os(variable)?);
    let is_library = |directory: &Path| variable == MANIFEST && directory == start;
    let mut directories = start.ancestors().filter(|directory| !is_library(directory));
    directories.find(|directory| directory.join("Cargo.lock").is_file()).map(Path::to_owned)
}

/// Adds the roots of the workspaces below a directory.
fn nested(directory: &Path, roots: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    let mut below: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()) && !is_skipped(&entry.file_name()))
        .map(|entry| entry.path())
        .collect();
    below.sort();
    for directory in below {
        if is_workspace(&directory) {
            roots.push(directory.clone());
        }
        nested(&directory, roots);
    }
}

fn is_skipped(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with('.') || SKIPPED.contains(&name))
}

/// Whether a directory is the root of a workspace: it says so, or cargo has built there.
fn is_workspace(directory: &Path) -> bool {
    let manifest = fs::read_to_string(directory.join("Cargo.toml")).unwrap_or_default();
    manifest.lines().any(|line| line.trim_start().starts_with("[workspace"))
        || !manifest.is_empty() && directory.join("Cargo.lock").is_file()
}

/// Whether these are the library's own pages: using them takes no setting, so a directory of the same name that does
/// not exist must not be mistaken for them.
fn are_own(path: &Path) -> bool {
    let own = PathBuf::from(env::var_os(MANIFEST).unwrap_or_default()).join("docs");
    is_same(path, &own)
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

fn watch(path: &Path) {
    let path = path.display().to_string();
    // A name may have several lines: the second one would be a directive of its own.
    println!("cargo::rerun-if-changed={}", path.lines().next().unwrap_or_default());
}

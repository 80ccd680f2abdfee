//! Finds the pages: in the package, or where the setting says.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{SETTING, say};

/// The working directory of the shell that called cargo.
const CALLER: &str = "PWD";

/// The directory of the library.
const MANIFEST: &str = "CARGO_MANIFEST_DIR";

/// The directory of the pages.
pub(crate) struct Docs {
    pub(crate) path: PathBuf,
    /// Its name in messages.
    pub(crate) shown: String,
    /// The package, if the pages are part of it.
    pub(crate) package: Option<PathBuf>,
    /// Whether the setting named it.
    pub(crate) is_set: bool,
}

/// The directory of the pages, or an error message. Whatever would resolve the error is watched: cargo reruns the build
/// script as long as a watched path is missing.
pub(crate) fn find() -> Result<Docs, String> {
    match crate::setting() {
        Some(setting) => by_setting(Path::new(&setting)),
        None => of_package(),
    }
}

fn of_package() -> Result<Docs, String> {
    let package = PathBuf::from(env::var_os(MANIFEST).unwrap_or_default());
    let docs = package.join("docs");
    let shown = "docs".to_owned();
    if docs.is_dir() {
        let path = fs::canonicalize(&docs).unwrap_or(docs);
        return Ok(Docs { path, shown, package: Some(package), is_set: false });
    }
    watch(&docs);
    // In a checkout without symbolic links, this is a file that contains the target of the link.
    if let Ok(target) = fs::read_to_string(&docs) {
        let path = package.join(target.trim());
        if path.is_dir() {
            return Ok(Docs { path, shown, package: None, is_set: false });
        }
        return Err(format!(
            "`{}` should be a symbolic link to the pages, but is a file\nhelp: check out the repository with symbolic \
             links, for example with `git -c core.symlinks=true clone`",
            docs.display()
        ));
    }
    Err(format!("the package has no pages: there is no directory `{}`", docs.display()))
}

fn by_setting(setting: &Path) -> Result<Docs, String> {
    let shown = setting.display().to_string();
    let found = if setting.is_absolute() { absolute(setting) } else { relative(setting) };
    match found {
        Ok(path) => Ok(Docs { path, shown, package: None, is_set: true }),
        Err(help) => Err(format!("{SETTING} is `{shown}`, but there is no such directory\nhelp: {help}")),
    }
}

fn absolute(path: &Path) -> Result<PathBuf, String> {
    if path.exists() {
        return Ok(path.to_owned());
    }
    watch(path);
    Err("set it to the directory with the pages of all languages".to_owned())
}

/// Cargo does not tell build scripts about the workspace being built, so a relative path is tried in the directories
/// that it may be.
fn relative(setting: &Path) -> Result<PathBuf, String> {
    let mut tried: Vec<PathBuf> = Vec::new();
    for variable in &["OUT_DIR", CALLER, MANIFEST] {
        // Workspaces with a shared target directory share this build script, but each may have its own pages.
        if *variable == CALLER {
            say(&format!("cargo::rerun-if-env-changed={CALLER}"));
        }
        let Some(workspace) = workspace(variable) else { continue };
        let path = workspace.join(setting);
        if *variable == MANIFEST && are_own(&path) {
            continue;
        }
        if path.exists() {
            return Ok(path);
        }
        if !tried.contains(&path) {
            tried.push(path);
        }
    }
    let mut help = String::from(
        "a relative path starts at the root of the workspace that sets it; an absolute path always works, as does \
         an entry with `relative = true` under `[env]` in `.cargo/config.toml`",
    );
    for path in &tried {
        watch(path);
        _ = write!(help, "\ntried: {}", path.display());
    }
    Err(help)
}

/// Whether these are the library's own pages: using them takes no setting, so a directory of the same name that does
/// not exist must not be mistaken for them.
fn are_own(path: &Path) -> bool {
    let own = PathBuf::from(env::var_os(MANIFEST).unwrap_or_default()).join("docs");
    matches!((fs::canonicalize(path), fs::canonicalize(own)), (Ok(path), Ok(own)) if path == own)
}

/// The workspace around the directory that a variable names. The library's own directory does not count: a published
/// package contains a lock file and pages.
fn workspace(variable: &str) -> Option<PathBuf> {
    let start = PathBuf::from(env::var_os(variable)?);
    for directory in start.ancestors() {
        let is_library = variable == MANIFEST && directory == start;
        if !is_library && directory.join("Cargo.lock").is_file() {
            return Some(directory.to_owned());
        }
    }
    None
}

fn watch(path: &Path) {
    say(&format!("cargo::rerun-if-changed={}", path.display()));
}

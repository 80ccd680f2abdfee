//! Reads the pages and writes `pages.rs` and `overview.md`, which the library includes.
//!
//! Errors become a `compile_error!` in that file: cargo prints it once, and editors see it no other way. So the script
//! itself always succeeds.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use wink_env_pages::build::{Build, Code};
use wink_env_pages::check::{Reason, Refusal, Settings};
use wink_env_pages::codegen;
use wink_env_pages::config::{self, Config, Date};
use wink_env_pages::disk::{LoadError, find_config, open, read_config};
use wink_env_pages::lint;
use wink_env_pages::render::{self, Color};

use crate::docs::{self, Docs};
use crate::{SETTING, say};

/// The day of the build, if not today, as a Unix time in seconds.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

pub(crate) fn write() -> io::Result<()> {
    say(&format!("cargo::rerun-if-env-changed={EPOCH}"));
    let Some(out) = env::var_os("OUT_DIR") else { return Err(io::ErrorKind::NotFound.into()) };
    let out = PathBuf::from(out);
    let Build { code, failure, warnings } = match docs::find() {
        Ok(docs) => {
            say(&format!("cargo::rerun-if-changed={}", docs.path.display()));
            build(&docs)
        }
        Err(complaint) => failed(complaint),
    };
    for warning in warnings {
        say(&format!("cargo::warning={warning}"));
    }
    if code.is_none() {
        say("cargo::rustc-cfg=wink_env_without_pages");
    }
    let mut file = String::new();
    if let Some(failure) = failure {
        fs::write(out.join("report.txt"), failure.trim_end())?;
        file.push_str("compile_error!(include_str!(\"report.txt\"));\n");
    }
    let Code { items, overview } = code.unwrap_or_default();
    file.push_str(&items);
    fs::write(out.join("pages.rs"), file)?;
    fs::write(out.join("overview.md"), overview)
}

fn failed(complaint: String) -> Build {
    Build { failure: Some(complaint), ..Build::default() }
}

fn build(docs: &Docs) -> Build {
    let config = match config(docs) {
        Ok(config) => config,
        Err(complaint) => return failed(complaint),
    };
    let settings = Settings { config, source: None, today: today(docs) };
    let checked = match open(&docs.path, Some(&docs.shown), docs.package.as_deref(), settings) {
        Ok(mut workspace) => workspace.check(),
        Err(error) => return failed(misplaced(docs, &error.to_string())),
    };
    match checked {
        Err(Refusal { reason: Reason::Layout(error), .. }) => failed(misplaced(docs, &error.to_string())),
        checked => wink_env_pages::build::build(&checked, address(docs).as_deref()),
    }
}

/// The URL below which the package's own pages are published.
fn address(docs: &Docs) -> Option<String> {
    if docs.is_set {
        return None;
    }
    let (repository, version) = (env::var("CARGO_PKG_REPOSITORY").ok()?, env::var("CARGO_PKG_VERSION").ok()?);
    Some(codegen::address(&repository, &version))
}

/// The error for missing pages, which says where the path comes from.
fn misplaced(docs: &Docs, error: &str) -> String {
    if docs.is_set { format!("{SETTING} is `{}`: {error}", docs.shown) } else { error.to_string() }
}

/// The configuration of the pages. If it is created later, only the next change of a page or of the package picks it
/// up: watching a path that does not exist would make cargo rerun the script with every build.
fn config(docs: &Docs) -> Result<Config, String> {
    // The path of the link, not of its target: a published package has no target.
    let root = match &docs.package {
        Some(package) => package.join("docs"),
        None => docs.path.clone(),
    };
    let path = match find_config(&root, docs.package.as_deref()) {
        Ok(Some(path)) => path,
        Ok(None) => return Ok(Config::default()),
        Err(error) => {
            let at_fault: &[PathBuf] = match &error {
                LoadError::TwoConfigs(paths) => paths,
                LoadError::MisnamedConfig(path) => std::slice::from_ref(path),
                _ => &[],
            };
            for path in at_fault {
                say(&format!("cargo::rerun-if-changed={}", path.display()));
            }
            return Err(error.to_string());
        }
    };
    say(&format!("cargo::rerun-if-changed={}", path.display()));
    if let Some(package) = &docs.package
        && !path.starts_with(package)
    {
        return Err(format!(
            "the configuration `{}` is not part of the package `{}`, so the published package would be built without \
             it\nhelp: move it into the directory of the pages, or make a symbolic link to it next to `docs`",
            path.display(),
            package.display()
        ));
    }
    let shown_root = Path::new(&docs.shown);
    let shown = if path.as_os_str() == root.join(config::FILE).as_os_str() {
        shown_root.join(config::FILE)
    } else {
        shown_root.parent().unwrap_or(shown_root).join(config::FILE)
    };
    let file = match read_config(&path, Some(&shown.to_string_lossy())) {
        Ok(file) => file,
        Err(error) => return Err(error.to_string()),
    };
    match Config::parse(file, &lint::names()) {
        Ok(config) => Ok(config),
        Err(invalid) => Err(render::config(&invalid, Color::Never)),
    }
}

/// The day for judging exceptions; `None` for a published package, whose exceptions were judged when it was published:
/// an old version must not begin to fail in its users' builds.
fn today(docs: &Docs) -> Option<Date> {
    // `cargo package` adds both files, and `cargo vendor` removes one of them.
    if let Some(package) = &docs.package
        && (package.join(".cargo_vcs_info.json").is_file() || package.join("Cargo.toml.orig").is_file())
    {
        return None;
    }
    if let Ok(seconds) = env::var(EPOCH)
        && let Ok(seconds) = seconds.parse()
    {
        return Some(Date::from_unix_seconds(seconds));
    }
    let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(passed) => passed.as_secs(),
        Err(_) => 0,
    };
    Some(Date::from_unix_seconds(seconds))
}

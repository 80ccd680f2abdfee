//! Reads the pages and writes `pages.rs`, which the library includes.
//!
//! Whatever is wrong with the pages is written as a `compile_error!` in that file: cargo prints it once, and it is the
//! only way by which editors see it too. So the script itself always succeeds.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use wink_env_pages::codegen;
use wink_env_pages::directory::{Directory, NoDirectory};
use wink_env_pages::finding::Severity;
use wink_env_pages::load::{Search, load};
use wink_env_pages::render::{self, Color};
use wink_env_pages::report::{Settings, check};

use crate::{SETTING, say};

pub(crate) fn write() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    let Outcome { code, report } = match docs() {
        Ok(docs) => {
            say(&format!("cargo::rerun-if-changed={}", docs.path.display()));
            generate(&docs)
        }
        Err(complaint) => Outcome { code: None, report: Some(complaint) },
    };
    if code.is_none() {
        say("cargo::rustc-cfg=wink_env_without_pages");
    }
    let mut file = String::new();
    if let Some(report) = report {
        fs::write(out.join("report.txt"), report.trim_end())?;
        file.push_str("compile_error!(include_str!(\"report.txt\"));\n");
    }
    file.push_str(&code.unwrap_or_default());
    fs::write(out.join("pages.rs"), file)
}

/// The pages' directory, and how messages name it.
struct Docs {
    path: PathBuf,
    shown: String,
}

/// What came of the pages: code, a report of errors, or both if only other pages than the reference have errors.
struct Outcome {
    code: Option<String>,
    report: Option<String>,
}

fn generate(docs: &Docs) -> Outcome {
    let failed = |complaint: String| Outcome { code: None, report: Some(complaint) };
    let mut files = match load(&docs.path, &Search::default()) {
        Ok(files) => files,
        Err(error) => return failed(error.to_string()),
    };
    files.root.clone_from(&docs.shown);
    let report = match check(files, &Settings::default()) {
        Ok(report) => report,
        Err(error) => return failed(error.to_string()),
    };
    let directory = Directory::of(&report);
    let code = directory.as_ref().ok().map(codegen::rust);
    if report.has_errors() || report.tie().is_some() {
        let tie = report.tie().map_or(String::new(), |tie| format!("\n{tie}"));
        let text = format!(
            "the pages in `{}` disagree or are damaged\n\n{}{tie}",
            docs.shown,
            render::human(&report, Color::Never)
        );
        return Outcome { code, report: Some(text) };
    }
    for warning in report.findings.iter().filter(|finding| finding.severity == Severity::Warning) {
        say(&format!("cargo::warning={}", render::line(&report, warning)));
    }
    match directory {
        Ok(_) => Outcome { code, report: None },
        Err(error @ (NoDirectory::Unnamed(_) | NoDirectory::Unsound)) => failed(error.to_string()),
    }
}

fn docs() -> Result<Docs, String> {
    match crate::setting() {
        Some(setting) => docs_by_setting(Path::new(&setting)),
        None => docs_of_package(),
    }
}

fn docs_of_package() -> Result<Docs, String> {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let docs = package.join("docs");
    let shown = "docs".to_owned();
    if docs.is_dir() {
        let path = fs::canonicalize(&docs).unwrap_or(docs);
        return Ok(Docs { path, shown });
    }
    // A checkout without symbolic links has a file here that holds the link's target.
    if let Ok(target) = fs::read_to_string(&docs) {
        let path = package.join(target.trim());
        if path.is_dir() {
            return Ok(Docs { path, shown });
        }
        return Err(format!(
            "`{}` should be a symbolic link to the pages and is a file\nhelp: check the repository out with symbolic \
             links, for example with `git -c core.symlinks=true clone`",
            docs.display()
        ));
    }
    Err(format!("the package has no pages: there is no directory `{}`", docs.display()))
}

/// Cargo tells a build script nothing about the workspace that is built, so a relative path is tried in the directories
/// that can be it.
fn docs_by_setting(setting: &Path) -> Result<Docs, String> {
    let shown = setting.display().to_string();
    if setting.is_absolute() {
        return Ok(Docs { path: setting.to_owned(), shown });
    }
    let mut bases: Vec<PathBuf> = Vec::new();
    for start in ["OUT_DIR", "PWD", "CARGO_MANIFEST_DIR"] {
        let start = PathBuf::from(env::var_os(start).unwrap_or_default());
        let workspace = start.ancestors().find(|directory| directory.join("Cargo.lock").is_file());
        bases.extend(workspace.map(Path::to_owned));
    }
    bases.dedup();
    if let Some(path) = bases.iter().map(|base| base.join(setting)).find(|path| path.exists()) {
        return Ok(Docs { path, shown });
    }
    let mut complaint = format!(
        "{SETTING} is `{shown}`, and there is no such directory\nhelp: a relative path counts from the root of the \
         workspace that sets it; an absolute path is always right, as is an entry with `relative = true` below `[env]` \
         in `.cargo/config.toml`"
    );
    for base in bases {
        let _ = write!(complaint, "\ntried: {}", base.join(setting).display());
    }
    Err(complaint)
}

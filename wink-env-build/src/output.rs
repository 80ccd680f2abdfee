//! What a build script leaves behind: directives for cargo, and files in `OUT_DIR`.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use wink_env_pages::build::{Build, Code};

/// Makes cargo rerun the script if a file, or anything in a directory, changes.
pub(crate) fn watch(path: &Path) {
    say(&format!("cargo::rerun-if-changed={}", path.display()));
}

#[expect(clippy::print_stdout, reason = "cargo reads the directives there")]
pub(crate) fn say(directive: &str) {
    // The name of a directory may have several lines: the second one would be a directive of its own.
    println!("{}", directive.lines().next().unwrap_or_default());
}

/// The variable that cargo sets for build scripts, as a path.
pub(crate) fn directory(variable: &str) -> io::Result<PathBuf> {
    let missing = || io::Error::other(format!("{variable} is not set: only build scripts can generate code"));
    env::var_os(variable).map(PathBuf::from).ok_or_else(missing)
}

/// Writes `name.rs` and `name.md`.
///
/// Errors become a `compile_error!` in the code: cargo prints it once, and editors see it no other way.
pub(crate) fn write(name: &str, built: &Build, fallback: Option<&str>) -> io::Result<()> {
    for warning in &built.warnings {
        say(&format!("cargo::warning={warning}"));
    }
    let out = directory("OUT_DIR")?;
    let mut file = String::new();
    let report = format!("{name}.report.txt");
    if let Some(failure) = &built.failure {
        // The compiler writes `error: ` before it.
        let failure = failure.trim_end();
        fs::write(out.join(&report), failure.strip_prefix("error: ").unwrap_or(failure))?;
        _ = writeln!(file, "compile_error!(include_str!({report:?}));");
    }
    let empty = Code::default();
    let Code { items, overview } = built.code.as_ref().unwrap_or(&empty);
    file += items;
    if built.code.is_none() {
        file += &without_pages(name, fallback);
    }
    fs::write(out.join(format!("{name}.rs")), file)?;
    fs::write(out.join(format!("{name}.md")), overview)
}

/// Writes a complaint about a name into the file that the crate includes, and warns of it, because the crate may include
/// a file of another name.
pub(crate) fn complain(name: &str, complaint: &str) -> io::Result<()> {
    say(&format!("cargo::warning={complaint}"));
    if name.is_empty() || name.contains(['/', '\\', '\0']) {
        return Err(io::Error::other(complaint.to_owned()));
    }
    fs::write(directory("OUT_DIR")?.join(format!("{name}.rs")), format!("compile_error!({complaint:?});\n"))
}

/// Code that keeps further errors out of the output and the editor.
fn without_pages(name: &str, fallback: Option<&str>) -> String {
    match fallback {
        Some(file) => format!("include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}));\n", format!("/{file}")),
        None => format!(
            "#[allow(unused_macros)]\nmacro_rules! __{name} {{\n    ($($words:tt)*) => {{ \"\" }};\n}}\n\
             #[allow(unused_imports)]\npub(crate) use __{name} as {name};\n"
        ),
    }
}

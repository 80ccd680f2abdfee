//! `--baseline`: what was found when the scan was introduced, so that only what is new is reported.
//!
//! Each entry is a rule, a path and a host, with a count. An entry that is too large has to shrink: otherwise, one repair
//! would hide one relapse.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use wink_env_pages::baseline::{self, Counts};
use wink_env_pages::check::Report;
use wink_env_pages::words::{plain, quoted};

/// Removes the findings that the file has. Returns what the file has in excess, a line each.
pub(super) fn apply(report: &mut Report, file: &Path, scanned: &[PathBuf]) -> Result<String, String> {
    let text = fs::read_to_string(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => format!(
            "there is no file {}\nhelp: `--update-baseline` writes it",
            quoted(&file.to_string_lossy())
        ),
        _ => format!("{} cannot be read: {error}", quoted(&file.to_string_lossy())),
    })?;
    let mut left = baseline::read(&text)
        .map_err(|why| format!("{} is no baseline: {why}", quoted(&file.to_string_lossy())))?;
    let base = base(file);
    report.findings.retain(|finding| {
        let key = baseline::key(finding, &relative(&finding.path, base.as_deref()));
        match left.get_mut(&key) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        }
    });
    // Nothing is known of files that were not scanned.
    let scanned: Vec<PathBuf> = scanned.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let base = base.unwrap_or_default();
    left.retain(|key, count| {
        let path = base.join(&key.path);
        *count > 0 && scanned.iter().any(|scanned| path.starts_with(scanned))
    });
    Ok(excess(&left, file))
}

/// Writes the findings of a report.
pub(super) fn write(report: &Report, file: &Path) -> Result<(), String> {
    let base = base(file);
    let mut counts = Counts::new();
    for finding in &report.findings {
        *counts.entry(baseline::key(finding, &relative(&finding.path, base.as_deref()))).or_default() += 1;
    }
    fs::write(file, baseline::write(&counts))
        .map_err(|error| format!("{} cannot be written: {error}", quoted(&file.to_string_lossy())))
}

fn excess(left: &Counts, file: &Path) -> String {
    if left.is_empty() {
        return String::new();
    }
    let mut text = format!(
        "error: {} has findings that no longer occur; `--update-baseline` removes them\n",
        quoted(&file.to_string_lossy())
    );
    for (key, count) in left {
        let _ = writeln!(text, "  {}: {} {}: {count} too many", plain(&key.path), key.lint, plain(&key.host));
    }
    text
}

/// The directory of the file: paths are relative to it, wherever the command is called.
fn base(file: &Path) -> Option<PathBuf> {
    let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty());
    directory.unwrap_or(Path::new(".")).canonicalize().ok()
}

fn relative(path: &str, base: Option<&Path>) -> String {
    let absolute = Path::new(path).canonicalize().ok();
    let relative = absolute.as_deref().zip(base).and_then(|(path, base)| path.strip_prefix(base).ok());
    relative.map_or_else(|| path.to_owned(), |path| path.to_string_lossy().replace('\\', "/"))
}

//! `--baseline`: what was found when a scan or check was introduced, so that only what is new is reported.
//!
//! Each entry is a rule, a path and a host, with a count. An entry that is too large has to shrink: otherwise, one repair
//! would hide one relapse.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use wink_env_pages::baseline::{self, Counts, Key};
use wink_env_pages::check::Report;
use wink_env_pages::disk::{is_link_out, read_text, reason};
use wink_env_pages::finding::Finding;
use wink_env_pages::words::{plain, quoted};

use crate::arguments::OnlyNew;

/// Removes the findings that the file has, if one is given, or writes them to it first. Returns what it has in excess.
///
/// Of what is not below `examined`, nothing is known.
pub(crate) fn apply(report: &mut Report, new: &OnlyNew, examined: &[PathBuf]) -> Result<String, String> {
    let Some(file) = &new.baseline else { return Ok(String::new()) };
    if new.update_baseline {
        write(report, file)?;
    }
    let excess = remove(report, file, examined)?;
    // Nothing is known of lines that did not change, either.
    Ok(if new.since.is_some() { String::new() } else { excess })
}

fn remove(report: &mut Report, file: &Path, examined: &[PathBuf]) -> Result<String, String> {
    let shown = quoted(&file.to_string_lossy());
    if !file.exists() {
        return Err(format!("there is no file {shown}\nhelp: `--update-baseline` writes it"));
    }
    let text = read_text(file).map_err(|why| format!("{shown} cannot be read: {why}"))?;
    let mut left = baseline::read(&text).map_err(|why| format!("{shown} is no baseline: {why}"))?;
    let base = base(file);
    let is_new = |finding| match left.get_mut(&key(report, finding, base.as_deref())) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    let mut is_new = report.findings.iter().map(is_new).collect::<Vec<bool>>().into_iter();
    report.findings.retain(|_| is_new.next() == Some(true));
    let examined: Vec<PathBuf> = examined.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let base = base.unwrap_or_default();
    left.retain(|key, count| {
        let path = base.join(&key.path);
        *count > 0 && examined.iter().any(|examined| path.starts_with(examined))
    });
    Ok(excess(&left, file))
}

/// Writes the findings of a report.
fn write(report: &Report, file: &Path) -> Result<(), String> {
    let shown = quoted(&file.to_string_lossy());
    if is_link_out(file) {
        return Err(format!("{shown} is a link out of the repository, so it is not written"));
    }
    if file.exists() {
        read_text(file).map_err(|why| format!("{shown} cannot be written: {why}"))?;
    }
    let base = base(file);
    let mut counts = Counts::new();
    for finding in &report.findings {
        *counts.entry(key(report, finding, base.as_deref())).or_default() += 1;
    }
    fs::write(file, baseline::write(&counts))
        .map_err(|error| format!("{shown} cannot be written: {}", reason(&error)))
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

fn key(report: &Report, finding: &Finding, base: Option<&Path>) -> Key {
    baseline::key(finding, &relative(&report.path_of(finding), base))
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

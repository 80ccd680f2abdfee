//! The job summary on GitHub: all findings or changes, while annotations are limited to ten.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use wink_env_pages::disk::{reason, shown};

use crate::stream::escaped;

/// Appends Markdown to the file named by GitHub, if any. An error is returned as a warning for stderr.
pub(crate) fn append(text: impl FnOnce() -> String) -> String {
    let appended = match std::env::var_os("GITHUB_STEP_SUMMARY") {
        Some(path) if !path.is_empty() => append_to(Path::new(&path), &escaped(&text())),
        _ => Ok(()),
    };
    appended.err().map(|error| format!("warning: {error}\n")).unwrap_or_default()
}

fn append_to(path: &Path, text: &str) -> Result<(), String> {
    OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)
        // The text of an earlier step may have no final line ending.
        .and_then(|mut file| file.write_all(format!("\n{text}").as_bytes()))
        .map_err(|error| {
            format!("`$GITHUB_STEP_SUMMARY`, {}, cannot be written: {}", shown(path), reason(&error))
        })
}

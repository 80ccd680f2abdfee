//! The text of a site's configuration, which may be a directory.

use std::fs;
use std::path::{Path, PathBuf};

use super::boundary::is_link_out;
use super::read;

/// The name of the directory in which Hugo may have its configuration; others use it, too.
pub(super) const HUGO: &str = "config";

/// Whether a directory of that name is Hugo's.
pub(super) fn is_of_hugo(directory: &Path) -> bool {
    directory.join("_default").is_dir()
}

/// The text of a configuration: empty if it cannot be read, `None` if it is a link out of the repository.
pub(super) fn text(path: &Path) -> Option<String> {
    if is_link_out(path) {
        None
    } else if is_of_hugo(path) {
        of_hugo(&path.join("_default"))
    } else if path.is_dir() {
        files(path, &["config"]).first().map_or_else(|| Some(String::new()), |file| of_file(file))
    } else {
        of_file(path)
    }
}

/// The text of the main file, with the languages that have a file of their own.
fn of_hugo(directory: &Path) -> Option<String> {
    let mut text = String::new();
    for file in files(directory, &["hugo", "config"]) {
        text += &of_file(&file)?;
        text.push('\n');
    }
    for file in files(directory, &["languages"]) {
        let languages = of_file(&file)?;
        let is_toml = file.extension().is_some_and(|extension| extension == "toml");
        text += &if is_toml { tables(&languages) } else { keys(&languages) };
    }
    Some(text)
}

/// `[de]` as `[languages.de]`.
fn tables(languages: &str) -> String {
    let lines = languages.lines().map(|line| match line.strip_prefix('[') {
        Some(name) if !name.starts_with('[') => format!("[languages.{name}\n"),
        _ => format!("{line}\n"),
    });
    lines.collect()
}

/// `de:` below `languages:`.
fn keys(languages: &str) -> String {
    let lines = languages.lines().map(|line| format!("  {line}\n"));
    format!("languages:\n{}", lines.collect::<String>())
}

/// The files in a directory that have one of these names, with any extension, in order.
fn files(directory: &Path, stems: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.file_stem().is_some_and(|stem| stems.iter().any(|name| stem == *name)));
    files.sort();
    files
}

fn of_file(path: &Path) -> Option<String> {
    if is_link_out(path) {
        return None;
    }
    Some(read::read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default())
}

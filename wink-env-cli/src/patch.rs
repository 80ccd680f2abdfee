//! A change as a patch that `git apply` and `patch` accept.

use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

use similar::TextDiff;
use wink_env_pages::disk::slashed;
use wink_env_pages::words::is_active;

use crate::arguments::Color;
use crate::stream::{Notation, is_seen};

/// The change of a file as a unified diff, or why it cannot be shown.
pub(crate) fn patch(path: &Path, before: &str, after: &str) -> Result<String, &'static str> {
    // Only line feeds end the lines of a patch.
    let (old, new) = (lines(before), lines(after));
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
    let name = relative(path);
    let header = |side: &str| quoted(&format!("{side}/{name}"));
    let unified = diff.unified_diff().header(&header("a"), &header("b")).to_string();
    if unified.contains(is_escape) {
        return Err("the change holds control characters; without `--diff`, it is written");
    }
    if [before, after].iter().any(|text| text.ends_with('\r')) {
        return Err("a carriage return ends the file; without `--diff`, the change is written");
    }
    Ok(unified)
}

/// What a patch is written in: exactly for programs, escaped for people.
pub(crate) fn notation(choice: Color) -> Notation {
    if choice == Color::Always || is_seen() { Notation::Text } else { Notation::Patch }
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Whether a character begins a command to a terminal.
fn is_escape(character: char) -> bool {
    matches!(character, '\u{1b}' | '\u{80}'..='\u{9f}')
}

/// The path from the working directory, where patches are applied; elsewhere, from the root.
fn relative(path: &Path) -> String {
    let working = std::env::current_dir().unwrap_or_default();
    let real = |path: &Path| Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    let below = |path: PathBuf| path.strip_prefix(&working).map(Path::to_owned).ok();
    let cleaned: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    let is_inside = cleaned.components().all(|part| matches!(part, Component::Normal(_)));
    let found = if is_inside { Some(cleaned.clone()) } else { below(cleaned.clone()) };
    let found = found.or_else(|| real(path).and_then(below)).or_else(|| real(path)).unwrap_or(cleaned);
    slashed(&found).trim_start_matches('/').to_owned()
}

/// A name as git writes it: in quotes, with escapes, if anything in it could mean something else.
fn quoted(name: &str) -> String {
    let is_special = |character: char| {
        character.is_whitespace() || is_active(character) || matches!(character, '"' | '\\')
    };
    if !name.contains(is_special) {
        return name.to_owned();
    }
    let mut quoted = String::from("\"");
    for byte in name.bytes() {
        match byte {
            b'"' | b'\\' => quoted.extend(['\\', char::from(byte)]),
            b'\n' => quoted.push_str("\\n"),
            b'\t' => quoted.push_str("\\t"),
            b'\r' => quoted.push_str("\\r"),
            b' '..=b'~' => quoted.push(char::from(byte)),
            _ => {
                let _ = write!(quoted, "\\{byte:03o}");
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(path: &str) -> String {
        let change = patch(Path::new(path), "a\n", "b\n").expect("it can be shown");
        change.lines().next().unwrap_or_default().to_owned()
    }

    #[test]
    fn names_are_quoted_as_git_quotes_them() {
        assert_eq!(header("./docs/./de.md"), "--- a/docs/de.md");
        assert_eq!(header("docs/é.md"), "--- a/docs/é.md");
        assert_eq!(header("x\n+++ b/y\u{202e}.md"), r#"--- "a/x\n+++ b/y\342\200\256.md""#);
        assert_eq!(header("a \"b\\"), r#"--- "a/a \"b\\""#);
    }

    #[test]
    fn absolute_names_begin_at_the_working_directory() {
        let working = std::env::current_dir().expect("there is one");
        let path = working.join("docs/de.md");
        assert_eq!(header(path.to_str().expect("it is text")), "--- a/docs/de.md");
    }

    #[test]
    fn a_line_ends_with_a_line_feed_only() {
        let change = patch(Path::new("a"), "x\ry\n", "x\rz\n").expect("it can be shown");
        assert_eq!(change.split('\n').filter(|line| line.starts_with(['-', '+'])).count(), 4, "{change}");
    }

    #[test]
    fn what_would_act_on_a_terminal_is_left_out() {
        for character in ['\u{1b}', '\u{9b}'] {
            let hostile = format!("{character}[31m\n");
            assert!(patch(Path::new("a"), &hostile, "x\n").is_err());
            assert!(patch(Path::new("a"), "x\ny\n", &format!("x\n{hostile}")).is_err());
        }
    }
}

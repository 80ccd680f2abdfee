//! Text from the pages in Rust code: string literals, documentation, search aliases.
//!
//! Labels and URLs come from pages that anyone may edit. They must not end a literal, start a link or change the
//! direction of the text.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::facts::{LocalLabel, Service};

/// A string literal. Characters that are not printable are escaped, bidirectional controls in particular.
pub(super) fn literal(text: &str) -> String {
    format!("\"{}\"", text.escape_debug())
}

/// Documentation lines `/// …`, one for each line of `text`.
pub(super) fn comment(text: &str) -> String {
    let mut comment = String::new();
    for line in text.lines() {
        let space = if line.is_empty() { "" } else { " " };
        _ = writeln!(comment, "///{space}{line}");
    }
    comment
}

/// `text` as a code span in Markdown.
pub(super) fn code(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        match visible(character) {
            Some(character) => shown.push(character),
            None => _ = write!(shown, "{}", character.escape_unicode()),
        }
    }
    let mut fence = "`".to_owned();
    while shown.contains(&fence) {
        fence.push('`');
    }
    if fence.len() == 1 { format!("{fence}{shown}{fence}") } else { format!("{fence} {shown} {fence}") }
}

/// A URL as Markdown: a link, unless one of its characters is special.
pub(super) fn url(text: &str) -> String {
    if is_plain_url(text) { format!("<{text}>") } else { code(text) }
}

/// Whether a text only has characters without a special meaning in Markdown and URLs.
fn is_plain_url(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/%".contains(&byte))
}

/// What an environment's module contains.
pub(super) fn environment_module(environment: &str) -> String {
    format!("The URLs of `{environment}`.")
}

/// What a section's module contains.
pub(super) fn section_module(section: &str, environment: &str) -> String {
    format!("The URLs of `{section}` in `{environment}`.")
}

/// The place of a row, with a link if the pages are published below the URL `address`.
pub(super) fn place(service: &Service, address: Option<&str>) -> String {
    let (page, line) = (&service.page, service.line);
    let place = format!("{}, line {line}", code(page));
    match address {
        // Without `plain`, code hosts show the rendered page, which has no line numbers.
        Some(address) if is_plain_url(page) => format!("[{place}]({address}/{page}?plain=1#L{line})"),
        _ => place,
    }
}

/// The place of a row, and its labels in all languages.
pub(super) fn origin(service: &Service, place: &str) -> String {
    format!("Listed in {place}.\n{}", called(&service.labels))
}

/// The labels of a thing in all languages, without duplicates.
pub(super) fn called(labels: &[LocalLabel]) -> String {
    let mut known: Vec<(&str, Vec<&str>)> = Vec::new();
    for LocalLabel { locale, label } in labels {
        match known.iter_mut().find(|(known, _)| known == label) {
            Some((_, locales)) => locales.push(locale),
            None => known.push((label, vec![locale])),
        }
    }
    if known.is_empty() {
        return String::new();
    }
    let names: Vec<String> =
        known.iter().map(|(label, locales)| format!("{} ({})", code(label), locales.join(", "))).collect();
    format!("Called {}.\n", names.join(", "))
}

/// `#[doc(alias = "…")]` for every label, unless it is equal to `item` or to another.
pub(super) fn aliases(labels: &[LocalLabel], item: &str) -> String {
    let mut written = HashSet::from([String::new(), item.to_owned()]);
    let mut attributes = String::new();
    for label in labels {
        let alias = alias(&label.label);
        if !written.contains(&alias) {
            _ = writeln!(attributes, "#[doc(alias = {})]", literal(&alias));
            written.insert(alias);
        }
    }
    attributes
}

/// A label as an alias: the compiler refuses quotes, whitespace at the ends and whitespace other than a space.
fn alias(label: &str) -> String {
    let words = label.split(|character: char| matches!(character, '"' | '\'') || character.is_whitespace());
    let visible = words.map(|word| word.chars().filter_map(visible).collect());
    visible.filter(|word: &String| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The character, unless it is not printable or changes how others are shown.
fn visible(character: char) -> Option<char> {
    // A combining mark on its own counts as unprintable, so a letter is put before each character.
    let shown = format!("a{character}");
    let is_shown = shown.escape_debug().to_string() == shown || matches!(character, '\\' | '"' | '\'');
    is_shown.then_some(character)
}

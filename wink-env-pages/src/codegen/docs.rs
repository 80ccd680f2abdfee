//! Text of the pages inside Rust: string literals, documentation, search aliases.
//!
//! Labels and URLs come from pages that anyone may edit; nothing in them may end a literal, start a link or turn the
//! direction of the text.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::facts::{LocalLabel, Service};

/// A string literal. What does not print, bidirectional controls above all, is escaped.
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

/// `text` as Markdown that shows it and means nothing else.
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

/// A URL as Markdown: a link where every character is one that URLs are made of.
pub(super) fn url(text: &str) -> String {
    if is_plain_url(text) { format!("<{text}>") } else { code(text) }
}

/// Whether a text has nothing that means something else in Markdown or in a URL.
fn is_plain_url(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/%".contains(&byte))
}

/// What an environment's module holds.
pub(super) fn environment_module(environment: &str) -> String {
    format!("The URLs of `{environment}`.")
}

/// What a section's module holds.
pub(super) fn section_module(section: &str, environment: &str) -> String {
    format!("The URLs of `{section}` in `{environment}`.")
}

/// Where a row stands, with a link if people can read the pages below `address`.
pub(super) fn place(service: &Service, address: Option<&str>) -> String {
    let (page, line) = (&service.page, service.line);
    let place = format!("{}, line {line}", code(page));
    match address {
        // Otherwise the sites that show repositories render a page without its lines.
        Some(address) if is_plain_url(page) => format!("[{place}]({address}/{page}?plain=1#L{line})"),
        _ => place,
    }
}

/// The place of a row, and what every locale calls it.
pub(super) fn origin(service: &Service, place: &str) -> String {
    format!("Listed in {place}.\n{}", called(&service.labels))
}

/// What every locale calls a thing, equal labels once.
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

/// `#[doc(alias = "…")]` for every label that the compiler accepts as an alias of `item`.
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

/// The compiler refuses quotes, outer spaces and every whitespace but the plain space in an alias.
fn alias(label: &str) -> String {
    let words = label.split(|character: char| matches!(character, '"' | '\'') || character.is_whitespace());
    let visible = words.map(|word| word.chars().filter_map(visible).collect());
    visible.filter(|word: &String| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The character, unless it does not print or steers how others are shown.
fn visible(character: char) -> Option<char> {
    // A combining mark alone counts as unprintable, so each character stands behind a letter.
    let shown = format!("a{character}");
    let is_shown = shown.escape_debug().to_string() == shown || matches!(character, '\\' | '"' | '\'');
    is_shown.then_some(character)
}

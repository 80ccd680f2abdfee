//! The forms of a name in Rust: of modules, constants and enum variants.

use std::collections::HashSet;

/// Strict and reserved keywords of all editions. `self`, `super` and `crate` cannot be raw, and no name is one of them.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Whether a macro or a module can have this name: letters, digits and `_`, and no keyword. Two underscores begin the
/// names that are not for users.
#[must_use]
pub fn is_usable_name(name: &str) -> bool {
    let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_keyword = KEYWORDS.contains(&name) || matches!(name, "self" | "Self" | "super" | "crate");
    is_word && name.starts_with(|first: char| first.is_ascii_alphabetic()) && !is_keyword
}

/// `name` as a module, a macro or a path segment.
pub(crate) fn identifier(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// `name` as a constant.
pub(crate) fn constant(name: &str) -> String {
    name.to_uppercase()
}

/// `name` as an enum variant.
pub(crate) fn variant(name: &str) -> String {
    let mut camel = String::new();
    for word in name.split('_') {
        let mut characters = word.chars();
        if let Some(first) = characters.next() {
            camel.extend(first.to_uppercase());
            camel += characters.as_str();
        }
    }
    if camel == "Self" {
        format!("{camel}_")
    } else if name.starts_with('_') {
        format!("_{camel}")
    } else {
        camel
    }
}

/// `candidate`, or the first of `candidate_`, `candidate__`, … that is not taken. Takes it.
pub(crate) fn unique(taken: &mut HashSet<String>, mut candidate: String) -> String {
    while !taken.insert(candidate.clone()) {
        candidate.push('_');
    }
    candidate
}

//! The forms of a name in Rust: of modules, constants and enum variants.

use std::collections::HashSet;

/// Strict and reserved keywords of all editions. `self`, `super` and `crate` cannot be raw, and no name is one of them.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

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

//! Front matter that the short way for plain pairs leaves to the YAML parser.

use super::family::{Family, Files, GERMAN, each, german};

const COMMANDS: &[&str] = &["check docs", "fix docs --diff"];

const fn family(name: &'static str, files: fn(usize) -> Files) -> Family {
    Family::new(name, COMMANDS, files)
}

pub(super) const FAMILIES: &[Family] = &[
    family("front matter/keys", |units| with(&each(units, |at| format!("k{at}: x\n")))),
    family("front matter/equal keys", |units| with(&"k: x\n".repeat(units))),
    family("front matter/keys without values", |units| with(&each(units, |at| format!("k{at}:\n")))),
    family("front matter/nested keys", |units| {
        with(&format!("k:\n{}", each(units, |at| format!("  k{at}: x\n"))))
    }),
    family("front matter/numbers", |units| with(&each(units, |at| format!("{at}: {at}\n")))),
    family("front matter/long keys", |units| with(&format!("{}: x\n", "k".repeat(units)))),
    family("front matter/questions", |units| with(&each(units, |at| format!("? k{at}\n: x\n")))),
    family("front matter/question signs", |units| with(&format!("k: {}\n", "? ".repeat(units)))),
    family("front matter/a list of a line", |units| with(&format!("k: [{}]\n", "x, ".repeat(units)))),
    family("front matter/a list of many lines", |units| {
        with(&format!("k: [\n{}]\n", "  x,\n".repeat(units)))
    }),
    family("front matter/an open list", |units| with(&format!("k: [{}\n", "x, ".repeat(units)))),
    family("front matter/a mapping of a line", |units| {
        with(&format!("k: {{{}}}\n", each(units, |at| format!("k{at}: x, "))))
    }),
    family("front matter/pairs in a list", |units| {
        with(&format!("k: [{}]\n", each(units, |at| format!("k{at}: x, "))))
    }),
    family("front matter/mappings in a list", |units| {
        with(&format!("k: [{}]\n", each(units, |at| format!("{{ k{at}: x }}, "))))
    }),
    family("front matter/lists in a list", |units| with(&format!("k: [{}]\n", "[x], ".repeat(units)))),
    family("front matter/items", |units| with(&format!("k:\n{}", "  - x\n".repeat(units)))),
    family("front matter/items of items", |units| with(&format!("k:\n  {}x\n", "- ".repeat(units)))),
    family("front matter/open lists", |units| with(&format!("k: {}\n", "[".repeat(units)))),
    family("front matter/open mappings", |units| with(&format!("k: {}\n", "{a: ".repeat(units)))),
    family("front matter/open lists apart", |units| with(&"k: [\n".repeat(units))),
    family("front matter/open lists in strings", |units| with(&"k: \"[\"\n".repeat(units))),
    family("front matter/nested lists", |units| {
        with(&format!("k: {}{}\n", "[".repeat(units), "]".repeat(units)))
    }),
    family("front matter/depth", |units| {
        with(&each(units.isqrt() * 2, |at| format!("{}k:\n", " ".repeat(at))))
    }),
    family("front matter/aliases", |units| {
        with(&format!("k: &a x\n{}", each(units, |at| format!("l{at}: *a\n"))))
    }),
    family("front matter/aliases of a list", |units| {
        with(&format!(
            "k: &a [{}]\nl: [{}]\n",
            "x, ".repeat(units.isqrt() * 4),
            "*a, ".repeat(units.isqrt() * 4)
        ))
    }),
    family("front matter/aliases of aliases", |units| {
        with(&format!(
            "k0: &a0 [x, x]\n{}",
            each(units, |at| format!("k{}: &a{} [*a{at}, *a{at}]\n", at + 1, at + 1))
        ))
    }),
    family("front matter/unknown aliases", |units| with(&each(units, |at| format!("k{at}: *a\n")))),
    family("front matter/anchors", |units| with(&each(units, |at| format!("k{at}: &a{at} x\n")))),
    family("front matter/merged keys", |units| {
        with(&format!("k: &a {{ b: x }}\n{}", each(units, |at| format!("k{at}: {{ <<: *a }}\n"))))
    }),
    family("front matter/tags", |units| with(&each(units, |at| format!("k{at}: !a x\n")))),
    family("front matter/tag signs", |units| with(&format!("k: {}x\n", "!a ".repeat(units)))),
    family("front matter/directives", |units| with(&"%TAG ! a\n".repeat(units))),
    family("front matter/comments", |units| with(&"# x\n".repeat(units))),
    family("front matter/tabs", |units| with(&"\tk: x\n".repeat(units))),
    family("front matter/blank lines", |units| with(&"\n".repeat(units))),
    family("front matter/a folded string", |units| with(&format!("k: >\n{}", "  x\n".repeat(units)))),
    family("front matter/a literal string", |units| with(&format!("k: |\n{}", "  x\n".repeat(units)))),
    family("front matter/a plain string of many lines", |units| {
        with(&format!("k: x\n{}", "  x\n".repeat(units)))
    }),
    family("front matter/a quoted string of many lines", |units| {
        with(&format!("k: \"x\n{}\"\n", "  x\n".repeat(units)))
    }),
    family("front matter/an open string", |units| with(&format!("k: \"x\n{}", "  x\n".repeat(units)))),
    family("front matter/quotes", |units| with(&format!("k: {}\n", "\"".repeat(units)))),
    family("front matter/escapes", |units| with(&format!("k: \"{}\"\n", "\\x41".repeat(units)))),
    family("front matter/colons", |units| with(&format!("k: {}\n", "a: ".repeat(units)))),
    family("front matter/colon signs", |units| with(&format!("k: {}\n", ":".repeat(units)))),
    family("front matter/bare text", |units| with(&"x\n".repeat(units))),
    family("front matter/documents", |units| with(&"...\n---\nk: x\n".repeat(units))),
    family("front matter/full-width colons", |units| with(&"k：x\n".repeat(units))),
    family("front matter/wide signs", |units| with(&format!("k: {}\n", "。".repeat(units)))),
    family("front matter/a long title", |units| {
        german(GERMAN.replacen(
            "title: Umgebungen",
            &format!("title: \"{}\"", "Umgebungen ".repeat(units)),
            1,
        ))
    }),
    family("front matter/never closed", |units| german(format!("---\ntitle: x\n{}", "k: x\n".repeat(units)))),
    family("front matter/rows", |units| with(&"| a | https://a.wink.travel |\n".repeat(units))),
    family("front matter/a list for an order", |units| {
        german(GERMAN.replacen("order: 8", &format!("order: [{}]", "8, ".repeat(units)), 1))
    }),
    family("front matter/a long order", |units| {
        german(GERMAN.replacen("order: 8", &format!("order: {}", "8".repeat(units)), 1))
    }),
];

/// The German page with more in its front matter.
fn with(text: &str) -> Files {
    german(GERMAN.replacen("sidebar:\n", &format!("{text}sidebar:\n"), 1))
}

//! Configurations with many entries.

use super::family::{CONFIG, Family, Files, GERMAN, each, rows_added};

const fn family(name: &'static str, files: fn(usize) -> Files) -> Family {
    Family::new(name, CONFIG, files)
}

pub(super) const FAMILIES: &[Family] = &[
    family("config/exceptions that match nothing", |units| {
        file(&format!("allow:\n{}", each(units, |at| allow(&format!("service: s{at}")))))
    }),
    family("config/equal exceptions", |units| {
        file(&format!("allow:\n{}", allow("service: s").repeat(units)))
    }),
    family("config/exceptions past their date", |units| {
        file(&format!("allow:\n{}", each(units, |at| allow(&format!("service: s{at}, until: 2020-01-01")))))
    }),
    family("config/exceptions that match", |units| {
        let rows =
            each(units, |at| format!("| r{at} | https://a{at}.wink.travel | https://b{at}.wink.travel |\n"));
        let mut files = file(&format!("allow:\n{}", each(units, |at| allow(&format!("service: r{at}")))));
        files.push(("docs/de/environments.md".to_owned(), rows_added(GERMAN, &rows)));
        files
    }),
    family("config/exceptions without a reason", |units| {
        file(&format!("allow:\n{}", "  - { lint: extra-row }\n".repeat(units)))
    }),
    family("config/exceptions of unknown lints", |units| {
        file(&format!("allow:\n{}", "  - { lint: extra-raw, reason: x }\n".repeat(units)))
    }),
    family("config/exceptions of unknown languages", |units| {
        file(&format!(
            "allow:\n{}",
            each(units, |at| format!("  - {{ lint: extra-row, locale: x{at}, reason: x }}\n"))
        ))
    }),
    family("config/exceptions with unknown keys", |units| {
        file(&format!("allow:\n{}", "  - { lint: extra-row, resaon: x }\n".repeat(units)))
    }),
    family("config/exceptions with bad dates", |units| {
        file(&format!("allow:\n{}", allow("until: 2020-02-31").repeat(units)))
    }),
    family("config/exceptions that are words", |units| file(&format!("allow:\n{}", "  - x\n".repeat(units)))),
    family("config/unknown keys", |units| file(&each(units, |at| format!("k{at}: x\n")))),
    family("config/equal keys", |units| file(&"source: en\n".repeat(units))),
    family("config/levels of unknown lints", |units| {
        file(&format!("lints:\n{}", each(units, |at| format!("  l{at}: error\n"))))
    }),
    family("config/unknown levels", |units| {
        file(&format!("lints: {{ {} }}\n", "extra-row: x, ".repeat(units)))
    }),
    family("config/languages", |units| {
        file(&format!("locales: [{}]\n", each(units, |at| format!("x{at}, "))))
    }),
    family("config/equal languages", |units| file(&format!("locales: [{}]\n", "de, ".repeat(units)))),
    family("config/environments", |units| {
        file(&format!("environments: [{}]\n", each(units, |at| format!("e{at}, "))))
    }),
    family("config/equal environments", |units| file(&format!("environments: [{}]\n", "a, ".repeat(units)))),
    family("config/sections", |units| {
        file(&format!("sections: [{}]\n", each(units, |at| format!("s{at}, "))))
    }),
    family("config/equal sections", |units| file(&format!("sections: [{}]\n", "a, ".repeat(units)))),
    family("config/names", |units| {
        file(&format!("names:\n{}", each(units, |at| format!("  L{at}: l{at}\n"))))
    }),
    family("config/equal names", |units| {
        file(&format!("names:\n{}", each(units, |at| format!("  L{at}: l\n"))))
    }),
    family("config/bad names", |units| {
        file(&format!("names:\n{}", each(units, |at| format!("  L{at}: \"1 {at}\"\n"))))
    }),
    family("config/known hosts", |units| {
        file(&format!("known-hosts:\n{}", each(units, |at| format!("  - h{at}.wink.travel\n"))))
    }),
    family("config/bad known hosts", |units| {
        file(&format!("known-hosts:\n{}", each(units, |at| format!("  - \"h{at} x\"\n"))))
    }),
    family("config/patterns of known hosts", |units| {
        file(&format!("known-hosts:\n{}", each(units, |at| format!("  - \"*.h{at}.wink.travel\"\n"))))
    }),
    family("config/domains", |units| {
        file(&format!("domains:\n{}", each(units, |at| format!("  - d{at}.travel\n"))))
    }),
    family("config/retired hosts", |units| {
        file(&format!("retired:\n{}", each(units, |at| format!("  h{at}.wink.travel: g{at}.wink.travel\n"))))
    }),
    family("config/retired hosts in a chain", |units| {
        file(&format!(
            "retired:\n{}",
            each(units, |at| format!("  h{at}.wink.travel: h{}.wink.travel\n", at + 1))
        ))
    }),
    family("config/bad values everywhere", |units| {
        file(&format!(
            "absent: [{}]\nschemes: [{}]\nignore: [{}]\n",
            "1, ".repeat(units),
            "\"x y\", ".repeat(units),
            "[], ".repeat(units)
        ))
    }),
    family("config/signs of absence", |units| {
        file(&format!("absent: [{}]\n", each(units, |at| format!("no{at}, "))))
    }),
    family("config/ignored headings", |units| {
        file(&format!("ignore: [{}]\n", each(units, |at| format!("h{at}, "))))
    }),
    family("config/schemes", |units| file(&format!("schemes: [{}]\n", each(units, |at| format!("s{at}, "))))),
    family("config/open lists", |units| file(&format!("allow: {}", "[".repeat(units)))),
    family("config/a list", |units| file(&format!("- x\n{}", "- x\n".repeat(units)))),
    family("config/comments", |units| file(&"# x\n".repeat(units))),
];

/// The configuration.
fn file(content: &str) -> Files {
    vec![("docs/wink-env.yml".to_owned(), content.to_owned())]
}

/// An exception, with more of its keys.
fn allow(keys: &str) -> String {
    format!("  - {{ lint: extra-row, locale: de, reason: x, {keys} }}\n")
}

//! Files that are scanned.

use super::family::{Family, Files, SCAN, each};

const fn family(name: &'static str, files: fn(usize) -> Files) -> Family {
    Family::new(name, SCAN, files)
}

/// A listed URL.
const LISTED: &str = "https://staging-iam.wink.travel";

pub(super) const FAMILIES: &[Family] = &[
    family("scan/hosts on a page", |units| {
        file("a.md", &each(units, |at| format!("https://h{at}.wink.travel/x\n")))
    }),
    family("scan/hosts in code", |units| {
        file("a.rs", &each(units, |at| format!("const A: &str = \"https://h{at}.wink.travel/x\";\n")))
    }),
    family("scan/equal hosts", |units| file("a.md", &"https://h.wink.travel/x\n".repeat(units))),
    family("scan/hosts on a line", |units| {
        file("a.md", &each(units, |at| format!("https://h{at}.wink.travel/x ")))
    }),
    family("scan/hosts without a scheme", |units| {
        file("a.env", &each(units, |at| format!("A{at}=h{at}.wink.travel\n")))
    }),
    family("scan/domains", |units| file("a.txt", &"wink.travel\n".repeat(units))),
    family("scan/domains on a line", |units| file("a.txt", &"wink.travel".repeat(units))),
    family("scan/domains with dots", |units| file("a.txt", &"wink.travel.".repeat(units))),
    family("scan/domains in quotes", |units| file("a.py", &"\"wink.travel\"".repeat(units))),
    family("scan/listed URLs", |units| file("a.md", &format!("{LISTED}\n").repeat(units))),
    family("scan/listed URLs in code", |units| {
        file("a.rs", &format!("const A: &str = \"{LISTED}\";\n").repeat(units))
    }),
    family("scan/listed URLs with paths", |units| {
        file("a.rs", &each(units, |at| format!("f(\"{LISTED}/v1/{at}\");\n")))
    }),
    family("scan/joined URLs", |units| {
        file("a.rs", &"concat!(\"https://\", \"staging-iam.wink.travel\");\n".repeat(units))
    }),
    family("scan/a long host", |units| file("a.md", &format!("https://{}.wink.travel\n", "a".repeat(units)))),
    family("scan/a long host of labels", |units| {
        file("a.md", &format!("https://{}wink.travel\n", "a.".repeat(units)))
    }),
    family("scan/a long path", |units| file("a.md", &format!("{LISTED}{}\n", "/a".repeat(units)))),
    family("scan/percent signs", |units| {
        file("a.md", &format!("https:{}staging-iam.wink.travel\n", "%2F".repeat(units)))
    }),
    family("scan/escapes", |units| {
        file("a.json", &format!("\"https:{}staging-iam.wink.travel\"\n", "\\/".repeat(units)))
    }),
    family("scan/signs in users", |units| {
        file("a.md", &format!("https://{}wink.travel\n", "a@".repeat(units)))
    }),
    family("scan/schemes", |units| file("a.md", &format!("{}wink.travel\n", "https://".repeat(units)))),
    family("scan/schemes and domains", |units| file("a.md", &"https://wink.travel".repeat(units))),
    family("scan/placeholders", |units| {
        file("a.md", &format!("https://{}.wink.travel\n", "{a}".repeat(units)))
    }),
    family("scan/open placeholders", |units| {
        file("a.md", &format!("https://{}.wink.travel\n", "${".repeat(units)))
    }),
    family("scan/hosts with placeholders", |units| {
        file("a.md", &each(units, |at| format!("https://{{env}}-h{at}.wink.travel\n")))
    }),
    family("scan/open test modules", |units| file("a.rs", &"#[cfg(test)] mod a {\n".repeat(units))),
    family("scan/test modules", |units| {
        file("a.rs", &"#[cfg(test)] mod a { f(\"https://h.wink.travel\"); }\n".repeat(units))
    }),
    family("scan/open attributes of test modules", |units| file("a.rs", &"#[cfg(test)] #[\n".repeat(units))),
    family("scan/open visibilities of test modules", |units| {
        file("a.rs", &"#[cfg(test)] pub(\n".repeat(units))
    }),
    family("scan/open comments of Rust", |units| file("a.rs", &format!("{}{LISTED}\n", "/* ".repeat(units)))),
    family("scan/line comments of Rust", |units| file("a.rs", &format!("// {LISTED}\n").repeat(units))),
    family("scan/open strings of Rust", |units| file("a.rs", &format!("\"{LISTED}\n").repeat(units))),
    family("scan/raw strings of Rust", |units| file("a.rs", &format!("r#\"{LISTED}\n").repeat(units))),
    family("scan/number signs of raw strings", |units| {
        file("a.rs", &each(units.isqrt() * 2, |at| format!("r{}\"{LISTED}\n", "#".repeat(at))))
    }),
    family("scan/characters of Rust", |units| file("a.rs", &format!("'{LISTED}\n").repeat(units))),
    family("scan/lifetimes", |units| file("a.rs", &format!("{}\"{LISTED}\"", "'a ".repeat(units)))),
    family("scan/quotes of Rust", |units| file("a.rs", &format!("{}{LISTED}", "\"".repeat(units)))),
    family("scan/macro calls", |units| file("a.rs", &"wink_env!(staging, iam);\n".repeat(units))),
    family("scan/open macro calls", |units| file("a.rs", &"wink_env!(\n".repeat(units))),
    family("scan/JSON", |units| {
        file(
            "a.json",
            &format!("[{}0]", each(units, |at| format!("{{\"a\": \"https://h{at}.wink.travel\"}},\n"))),
        )
    }),
    family("scan/JSON on a line", |units| {
        file("a.json", &format!("[{}0]", each(units, |at| format!("\"https://h{at}.wink.travel\","))))
    }),
    family("scan/nested JSON", |units| {
        file("a.json", &format!("{}\"https://h.wink.travel\"", "[".repeat(units)))
    }),
    family("scan/nested JSON with hosts", |units| {
        file("a.json", &each(units, |at| format!("{{\"a\": \"https://h{at}.wink.travel\", \"b\": ")))
    }),
    family("scan/open strings of JSON", |units| file("a.json", &"{\"https://h.wink.travel\n".repeat(units))),
    family("scan/YAML", |units| {
        file("a.yaml", &each(units, |at| format!("k{at}: https://h{at}.wink.travel\n")))
    }),
    family("scan/items of YAML", |units| {
        file("a.yaml", &each(units, |at| format!("- https://h{at}.wink.travel\n")))
    }),
    family("scan/nested YAML", |units| {
        file(
            "a.yaml",
            &each(units.isqrt() * 2, |at| format!("{}k: https://h{at}.wink.travel\n", " ".repeat(at))),
        )
    }),
    family("scan/YAML below a key", |units| {
        file("a.yaml", &format!("k:\n{}", each(units, |at| format!("  k{at}: https://h{at}.wink.travel\n"))))
    }),
    family("scan/OpenAPI", |units| {
        file(
            "openapi.json",
            &format!(
                "{{\"openapi\":\"3.0.0\",\"servers\":[{}0]}}",
                each(units, |at| format!("{{\"url\":\"https://h{at}.wink.travel\"}},\n"))
            ),
        )
    }),
    family("scan/OpenAPI in YAML", |units| {
        file(
            "openapi.yaml",
            &format!(
                "openapi: 3.0.0\nservers:\n{}",
                each(units, |at| format!("  - url: https://h{at}.wink.travel\n"))
            ),
        )
    }),
    family("scan/open code in Markdown", |units| file("a.md", &format!("```\n{LISTED}x\n").repeat(units))),
    family("scan/code spans in Markdown", |units| file("a.md", &format!("`{LISTED}x` ").repeat(units))),
    family("scan/links in Markdown", |units| {
        file("a.md", &each(units, |at| format!("[https://h{at}.wink.travel](https://h{at}.wink.travel)\n")))
    }),
    family("scan/open links in Markdown", |units| {
        file("a.md", &each(units, |at| format!("[https://h{at}.wink.travel](\n")))
    }),
    family("scan/open comments in Markdown", |units| {
        file("a.md", &format!("<!-- {LISTED}x\n").repeat(units))
    }),
    family("scan/HTML", |units| {
        file("a.html", &each(units, |at| format!("<a href=\"https://h{at}.wink.travel\">x</a>\n")))
    }),
    family("scan/HTML on a line", |units| {
        file("a.html", &each(units, |at| format!("<a href=\"https://h{at}.wink.travel\">x</a>")))
    }),
    family("scan/entities", |units| {
        file("a.html", &format!("https:{}staging-iam.wink.travel\n", "&#47;".repeat(units)))
    }),
    family("scan/a long line", |units| file("a.txt", &format!("{}{LISTED}x\n", "word ".repeat(units)))),
    family("scan/a long line behind", |units| {
        file("a.txt", &format!("{LISTED}x {}\n", "word ".repeat(units)))
    }),
    family("scan/blank lines", |units| file("a.txt", &format!("{}{LISTED}x\n", "\n".repeat(units)))),
    family("scan/binary", |units| file("a.bin", &"\0https://h.wink.travel\n".repeat(units))),
    family("scan/UTF-16", |units| file("a.txt", &"\u{feff}h\0t\0".repeat(units))),
    family("scan/files", |units| {
        (0..units).map(|at| (format!("src/a{at}.md"), format!("https://h{at}.wink.travel\n"))).collect()
    })
    .at_most(4_000),
    family("scan/files with the same host", |units| {
        (0..units).map(|at| (format!("src/a{at}.md"), "https://h.wink.travel\n".to_owned())).collect()
    })
    .at_most(4_000),
    family("scan/known hosts", |units| {
        let mut files = file("a.md", &each(units, |at| format!("https://h{at}.wink.travel/x\n")));
        files.push((
            "docs/wink-env.yml".to_owned(),
            format!("known-hosts:\n{}", each(units, |at| format!("  - h{at}.wink.travel\n"))),
        ));
        files
    }),
    family("scan/known patterns", |units| {
        let mut files = file("a.md", &each(units, |at| format!("https://h{at}.wink.travel/x\n")));
        files.push((
            "docs/wink-env.yml".to_owned(),
            format!("known-hosts:\n{}", each(units, |at| format!("  - \"*.h{at}.wink.travel\"\n"))),
        ));
        files
    }),
    family("scan/retired hosts", |units| {
        let mut files = file("a.md", &each(units, |at| format!("https://h{at}.wink.travel/x\n")));
        files.push((
            "docs/wink-env.yml".to_owned(),
            format!("retired:\n{}", each(units, |at| format!("  h{at}.wink.travel: g{at}.wink.travel\n"))),
        ));
        files
    }),
    family("scan/exceptions", |units| {
        let mut files = file("a.md", &each(units, |at| format!("https://h{at}.wink.travel/x\n")));
        files.push((
            "docs/wink-env.yml".to_owned(),
            format!(
                "allow:\n{}",
                each(units, |at| format!("  - {{ lint: stray-endpoint, path: src/a{at}.md, reason: x }}\n"))
            ),
        ));
        files
    }),
    family("scan/domains of the configuration", |units| {
        let mut files = file("a.md", &each(units, |at| format!("https://h.d{at}.travel/x\n")));
        files.push((
            "docs/wink-env.yml".to_owned(),
            format!("domains:\n{}", each(units, |at| format!("  - d{at}.travel\n"))),
        ));
        files
    }),
];

/// A scanned file.
fn file(name: &str, content: &str) -> Files {
    vec![(format!("src/{name}"), content.to_owned())]
}

//! Builds a site with its real generator.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{Write as _, stderr};
use std::path::PathBuf;
use std::process::Command;

use wink_env_pages::generator::Generator;

use crate::html::{Shown, shown};

/// How a generator is called, and what it makes.
struct Recipe {
    command: &'static [&'static str],
    /// The directory of the pages.
    pages: &'static str,
    /// The rendered page, with `{}` for its name.
    rendered: &'static str,
    /// What is before and behind the content of a page.
    content: (&'static str, &'static str),
}

fn recipe(generator: Generator) -> Recipe {
    match generator {
        Generator::Starlight => Recipe {
            command: &["node_modules/node/bin/node", "node_modules/astro/bin/astro.mjs", "build"],
            pages: "src/content/docs",
            rendered: "dist/{}/index.html",
            content: ("<div class=\"sl-markdown-content\">", "<footer"),
        },
        Generator::Docusaurus => Recipe {
            command: &["node_modules/.bin/docusaurus", "build"],
            pages: "docs",
            rendered: "build/{}/index.html",
            content: ("<div class=\"theme-doc-markdown", "</article"),
        },
        Generator::Vitepress => Recipe {
            command: &["node_modules/.bin/vitepress", "build", "docs"],
            pages: "docs",
            rendered: "docs/.vitepress/dist/{}.html",
            content: ("<main class=\"main\"", "</main"),
        },
        Generator::Mkdocs => Recipe {
            command: &["venv/bin/mkdocs", "build", "--quiet"],
            pages: "docs",
            rendered: "site/{}.html",
            content: ("<article", "</article"),
        },
        _ => Recipe {
            command: &["hugo", "--quiet"],
            pages: "content",
            rendered: "public/{}.html",
            content: ("<main>", "</main>"),
        },
    }
}

/// Where `.ci/sites` has installed a generator; `None`, with a note, if it has not.
pub(crate) fn installed(name: &str) -> Option<PathBuf> {
    let site = env::var_os("WINK_ENV_SITES").map(|sites| PathBuf::from(sites).join(name));
    let site = site.filter(|site| site.is_dir());
    if site.is_none() {
        let note = format!("SKIPPED: {name} is not installed; run .ci/sites");
        writeln!(stderr(), "{note}").expect("the test runner listens");
    }
    site
}

/// The pages as readers see them; `None` for those that end the build.
pub(crate) fn rendered(
    site: &PathBuf,
    generator: Generator,
    extension: &str,
    pages: &BTreeMap<String, String>,
) -> BTreeMap<String, Option<Shown>> {
    let recipe = recipe(generator);
    let directory = site.join(recipe.pages);
    for entry in fs::read_dir(&directory).into_iter().flatten() {
        let path = entry.expect("pages can be listed").path();
        if path.is_file() {
            fs::remove_file(path).expect("old pages can be removed");
        }
    }
    fs::create_dir_all(&directory).expect("there is a directory for pages");
    let file = |name: &str| directory.join(format!("{name}.{extension}"));
    for (name, text) in pages {
        fs::write(file(name), text).expect("pages can be written");
    }
    let mut refused: Vec<&String> = Vec::new();
    while let Err(output) = build(site, recipe.command) {
        let faulty =
            pages.keys().filter(|name| !refused.contains(name) && is_faulty(&output, name, extension));
        let faulty: Vec<&String> = faulty.collect();
        assert!(!faulty.is_empty(), "the build fails, and no page is to blame:\n{output}");
        for name in &faulty {
            fs::remove_file(file(name)).expect("pages can be removed");
        }
        refused.extend(faulty);
    }
    let read = |name: &String| {
        let path = site.join(recipe.rendered.replace("{}", name));
        let html = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        shown(&html, recipe.content, generator != Generator::Mkdocs)
    };
    pages.keys().map(|name| (name.clone(), (!refused.contains(&name)).then(|| read(name)))).collect()
}

/// Runs the generator; fails with its output.
fn build(site: &PathBuf, command: &[&str]) -> Result<(), String> {
    let program = site.join(command[0]);
    let program = if program.exists() { program } else { PathBuf::from(command[0]) };
    let output = Command::new(program)
        .args(&command[1..])
        .current_dir(site)
        .env("ASTRO_TELEMETRY_DISABLED", "1")
        .env("NO_COLOR", "1")
        .output()
        .expect("the generator runs");
    if output.status.success() {
        return Ok(());
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Err(text(&output.stdout) + &text(&output.stderr))
}

/// Whether the output of a failed build blames a page.
fn is_faulty(output: &str, name: &str, extension: &str) -> bool {
    let file = format!("/{name}.{extension}");
    output.lines().any(|line| {
        line.split_once(&file).is_some_and(|(before, after)| {
            let has_line = after
                .strip_prefix(':')
                .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
            has_line || before.contains("failed for file")
        })
    }) || output.contains(&format!("pathname \"/{name}\""))
}

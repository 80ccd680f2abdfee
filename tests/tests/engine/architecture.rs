//! What `ARCHITECTURE.md` rules out never happens.

mod imports;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use imports::{Module, circle, imports};

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All Rust sources below a directory, with their paths below it.
fn sources(directory: &str) -> Vec<(String, String)> {
    let root = workspace().join(directory);
    let mut directories = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).expect("sources can be listed") {
            let path = entry.expect("sources can be listed").path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name =
                    path.strip_prefix(&root).expect("it is below").to_string_lossy().replace('\\', "/");
                sources.push((name, fs::read_to_string(path).expect("sources are text")));
            }
        }
    }
    assert!(!sources.is_empty(), "{directory} has sources");
    sources
}

fn assert_absent(sources: &[(String, String)], words: &[&str], is_exempt: impl Fn(&str) -> bool) {
    for (name, source) in sources.iter().filter(|(name, _)| !is_exempt(name)) {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for word in words {
                assert!(!line.contains(word), "{word} in {name}: {line}");
            }
        }
    }
}

/// The layers of the engine, as ARCHITECTURE lists them: each line names modules.
fn layers() -> Vec<Vec<String>> {
    let text = fs::read_to_string(workspace().join("ARCHITECTURE.md")).expect("the document is there");
    let (_, layers) = text.split_once("## Layers\n").expect("the layers have a heading");
    let block = layers.split("```").nth(1).expect("the layers are a block");
    // The first line is the kind of the block; words after two spaces are explanations.
    let lines = block.lines().skip(1).map(|line| line.split("  ").next().unwrap_or_default());
    lines.map(|line| line.split(" · ").map(|module| module.trim().to_owned()).collect()).collect()
}

fn shown(module: &Module) -> String {
    module.join("::")
}

#[test]
fn a_module_imports_only_from_layers_above_its_own() {
    let layers = layers();
    let layer: BTreeMap<&str, usize> = layers
        .iter()
        .enumerate()
        .flat_map(|(layer, modules)| modules.iter().map(move |module| (module.as_str(), layer)))
        .collect();
    let layer_of = |module: &Module| {
        *layer.get(module[0].as_str()).unwrap_or_else(|| {
            panic!("`{}` is on no line of the block under `## Layers` in ARCHITECTURE.md: add it", module[0])
        })
    };
    let mut wrong = Vec::new();
    for (module, imported) in imports(&sources("wink-env-pages/src")) {
        for import in imported.iter().filter(|import| !module.is_empty() && import[0] != module[0]) {
            if layer_of(import) >= layer_of(&module) {
                wrong.push(format!("`{}` imports `{}`", shown(&module), shown(import)));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "a module imports only from lines above its own, see `## Layers` in ARCHITECTURE.md:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn no_files_import_each_other() {
    let imports = imports(&sources("wink-env-pages/src"));
    if let Some(circle) = circle(&imports) {
        let circle: Vec<String> = circle.iter().chain(circle.first()).map(|module| shown(module)).collect();
        panic!("these files import each other: {}", circle.join(" → "));
    }
}

#[test]
fn only_disk_touches_files() {
    let words = ["std::fs", "fs::", "File::", "std::path", "Path::", "PathBuf"];
    let is_disk = |name: &str| name == "disk.rs" || name.starts_with("disk/");
    assert_absent(&sources("wink-env-pages/src"), &words, is_disk);
}

#[test]
fn the_engine_reads_no_clock_environment_or_network() {
    let words = ["std::env", "env::var", "SystemTime", "Instant", "std::net"];
    assert_absent(&sources("wink-env-pages/src"), &words, |_| false);
}

#[test]
fn the_engine_neither_prints_nor_exits() {
    let words = ["println!", "eprintln!", "print!(", "process::exit", "stdout()", "stderr()"];
    assert_absent(&sources("wink-env-pages/src"), &words, |_| false);
}

#[test]
fn everything_is_printed_through_the_stream_that_escapes() {
    let words = ["println!", "print!(", "io::stdout", "io::stderr", "IsTerminal"];
    for directory in ["wink-env-cli/src", "wink-env-lsp/src"] {
        // The protocol of editors is for programs: what it says to people is escaped where it is said.
        assert_absent(&sources(directory), &words, |name| name == "stream.rs" || name == "lsp.rs");
    }
    assert_absent(&sources("wink-env-build/src"), &words, |name| name == "output.rs");
}

#[test]
fn no_path_is_shown_as_it_is() {
    for directory in ["wink-env-cli/src", "wink-env-lsp/src", "wink-env-pages/src", "wink-env-build/src"] {
        assert_absent(&sources(directory), &[".display()"], |name| name == "output.rs");
    }
}

#[test]
fn lints_do_not_look_and_renderers_do_not_judge() {
    let lints = sources("wink-env-pages/src/lint");
    assert_absent(&lints, &["annotate_snippets", "crate::render", "\\x1b"], |_| false);
    assert_absent(
        &sources("wink-env-pages/src/render"),
        &["lint.level", "crate::compare::drift", ".severity ="],
        |_| false,
    );
}

#[test]
fn the_crates_know_as_little_as_possible_of_each_other() {
    assert_absent(&sources("wink-env-pages/src"), &["wink_env!", "wink_env::", "wink_env_macros"], |name| {
        name.starts_with("codegen")
    });
    assert_absent(&sources("wink-env/src"), &["pulldown", "markdown", "wink_env_pages"], |_| false);
    assert_absent(&sources("wink-env/build"), &["wink_env_pages"], |_| false);
    assert_absent(&sources("wink-env-build/src"), &["\"wink_env", "WINK_ENV", "pulldown"], |_| false);
    let words = [
        "std::fs",
        "std::env",
        "option_env!",
        "include_str!",
        "static mut",
        "OnceLock",
        "thread_local",
        "wink_env_pages",
    ];
    assert_absent(&sources("wink-env-macros/src"), &words, |_| false);
}

#[test]
fn the_library_has_no_runtime_dependency_but_its_macro() {
    let manifest =
        fs::read_to_string(workspace().join("wink-env/Cargo.toml")).expect("the library has a manifest");
    let dependencies = manifest.split("[dependencies]").nth(1).expect("there is such a table");
    let dependencies = dependencies.split("\n[").next().unwrap_or_default();
    let names: Vec<&str> = dependencies
        .lines()
        .filter(|line| !line.contains("optional = true"))
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(names, ["wink-env-macros"]);
}

#[test]
fn every_path_that_the_documents_name_is_there() {
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"] {
        let text = fs::read_to_string(workspace().join(document)).expect("the document is there");
        for quoted in text.split('`').skip(1).step_by(2) {
            let is_source = quoted.rsplit_once('.').is_some_and(|(_, extension)| extension == "rs");
            let is_path = !quoted.contains([' ', '<', '*', ':']) && (quoted.contains('/') || is_source);
            let inside = ["", "wink-env-pages/src/"].map(|base| workspace().join(base).join(quoted));
            let is_example = quoted.starts_with("de/") || quoted.contains("/environments.");
            assert!(
                !is_path || is_example || inside.iter().any(|path| path.exists()),
                "{document} names {quoted}"
            );
        }
    }
}

#[test]
fn every_test_that_the_promises_name_is_there() {
    let text = fs::read_to_string(workspace().join("SECURITY.md")).expect("the document is there");
    let rows =
        text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.rsplit_once(" | "));
    let promises: Vec<(&str, Vec<&str>)> = rows
        .skip(2)
        .map(|(promise, tests)| (promise, tests.split('`').skip(1).step_by(2).collect()))
        .collect();
    assert!(promises.len() > 6, "{promises:?}");
    for (promise, tests) in &promises {
        assert!(!tests.is_empty(), "no test holds this: {promise}");
    }
    let all: Vec<(String, String)> =
        ["tests/tests", "wink-env-cli/src", "wink-env-pages/src"].into_iter().flat_map(sources).collect();
    for name in promises.iter().flat_map(|(_, tests)| tests) {
        let head = format!("#[test]\nfn {name}()");
        let is_there = all
            .iter()
            .any(|(_, source)| source.lines().map(str::trim).collect::<Vec<_>>().join("\n").contains(&head));
        assert!(is_there, "SECURITY.md names `{name}`");
    }
}

//! Addresses in this repository's own repository lead to files that exist, whatever its default branch is called.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use wink_env_pages::lint::lints;

const REPOSITORY: &str = "wink-travel/wink-env/";
const SKIPPED: [&str; 3] = ["target", "node_modules", ".git"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text files below a directory.
fn files(directory: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(directory).expect("directories can be listed") {
        let path = entry.expect("entries can be read").path();
        let is_skipped = path.file_name().is_some_and(|name| SKIPPED.iter().any(|skipped| name == *skipped));
        let is_copy = path.ends_with("npm/wink-env.schema.json");
        if is_skipped || is_copy || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            files(&path, found);
        } else if let Ok(content) = fs::read_to_string(&path) {
            found.push((path, content));
        }
    }
}

/// The paths that follow a beginning in a text.
fn paths<'a>(content: &'a str, beginning: &str) -> Vec<&'a str> {
    let ends = |sign: char| !(sign.is_ascii_alphanumeric() || "-_./".contains(sign));
    let rests = content.split(beginning).skip(1);
    rests.map(|rest| &rest[..rest.find(ends).unwrap_or(rest.len())]).collect()
}

#[test]
fn addresses_of_files_lead_somewhere() {
    let mut all = Vec::new();
    files(&root(), &mut all);
    let mut count = 0;
    for (file, content) in &all {
        for view in ["blob/", "tree/", ""] {
            for path in paths(content, &format!("{REPOSITORY}{view}HEAD/")) {
                count += 1;
                let target = path.trim_end_matches('.');
                assert!(root().join(target).exists(), "{} leads to {path}", file.display());
            }
            for branch in ["main", "master"] {
                let beginning = format!("{REPOSITORY}{view}{branch}/");
                assert_eq!(paths(content, &beginning), [""; 0], "{} assumes a branch", file.display());
            }
        }
    }
    assert!(count > 3, "{count} addresses");
}

#[test]
fn every_lint_leads_to_its_explanation() {
    for lint in lints() {
        let address = lint.address();
        let (_, path) = address.split_once("/blob/HEAD/").expect("the address is in the repository");
        let content = fs::read_to_string(root().join(path)).expect("the page is there");
        assert_eq!(content, lint.explanation, "{address}");
    }
}

#[test]
fn the_first_configuration_names_the_schema() {
    let schema = fs::read_to_string(root().join("wink-env-cli/wink-env.schema.json")).expect("it is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let address = schema["$id"].as_str().expect("it has an address");
    let init = fs::read_to_string(root().join("wink-env-cli/src/init.rs")).expect("it is there");
    assert!(init.contains(&format!("$schema={address}\n")), "{address}");
    let (_, path) = address.split_once("/HEAD/").expect("the address is in the repository");
    assert!(root().join(path).exists(), "{address}");
}

//! Every lint by its cases, which are in `cases/`. `UPDATE_CASES=1` writes the actual reports into them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tests::case::{Case, assert_results, cases};
use wink_env_pages::lint::lints;

fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn file(lint: &str) -> (PathBuf, String) {
    let path = directory().join(format!("{lint}.md"));
    let content = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (path, content)
}

#[test]
fn every_case_prints_its_report() {
    let files = lints().filter(|lint| lint.is_of_pages()).map(|lint| file(lint.name).0);
    assert_results(files, Case::actual);
}

#[test]
fn every_lint_has_a_case_in_which_it_fires_and_one_in_which_it_is_silent() {
    for lint in lints().filter(|lint| lint.is_of_pages()) {
        let fires = |case: &Case| case.report().findings.iter().any(|finding| finding.lint.name == lint.name);
        let (fire, silent): (Vec<Case>, Vec<Case>) = cases(&file(lint.name).1).into_iter().partition(fires);
        assert!(!fire.is_empty(), "no case in which {} fires", lint.name);
        assert!(!silent.is_empty(), "no case in which {} is silent", lint.name);
    }
}

#[test]
fn every_file_of_cases_belongs_to_a_lint() {
    let known: BTreeSet<String> =
        lints().filter(|lint| lint.is_of_pages()).map(|lint| format!("{}.md", lint.name)).collect();
    for entry in fs::read_dir(directory()).expect("the cases are there") {
        let name = entry.expect("the cases can be listed").file_name().to_string_lossy().into_owned();
        assert!(known.contains(&name), "{name} belongs to no lint");
    }
}

/// The compiler says nothing about a file that no list of modules names.
#[test]
fn every_file_of_a_lint_is_in_the_table() {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wink-env-pages/src/lint");
    for entry in fs::read_dir(files).expect("the lints are there") {
        let path = entry.expect("the lints can be listed").path();
        let is_page = path.extension().is_some_and(|extension| extension == "md");
        let is_lint = fs::read_to_string(&path).is_ok_and(|content| content.contains("static RULE: Rule"));
        let name = path.file_stem().expect("a file has a name").to_string_lossy().replace('_', "-");
        assert!(
            !is_page && !is_lint || lints().any(|lint| lint.name == name),
            "`{name}` has {} and is no lint: name it in the list of modules and in the table of wink-env-pages/src/lint.rs",
            path.display()
        );
    }
}

//! Every feature of the library alone, and all of them together.

use tests::integrator::{Integrator, take_turn};

const DIRECTORY: &str = env!("CARGO_TARGET_TMPDIR");

/// One test, because all of them share a target directory.
#[test]
fn every_feature_works_alone_and_with_the_others() {
    let _turn = take_turn();
    let integrator = Integrator::new(DIRECTORY, "features", "features");
    for features in ["", "pages", "serde", "url", "clap", "alloc,serde", "pages,alloc,clap,serde,url"] {
        let arguments = ["run", "--quiet", "--features", features];
        integrator.run(&arguments).unwrap_or_else(|complaint| panic!("{features}: {complaint}"));
    }
}

#[test]
fn a_lean_build_compiles_the_macro_and_nothing_else() {
    let integrator = Integrator::new(DIRECTORY, "features", "lean");
    let arguments = ["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{lib}"];
    let tree = integrator.run(&arguments).expect("cargo knows the tree");
    let mut libraries: Vec<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    libraries.sort_unstable();
    libraries.dedup();
    libraries.retain(|name| !name.is_empty());
    assert_eq!(
        libraries,
        ["proc_macro2", "quote", "strsim", "syn", "unicode_ident", "wink_env", "wink_env_macros"]
    );
}

#[test]
fn pages_without_their_feature_are_refused_in_one_sentence() {
    let _turn = take_turn();
    let integrator = Integrator::new(DIRECTORY, "features", "refused");
    let output = integrator.cargo(&["check"]).env("WINK_ENV_DOCS", "docs").output().expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{said}");
    assert_eq!(said.matches("error: ").count(), 2, "the sentence and cargo's own: {said}");
    for part in
        ["WINK_ENV_DOCS is set, but the feature `pages`", "features = [\"pages\"]", "or unset WINK_ENV_DOCS"]
    {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    let output = integrator.cargo(&["check"]).env("WINK_ENV_DOCS", "").output().expect("cargo runs");
    assert!(output.status.success(), "an empty setting is none");
}

//! The library outside this repository: checked out without symbolic links, and as a package.

use std::fs;
use std::path::Path;
use std::process::Command;

use tests::integrator::take_turn;
use tests::site::Site;

/// A copy of the files that the library is built from, checked out with `core.symlinks=false`: `wink-env/docs` is a
/// file that contains `../docs`.
fn checkout() -> Site {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let site = Site::new();
    let manifest = fs::read_to_string(workspace.join("Cargo.toml")).expect("the workspace has a manifest");
    let members =
        r#"["wink-env", "wink-env-macros", "wink-env-pages", "wink-env-cli", "wink-env-lsp", "tests"]"#;
    assert!(manifest.contains(members), "{manifest}");
    let manifest = manifest
        .replace(members, r#"["wink-env", "wink-env-macros", "wink-env-pages"]"#)
        .replace("default-members = [\"wink-env-cli\", \"wink-env\"]\n", "");
    site.write("Cargo.toml", manifest);
    for path in ["Cargo.lock", "README.md", "docs", "wink-env-macros", "wink-env-pages"] {
        copy(&workspace.join(path), &site.root().join(path));
    }
    for path in ["Cargo.toml", "build", "examples", "src"] {
        copy(&workspace.join("wink-env").join(path), &site.root().join("wink-env").join(path));
    }
    site.write("wink-env/docs", "../docs");
    site
}

fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::create_dir_all(to.parent().expect("it is in a directory")).expect("directories can be made");
        fs::copy(from, to).expect("files can be copied");
        return;
    }
    for entry in fs::read_dir(from).expect("sources can be listed") {
        let entry = entry.expect("sources can be listed");
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// The error messages of cargo.
fn check(checkout: &Site) -> Result<(), String> {
    check_with(checkout, "")
}

fn check_with(checkout: &Site, setting: &str) -> Result<(), String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--package", "wink-env", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"))
        .current_dir(checkout.root())
        .env_remove("RUSTFLAGS")
        .env_remove("PWD")
        .env("WINK_ENV_DOCS", setting)
        .env("CARGO_TERM_COLOR", "never")
        .output()
        .expect("cargo runs");
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

#[test]
fn a_checkout_without_symbolic_links_builds_or_says_what_is_missing() {
    let _turn = take_turn();
    let checkout = checkout();
    assert_eq!(check(&checkout), Ok(()));

    // As in a package made from such a checkout.
    fs::rename(checkout.root().join("docs"), checkout.root().join("elsewhere")).expect("it can be renamed");
    let complaint = check(&checkout).expect_err("there are no pages");
    assert_eq!(complaint.matches("error: ").count(), 2, "the sentence and cargo's own: {complaint}");
    for part in [
        "wink-env/docs` should be a symbolic link to the pages, but is a file",
        "help: check out the repository with symbolic links",
    ] {
        assert!(complaint.contains(part), "{part} is not in {complaint}");
    }
}

#[test]
fn a_relative_setting_never_counts_from_the_library_itself() {
    let _turn = take_turn();
    let checkout = checkout();
    // A published package contains a lock file, and a directory with a name that integrators use too.
    for path in ["Cargo.lock", "own-pages"] {
        let source = if path == "own-pages" { "docs" } else { path };
        copy(&checkout.root().join(source), &checkout.root().join("wink-env").join(path));
    }
    let complaint = check_with(&checkout, "own-pages").expect_err("the workspace has no such directory");
    assert!(
        complaint.contains("WINK_ENV_DOCS is `own-pages`, but there is no such directory"),
        "{complaint}"
    );
    let own = checkout.root().join("wink-env/own-pages").display().to_string();
    assert!(!complaint.contains(&own), "{complaint}");

    fs::rename(checkout.root().join("wink-env/own-pages"), checkout.root().join("own-pages"))
        .expect("it can be renamed");
    assert_eq!(check_with(&checkout, "own-pages"), Ok(()));
}

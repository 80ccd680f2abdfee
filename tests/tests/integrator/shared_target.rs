//! Workspaces with one target directory, each with its own pages in a directory of the same name.

use std::fs;

use tests::integrator::{Integrator, take_turn};

const PAGE: &str = include_str!("../../../docs/environments.md");
const DIRECTORY: &str = env!("CARGO_TARGET_TMPDIR");

/// A workspace whose code only compiles with its own pages.
fn workspace(name: &str, path: &str) -> Integrator {
    let integrator = Integrator::new(DIRECTORY, "editor", path);
    integrator.replace("Cargo.toml", "\"editor\"", &format!("\"{name}\""));
    integrator.write(
        "their-pages/environments.md",
        &PAGE.replace("https://staging-iam", &format!("https://{name}-iam")),
    );
    integrator.write(
        "src/lib.rs",
        &format!(
            "const _: () = match wink_env::wink_env!(staging, iam).as_bytes() {{\n    \
             b\"https://{name}-iam.wink.travel\" => (),\n    _ => panic!(\"the pages of another workspace\"),\n}};\n"
        ),
    );
    integrator
}

/// Builds like a shell in a directory of the workspace, and returns the output of cargo.
fn check(integrator: &Integrator, directory: &str, target: Option<&str>) -> Result<String, String> {
    let mut command = integrator.cargo(&["check"]);
    let directory = integrator.root().join(directory);
    command.current_dir(&directory).env("PWD", &directory);
    if let Some(target) = target {
        command.env("CARGO_TARGET_DIR", target);
    }
    let output = command.output().expect("cargo runs");
    let said = String::from_utf8(output.stderr).expect("cargo writes text");
    if output.status.success() { Ok(said) } else { Err(said) }
}

fn is_fresh(said: &str) -> bool {
    !said.contains("Compiling") && !said.contains("Checking")
}

#[test]
fn each_workspace_is_built_with_its_own_pages() {
    let _turn = take_turn();
    let workspaces = ["one", "other"].map(|name| workspace(name, name));
    for integrator in &workspaces {
        integrator.write(
            ".cargo/config.toml",
            "[env]\nWINK_ENV_DOCS = { value = \"their-pages\", relative = true }\n",
        );
    }
    for integrator in workspaces.iter().cycle().take(3) {
        check(integrator, "", None).expect("it has pages");
        for directory in ["", "src"] {
            let again = check(integrator, directory, None).expect("it has pages");
            assert!(is_fresh(&again), "{again}");
        }
    }
}

/// The library is the same for both, so a path that only one of them can mean would silently count for the other.
#[test]
fn a_relative_path_that_two_workspaces_could_mean_is_refused_with_both() {
    let _turn = take_turn();
    let parent = workspace("parent-of-one", "parent-of-one");
    let nested = workspace("nested", "parent-of-one/nested");
    let setting = "[env]\nWINK_ENV_DOCS = \"their-pages\"\n";
    parent.write(".cargo/config.toml", setting);
    let target = fs::canonicalize(parent.root()).expect("it is there").join("target").display().to_string();
    for integrator in [&nested, &parent, &nested] {
        let complaint = check(integrator, "", Some(&target)).expect_err("it could be either");
        assert_eq!(complaint.matches("error: ").count(), 2, "the sentence and cargo's own: {complaint}");
        for part in [
            "WINK_ENV_DOCS is `their-pages`, but that could be more than one directory",
            "parent-of-one/their-pages\n",
            "parent-of-one/nested/their-pages\n",
            "relative = true",
        ] {
            assert!(complaint.contains(part), "{part} is not in {complaint}");
        }
    }
    fs::remove_dir_all(nested.root()).expect("it is there");
    let first = check(&parent, "", Some(&target)).expect("it has pages");
    assert!(!is_fresh(&first), "{first}");
    let again = check(&parent, "src", Some(&target)).expect("it has pages");
    assert!(is_fresh(&again), "the working directory makes no difference: {again}");
}

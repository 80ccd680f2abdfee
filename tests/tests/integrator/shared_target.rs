//! Two workspaces with one target directory, each with its own pages in a directory of the same name.

use std::fs;

use tests::integrator::{Integrator, take_turn};

const PAGE: &str = include_str!("../../../docs/environments.md");
const DIRECTORY: &str = env!("CARGO_TARGET_TMPDIR");

/// A workspace whose code only compiles with its own pages.
fn workspace(name: &str) -> Integrator {
    let integrator = Integrator::new(DIRECTORY, "editor", name);
    let root = integrator.root();
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the fixture has a manifest");
    let files = [
        ("Cargo.toml", manifest.replace("\"editor\"", &format!("\"{name}\""))),
        ("their-pages/environments.md", PAGE.replace("https://staging-iam", &format!("https://{name}-iam"))),
        (
            "src/lib.rs",
            format!(
                "const _: () = match wink_env::wink_env!(staging, iam).as_bytes() {{\n    \
                 b\"https://{name}-iam.wink.travel\" => (),\n    _ => panic!(\"the pages of another workspace\"),\n}};\n"
            ),
        ),
    ];
    fs::create_dir(root.join("their-pages")).expect("directories can be made");
    for (path, content) in files {
        fs::write(root.join(path), content).expect("files can be written");
    }
    integrator
}

/// Builds like a shell in the root of the workspace, and returns the output of cargo.
fn check(integrator: &Integrator) -> String {
    let mut command = integrator.cargo(&["check"]);
    command.env("PWD", integrator.root()).env("WINK_ENV_DOCS", "their-pages");
    let output = command.output().expect("cargo runs");
    let said = String::from_utf8(output.stderr).expect("cargo writes text");
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn each_workspace_is_built_with_its_own_pages() {
    let _turn = take_turn();
    let workspaces = ["one", "other"].map(workspace);
    for integrator in workspaces.iter().cycle().take(3) {
        check(integrator);
        let again = check(integrator);
        assert!(!again.contains("Compiling") && !again.contains("Checking"), "{again}");
    }
}

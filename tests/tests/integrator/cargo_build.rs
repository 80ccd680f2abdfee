//! How cargo treats the pages, in an integrator's workspace and in this one.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tests::site::Site;

const PAGE: &str = include_str!("../../../docs/environments.md");

/// The page with other words in the same places: it must not be a copy of the source.
fn translated(page: &str) -> String {
    page.replace("Everything that Wink offers runs in two", "Alles, was Wink anbietet, läuft in zwei")
}

/// The workspace of an integrator, with pages of its own in `pages`.
struct Integrator {
    workspace: Site,
}

impl Integrator {
    fn new() -> Self {
        let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wink-env");
        let path = serde_json::to_string(&library).expect("a path is text");
        let manifest = format!(
            "[package]\nname = \"integrator\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\nwink-env = {{ path = {path} }}\n\n[workspace]\n"
        );
        let lock = fs::read_to_string(library.join("../Cargo.lock")).expect("the workspace has a lock file");
        let code = "pub const EXTRANET: &str = wink_env::wink_env!(staging, extranet);\n";
        let files = [("Cargo.toml", manifest.as_str()), ("Cargo.lock", &lock), ("src/lib.rs", code)];
        let translation = translated(PAGE);
        let pages = [("pages/environments.md", PAGE), ("pages/de/environments.md", translation.as_str())];
        Self { workspace: Site::with(&[files.as_slice(), &pages].concat()) }
    }

    fn cargo(&self, arguments: &[&str], docs: &str) -> Output {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(["--target-dir", "target"]).current_dir(self.workspace.root());
        // The test runner's variables are about its own workspace.
        for inherited in ["RUSTFLAGS", "PWD", "CARGO_TARGET_DIR"] {
            command.env_remove(inherited);
        }
        command.env("WINK_ENV_DOCS", docs).env("CARGO_TERM_COLOR", "never").output().expect("cargo runs")
    }

    /// Builds, and returns the output of cargo.
    fn build(&self) -> Result<String, String> {
        self.build_with("pages")
    }

    fn build_with(&self, docs: &str) -> Result<String, String> {
        let output = self.cargo(&["build"], docs);
        let text = String::from_utf8(output.stderr).expect("cargo writes text");
        if output.status.success() { Ok(text) } else { Err(text) }
    }

    fn write(&self, page: &str, content: &str) {
        let content = if page.starts_with("de/") { translated(content) } else { content.to_owned() };
        self.workspace.write(&format!("pages/{page}"), content);
    }

    fn remove(&self, page: &str) {
        fs::remove_file(self.workspace.root().join("pages").join(page)).expect("the page is there");
    }

    /// A build that compiles nothing.
    fn assert_fresh(&self) {
        let text = self.build().expect("the pages agree");
        assert!(!text.contains("Compiling"), "{text}");
    }

    /// A build that compiles the library again.
    fn assert_rebuilt(&self) {
        let text = self.build().expect("the pages agree");
        assert!(text.contains("Compiling wink-env "), "{text}");
        self.assert_fresh();
    }

    /// A build that fails with exactly one finding.
    fn assert_drift(&self, finding: &str) -> String {
        let text = self.build().expect_err("the pages disagree");
        assert_eq!(text.matches(finding).count(), 1, "{text}");
        assert_eq!(text.lines().filter(|line| line.trim_start().starts_with("error[")).count(), 1, "{text}");
        for noise in ["cargo::", "cargo:rerun", "panicked", "unresolved", "E0"] {
            assert!(!text.contains(noise), "{noise} in {text}");
        }
        text
    }
}

/// By default, `cargo build` builds the default members, and `cargo run` only the package with a `default-run`.
#[test]
fn a_build_of_this_workspace_holds_the_library_and_a_run_the_command_alone() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("the workspace has packages");
    let members = metadata["workspace_default_members"].as_array().expect("cargo tells the default members");
    let members = members.iter().map(|id| packages.iter().find(|package| package["id"] == *id));
    let mut members: Vec<[&Value; 2]> = members
        .map(|package| ["name", "default_run"].map(|key| &package.expect("it is listed")[key]))
        .collect();
    members.sort_unstable_by_key(|[name, _]| name.as_str());
    assert_eq!(members, [[&json!("wink-env"), &Value::Null], [&json!("wink-env-cli"), &json!("wink-env")]]);
}

/// One test, because its steps share a target directory: everything else would be compiled once per test.
#[test]
fn the_pages_decide_whether_an_integrator_builds() {
    let integrator = Integrator::new();
    integrator.build().expect("a relative setting counts from the workspace");
    integrator.assert_fresh();
    integrator.workspace.write("README.md", "outside of the pages");
    integrator.assert_fresh();

    drift_is_one_report(&integrator);
    damage_of_the_reference_is_one_report(&integrator);
    every_change_of_the_pages_rebuilds(&integrator);
    names_that_do_not_concur_are_refused(&integrator);
    the_configuration_counts(&integrator);
    a_wrong_setting_is_said(&integrator);
    a_directory_that_appears_is_seen(&integrator);
    environments_may_have_the_names_of_the_library(&integrator);
}

fn drift_is_one_report(integrator: &Integrator) {
    integrator.write("de/environments.md", &PAGE.replace("staging-ota", "staging-oto"));
    let text =
        integrator.assert_drift("error[url-mismatch]: `Booking engine` has a different URL under `Staging`");
    for part in [
        "--> pages/de/environments.md:39:20",
        "::: pages/environments.md:39:20",
        "^^^^",
        "help: write `https://staging-ota.wink.travel`",
        "1 error on 1 of 2 pages",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let messages = integrator.cargo(&["build", "--message-format=json"], "pages").stdout;
    let messages: Vec<Value> = String::from_utf8(messages)
        .expect("cargo writes text")
        .lines()
        .map(|line| serde_json::from_str(line).expect("cargo writes JSON"))
        .filter(|message: &Value| message["message"]["level"] == "error")
        .filter(|message| !message["message"]["spans"].as_array().is_none_or(Vec::is_empty))
        .collect();
    assert_eq!(messages.len(), 1, "one diagnostic for editors");
    let rendered = messages[0]["message"]["message"].as_str().unwrap_or_default();
    assert!(rendered.contains("error[url-mismatch]"), "{rendered}");

    integrator.write("de/environments.md", PAGE);
    integrator.assert_rebuilt();
}

fn damage_of_the_reference_is_one_report(integrator: &Integrator) {
    integrator.write("environments.md", &PAGE.replace("https://iam.", "http://iam."));
    integrator.assert_drift("error[bad-url]");
    integrator.write("environments.md", PAGE);
    integrator.assert_rebuilt();
}

fn every_change_of_the_pages_rebuilds(integrator: &Integrator) {
    let drifted = PAGE.replace("| Studio ", "| Studios ").replace("https://studio.", "https://studios.");
    integrator.write("fr/environments.md", &drifted);
    integrator.assert_drift("error[url-mismatch]");
    fs::rename(integrator.workspace.root().join("pages/fr"), integrator.workspace.root().join("pages/sv"))
        .expect("directories can be renamed");
    assert!(integrator.assert_drift("error[url-mismatch]").contains("pages/sv/environments.md"));
    integrator.write("sv/environments.md", PAGE);
    integrator.assert_rebuilt();
    integrator.write("sv/index.md", "Miljöer");
    integrator.remove("sv/environments.md");
    integrator.assert_drift("error[missing-page]: the language `sv` has no page");
    integrator.remove("sv/index.md");
    fs::remove_dir(integrator.workspace.root().join("pages/sv")).expect("it is empty");
    integrator.assert_rebuilt();
}

fn names_that_do_not_concur_are_refused(integrator: &Integrator) {
    integrator.remove("environments.md");
    integrator.write("da/environments.md", &PAGE.replace("| Production ", "| Produktion "));
    let text = integrator.build().expect_err("the names of the environment are unclear");
    assert!(
        text.contains("different names for the same environment: `produktion` and `production`"),
        "{text}"
    );
    assert!(text.contains("environments: [staging, production]"), "{text}");
    integrator.write("da/environments.md", &PAGE.replace("| Inventory ", "| Lager "));
    let text = integrator.build().expect_err("the names of the service are unclear");
    assert!(text.contains("for example `source: da`"), "there is no page in `en`: {text}");
    integrator.write("environments.md", PAGE);
    integrator.assert_rebuilt();
}

fn the_configuration_counts(integrator: &Integrator) {
    let config = "wink-env.yml";
    integrator.write(config, "sources: en\nlints: { url-mismach: off }\n");
    let text = integrator.build().expect_err("the configuration is wrong");
    for part in [
        "pages/wink-env.yml:1:1",
        "did you mean `source`?",
        "pages/wink-env.yml:2:10",
        "2 errors in pages/wink-env.yml",
    ] {
        assert_eq!(text.matches(part).count(), 1, "{part} in {text}");
    }
    integrator.write(config, "lints: { url-mismatch: warning }\n");
    integrator.write("de/environments.md", &PAGE.replace("staging-ota", "staging-oto"));
    let text = integrator.build().expect("warnings fail no build");
    assert!(text.contains("pages/de/environments.md:39:20: warning[url-mismatch]"), "{text}");
    integrator.remove(config);
    integrator.assert_drift("error[url-mismatch]");

    let beside = integrator.workspace.write(config, "environments: [test, live]\n");
    integrator.write("de/environments.md", PAGE);
    let text = integrator.build().expect_err("there is no environment of that name any more");
    assert!(text.contains("staging") && text.contains("test"), "{text}");
    fs::remove_file(beside).expect("it is there");
    integrator.assert_rebuilt();
}

fn a_wrong_setting_is_said(integrator: &Integrator) {
    let text = integrator.build_with("nowhere").expect_err("there is no such directory");
    assert!(text.contains("WINK_ENV_DOCS is `nowhere`, but there is no such directory"), "{text}");
    assert!(text.contains("a relative path starts at the root of the workspace that sets it"), "{text}");
    let text = integrator.build_with("docs").expect_err("only the library has such a directory");
    assert!(text.contains("WINK_ENV_DOCS is `docs`, but there is no such directory"), "{text}");
    let absolute = integrator.workspace.root().join("pages");
    integrator
        .build_with(absolute.to_str().expect("temporary paths are text"))
        .expect("an absolute path is right");

    let absolute = integrator.workspace.root().join("nowhere");
    let text = integrator.build_with(absolute.to_str().expect("temporary paths are text"));
    let text = text.expect_err("there is no such directory");
    assert!(text.contains("/nowhere`, but there is no such directory"), "{text}");
    assert!(!text.contains("wink-env check"), "nobody called the command: {text}");
    let text = integrator.build_with("pages/environments.md").expect_err("that is a page");
    assert!(text.contains("WINK_ENV_DOCS is `pages/environments.md`: "), "{text}");
    let text = integrator.build_with("src").expect_err("there is no page");
    assert!(text.contains("WINK_ENV_DOCS is `src`: no page in "), "{text}");
}

/// A failed build runs again as soon as its cause may be gone.
fn a_directory_that_appears_is_seen(integrator: &Integrator) {
    let root = integrator.workspace.root();
    let absolute = root.join("later").display().to_string();
    for setting in ["later", &absolute] {
        integrator.build_with(setting).expect_err("there is no such directory");
        integrator.workspace.write("later/environments.md", PAGE);
        integrator.build_with(setting).expect("now there is one");
        fs::remove_dir_all(root.join("later")).expect("it is there");
    }
}

/// The library has modules and dependencies of its own, and every environment is a module too.
fn environments_may_have_the_names_of_the_library(integrator: &Integrator) {
    let names = [
        "core",
        "std",
        "alloc",
        "library",
        "endpoint",
        "environment",
        "section",
        "service",
        "parse error",
        "url",
        "wink env",
        "wink env macros",
        "serde core",
        "feature url",
        "snapshot",
        "literal",
        "expand",
        "self",
        "crate",
    ];
    let header = names.join(" | ");
    let delimiter = names.map(|_| "---").join(" | ");
    let row = |service: &str| {
        let urls = names.map(|name| format!("https://{}.{service}.example", name.replace(' ', "-")));
        format!("| {service} | {} |\n", urls.join(" | "))
    };
    let rows: String = names.map(|service| row(&service.replace(' ', "-"))).concat();
    let page = format!(
        "---\ntitle: Environments\n---\n\n## Endpoint\n\n| Service | {header} |\n| --- | {delimiter} |\n{rows}"
    );
    let workspace = &integrator.workspace;
    workspace.write("names/environments.md", page);
    // No environment is called so elsewhere, so it has to be said which of the names they are.
    workspace.write("names/wink-env.yml", "axis: columns\n");
    let manifest = fs::read_to_string(workspace.root().join("Cargo.toml")).expect("it is there");
    let with_features = "wink-env = { features = [\"serde\", \"url\"], ";
    workspace.write("Cargo.toml", manifest.replace("wink-env = { ", with_features));
    let output = integrator.cargo(&["build", "--package", "wink-env"], "names");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = integrator.cargo(&["doc", "--no-deps", "--package", "wink-env"], "names");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && !said.contains("warning"),
        "the documentation has no broken link: {said}"
    );
}

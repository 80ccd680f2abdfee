//! A crate with pages of its own, built from scratch outside of this workspace.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;
use tests::integrator::{Integrator, take_turn};

/// Shared by all crates here.
const DIRECTORY: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/own-pages");

fn acme(name: &str) -> Integrator {
    Integrator::of_example(DIRECTORY, "acme", name)
}

/// What cargo says about a successful call.
fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{text}");
    text
}

fn call(integrator: &Integrator, arguments: &[&str]) -> Output {
    integrator.cargo(&[arguments, &["--offline"]].concat()).output().expect("cargo runs")
}

/// One test, because its steps share a target directory.
#[test]
fn a_crate_makes_a_macro_of_its_own_pages() {
    let _turn = take_turn();
    let acme = acme("acme");
    for edition in ["2018", "2021", "2024"] {
        acme.replace("Cargo.toml", "edition = \"20", &format!("edition = \"{edition}\" # \"20"));
        let text = said(&call(&acme, &["test"]));
        assert!(!text.contains("warning"), "{edition}: {text}");
    }
    nothing_depends_on_where_cargo_is_called_from(&acme);
    drift_is_one_error_and_editors_get_it(&acme);
    only_changed_pages_rebuild(&acme);
    missing_pages_are_one_error(&acme);
    a_configuration_above_the_package_is_refused(&acme);
    wrong_names_are_said(&acme);
}

fn nothing_depends_on_where_cargo_is_called_from(acme: &Integrator) {
    let manifest = acme.root().join("Cargo.toml").display().to_string();
    said(&call(acme, &["check"]));
    for directory in [acme.root(), &acme.root().join("src"), Path::new("/")] {
        let mut cargo = acme.cargo(&["check", "--offline", "--manifest-path", &manifest]);
        let text = said(&cargo.current_dir(directory).env("PWD", directory).output().expect("cargo runs"));
        assert!(!text.contains("Checking") && !text.contains("Compiling"), "{text}");
    }
}

fn drift_is_one_error_and_editors_get_it(acme: &Integrator) {
    let (right, wrong) = ("https://orders.acme.example", "https://order.acme.example");
    acme.replace("docs/de/environments.md", right, wrong);
    let output = call(acme, &["check"]);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{text}");
    for part in ["error[url-mismatch]", "--> docs/de/environments.md:11:", "::: docs/environments.md:11:"] {
        assert_eq!(text.matches(part).count(), 1, "{part} in {text}");
    }
    for noise in ["cargo::", "panicked", "unresolved", "E0", "cannot find"] {
        assert!(!text.contains(noise), "{noise} in {text}");
    }
    let messages = call(acme, &["check", "--message-format=json"]).stdout;
    let messages = String::from_utf8(messages).expect("cargo writes text");
    let messages = messages.lines().map(|line| serde_json::from_str(line).expect("cargo writes JSON"));
    let errors: Vec<Value> = messages
        .filter(|message: &Value| message["message"]["level"] == "error")
        .filter(|message| !message["message"]["spans"].as_array().is_none_or(Vec::is_empty))
        .collect();
    let [error] = errors.as_slice() else { panic!("one error for editors, not {errors:?}") };
    let file = error["message"]["spans"][0]["file_name"].as_str().unwrap_or_default();
    assert!(file.ends_with("/out/acme_env.rs"), "{error}");
    acme.replace("docs/de/environments.md", wrong, right);
    said(&call(acme, &["check"]));
}

fn only_changed_pages_rebuild(acme: &Integrator) {
    let is_rebuilt = || said(&call(acme, &["check"])).contains("acme v");
    assert!(!is_rebuilt());
    acme.write("README.md", "outside of the pages");
    assert!(!is_rebuilt());
    acme.replace("docs/environments.md", "Everything at Acme", "All of Acme");
    assert!(is_rebuilt());
    assert!(!is_rebuilt());
    acme.replace("docs/wink-env.yml", "# Developers", "# Our developers");
    assert!(is_rebuilt());
    assert!(!is_rebuilt());
}

fn missing_pages_are_one_error(acme: &Integrator) {
    acme.replace("build.rs", "\"docs\"", "\"pages\"");
    let output = call(acme, &["check"]);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(text.contains("there is no directory `") && text.contains("/acme/pages`"), "{text}");
    acme.replace("build.rs", "\"pages\"", "\"docs\"");
    said(&call(acme, &["check"]));
}

/// The command would find it, the published package would not.
fn a_configuration_above_the_package_is_refused(acme: &Integrator) {
    let above = acme.root().parent().expect("there is a directory around it");
    let (repository, config) = (above.join(".git"), above.join("wink-env.yml"));
    fs::create_dir_all(&repository).expect("it can be made");
    let own = acme.root().join("docs/wink-env.yml");
    fs::rename(&own, &config).expect("it is there");
    let output = call(acme, &["check"]);
    fs::rename(config, own).expect("it is there");
    fs::remove_dir(repository).expect("it is there");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && text.contains("is not part of the package"), "{text}");
    said(&call(acme, &["check"]));
}

fn wrong_names_are_said(acme: &Integrator) {
    let build = std::fs::read_to_string(acme.root().join("build.rs")).expect("it is there");
    for (name, said) in [
        (".macro_name(\"acme-env\")", "`acme-env` cannot be the name of a macro"),
        (".macro_name(\"match\")", "`match` cannot be the name of a macro"),
        (".macro_name(\"acme_env\").module(\"a-b\")", "`a-b` cannot be the name of a module"),
    ] {
        let file = name.split('"').nth(1).unwrap_or_default();
        acme.write("build.rs", &build.replace(".macro_name(\"acme_env\")", name));
        acme.write("src/lib.rs", &format!("include!(concat!(env!(\"OUT_DIR\"), \"/{file}.rs\"));\n"));
        let output = call(acme, &["check"]);
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(text.contains(&format!("error: {said}")), "{text}");
    }
    let second = ".macro_name(\"acme_env\").generate();\n    wink_env_build::Pages::new(\"docs\").macro_name(\"acme_env\")";
    acme.write("build.rs", &build.replace(".macro_name(\"acme_env\")", second));
    let output = call(acme, &["check"]);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(text.contains("error: two sets of pages make the macro `acme_env`"), "{text}");
}

#[test]
fn two_sets_of_pages_stand_in_one_crate() {
    let _turn = take_turn();
    let both = acme("two-sets");
    both.replace("Cargo.toml", "name = \"acme\"", "name = \"two-sets\"");
    std::fs::remove_dir_all(both.root().join("tests")).expect("it is there");
    both.write(
        "partners/environments.md",
        "---\ntitle: Partners\n---\n\n## Banks\n\n| Bank | Test | Live |\n| --- | --- | --- |\n\
         | Giro | https://test.giro.example | https://giro.example/api/ |\n",
    );
    both.write(
        "build.rs",
        "use wink_env_build::{Pages, Visibility};\n\nfn main() {\n    \
         Pages::new(\"docs\").macro_name(\"acme_env\").exhaustive_enums().generate();\n    \
         Pages::new(\"partners\").module(\"api::partners\").visibility(Visibility::Crate).generate();\n}\n",
    );
    both.write(
        "src/lib.rs",
        "//! Two sets.\n#![deny(warnings, missing_docs, unreachable_pub, clippy::pedantic)]\n\
         include!(concat!(env!(\"OUT_DIR\"), \"/acme_env.rs\"));\n\
         /// Of others.\npub mod api {\n    /// Of partners.\n    pub mod partners {\n        \
         include!(concat!(env!(\"OUT_DIR\"), \"/partners_env.rs\"));\n    }\n}\n\
         /// Theirs.\npub mod use_of_both {\n    use crate::acme_env;\n    use crate::api::partners::partners_env;\n    \
         /// Own.\n    pub const OWN: &str = acme_env!(staging, orders, \"v1\");\n    \
         /// Theirs.\n    pub const THEIRS: &str = partners_env!(live, banks::giro, \"v1\");\n    \
         const _: () = assert!(matches!(THEIRS.as_bytes(), b\"https://giro.example/api/v1\"));\n}\n",
    );
    said(&call(&both, &["check"]));
    said(&call(&both, &["test"]));
}

#[test]
fn a_crate_with_own_pages_stands_beside_the_library() {
    let _turn = take_turn();
    acme("beside");
    let both = Integrator::new(DIRECTORY, "editor", "both");
    both.replace("Cargo.toml", "[dependencies]", "[dependencies]\nacme = { path = \"../beside\" }");
    both.write(
        "src/lib.rs",
        "#[test]\nfn both_are_there() {\n    \
         assert_eq!(acme::acme_env!(production, shop), \"https://shop.acme.example\");\n    \
         assert_eq!(wink_env::wink_env!(production, iam), \"https://iam.wink.travel\");\n}\n",
    );
    said(&call(&both, &["test"]));
}

#[test]
fn a_nested_workspace_with_the_same_target_directory_has_its_own_pages() {
    let _turn = take_turn();
    let parent = acme("parent");
    let nested = Integrator::of_example(DIRECTORY, "acme", "parent/nested");
    for page in ["docs/environments.md", "docs/de/environments.md", "docs/fr/environments.md"] {
        nested.replace(page, "acme.example", "nested.example");
    }
    nested.replace("src/lib.rs", "pub mod client {", "pub mod client {\n    const _: () = assert!(matches!(acme_env!(production, shop).as_bytes(), b\"https://shop.nested.example\"));");
    for integrator in [&parent, &nested, &parent, &nested] {
        said(&call(integrator, &["check"]));
    }
}

/// Cargo leaves a mark at the root of what it has unpacked or checked out.
#[test]
fn an_exception_past_its_date_fails_the_build_of_its_maintainers_alone() {
    let _turn = take_turn();
    let acme = acme("checkouts/acme");
    acme.replace("docs/de/environments.md", "| Laden ", "| Kiosk | http://localhost:9009 | https://kiosk.staging.acme.example | https://kiosk.acme.example | |\n| Laden ");
    acme.write(
        "docs/wink-env.yml",
        "schemes: [https, http]\nallow:\n  - { lint: extra-row, locale: de, service: kiosk, reason: fair, until: 2020-01-31 }\n",
    );
    let output = call(&acme, &["check"]);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains("expired-allow"), "{text}");
    let mark = acme.root().join("../.cargo-ok");
    std::fs::write(&mark, "").expect("files can be written");
    acme.replace("build.rs", "Turns", "This turns");
    said(&call(&acme, &["check"]));
    std::fs::remove_file(mark).expect("it is there");
}

#[test]
fn own_names_work_with_other_crates() {
    let _turn = take_turn();
    let acme = acme("integrated");
    acme.replace("Cargo.toml", "name = \"acme\"", "name = \"integrated\"");
    acme.replace(
        "Cargo.toml",
        "[build-dependencies]",
        "serde = { version = \"1\", default-features = false, features = [\"std\"] }\n\
         url = { version = \"2\", default-features = false, features = [\"std\"] }\n\
         clap = { version = \"4\", default-features = false, features = [\"std\"] }\n\n\
         [dev-dependencies]\nserde_json = \"1\"\n\n[build-dependencies]",
    );
    acme.replace(
        "build.rs",
        "wink_env_build::Pages::new(\"docs\").macro_name(\"acme_env\")",
        "use wink_env_build::{Integration, Pages};\n    Pages::new(\"docs\").macro_name(\"acme_env\")\
         .integrate(Integration::Serde).integrate(Integration::OwnedEndpoints)\
         .integrate(Integration::Url).integrate(Integration::Clap)",
    );
    acme.write(
        "tests/urls.rs",
        "use clap::ValueEnum;\nuse integrated::{Endpoint, Environment, OwnedEndpoints, Service};\n\n\
         #[test]\nfn names_are_read_and_urls_are_made() {\n    \
         let file = r#\"{ \"environment\": \"development\", \"urls\": { \"invoice-store\": \"http://x:1\" } }\"#;\n    \
         let owned: OwnedEndpoints = serde_json::from_str(file).unwrap();\n    \
         assert_eq!(owned.url(Service::InvoiceStore), \"http://x:1\");\n    \
         let url = Endpoint::new(Environment::Production, Service::Orders).to_url().unwrap();\n    \
         assert_eq!(url.segment(\"a b\").build().as_str(), \"https://orders.acme.example/a%20b\");\n    \
         let value = Service::ServicesSearch.to_possible_value().unwrap();\n    \
         assert_eq!(value.get_name(), \"services::search\");\n}\n",
    );
    said(&call(&acme, &["test"]));
}

//! The examples in `README.md` are real.

use std::fs;
use std::path::{Path, PathBuf};

use tests::output_formats;
use tests::site::Site;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn readme() -> String {
    fs::read_to_string(workspace().join("README.md")).expect("there is a README")
}

#[test]
fn the_drift_that_is_shown_is_what_the_command_prints() {
    let site = Site::new();
    for locale in ["", "da/", "de/", "id/", "pt/", "tr/"] {
        let page = format!("docs/{locale}environments.md");
        let content = fs::read_to_string(workspace().join(&page)).expect("the page is there");
        let is_drifted = locale == "de/";
        site.write(&page, if is_drifted { content.replace("staging-ota", "staging-oto") } else { content });
    }
    let docs = site.root().join("docs");
    let output = wink_env_cli::run(["wink-env", "check", docs.to_str().expect("temporary paths are text")]);
    let printed = output.stdout.replace(&format!("{}/", site.root().display()), "");
    assert!(readme().contains(printed.trim_end()), "README.md does not show:\n{printed}");
}

#[test]
fn every_output_format_is_named() {
    let names: Vec<String> = output_formats().iter().map(|format| format!("`{format}`")).collect();
    let (last, others) = names.split_last().expect("there are formats");
    let sentence_end = format!("is {} or {last}.", others.join(", "));
    assert!(readme().contains(&sentence_end), "README.md does not say: {sentence_end}");
}

#[test]
fn the_mistake_that_is_shown_is_what_the_compiler_prints() {
    let expected =
        fs::read_to_string(workspace().join("tests/ui/unknown_service.stderr")).expect("there is a ui test");
    let (message, _) = expected.split_once("\n -->").expect("an error has a place");
    assert!(readme().contains(message), "README.md does not show:\n{message}");
}

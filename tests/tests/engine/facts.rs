//! `wink-env diff` and `wink-env export`: changes between two sets of pages, and the facts in other languages.

use std::process::Command;

use serde_json::Value;
use tests::output_formats;
use tests::site::Site;

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs");

const PAGE: &str = "---\ntitle: Page\n---\n\n## Servers\n\n| Service | Staging | Production |\n|---|---|---|\n\
    | IAM | https://staging-iam.example.com | https://iam.example.com |\n\
    | API | https://staging-api.example.com | https://api.example.com |\n\
    <!-- | Payment | https://staging-pay.example.com | https://pay.example.com | -->\n\
    \n## Applications\n\n| Service | Staging | Production |\n|---|---|---|\n\
    | Studio | https://staging-studio.example.com | https://studio.example.com |\n";

fn run(arguments: &[&str]) -> (String, String, u8) {
    let arguments = std::iter::once("wink-env").chain(arguments.iter().copied());
    let output = wink_env_cli::run(arguments);
    (output.stdout, output.stderr, output.code)
}

/// The differences after this change to the page.
fn diff(change: impl Fn(&str) -> String) -> (String, u8) {
    let (old, new) =
        (Site::with(&[("environments.md", PAGE)]), Site::with(&[("environments.md", change(PAGE))]));
    let path = |site: &Site| site.root().to_str().expect("a path is text").to_owned();
    let (stdout, stderr, code) = run(&["diff", &path(&old), &path(&new)]);
    let is_silent = stderr.is_empty() || stderr.starts_with("note: with this in `wink-env.yml`");
    assert!(is_silent, "{}", stderr);
    (stdout, code)
}

fn changed(from: &str, to: &str) -> String {
    let (text, code) = diff(|page| page.replace(from, to));
    assert_eq!(code, 1, "{text}");
    text
}

#[test]
fn the_same_facts_in_other_words_are_no_change() {
    let reworded =
        |page: &str| page.replace("title: Page", "title: Other").replace("| IAM |", "|  **iam** |");
    assert_eq!(diff(reworded), ("no facts changed\n".to_owned(), 0));
}

#[test]
fn changes_are_printed_in_the_formats_of_a_check() {
    for format in output_formats() {
        let (stdout, stderr, code) = run(&["diff", DOCS, DOCS, "--format", &format]);
        assert_eq!((stderr.as_str(), code), ("", 0), "{format}: {stdout}");
    }
}

#[test]
fn a_changed_url_is_a_minor_release() {
    assert_eq!(
        changed("//api.", "//inventory."),
        "changed   servers::api under production: https://api.example.com is now https://inventory.example.com\n\n\
         1 change: a minor release\n"
    );
}

#[test]
fn a_new_environment_is_a_major_release() {
    let page = |environments: &[&str]| {
        let cells =
            |cell: &dyn Fn(&str) -> String| environments.iter().map(|name| cell(name)).collect::<String>();
        format!(
            "---\ntitle: Page\n---\n\n## Servers\n\n| Service |{}\n|---|{}\n| IAM |{}\n",
            cells(&|name| format!(" {name} |")),
            cells(&|_| "---|".to_owned()),
            cells(&|name| format!(" https://{name}-iam.example.com |"))
        )
    };
    let old = Site::with(&[("environments.md", page(&["staging", "live"]))]);
    let new = Site::with(&[("environments.md", page(&["staging", "test", "live"]))]);
    let path = |site: &Site| site.root().to_str().expect("a path is text").to_owned();
    let (text, ..) = run(&["diff", &path(&old), &path(&new)]);
    assert_eq!(
        text,
        "added     the environment test\n\n\
         1 change: a major release, because code that matches every environment lacks the new one\n"
    );
}

#[test]
fn the_proposed_names_keep_code_compiling() {
    for (from, to, proposed) in [
        ("| API |", "| Inventory: all |", "\"Inventory: all\": api"),
        ("## Servers", "## Hosts", "\"Hosts\": servers"),
        ("| Staging |", "| Sandbox |", "\"Sandbox\": staging"),
        ("| API |", "| Studio API |", "\"Studio API\": api"),
    ] {
        let old = Site::with(&[("environments.md", PAGE)]);
        let new = Site::with(&[("environments.md", PAGE.replace(from, to))]);
        let path = |site: &Site| site.root().to_str().expect("a path is text").to_owned();
        let (_, stderr, _) = run(&["diff", &path(&old), &path(&new)]);
        let (note, yaml) = stderr.split_once('\n').expect("a note and lines for the configuration");
        assert_eq!(note, "note: with this in `wink-env.yml`, code that uses the old names still compiles:");
        assert_eq!(yaml, format!("names:\n  {proposed}\n"));
        new.write("wink-env.yml", yaml);
        let (stdout, stderr, code) = run(&["diff", &path(&old), &path(&new)]);
        assert_eq!((stdout.as_str(), stderr.as_str(), code), ("no facts changed\n", "", 0));
    }
}

#[test]
fn a_new_row_can_leave_a_short_name_to_an_older_one() {
    let with_row = |label: &str| {
        format!("{PAGE}| {label} | https://staging-apps.example.com | https://apps.example.com |\n")
    };
    let old = Site::with(&[("environments.md", PAGE)]);
    let new = Site::with(&[("environments.md", with_row("Api"))]);
    let path = |site: &Site| site.root().to_str().expect("a path is text").to_owned();
    let (stdout, yaml, _) = run(&["diff", &path(&old), &path(&new)]);
    assert!(
        stdout.ends_with("1 change: a major release, because a name that code uses is gone or ambiguous\n")
    );
    let (_, yaml) = yaml.split_once('\n').expect("a note and lines for the configuration");
    assert_eq!(yaml, "names:\n  \"Api\": applications_api\n");
    new.write("wink-env.yml", yaml);
    let (stdout, ..) = run(&["diff", &path(&old), &path(&new)]);
    assert!(stdout.ends_with("1 change: a minor release\n"), "{stdout}");
    // One line for two rows of the same name would rename both.
    new.write("environments.md", with_row("API"));
    let (_, stderr, _) = run(&["diff", &path(&old), &path(&new), "--format", "json"]);
    assert_eq!(stderr, "");
}

#[test]
fn a_name_that_is_gone_is_a_major_release() {
    for (from, to, line) in [
        ("| API |", "| Inventory |", "renamed   servers::api is now servers::inventory\n"),
        ("## Servers", "## Hosts", "renamed   the section servers is now hosts\n"),
        ("| Staging |", "| Sandbox |", "renamed   the environment staging is now sandbox\n"),
        (
            "| Studio | https://staging-studio",
            "| IAM | https://staging-studio",
            "applications::studio is now",
        ),
    ] {
        let text = changed(from, to);
        assert!(text.contains(line), "{text}");
        assert!(text.contains("1 change: a major release"), "{text}");
    }
}

#[test]
fn a_removed_a_hidden_and_a_revealed_row_are_told_apart() {
    let row = "| API | https://staging-api.example.com | https://api.example.com |";
    assert!(changed(row, &format!("<!-- {row} -->")).starts_with("hidden    servers::api\n"));
    assert!(changed(&format!("{row}\n"), "").starts_with("removed   servers::api\n"));
    let (text, _) = diff(|page| page.replace("<!-- | Payment", "| Payment").replace(" -->", ""));
    assert!(
        text.starts_with("revealed  servers::payment: staging https://staging-pay.example.com, "),
        "{text}"
    );
}

#[test]
fn a_second_service_of_the_same_short_name_is_a_major_release() {
    let row = "| Studio | https://staging-studio.example.com | https://studio.example.com |\n";
    let api = "| API | https://staging-x.example.com | https://x.example.com |\n";
    let text = changed(row, &format!("{row}{api}"));
    assert!(text.starts_with("added     applications::api: staging https://staging-x.example.com"), "{text}");
    assert!(text.contains("a major release"), "{text}");
    let other = changed(row, &format!("{row}{}", api.replace("API", "Other")));
    assert!(other.contains("a minor release"), "{other}");
}

#[test]
fn pages_that_cannot_be_compared_are_a_bad_call() {
    let (stdout, stderr, code) = run(&["diff", DOCS, "no-such-directory"]);
    assert_eq!((stdout.as_str(), code), ("", 2));
    assert!(stderr.starts_with("error: there is no directory `no-such-directory`"), "{stderr}");
    let broken = Site::with(&[("environments.md", PAGE.replace("https://api", "http://api"))]);
    let broken = broken.root().to_str().expect("a path is text");
    assert_eq!(run(&["diff", DOCS, broken]).2, 2);
    assert_eq!(run(&["export", broken, "--format", "json"]).2, 1);
}

#[test]
fn programs_get_every_published_url() {
    let (text, _, code) = run(&["export", DOCS, "--format", "json"]);
    assert_eq!(code, 0);
    let document: Value = serde_json::from_str(&text).expect("it is JSON");
    let sections = document["sections"].as_array().expect("a list");
    let services: usize =
        sections.iter().map(|section| section["services"].as_array().expect("a list").len()).sum();
    assert_eq!((sections.len(), services), (2, 10));
    assert!(!document["sections"].to_string().contains("trippay"), "a hidden row is not published");
    assert_eq!(document["hidden"][0]["urls"]["production"], "https://api.trippay.io");
    assert_eq!(sections[0]["services"][0]["urls"]["staging"], "https://staging-iam.wink.travel");
}

#[test]
fn exported_rust_compiles() {
    let site = Site::new();
    let page = PAGE.replace("| API |", "| type |").replace("| Studio |", "| 3D `<b>` 예약 |");
    site.write("environments.md", page);
    let (text, stderr, _) =
        run(&["export", site.root().to_str().expect("a path is text"), "--format", "rust"]);
    let file = site.write("exported.rs", text + "pub const ALSO: &str = staging::servers::TYPE;\n");
    let mut rustc = Command::new("rustc");
    rustc.args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "-Dwarnings"]);
    let output = rustc.arg(&file).arg("--out-dir").arg(site.root()).output().expect("there is a compiler");
    assert!(output.status.success(), "{stderr}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn exported_typescript_holds_an_object() {
    let (text, _, _) = run(&["export", DOCS, "--format", "typescript"]);
    let object = text.split_once("endpoints = ").and_then(|(_, rest)| rest.split_once(" as const;"));
    let object: Value = serde_json::from_str(object.expect("there is an object").0).expect("it is JSON");
    assert_eq!(object["production"]["applications"]["wink_links"], "https://i.trvl.as");
}

#[test]
fn exported_variables_can_be_read_by_a_shell() {
    let (text, _, _) = run(&["export", DOCS, "--format", "dotenv"]);
    assert_eq!(text.lines().count(), 21);
    for line in text.lines().skip(1) {
        let (key, value) = line.split_once('=').expect("a name and a value");
        assert!(key.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'), "{key}");
        assert!(value.starts_with("https://"), "Docker takes quotes for a part of the value: {value}");
    }
}

//! `wink-env report`: one HTML page that shows everything.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tests::site::Site;

const PAGE: &str = "---\ntitle: Page\n---\n\n## Servers\n\n| Service | Staging | Production |\n|---|---|---|\n\
    | IAM | https://staging-iam.example.com | https://iam.example.com |\n\
    | Studio | https://staging-studio.example.com | https://studio.example.com |\n";

fn run(arguments: &[&str]) -> (String, u8) {
    let output = wink_env_cli::run(["wink-env"].iter().chain(arguments));
    (output.stdout, output.code)
}

fn docs(site: &Site) -> &str {
    site.root().to_str().expect("a path is text")
}

/// The values of an attribute, as the browser reads them.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<String> {
    let before = format!(" {name}=\"");
    let values = html.split(&before).skip(1).filter_map(|rest: &'a str| rest.split('"').next());
    values.map(|value| value.replace("&#38;", "&").replace("&#34;", "\"")).collect()
}

#[test]
fn the_report_is_written_and_tells_what_the_check_tells() {
    let site = Site::with(&[
        ("environments.md", PAGE.to_owned()),
        ("de/environments.md", PAGE.replace("//iam.", "//old.")),
        ("fr/environments.md", PAGE.replace("## Servers", ":::nota\nx\n:::\n\n## Servers")),
    ]);
    let file = site.root().join("report.html");
    let (stdout, code) = run(&["report", docs(&site), "-o", file.to_str().expect("a path is text")]);
    assert_eq!((stdout.as_str(), code), ("", 1));
    let html = fs::read_to_string(file).expect("the report is written");
    let (json, _) = run(&["check", docs(&site), "--format", "json"]);
    let json: Value = serde_json::from_str(&json).expect("the check writes JSON");
    let findings = json["findings"].as_array().expect("there are findings");
    let causes: BTreeSet<&str> = findings.iter().filter_map(|finding| finding["cause"].as_str()).collect();
    assert_eq!(html.matches("<article ").count(), causes.len());
    for finding in findings {
        let lint = finding["lint"].as_str().expect("a finding has a lint");
        assert!(html.contains(&format!("<section id=\"rule-{lint}\"")), "{lint} is not explained");
    }
    assert_eq!(run(&["report", docs(&site), "-o", "-"]).0.matches("<article ").count(), causes.len());
}

#[test]
fn links_lead_from_the_report_to_the_pages_and_within_it() {
    let site = Site::with(&[("a b/environments.md", PAGE.to_owned())]);
    site.write("a b/de/environments.md", PAGE.replace("//iam.", "//old."));
    let directory = site.root().join("out/of the way");
    fs::create_dir_all(&directory).expect("directories can be made");
    let file = directory.join("report.html");
    let (_, code) = run(&["report", docs(&site), "-o", file.to_str().expect("a path is text")]);
    assert_eq!(code, 1);
    let html = fs::read_to_string(&file).expect("the report is written");
    let ids: BTreeSet<String> = attributes(&html, "id").into_iter().collect();
    let links = attributes(&html, "href");
    assert!(links.iter().any(|link| link.starts_with("../../a%20b/de/")), "{links:?}");
    for link in links {
        match link.split_once('#') {
            Some(("", id)) => assert!(ids.contains(id), "{link} leads nowhere"),
            Some((path, _)) => assert!(exists(&directory, path), "{link} leads nowhere"),
            None => assert!(exists(&directory, &link), "{link} leads nowhere"),
        }
    }
}

fn exists(directory: &Path, address: &str) -> bool {
    directory.join(address.replace("%20", " ")).exists()
}

#[test]
fn nothing_on_a_page_becomes_markup() {
    let hostile = "\"><img src=x onerror=alert(1)></code></script>&amp;<!--";
    let page = PAGE.replace("Servers", hostile).replace("| Studio", &format!("| {hostile}"));
    let site = Site::with(&[
        ("environments.md", page.clone()),
        (
            "de/environments.md",
            page.replace("//iam.", "//<b>iam</b>.").replace("| IAM", "| \u{202e}IAM\u{1b}"),
        ),
        ("fr/environments.md", page.replace("https://staging-iam", "<script>alert(2)</script>")),
    ]);
    let (html, _) = run(&["report", docs(&site), "-o", "-"]);
    assert!(html.contains("onerror"), "the heading is shown");
    for markup in ["<img", "<b>", "alert(2)</script>", "\u{202e}", "\u{1b}"] {
        assert!(!html.contains(markup), "{markup:?} is in the report");
    }
    assert_eq!(html.matches("<script").count(), 1);
}

#[test]
fn pages_that_cannot_be_relied_on_are_shown_with_the_reason() {
    let site = Site::with(&[
        ("de/environments.md", PAGE.to_owned()),
        ("fr/environments.md", PAGE.replace("//iam.", "//old.")),
    ]);
    let (html, code) = run(&["report", docs(&site), "-o", "-"]);
    assert_eq!(code, 2);
    assert!(html.contains("The pages cannot be relied on"));
}

#[test]
fn forty_four_drifting_pages_take_less_than_a_megabyte() {
    let languages = ["ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr"];
    let regions = ["", "-AA", "-BB", "-CC"];
    let site = Site::with(&[("environments.md", PAGE)]);
    for (at, language) in
        languages.iter().flat_map(|language| regions.map(|region| format!("{language}{region}"))).enumerate()
    {
        let drift = PAGE
            .replace("//iam.", &format!("//iam-{at}."))
            .replace("//staging-studio.", &format!("//studio-{at}."));
        site.write(&format!("{language}/environments.md"), format!("{drift}\n:::nota{at}\nx\n:::\n"));
    }
    let (html, _) = run(&["report", docs(&site), "-o", "-"]);
    assert_eq!(html.matches("<article ").count(), 44 * 3);
    assert!(html.len() < 1_000_000, "{} bytes", html.len());
}

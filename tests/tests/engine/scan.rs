//! `wink-env scan`: what it finds outside the tables, and what it ignores.

mod adoption;
mod anything;
mod company;
mod pieces;
mod reports;
mod retired;
mod skipped;
mod spellings;

use std::fs;
use std::path::Path;

use serde_json::Value;
use tests::site::Site;
use wink_env_cli::Output;

const PAGE: &str = include_str!("../../../docs/environments.md");

/// The real page and other files, ready to be scanned.
fn tree<C: AsRef<[u8]>>(files: &[(&str, C)]) -> Site {
    let site = Site::with(&[("docs/environments.md", PAGE)]);
    for (path, content) in files {
        site.write(path, content);
    }
    site
}

fn path(site: &Site, below: &str) -> String {
    site.root().join(below).to_str().expect("temporary paths are text").to_owned()
}

fn scan(site: &Site, below: &str, options: &[&str]) -> Output {
    let (docs, target) = (path(site, "docs"), path(site, below));
    let call = ["wink-env", "scan", &target, "--docs", &docs];
    let mut output = wink_env_cli::run(call.iter().chain(options));
    output.stdout = output.stdout.replace(&format!("{}/", site.root().display()), "");
    output
}

/// `path:line:column lint` of everything found in the tree.
fn places(site: &Site, options: &[&str]) -> Vec<String> {
    let output = scan(site, "", &[&["--format", "json"], options].concat());
    let report: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{}", output.stderr));
    let findings = report["findings"].as_array().expect("there is a list").iter();
    let place = |finding: &Value| {
        let path = finding["path"].as_str().expect("a finding has a path");
        format!(
            "{path}:{}:{} {}",
            finding["line"],
            finding["column"],
            finding["lint"].as_str().unwrap_or_default()
        )
    };
    findings.map(place).collect()
}

fn found_in(path: &str, content: impl AsRef<[u8]>, options: &[&str]) -> Vec<String> {
    let found = places(&tree(&[(path, content)]), options);
    found.into_iter().map(|place| place.trim_start_matches(path).trim_start_matches(':').to_owned()).collect()
}

/// The columns of stray endpoints on the first line of a Markdown file.
fn strays(line: &str) -> Vec<String> {
    let found = found_in("docs/guide.md", line, &[]);
    found.iter().map(|place| place.replace("1:", "").replace(" stray-endpoint", "")).collect()
}

#[test]
fn a_host_of_a_tabled_domain_that_no_table_lists_is_stray() {
    for line in [
        "https://staging-oto.wink.travel",
        "https://STAGING-OTO.Wink.Travel",
        "https://oto.trvl.as",
        "https://wink.travel",
        "https://oto.wink.travel:8443/x?y=z#w",
        "https://oto.wink.travel.",
        "https://oto.wink.travel./x",
        "https://oto.wink.travel。",
        "https://oto.wink.travel, and",
    ] {
        assert_eq!(strays(line), ["9"], "{line}");
    }
    assert_eq!(strays("http://oto.wink.travel"), ["8"]);
    assert_eq!(strays("https://me:secret@oto.wink.travel/"), ["19"]);
}

#[test]
fn false_friends_are_no_strays() {
    for line in [
        "https://staging-api.wink.travel",
        "https://staging-api.wink.travel.",
        "https://STAGING-API.WINK.TRAVEL/",
        "(https://staging-api.wink.travel), <https://staging-api.wink.travel>。",
        "https://wink.travel.evil.example",
        "https://unwink.travel",
        "https://staging-oto.wink.travel@evil.example/",
        "https://www.example.com/?to=staging-oto.wink.travel",
        "mail me@staging-oto.wink.travel, or see staging-oto.wink.travel",
        "https://{env}.wink.travel and https://*.wink.travel",
    ] {
        assert_eq!(strays(line), [""; 0], "{line}");
    }
}

#[test]
fn all_parts_of_a_page_are_looked_at() {
    let page = "---\ntitle: A\nlink: https://oto.wink.travel\n---\n\n[a](https://oto.wink.travel) ![b](https://oto.wink.travel/x.png \"c\")\n\n\
        [d]: <https://oto.wink.travel>\n\n```sh\ncurl 'https://oto.wink.travel'\n```\n\n`https://oto.wink.travel` <a href=\"https://oto.wink.travel\">\n\
        <img src=//oto.wink.travel/x.png>\n<!-- https://oto.wink.travel -->\n";
    let lines: Vec<String> = found_in("docs/de/guide.mdx", page, &[])
        .iter()
        .map(|place| place.split(':').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(lines, ["3", "6", "6", "8", "11", "14", "14", "15", "16"]);
}

#[test]
fn the_tables_are_left_to_check_and_the_prose_around_them_is_not() {
    let page = PAGE.replace("staging-ota", "staging-oto") + "\nSee https://staging-oto.wink.travel.\n";
    let site = tree(&[("docs/de/environments.md", page)]);
    assert_eq!(places(&site, &[]), ["docs/de/environments.md:46:13 stray-endpoint"]);
}

#[test]
fn a_hidden_host_and_one_that_only_other_pages_have_are_said_to_be_so() {
    let site = tree(&[
        ("docs/de/environments.md", PAGE.replace("staging-studio", "staging-atelier")),
        ("a.md", "https://api.trippay.io https://staging-atelier.wink.travel".to_owned()),
    ]);
    let lines = scan(&site, "a.md", &["--format", "concise"]).stdout;
    assert!(
        lines.contains("the host `api.trippay.io` is in no table: its row is hidden on the source page"),
        "{lines}"
    );
    assert!(
        lines.contains(
            "the host `staging-atelier.wink.travel` is only on the pages in de, not on the source page"
        ),
        "{lines}"
    );
}

#[test]
fn the_nearest_host_is_named_and_shown() {
    let site = tree(&[("a.md", "https://staging-oto.wink.travel")]);
    let shown = scan(&site, "a.md", &[]).stdout;
    assert!(shown.contains("help: did you mean `staging-ota.wink.travel`?"), "{shown}");
    assert!(shown.contains("docs/environments.md:39:20"), "{shown}");
}

#[test]
fn known_hosts_are_no_strays() {
    let line = "https://elements.wink.travel https://a.b.cdn.wink.travel https://cdn.wink.travel";
    let options = ["--known-host", "Elements.wink.travel", "--known-host", "*.cdn.wink.travel"];
    assert_eq!(found_in("a.md", line, &options), ["1:66 stray-endpoint"]);
    let site = tree(&[("a.md", line)]);
    for (host, help) in [
        ("https://elements.wink.travel/", "write only the host, without `https://` or a path"),
        ("elements.*.travel", "write `*` only at the start, followed by a dot: `*.example.com`"),
    ] {
        let refused = scan(&site, "a.md", &["--known-host", host]);
        assert_eq!(refused.code, 2);
        assert!(refused.stderr.contains(help), "{}", refused.stderr);
    }
}

/// Hosts that examples show as a mistake.
const MISTAKES: [&str; 8] = [
    "iam.wink.travel:80",
    "api.wink.travel:80",
    "extranet.wink.travel:80",
    "elements.wink.travel",
    "staging-oto.wink.travel",
    "staging-extranett.wink.travel",
    "group.wink.travel",
    "staging-group.wink.travel",
];

#[test]
fn our_own_pages_and_sources_hold_no_stray_endpoint() {
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_str().expect("a text");
    let docs = format!("{root}/docs");
    let mut call = vec!["wink-env", "scan", root, "--docs", &docs, "--skip-tests", "--format", "json"];
    call.extend(MISTAKES.iter().flat_map(|host| ["--known-host", host]));
    let output = wink_env_cli::run(call);
    let report: Value = serde_json::from_str(&output.stdout).expect("the format is JSON");
    let findings = report["findings"].as_array().expect("there is a list").iter();
    // Generated code that is checked in contains the URLs themselves.
    let snapshot = format!("{root}/wink-env/src/snapshot.rs");
    let found: Vec<&Value> = findings.filter(|finding| finding["path"] != *snapshot).collect();
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(report["summary"]["files"].as_u64() > Some(100), "{}", report["summary"]);
}

#[test]
fn a_literal_that_the_macro_could_give_is_hard_coded() {
    for (literal, call) in [
        ("\"https://staging-extranet.wink.travel\"", "wink_env!(staging, extranet)"),
        ("\"https://iam.wink.travel/oauth2/token\"", "wink_env!(production, iam, \"/oauth2/token\")"),
        ("r#\"https://i.trvl.as/{id}?a=b\"#", "wink_env!(production, wink_links, \"/{id}?a=b\")"),
        ("\"https:\\x2f\\u{2f}my.wink.travel https://\"", ""),
        ("\"https://my.wink.travel\\x2fa\"", "wink_env!(production, my_account, \"/a\")"),
        ("concat!(\"https://api.wink.travel\", \"/v1\")", "wink_env!(production, inventory)"),
    ] {
        let site = tree(&[("src/a.rs", format!("const A: &str = {literal};\n"))]);
        let output = scan(&site, "src", &[]);
        assert_eq!(output.code, 0, "{}", output.stdout);
        let is_said = output.stdout.contains(&format!("= help: write `{call}`"));
        assert_eq!(is_said, !call.is_empty(), "{literal}\n{}", output.stdout);
        let denied = scan(&site, "src", &["--deny", "warnings"]);
        assert_eq!(denied.code, u8::from(!call.is_empty()));
    }
}

#[test]
fn an_ambiguous_service_is_called_with_its_section() {
    let page = PAGE.replace(
        "<!-- | Payment | https://staging-api.trippay.io | https://api.trippay.io | -->",
        "| Payment | https://staging-api.trippay.io | https://api.trippay.io |",
    );
    let site = Site::with(&[("docs/environments.md", page)]);
    site.write("a.rs", "const A: &str = \"https://staging-pay.wink.travel\";");
    let output = scan(&site, "a.rs", &[]);
    assert!(output.stdout.contains("write `wink_env!(staging, applications::payment)`"), "{}", output.stdout);
}

#[test]
fn a_path_behind_a_url_with_a_slash_keeps_its_own() {
    let page = PAGE.replace("https://iam.wink.travel ", "https://iam.wink.travel/v1/ ");
    let site = Site::with(&[("docs/environments.md", page)]);
    for (literal, call) in [
        ("https://iam.wink.travel/v1/users", "write `wink_env!(production, iam, \"/users\")`"),
        ("https://iam.wink.travel/v1/", "write `wink_env!(production, iam)`"),
    ] {
        site.write("a.rs", format!("const A: &str = \"{literal}\";"));
        let output = scan(&site, "a.rs", &[]);
        assert!(output.stdout.contains(call), "{}", output.stdout);
    }
    site.write("a.rs", "const A: &str = \"https://iam.wink.travel/v1\";");
    let output = scan(&site, "a.rs", &[]);
    assert!(!output.stdout.contains("hard-coded-endpoint"), "{}", output.stdout);
}

#[test]
fn what_the_macro_cannot_give_is_not_hard_coded() {
    for code in [
        "// \"https://iam.wink.travel\"",
        "/// See \"https://iam.wink.travel\".",
        "/* /* */ \"https://iam.wink.travel\" */",
        "b\"https://iam.wink.travel\"",
        "\"see https://iam.wink.travel\"",
        "\"https://iam.wink.travel?x\"",
        "\"https://iam.wink.travel/a b\"",
        "wink_env!(production, iam, \"/oauth2/token\")",
    ] {
        assert_eq!(found_in("a.rs", code, &[]), [""; 0], "{code}");
    }
    assert_eq!(found_in("a.py", "\"https://iam.wink.travel\"", &[]), [""; 0]);
}

#[test]
fn comments_and_tests_can_be_left_out() {
    let source = "// https://oto.wink.travel\nconst A: &str = \"https://oto.wink.travel\"; // https://oto.wink.travel\n\
        #[cfg(test)]\nmod tests {\n    const B: &str = \"https://iam.wink.travel\"; // '}'\n}\n";
    let site = tree(&[("src/a.rs", source), ("src/tests/b.rs", "// https://oto.wink.travel")]);
    let all = [
        "src/a.rs:1:12 stray-endpoint",
        "src/a.rs:2:26 stray-endpoint",
        "src/a.rs:2:55 stray-endpoint",
        "src/a.rs:5:21 hard-coded-endpoint",
        "src/tests/b.rs:1:12 stray-endpoint",
    ];
    assert_eq!(places(&site, &[]), all);
    assert_eq!(places(&site, &["--skip-comments"]), [all[1], all[3]]);
    assert_eq!(places(&site, &["--skip-tests"]), all[..3]);
    assert_eq!(places(&site, &["--skip-comments", "--skip-tests"]), all[1..2]);
    assert_eq!(scan(&site, "src/tests", &["--skip-tests"]).code, 1, "a path that is given is scanned");
}

#[test]
fn ignored_and_binary_files_are_left_out_unless_given() {
    let stray = "https://oto.wink.travel";
    let site = tree(&[
        (".gitignore", "/build\n*.log\n".as_bytes()),
        ("build/a.md", stray.as_bytes()),
        ("b.log", stray.as_bytes()),
        (".hidden/c.md", stray.as_bytes()),
        ("d.bin", b"\0https://oto.wink.travel"),
        ("e.md", stray.as_bytes()),
    ]);
    assert_eq!(places(&site, &[]), [".hidden/c.md:1:9 stray-endpoint", "e.md:1:9 stray-endpoint"]);
    assert_eq!(scan(&site, "b.log", &[]).code, 1);
    assert_eq!(scan(&site, "build", &[]).code, 1);
    let binary = scan(&site, "d.bin", &[]);
    assert_eq!((binary.code, binary.stdout.as_str()), (2, ""));
    assert!(binary.stderr.contains("there is nothing to scan"), "{}", binary.stderr);
}

#[cfg(unix)]
#[test]
fn links_lead_neither_round_in_a_circle_nor_out_of_the_tree() {
    use std::os::unix::fs::symlink;

    let outside = Site::with(&[("a.md", "https://oto.wink.travel")]);
    let site = tree(&[("b/c.md", "https://oto.wink.travel")]);
    symlink(site.root(), site.root().join("b/loop")).expect("links can be made");
    symlink(outside.root(), site.root().join("b/out")).expect("links can be made");
    symlink(outside.root().join("a.md"), site.root().join("b/a.md")).expect("links can be made");
    symlink("nowhere", site.root().join("b/broken")).expect("links can be made");
    assert_eq!(places(&site, &[]), ["b/c.md:1:9 stray-endpoint"]);
    let said = scan(&site, "", &[]).stderr;
    assert!(said.contains("skipped 2 links out of what is scanned"), "{said}");
    assert!(said.contains("b/a.md: not followed") && said.contains("b/out: not followed"), "{said}");
}

#[test]
fn a_huge_line_is_shown_around_the_place() {
    let content = format!("{}https://oto.wink.travel {}", "ø".repeat(1_000_000), "ø".repeat(1_000_000));
    assert_eq!(found_in("a.json", &content, &[]), ["1:1000009 stray-endpoint"]);
    let shown = scan(&tree(&[("a.json", content)]), "a.json", &[]).stdout;
    assert!(shown.len() < 3_000 && shown.contains("a.json:1:1000009"), "{shown}");
}

#[test]
fn lines_and_columns_survive_line_endings_marks_and_damage() {
    assert_eq!(found_in("a.md", "\u{feff}a\r\nø https://oto.wink.travel\r\n", &[]), ["2:11 stray-endpoint"]);
    assert_eq!(found_in("a.md", "\u{feff}https://oto.wink.travel", &[]), ["1:9 stray-endpoint"]);
    assert_eq!(found_in("a.md", b"\xff\xe9 https://oto.wink.travel\xff", &[]), ["1:12 stray-endpoint"]);
}

#[test]
fn a_file_that_two_paths_lead_to_is_scanned_once() {
    let site = tree(&[("a/b.md", "https://oto.wink.travel")]);
    let both = scan(&site, "a", &[&path(&site, "a/b.md"), "--format", "concise"]);
    assert!(both.stdout.contains("1 error in 1 of 1 file;"), "{}", both.stdout);
}

#[test]
fn a_bad_call_is_refused() {
    let site = tree(&[("a.md", "")]);
    let missing = scan(&site, "nope.md", &[]);
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.starts_with("error: there is no file or directory `"), "{}", missing.stderr);
    assert_eq!(wink_env_cli::run(["wink-env", "scan"]).code, 2);
    let nowhere = path(&site, "nowhere");
    assert_eq!(wink_env_cli::run(["wink-env", "scan", &nowhere, "--docs", &nowhere]).code, 2);
    let unknown = scan(&site, "a.md", &["--source", "xx"]);
    assert_eq!(unknown.code, 2);
}

#[test]
fn without_names_strays_are_found_all_the_same() {
    let site = tree(&[("a.rs", "const A: &str = \"https://iam.wink.travel\"; // https://oto.wink.travel")]);
    fs::write(site.root().join("docs/environments.md"), PAGE.replace("https://api.wink", "http://api.wink"))
        .expect("pages can be written");
    let output = scan(&site, "a.rs", &["--format", "concise"]);
    assert!(output.stdout.contains("1 error in 1 of 1 file"), "{}", output.stdout);
    assert!(output.stderr.starts_with("warning: did not look for hard-coded endpoints"), "{}", output.stderr);
}

#[test]
fn nothing_found_is_said_and_the_order_is_the_same_each_time() {
    let output = scan(&tree(&[("a.md", "https://iam.wink.travel")]), "a.md", &[]);
    assert_eq!(
        (output.code, output.stdout.as_str()),
        (0, "1 file has no findings; the reference is docs/environments.md\n")
    );
    let site = Site::with(&[("docs/environments.md", PAGE)]);
    for file in 0..200 {
        site.write(&format!("{}/{file}.md", file % 7), "https://oto.wink.travel https://uta.wink.travel");
    }
    let first = places(&site, &[]);
    assert!(first.len() == 400 && (0..5).all(|_| places(&site, &[]) == first));
}

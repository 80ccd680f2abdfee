//! What makes a scan bearable in a company with old findings, many repositories, and no checkout of the pages.

use std::fs;
use std::process::Command;

use serde_json::Value;
use tests::site::Site;

use super::{PAGE, path, scan, tree};

const A: &str = "https://a.wink.travel\n";
const B: &str = "https://b.wink.travel\n";

/// `path:line found` of all findings, and the exit code.
fn found(site: &Site, options: &[&str]) -> (Vec<String>, u8) {
    let output = scan(site, "src", &[&["--format", "json"], options].concat());
    let report: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{}", output.stderr));
    let findings = report["findings"].as_array().expect("there is a list").iter();
    let place = |finding: &Value| {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        format!(
            "{}:{} {}",
            text("path").replace("src/", ""),
            finding["line"],
            text("found").replace(".wink.travel", "")
        )
    };
    (findings.map(place).collect(), output.code)
}

#[test]
fn a_baseline_leaves_only_what_is_new() {
    let site = tree(&[("src/a.md", A.repeat(2)), ("src/b.md", B.to_owned())]);
    let file = path(&site, "known.json");
    let missing = scan(&site, "src", &["--baseline", &file]);
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("help: `--update-baseline` writes it"), "{}", missing.stderr);
    assert_eq!(found(&site, &["--baseline", &file, "--update-baseline"]), (vec![], 0));
    assert_eq!(
        fs::read_to_string(&file).expect("it was written"),
        "{\n  \"version\": 1,\n  \"findings\": [\n    \
         {\"path\":\"src/a.md\",\"lint\":\"stray-endpoint\",\"host\":\"a.wink.travel\",\"count\":2},\n    \
         {\"path\":\"src/b.md\",\"lint\":\"stray-endpoint\",\"host\":\"b.wink.travel\",\"count\":1}\n  ]\n}\n"
    );
    // Lines may move.
    site.write("src/a.md", format!("x\n{A}\n{A}{B}"));
    assert_eq!(found(&site, &["--baseline", &file]), (vec!["a.md:5 b".to_owned()], 1));
    site.write("src/a.md", A.repeat(3));
    assert_eq!(found(&site, &["--baseline", &file]), (vec!["a.md:3 a".to_owned()], 1));
}

#[test]
fn what_is_repaired_has_to_leave_the_baseline() {
    let site = tree(&[("src/a.md", A.repeat(2)), ("src/b.md", B.to_owned())]);
    let file = path(&site, "known.json");
    scan(&site, "src", &["--baseline", &file, "--update-baseline"]);
    site.write("src/a.md", A);
    let output = scan(&site, "src", &["--baseline", &file]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("known.json` has findings that no longer occur"), "{}", output.stderr);
    assert!(
        output.stderr.contains("\n  src/a.md: stray-endpoint a.wink.travel: 1 too many\n"),
        "{}",
        output.stderr
    );
    fs::remove_file(site.root().join("src/b.md")).expect("it is there");
    let gone = scan(&site, "src", &["--baseline", &file]).stderr;
    assert!(gone.contains("src/b.md: stray-endpoint b.wink.travel: 1 too many"), "{gone}");
    let part = scan(&site, "docs", &["--baseline", &file]);
    assert_eq!(part.code, 0, "of what is not scanned, nothing is known: {}", part.stderr);
    assert_eq!(found(&site, &["--baseline", &file, "--update-baseline"]).1, 0);
    assert_eq!(found(&site, &["--baseline", &file]).1, 0);
    site.write("src/a.md", A.repeat(2));
    assert_eq!(found(&site, &["--baseline", &file]).1, 1, "one repair does not hide one relapse");
}

#[test]
fn a_damaged_baseline_is_refused() {
    let site = tree(&[("src/a.md", A), ("known.json", "[]")]);
    let output = scan(&site, "src", &["--baseline", &path(&site, "known.json")]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("is no baseline: it has no `\"version\": 1`"), "{}", output.stderr);
}

fn git(site: &Site, arguments: &[&str]) {
    let who = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgSign=false"];
    let status = Command::new("git").current_dir(site.root()).args(who).args(arguments).status();
    assert!(status.expect("git is installed").success(), "{arguments:?}");
}

#[test]
fn since_a_commit_only_lines_that_changed_count() {
    let site = tree(&[("src/a.md", format!("x\n{A}y\n")), ("src/b.md", B.to_owned())]);
    git(&site, &["init", "-q"]);
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "-q", "-m", "x"]);
    assert_eq!(found(&site, &["--since", "HEAD"]), (vec![], 0));
    // Moved, added, and in a new file.
    site.write("src/a.md", format!("x\ny\n{A}\r\n{B}{A}"));
    site.write("src/c d.md", A);
    let expected = ["a.md:5 b", "a.md:6 a", "c d.md:1 a"].map(str::to_owned).to_vec();
    assert_eq!(found(&site, &["--since", "HEAD"]), (expected.clone(), 1));
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "-q", "-m", "y"]);
    assert_eq!(found(&site, &["--since", "HEAD~1"]).0, expected);
    assert_eq!(found(&site, &["--since", "HEAD"]).0, [""; 0]);
}

#[test]
fn a_revision_that_is_none_is_refused() {
    let site = tree(&[("src/a.md", A)]);
    let nowhere = scan(&site, "src", &["--since", "HEAD"]);
    assert!(nowhere.code == 2 && nowhere.stderr.contains("is in no git repository"), "{}", nowhere.stderr);
    git(&site, &["init", "-q"]);
    for revision in ["nope", "--output=x", "HEAD"] {
        let output = scan(&site, "src", &[&format!("--since={revision}")]);
        assert!(output.code == 2 && output.stderr.contains("is no commit in"), "{}", output.stderr);
    }
}

#[test]
fn exported_endpoints_serve_as_well_as_the_pages() {
    let site = tree(&[
        ("src/a.md", "https://staging-oto.wink.travel https://old.example.com https://elements.wink.travel"),
        ("src/b.md", "https://api.trippay.io https://x.traveliko.com https://iam.wink.travel/oauth/token"),
        ("src/c.rs", "const A: &str = \"https://ota.wink.travel/x\";"),
        (
            "docs/wink-env.yml",
            "known-hosts: [elements.wink.travel]\nretired: { old.example.com: my.wink.travel }\ndomains: [traveliko.com]\n\
             paths: { iam.wink.travel: [/oauth2] }\n",
        ),
    ]);
    let docs = path(&site, "docs");
    let exported = wink_env_cli::run(["wink-env", "export", &docs, "--format", "json"]);
    let facts = site.write("endpoints.json", &exported.stdout);
    let facts = facts.to_str().expect("temporary paths are text");
    let lines = |arguments: &[&str]| -> Vec<String> {
        let src = path(&site, "src");
        let call = ["wink-env", "scan", &src, "--format", "concise"];
        let output = wink_env_cli::run(call.iter().chain(arguments));
        assert_eq!(output.code, 1, "{}", output.stderr);
        let lines = output.stdout.lines().map(str::to_owned);
        lines.filter(|line| line.contains("src/")).collect()
    };
    let with_pages = lines(&["--docs", &docs]);
    assert_eq!(with_pages.len(), 6, "{with_pages:#?}");
    assert_eq!(lines(&["--facts", facts]), with_pages);
    let config = path(&site, "docs/wink-env.yml");
    let page = path(&site, "docs/environments.md");
    assert_eq!(lines(&["--docs", &page]), with_pages);
    assert_eq!(lines(&["--docs", &page, "--config", &config]), with_pages);
    let shown = wink_env_cli::run(["wink-env", "scan", &path(&site, "src"), "--facts", facts]).stdout;
    assert!(!shown.contains("endpoints.json:"), "no place in it is shown: {shown}");
    let known = wink_env_cli::run(["wink-env", "scan", facts, "--facts", facts]);
    assert_eq!(known.code, 1, "hidden and retired hosts are mentioned there");
}

#[test]
fn what_is_no_export_is_refused() {
    let site = tree(&[("src/a.md", A)]);
    for (content, why) in [
        ("x", "it is not JSON"),
        ("{}", "it has no `\"version\": 1`"),
        (
            r#"{"version":1,"environments":[{"name":"a|b"}],"sections":[]}"#,
            "it has no `environments` with names",
        ),
        (
            r#"{"version":1,"environments":[{"name":"a"}],"sections":[{"name":"s","services":[{"name":"x","urls":{"a":"x |"}}]}]}"#,
            "a service has no name or no URLs",
        ),
    ] {
        let file = site.write("facts.json", content);
        let file = file.to_str().expect("temporary paths are text");
        let output = wink_env_cli::run(["wink-env", "scan", file, "--facts", file]);
        assert_eq!(output.code, 2, "{content}");
        assert!(output.stderr.contains(why), "{}", output.stderr);
    }
    let none = wink_env_cli::run(["wink-env", "scan", "x", "--facts", "y", "--docs", "z"]);
    assert_eq!(none.code, 2);
}

#[test]
fn a_single_page_without_translations_is_enough() {
    let site = Site::with(&[("environments.md", PAGE), ("wink-env.yml", "locales: [de]")]);
    site.write("src/a.md", A);
    let page = path(&site, "environments.md");
    let output = wink_env_cli::run(["wink-env", "scan", &path(&site, "src"), "--docs", &page]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stdout.contains("environments.md"), "{}", output.stdout);
}

#[test]
fn a_check_has_a_baseline_too_and_looks_at_what_changed_since_a_commit() {
    let site = Site::with(&[
        ("docs/environments.md", PAGE.to_owned()),
        ("docs/de/environments.md", PAGE.replace("staging-ota", "staging-oto")),
        ("docs/pt/environments.md", PAGE.to_owned()),
        ("wink-env.yml", "lints: { untranslated-page: off }".to_owned()),
    ]);
    git(&site, &["init", "-q"]);
    git(&site, &["add", "-A"]);
    git(&site, &["commit", "-q", "-m", "x"]);
    let (docs, file) = (path(&site, "docs"), path(&site, "known.json"));
    let check = |options: &[&str]| {
        let output =
            wink_env_cli::run(["wink-env", "check", &docs, "--format", "concise"].iter().chain(options));
        (output.stdout.lines().count() - 1, output.code, output.stderr)
    };
    assert_eq!(check(&[]).0, 1);
    assert_eq!(check(&["--since", "HEAD"]), (0, 0, String::new()));
    assert_eq!(check(&["--baseline", &file, "--update-baseline"]), (0, 0, String::new()));
    site.write("docs/pt/environments.md", PAGE.replace("staging-my", "staging-me"));
    for options in [&["--since", "HEAD"][..], &["--baseline", &file]] {
        assert_eq!(check(options), (1, 1, String::new()), "{options:?}");
    }
    site.write("docs/de/environments.md", PAGE);
    let (_, code, stderr) = check(&["--baseline", &file]);
    assert!(code == 1 && stderr.contains("docs/de/environments.md: url-mismatch"), "{stderr}");
    // All pages are compared with the source.
    git(&site, &["checkout", "-q", "docs"]);
    site.write("docs/environments.md", PAGE.replace("## Servers", "## Hosts"));
    assert_eq!(check(&["--since", "HEAD"]).1, 1);
}

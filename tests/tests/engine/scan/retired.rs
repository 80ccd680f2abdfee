//! Hosts that the source once listed: what git and the configuration say about them, and their repair.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tests::site::Site;

use super::{PAGE, scan, tree};

/// Calls git in a directory.
fn git(directory: &Path, arguments: &[&str]) -> String {
    let who = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgSign=false"];
    let output = Command::new("git").current_dir(directory).args(who).args(arguments).output();
    let output = output.expect("git is installed");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A repository in which the page has said all this, one after the other, and then what it says today.
fn repository(earlier: &[&str]) -> Site {
    let site = Site::new();
    git(site.root(), &["init", "-q"]);
    for page in earlier.iter().chain([&PAGE]) {
        site.write("docs/environments.md", page);
        git(site.root(), &["add", "-A"]);
        git(site.root(), &["commit", "-q", "-m", "x"]);
    }
    site
}

fn with_booking() -> String {
    PAGE.replace("staging-ota.", "staging-booking.").replace("//ota.", "//booking.")
}

/// `found → expected (message)` of all findings.
fn found(site: &Site, below: &str) -> Vec<String> {
    let output = scan(site, below, &["--format", "json"]);
    let report: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{}", output.stderr));
    let findings = report["findings"].as_array().expect("there is a list").iter();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap_or("-").to_owned();
    let shown = findings.map(|finding| {
        format!("{} {} → {}", text(finding, "lint"), text(finding, "found"), text(finding, "expected"))
    });
    shown.collect()
}

#[test]
fn a_host_that_left_is_retired_and_has_a_successor_and_a_commit() {
    let site = repository(&[&with_booking()]);
    let commit = git(site.root(), &["rev-parse", "HEAD"]);
    site.write("a.md", "https://staging-booking.wink.travel/x https://booking.wink.travel");
    assert_eq!(
        found(&site, "a.md"),
        [
            "retired-endpoint staging-booking.wink.travel → staging-ota.wink.travel",
            "retired-endpoint booking.wink.travel → ota.wink.travel"
        ]
    );
    let shown = scan(&site, "a.md", &[]).stdout;
    let message = format!(
        "the source page listed the host `booking.wink.travel` until commit `{}` of 20",
        &commit[..10]
    );
    assert!(shown.contains(&message), "{shown}");
    assert!(
        shown.contains("what has taken its place") && shown.contains("= help: write `ota.wink.travel`"),
        "{shown}"
    );
}

#[test]
fn a_successor_may_have_a_successor_and_a_removed_service_has_none() {
    let oldest =
        with_booking().replace("staging-booking", "staging-rooms").replace("booking.wink", "rooms.wink")
            + "| Radio | https://staging-radio.wink.travel | https://radio.wink.travel |\n";
    let site = repository(&[&oldest, &with_booking()]);
    site.write("a.md", "https://rooms.wink.travel https://radio.wink.travel https://never.wink.travel");
    assert_eq!(
        found(&site, "a.md"),
        [
            "retired-endpoint rooms.wink.travel → ota.wink.travel",
            "retired-endpoint radio.wink.travel → -",
            "stray-endpoint never.wink.travel → -"
        ]
    );
}

#[test]
fn a_host_of_another_domain_was_ours_too() {
    let site = repository(&[&PAGE.replace("wink.travel", "wonk.example")]);
    site.write("a.md", "https://iam.wonk.example/x https://other.wonk.example");
    site.write("b.yml", "host: staging-iam.wonk.example");
    assert_eq!(
        found(&site, ""),
        [
            "retired-endpoint iam.wonk.example → iam.wink.travel",
            "retired-endpoint staging-iam.wonk.example → staging-iam.wink.travel"
        ]
    );
}

#[test]
fn what_is_back_hidden_or_known_is_not_retired() {
    let site = repository(&[PAGE, &with_booking()]);
    site.write("a.md", "https://ota.wink.travel https://booking.wink.travel");
    assert_eq!(found(&site, "a.md"), ["retired-endpoint booking.wink.travel → ota.wink.travel"]);
    let known = scan(&site, "a.md", &["--known-host", "booking.wink.travel"]);
    assert_eq!(known.code, 0, "{}", known.stdout);
}

#[test]
fn the_configuration_outranks_the_history() {
    let site = repository(&[&with_booking()]);
    site.write(
        "docs/wink-env.yml",
        "retired:\n  booking.wink.travel: ~\n  Old.example.com: my.wink.travel\n",
    );
    site.write("a.md", "https://booking.wink.travel https://old.example.com");
    assert_eq!(
        found(&site, "a.md"),
        ["retired-endpoint booking.wink.travel → -", "retired-endpoint old.example.com → my.wink.travel"]
    );
    let shown = scan(&site, "a.md", &[]).stdout;
    assert!(shown.contains("= help: remove it; nothing has taken its place"), "{shown}");
    assert!(shown.contains("the host `old.example.com` is retired"), "{shown}");
}

#[test]
fn domains_of_the_configuration_are_scanned_for() {
    let site =
        tree(&[("docs/wink-env.yml", "domains: [traveliko.com]"), ("a.md", "https://x.traveliko.com")]);
    assert_eq!(found(&site, "a.md"), ["stray-endpoint x.traveliko.com → -"]);
}

#[test]
fn a_path_that_the_host_does_not_have_is_a_warning() {
    let page = PAGE.replace("https://iam.wink.travel ", "https://iam.wink.travel/oauth2 ");
    let site = Site::with(&[("docs/environments.md", page)]);
    site.write("docs/wink-env.yml", "paths: { staging-iam.wink.travel: [/oauth2, /realms/] }");
    site.write("a.md", "https://iam.wink.travel/oauth/token https://staging-iam.wink.travel/admin");
    site.write(
        "b.md",
        "https://iam.wink.travel https://iam.wink.travel/ https://iam.wink.travel/oauth2 https://iam.wink.travel/oauth2/token?x=/y \
         https://staging-iam.wink.travel/realms/a. https://api.wink.travel/any",
    );
    site.write(
        "c.js",
        "f(`https://iam.wink.travel/${path}`, `https://iam.wink.travel/oauth${version}/token`)",
    );
    site.write(
        "d.json",
        r#"["https:\/\/iam.wink.travel\/oauth2\/token","https:\/\/iam.wink.travel\/oauth\/token"]"#,
    );
    assert_eq!(
        found(&site, ""),
        [
            "stray-path /oauth/token → /oauth2/token",
            "stray-path /admin → -",
            "stray-path /oauth/token → /oauth2/token"
        ]
    );
    assert_eq!(scan(&site, "", &[]).code, 0, "it is only a warning");
}

/// What `scan --fix` makes of a line in a file that git tracks.
fn repaired(line: &str) -> String {
    let site = repository(&[&with_booking()]);
    let file = site.write("src/a.yml", line);
    git(site.root(), &["add", "-A"]);
    let output = scan(&site, "src", &["--fix"]);
    assert!(output.code < 2, "{}", output.stderr);
    fs::read_to_string(file).expect("it is a file")
}

#[test]
fn a_retired_host_is_replaced_and_the_rest_of_the_url_is_kept() {
    for (line, expected) in [
        ("https://booking.wink.travel/a?b=c#d", "https://ota.wink.travel/a?b=c#d"),
        ("x: 'https:\\/\\/BOOKING.wink.travel\\/a'", "x: 'https:\\/\\/ota.wink.travel\\/a'"),
        ("host: staging-booking.wink.travel", "host: staging-ota.wink.travel"),
        (
            "a: //booking.wink.travel\r\nb: 'ø https://booking.wink.travel'",
            "a: //ota.wink.travel\r\nb: 'ø https://ota.wink.travel'",
        ),
    ] {
        assert_eq!(repaired(line), expected);
    }
}

#[test]
fn what_is_ambiguous_is_left_alone() {
    for line in [
        "https://booking.wink.travel:8443/",
        "http://booking.wink.travel/",
        "https://me:secret@booking.wink.travel/",
        "https://archive.example/web/2026/https://booking.wink.travel/",
        "redirect https://booking.wink.travel/ https://ota.wink.travel/",
        "pattern: 'booking\\.wink\\.travel'",
        "https://never.wink.travel",
        "https://{env}-booking.wink.travel",
    ] {
        assert_eq!(repaired(line), line);
    }
}

#[test]
fn only_files_that_git_tracks_are_changed() {
    let site = repository(&[&with_booking()]);
    let line = "https://booking.wink.travel\n";
    let files = ["a.md", "b.md"].map(|name| site.write(name, line));
    git(site.root(), &["add", "a.md"]);
    let patch = scan(&site, "", &["--fix", "--diff"]);
    assert_eq!(patch.code, 1, "{}", patch.stderr);
    assert!(
        patch.stdout.ends_with("-https://booking.wink.travel\n+https://ota.wink.travel\n"),
        "{}",
        patch.stdout
    );
    assert!(patch.stderr.contains("b.md: left alone: git does not track it"), "{}", patch.stderr);
    let read = || files.each_ref().map(|file| fs::read_to_string(file).expect("it is a file"));
    assert_eq!(read(), [line, line]);
    let fixed = scan(&site, "", &["--fix"]);
    assert_eq!(read(), ["https://ota.wink.travel\n", line]);
    assert!(fixed.stdout.starts_with("a.md: replaced 1 host\n"), "{}", fixed.stdout);
    assert_eq!(fixed.code, 1, "b.md is left");
    assert_eq!(scan(&site, "a.md", &["--fix", "--diff"]).code, 0);
}

#[test]
fn programs_get_the_replacement_as_an_edit() {
    let site = repository(&[&with_booking()]);
    site.write("a.md", "ø https://booking.wink.travel\n");
    let output = scan(&site, "a.md", &["--format", "json"]).stdout;
    let report: Value = serde_json::from_str(&output).expect("the format is JSON");
    let finding = &report["findings"][0];
    assert_eq!((&finding["fixable"], &report["summary"]["fixable"]), (&Value::from(true), &Value::from(1)));
    let edit = &finding["edits"][0];
    assert_eq!(
        (edit["start"].as_u64(), edit["end"].as_u64(), edit["text"].as_str()),
        (Some(11), Some(30), Some("ota.wink.travel"))
    );
}

#[test]
fn init_proposes_what_the_history_of_the_source_shows() {
    let site = repository(&[&with_booking()]);
    let root = site.root().to_str().expect("a text");
    let output = wink_env_cli::run(["wink-env", "init", root]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let yaml = fs::read_to_string(site.root().join("wink-env.yml")).expect("it was written");
    let proposal = "# retired:\n#   booking.wink.travel: ota.wink.travel\n#   staging-booking.wink.travel: staging-ota.wink.travel\n";
    assert!(yaml.contains(proposal), "{yaml}");
}

#[cfg(unix)]
#[test]
fn no_configuration_of_a_repository_makes_git_run_a_program() {
    use std::os::unix::fs::PermissionsExt as _;

    let site = repository(&[&with_booking()]);
    let trace = site.root().join("trace");
    let program =
        site.write("program", format!("#!/bin/sh\necho \"$0 $*\" >> {}\nexit 1\n", trace.display()));
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is ours");
    let program = program.to_str().expect("temporary paths are text");
    site.write(".gitattributes", "* diff=x filter=x\n");
    for key in [
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "gpg.program",
        "diff.external",
        "diff.x.command",
        "diff.x.textconv",
        "filter.x.clean",
        "filter.x.smudge",
        "filter.x.process",
        "core.editor",
        "core.askPass",
    ] {
        git(site.root(), &["config", key, program]);
    }
    git(site.root(), &["config", "log.showSignature", "true"]);
    git(site.root(), &["config", "core.hooksPath", site.root().to_str().expect("a text")]);
    site.write("a.md", "https://booking.wink.travel\n");
    let output = scan(&site, "a.md", &["--fix", "--diff"]);
    assert!(output.stderr.contains("git does not track it"), "{}", output.stderr);
    assert!(!trace.exists(), "{}", fs::read_to_string(&trace).unwrap_or_default());
}

#[test]
fn without_git_or_in_a_part_of_a_clone_a_scan_says_what_it_lacks() {
    let site = repository(&[&with_booking()]);
    let clone = Site::new();
    let url = format!("file://{}", site.root().display());
    git(clone.root(), &["clone", "-q", "--depth", "1", &url, "."]);
    clone.write("a.md", "https://booking.wink.travel");
    let output = scan(&clone, "a.md", &[]);
    assert!(output.stdout.contains("stray-endpoint"), "{}", output.stdout);
    assert!(output.stderr.contains("the clone is shallow and lacks earlier commits"), "{}", output.stderr);
}

#[test]
fn diff_proposes_what_the_configuration_can_say() {
    let old = with_booking() + "| Radio | https://staging-radio.wink.travel | https://radio.wink.travel |\n";
    let site = Site::with(&[("old/environments.md", old.as_str()), ("new/environments.md", PAGE)]);
    let call = |format: &str| {
        let [old, new] = ["old", "new"].map(|name| super::path(&site, name));
        wink_env_cli::run(["wink-env", "diff", &old, &new, "--format", format])
    };
    let human = call("human").stderr;
    let proposal = "retired:\n  booking.wink.travel: ota.wink.travel\n  radio.wink.travel: ~\n  \
        staging-booking.wink.travel: staging-ota.wink.travel\n  staging-radio.wink.travel: ~\n";
    assert!(human.ends_with(proposal), "{human}");
    let json: Value = serde_json::from_str(&call("json").stdout).expect("the format is JSON");
    assert_eq!(json["retired"]["booking.wink.travel"], "ota.wink.travel");
    assert_eq!(json["retired"]["radio.wink.travel"], Value::Null);
    site.write("new/wink-env.yml", format!("{proposal}  x.example.com: ~"));
    assert_eq!(call("human").stderr, "");
}

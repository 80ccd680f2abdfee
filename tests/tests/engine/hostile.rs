//! Nothing that a stranger names or writes reaches a terminal, a log or a patch as it is.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tests::output_formats;
use tests::site::Site;
use wink_env_cli::run;

const PAGE: &str = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging | Production |\n| --- | --- | --- |\n\
                    | IAM | https://staging-iam.wink.travel | https://iam.wink.travel |\n\
                    | Pay | https://staging-pay.wink.travel | https://pay.wink.travel |\n";

/// Each acts on something that shows it: a log, a terminal, the direction of a text, the lines of a patch.
const NAMES: [&str; 9] = [
    "x\n::error file=a.md,line=1::pwned \u{1b}[31mred",
    "x\n+++ b/elsewhere.md\n@@ -1 +1 @@",
    "\u{9b}31m",
    "\u{202e}dm.a",
    "a\u{2028}b\u{2029}c",
    "a\r\tb\u{7f}",
    "a\"b\\c'`d",
    "::error::x",
    "\u{2066}\u{61c}\u{200e}",
];

/// What a stranger may write in a cell, a heading, a box or a configuration.
fn damaged(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    PAGE.replace("staging-pay", "staging-pax").replace("## Servers", &format!("## S {text}"))
        + &format!("\n:::note {text}\n\n| {text} | https://{text} | https://iam.wink.travel/{text} |\n")
}

fn assert_harmless(call: &[&str], text: &str) {
    let acts =
        |character: char| wink_env_pages::words::is_active(character) && !matches!(character, '\n' | '\t');
    assert!(!text.contains(acts), "{call:?}: {text:?}");
    let is_pwned =
        |line: &str| line.trim_start().starts_with("::error file=a.md") || line.starts_with("+++ b/else");
    assert!(!text.lines().any(is_pwned), "{call:?}: {text}");
}

fn assert_all_harmless(docs: &str) {
    let formats = output_formats();
    let mut calls: Vec<Vec<&str>> = Vec::new();
    for format in &formats {
        calls.push(vec!["check", docs, "--format", format]);
        calls.push(vec!["diff", docs, docs, "--format", format]);
        calls.push(vec!["scan", docs, "--docs", docs, "--verbose", "--format", format]);
    }
    for format in ["human", "json", "markdown"] {
        calls.push(vec!["status", docs, "--format", format]);
    }
    for format in ["json", "rust", "typescript", "dotenv"] {
        calls.push(vec!["export", docs, "--format", format]);
    }
    let below = format!("{docs}/none");
    calls.extend([
        vec!["scan", docs, "--docs", docs, "--fix", "--diff"],
        vec!["scan", docs, "--facts", docs],
        vec!["scan", docs, "--facts", &below],
        vec!["scan", &below, "--docs", docs],
        vec!["check", docs, "--baseline", &below],
        vec!["check", docs, "--config", &below],
        vec!["scan", docs, "--docs", docs, "--since", docs],
        vec!["diff", docs, &below],
        vec!["diff", &below],
        vec!["report", docs, "-o", docs],
        vec!["export", docs, "--format", docs],
        vec!["completions", docs],
        vec![docs],
        vec!["status", docs, "--source", &below],
        vec!["report", docs, "-o", "-"],
        vec!["explain", docs],
        vec!["check", docs, docs],
        vec!["check", docs, "--source", docs],
        vec!["check", docs, "--config", docs],
        vec!["check", docs, "--baseline", docs],
        vec!["check", docs, "--since", docs],
        vec!["check", "nowhere", docs],
        vec!["init", docs, "--docs", docs],
        vec!["fix", docs, "--safe"],
    ]);
    for call in &calls {
        let output = run(std::iter::once("wink-env").chain(call.iter().copied()));
        assert_harmless(call, &output.stdout);
        assert_harmless(call, &output.stderr);
    }
}

#[cfg(unix)]
#[test]
fn no_output_of_any_command_and_format_acts_on_anything() {
    for name in NAMES {
        let site = Site::new();
        let docs = site.root().join(name);
        for (page, content) in [("environments.md", PAGE.to_owned()), ("de/environments.md", damaged(name))] {
            let path = docs.join(page);
            fs::create_dir_all(path.parent().expect("it is below")).expect("it can be made");
            fs::write(path, content).expect("it can be written");
        }
        fs::write(docs.join("broken.rs"), format!("\"https://staging-old.wink.travel/{name}\""))
            .expect("it can be written");
        assert_all_harmless(docs.to_str().expect("it is text"));
        // What is a string in JSON is one in YAML.
        let quoted = serde_json::Value::from(name);
        fs::write(docs.join("wink-env.yml"), format!("{quoted}: 1\nallow: [{{ lint: {quoted} }}]\n"))
            .expect("it can be written");
        assert_all_harmless(docs.to_str().expect("it is text"));
    }
}

fn apply(program: &[&str], directory: &Path, patch: &str) -> bool {
    let mut command = Command::new(program[0]);
    command.current_dir(directory).args(&program[1..]).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut child = command.spawn().expect("it can be started");
    std::io::Write::write_all(&mut child.stdin.take().expect("it has input"), patch.as_bytes())
        .expect("it reads");
    child.wait().expect("it ends").success()
}

#[cfg(unix)]
#[test]
fn patches_of_strange_names_apply() {
    for name in NAMES.into_iter().chain(["a b", "é", "plain"]) {
        for program in [&["git", "apply", "-p1", "-"][..], &["patch", "-p1", "-d", "/"]] {
            if program[0] == "patch" && Command::new("patch").arg("--version").output().is_err() {
                continue;
            }
            let site = Site::new();
            let docs = site.root().join(name);
            fs::create_dir_all(docs.join("de")).expect("it can be made");
            fs::write(docs.join("environments.md"), PAGE).expect("it can be written");
            let page = docs.join("de/environments.md");
            fs::write(&page, PAGE.replace("staging-pay", "staging-pax")).expect("it can be written");
            let patch = run(["wink-env", "fix", docs.to_str().expect("it is text"), "--diff"]).stdout;
            let directory = if program[0] == "git" { Path::new("/") } else { site.root() };
            assert!(apply(program, directory, &patch), "{program:?} {name:?}: {patch}");
            assert_eq!(fs::read_to_string(&page).expect("it is there"), PAGE, "{program:?} {name:?}");
        }
    }
}

//! The ways to run the command: the action, the hook, the examples, the guide, the shells, the manual.

use std::fs;
use std::path::Path;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn run(arguments: &[&str]) -> wink_env_cli::Output {
    wink_env_cli::run(std::iter::once("wink-env").chain(arguments.iter().copied()))
}

#[test]
fn everything_installs_this_version() {
    let version = run(&["--version"]).stdout;
    let version = version.trim().strip_prefix("wink-env ").expect("it begins with the name");
    for (path, line) in [
        ("action.yml", format!("default: \"{version}\"")),
        ("guide/examples/github-workflow.yml", format!("--version {version} wink-env-cli")),
        ("guide/examples/gitlab-job.yml", format!("--version {version} wink-env-cli")),
        ("guide/examples/pre-commit-config.yaml", format!("rev: v{version}")),
    ] {
        assert!(file(path).contains(&line), "{path} lacks {line}");
    }
}

/// The steps of `.ci/run`, each as one line of a shell.
fn checks() -> Vec<String> {
    let script = file(".ci/run");
    let steps = script
        .lines()
        .filter_map(|line| line.split_once("step ").filter(|(before, _)| !before.starts_with('#')));
    steps.map(|(_, check)| check.to_owned()).collect()
}

#[test]
fn the_tests_are_run_by_the_command_of_the_readme() {
    let readme = file("README.md");
    let command = readme.lines().find(|line| line.starts_with("cargo test")).expect("it says how");
    let command = command.split('#').next().unwrap_or_default().trim();
    assert_eq!(checks()[..2], [".ci/components", command]);
}

#[test]
fn the_workflows_make_every_check() {
    let workflows = [".github/workflows/ci.yml", ".github/workflows/dependencies.yml"].map(file).concat();
    let runs: Vec<&str> = workflows
        .lines()
        .filter_map(|line| line.trim_start_matches([' ', '-']).strip_prefix("run: "))
        .collect();
    for check in checks() {
        assert!(runs.contains(&check.as_str()), "no workflow runs `{check}`");
    }
}

#[test]
fn hooks_check_all_pages_at_once() {
    let hooks = file(".pre-commit-hooks.yaml");
    assert_eq!(hooks.matches("- id:").count(), hooks.matches("pass_filenames: false").count());
}

#[test]
fn every_call_that_is_shown_is_understood() {
    let mut calls = 0;
    for path in
        ["guide/maintainers.md", "guide/examples/github-workflow.yml", "guide/examples/gitlab-job.yml"]
    {
        let text = file(path);
        let quoted = text.split('`').skip(1).step_by(2).flat_map(str::lines);
        for line in text.lines().chain(quoted) {
            let line = line.trim().trim_start_matches("- ").trim_start_matches("run: ");
            let Some(call) = line.trim_start_matches(".cargo/bin/").strip_prefix("wink-env ") else {
                continue;
            };
            let call = call.split([';', '>', '|']).next().unwrap_or_default().trim_end_matches('`');
            let mut words: Vec<&str> =
                call.split_whitespace().take_while(|word| !word.ends_with('`')).collect();
            words.push("--help");
            let output = run(&words);
            assert_eq!(output.code, 0, "{path}: {words:?}: {}", output.stderr);
            calls += 1;
        }
    }
    assert!(calls > 8, "{calls} calls were found");
}

#[test]
fn the_guide_has_one_sentence_per_line() {
    let mut is_code = false;
    for line in file("guide/maintainers.md").lines() {
        is_code ^= line.starts_with("```");
        let is_prose = !is_code && !line.starts_with(['|', '#']);
        let inner = line.trim_start_matches(|first: char| first.is_ascii_digit()).trim_start_matches(". ");
        assert!(!is_prose || !inner.trim_end_matches('.').contains(". "), "{line}");
    }
}

#[test]
fn every_shell_gets_the_words() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = run(&["completions", shell]);
        assert_eq!(script.code, 0);
        for word in ["check", "status", "source"] {
            assert!(script.stdout.contains(word), "{shell} lacks {word}");
        }
    }
    assert_eq!(run(&["completions", "csh"]).code, 2);
}

#[test]
fn the_manual_names_every_command_and_option() {
    let manual = run(&["man"]).stdout.replace('\\', "");
    assert!(!manual.contains("wink-env-check(1)"), "commands have no pages of their own");
    let help = run(&["--help"]).stdout;
    let commands =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> = commands
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() > 6, "{names:?}");
    for name in names.iter().filter(|name| **name != "help") {
        assert!(manual.contains(&format!("WINK-ENV {}", name.to_uppercase())), "{name}");
    }
    for option in ["--source", "--format", "--deny", "--color"] {
        assert!(manual.contains(option), "{option}");
    }
}

#[test]
fn what_github_reads_is_yaml() {
    let mut files = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../.github")];
    let mut forms = 0;
    while let Some(path) = files.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(path).expect("directories can be listed");
            files.extend(entries.map(|entry| entry.expect("directories can be listed").path()));
        } else if path.extension().is_some_and(|extension| extension == "yml") {
            let content = fs::read_to_string(&path).expect("files can be read");
            let read = serde_yaml::from_str::<serde_yaml::Value>(&content);
            assert!(read.is_ok(), "{}: {read:?}", path.display());
            forms += usize::from(path.components().any(|part| part.as_os_str() == "ISSUE_TEMPLATE"));
        }
    }
    assert!(forms > 0, "there are issue forms");
}

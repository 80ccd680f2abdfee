//! The ways to run the command: the action, the hook, the examples, the guide, the shells, the manual.

use std::fs;
use std::path::Path;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of the guide with one of these extensions.
fn guide(extensions: &[&str]) -> Vec<String> {
    let mut files = Vec::new();
    for directory in ["guide", "guide/examples"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(directory);
        for entry in fs::read_dir(path).expect("the guide can be listed") {
            let name =
                entry.expect("the guide can be listed").file_name().into_string().expect("a name is text");
            if name.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension)) {
                files.push(format!("{directory}/{name}"));
            }
        }
    }
    files.sort();
    assert!(files.len() > 5, "the guide is found");
    files
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
        ("guide/examples/github-workflow.yml", format!("wink-env@{version}")),
        ("guide/examples/github-comment.yml", format!("wink-env@{version}")),
        ("guide/examples/github-suggestions.yml", format!("wink-env@{version}")),
        ("guide/ci.md", format!("wink-travel/wink-env@v{version}")),
        ("guide/examples/gitlab-job.yml", format!("--version {version} wink-env-cli")),
        ("guide/examples/gitlab-job.yml", format!("wink-env@{version}")),
        ("guide/examples/pre-commit-config.yaml", format!("wink-env@{version}")),
        ("npm/package.json", format!("\"version\": \"{version}\"")),
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
fn every_recipe_scans() {
    let recipes = guide(&["yml", "yaml", "mjs"]);
    let recipes = recipes.iter().map(String::as_str).filter(|path| path.contains("/examples/"));
    for path in recipes.chain([".pre-commit-hooks.yaml", "action.yml", "guide/ci.md"]) {
        let text = file(path);
        assert!(
            text.contains("wink-env scan") || text.contains("scan . ") || text.contains("'scan'"),
            "{path}"
        );
    }
}

#[test]
fn every_call_that_is_shown_is_understood() {
    let mut calls = 0;
    for path in guide(&["md", "yml", "yaml"]) {
        let text = file(&path);
        let quoted = text.split('`').skip(1).step_by(2).flat_map(str::lines);
        for line in text.lines().chain(quoted) {
            let line = line
                .trim()
                .trim_start_matches("- ")
                .trim_start_matches("run: ")
                .trim_start_matches("entry: ");
            let line = line.trim_start_matches("npx ");
            let Some(call) = line.trim_start_matches(".cargo/bin/").strip_prefix("wink-env ") else {
                continue;
            };
            // What a function of a shell is given is tested with the recipes, in `npm/tests`.
            if call.contains('$') {
                continue;
            }
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
    for line in guide(&["md"]).iter().map(|path| file(path)).collect::<String>().lines() {
        is_code ^= line.starts_with("```");
        let is_prose = !is_code && !line.starts_with(['|', '#']);
        let words: String = line.split('`').step_by(2).collect();
        let inner = words.trim_start_matches(|first: char| first.is_ascii_digit()).trim_start_matches(". ");
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

#[cfg(unix)]
#[test]
fn the_hook_builds_under_its_own_configuration_and_checks_where_it_is_called() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = tests::site::Site::new();
    let script = |path: &str, content: &str| {
        let path = site.write(path, content);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
        path
    };
    let hook = script("hook/.ci/pre-commit", &file(".ci/pre-commit"));
    script("programs/cargo", "#!/bin/sh\necho cargo in \"$PWD\"\n");
    script("hook/target/release/wink-env", "#!/bin/sh\necho \"$@\" in \"$PWD\"\n");
    site.write("caller/.cargo/config.toml", "[build]\nrustc-wrapper = \"./wrapper\"\n");
    let path = std::env::var("PATH").unwrap_or_default();
    let output = std::process::Command::new(hook)
        .args(["check", "docs"])
        .current_dir(site.root().join("caller"))
        .env("PATH", format!("{}:{path}", site.root().join("programs").display()))
        .output()
        .expect("it starts");
    let root = site.root().canonicalize().expect("it is there");
    let root = root.display();
    let expected = format!("cargo in {root}/hook\ncheck docs in {root}/caller\n");
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{output:?}");
}

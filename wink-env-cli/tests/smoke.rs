//! The real binary: that it starts, where it writes, and how it exits.

use std::process::{Command, Output};

fn wink_env(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wink-env")).args(arguments).output().expect("the binary runs")
}

#[test]
fn a_result_is_on_stdout_and_a_complaint_on_stderr() {
    let explained = wink_env(&["explain", "url-mismatch"]);
    assert_eq!((explained.status.code(), explained.stderr.as_slice()), (Some(0), [].as_slice()));
    assert!(explained.stdout.starts_with(b"# url-mismatch\n"));

    let refused = wink_env(&["check", "no-such-directory"]);
    assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(2), [].as_slice()));
    assert!(
        refused.stderr.starts_with(b"error: there is no directory `no-such-directory`\nhelp: give the path ")
    );
}

#[test]
fn a_pipe_gets_no_colours() {
    let help = wink_env(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(!help.stdout.contains(&0x1b));
}

#[test]
fn the_table_is_appended_to_the_summary_of_the_job() {
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = directory.join("summary.md");
    std::fs::write(&file, "of another step").expect("the file can be written");
    let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs");
    let check = |summary: &std::path::Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wink-env"));
        command.args(["check", docs, "--format", "github"]).env("GITHUB_STEP_SUMMARY", summary);
        command.output().expect("the binary runs")
    };
    assert_eq!(check(&file).status.code(), Some(0));
    let summary = std::fs::read_to_string(&file).expect("the file is there");
    assert!(summary.starts_with("of another step\n### wink-env: 6 pages agree"), "{summary}");

    let refused = check(directory);
    assert_eq!(refused.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("cannot be written"));
}

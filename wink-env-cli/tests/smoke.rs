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
    assert!(refused.stderr.starts_with(b"error: there is no directory `no-such-directory`\n"));
}

#[test]
fn a_pipe_gets_no_colours() {
    let help = wink_env(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(!help.stdout.contains(&0x1b));
}

//! Shared by several tests: sites in temporary directories, cases written as Markdown, crates of integrators, and the
//! cost of programs.

pub mod case;
pub mod cost;
pub mod integrator;
#[cfg(doctest)]
mod readme {
    #![doc = include_str!("../README.md")]
}
pub mod seeds;
pub mod site;

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use wink_env_pages::check::Report;
use wink_env_pages::fix::{Repairs, apply};

/// The output of a renderer.
///
/// # Panics
///
/// If it fails, or its output is not text.
pub fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    write(&mut text).expect("memory can be written");
    String::from_utf8(text).expect("the format is text")
}

/// The values of `--format` for `check`, `scan` and `diff`, in the order of `--help`.
///
/// # Panics
///
/// If the command does not list them when it gets an unknown one.
#[must_use]
pub fn output_formats() -> Vec<String> {
    let refused = wink_env_cli::run(["wink-env", "check", "--format", "unknown"]).stderr;
    let (_, list) = refused.split_once("[possible values: ").expect("the values are listed");
    let (list, _) = list.split_once(']').expect("the list ends");
    list.split(", ").map(str::to_owned).collect()
}

/// Applies the distinct edits of all findings on a page.
#[must_use]
pub fn fixed_by_edits(report: &Report, repairs: &Repairs, page: usize) -> String {
    let of_page = report.findings.iter().enumerate().filter(|(_, finding)| finding.page() == Some(page));
    let edits: BTreeSet<_> =
        of_page.flat_map(|(number, _)| repairs.edits_of(number).unwrap_or_default()).collect();
    apply(report.site.pages[page].text.as_str(), edits)
}

/// The command as a program, which is built together with the tests of the workspace.
///
/// # Panics
///
/// If it has not been built.
#[must_use]
pub fn binary() -> PathBuf {
    let tests = std::env::current_exe().expect("the tests are a program");
    let target = tests.ancestors().nth(2).expect("cargo has a directory for them");
    let binary = target.join(format!("wink-env{}", std::env::consts::EXE_SUFFIX));
    assert!(
        binary.exists(),
        "build the command with `cargo build -p wink-env-cli`, or test the whole workspace"
    );
    binary
}

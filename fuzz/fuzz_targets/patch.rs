//! The command: the patch of `fix --diff` gives exactly what `fix` writes, and everything else that is printed is harmless.
#![no_main]

use std::fs;
use std::path::Path;

use diffy::Patch;
use libfuzzer_sys::fuzz_target;
use tests::output_formats;
use tests::seeds::DIVIDER;
use wink_env_cli::{Output, run};
use wink_env_fuzz::{PATHS, assert_harmless};

fuzz_target!(|input: &[u8]| {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let docs = directory.path().join("docs");
    // One translation, so that there is one patch.
    for (path, content) in PATHS[..2].iter().zip(input.split(|byte| *byte == DIVIDER)) {
        let file = docs.join(path);
        fs::create_dir_all(file.parent().expect("it is below")).expect("it can be made");
        fs::write(file, content).expect("it can be written");
    }
    let wink_env = |arguments: &[&str]| {
        let docs = docs.to_str().expect("temporary paths are text");
        run(["wink-env", arguments[0], docs].iter().chain(&arguments[1..]).copied())
    };
    for format in output_formats() {
        assert_all_harmless(&wink_env(&["check", "--format", &format]));
    }
    assert_all_harmless(&wink_env(&["status"]));
    let page = docs.join(PATHS[1]);
    let before = read(&page);
    let diff = wink_env(&["fix", "--diff", "--color", "never"]);
    assert_harmless(&diff.stderr);
    assert_eq!(before, read(&page), "a diff writes nothing");
    assert_all_harmless(&wink_env(&["fix"]));
    assert_patch(&diff, before.as_deref(), read(&page).as_deref());
});

fn assert_patch(diff: &Output, before: Option<&[u8]>, after: Option<&[u8]>) {
    if diff.stdout.is_empty() {
        let is_left_out = diff.stderr.contains("left out:");
        assert!(before == after || is_left_out, "a diff shows what is written");
        return;
    }
    let patch = Patch::from_str(&diff.stdout).expect("it is a patch");
    let [before, after] = [before, after].map(|page| std::str::from_utf8(page.expect("it is there")));
    let (before, after) = (before.expect("only text is repaired"), after.expect("repairs are text"));
    assert_eq!(diffy::apply(before, &patch).ok().as_deref(), Some(after), "{}", diff.stdout);
}

fn assert_all_harmless(output: &Output) {
    assert_harmless(&output.stdout);
    assert_harmless(&output.stderr);
}

fn read(page: &Path) -> Option<Vec<u8>> {
    fs::read(page).ok()
}

//! What is not read is counted, and listed on request.

use super::{scan, tree};

#[test]
fn what_is_skipped_is_counted_and_listed_on_request() {
    let site = tree(&[
        (".gitignore", "/build/\n*.log\n!keep.log\n".as_bytes()),
        ("build/a.md", b"x"),
        ("b.log", b"x"),
        ("sub/.gitignore", b"*.tmp"),
        ("sub/c.tmp", b"x"),
        ("sub/keep.log", b"https://staging-old.wink.travel"),
        ("c.tmp", b"x"),
        ("d.bin", b"\0\x01\x02"),
        ("e.txt", b"\xff\xfe\0\0a\0\0\0"),
        (".git/config", b"https://staging-old.wink.travel"),
        ("sub/node_modules/a/README.md", b"https://staging-old.wink.travel"),
    ]);
    let output = scan(&site, "", &["--format", "concise"]);
    let first = "note: skipped 2 ignored files, 1 ignored directory, 1 directory of packages, 1 binary file, \
                 1 file in an unknown encoding";
    assert!(output.stderr.starts_with(&format!("{first}; `--verbose` lists them\n")), "{}", output.stderr);
    assert!(output.stderr.contains("e.txt: not read, because it is in UTF-32"), "{}", output.stderr);
    assert!(output.stdout.starts_with("sub/keep.log:1:9: error"), "{}", output.stdout);
    assert!(output.stdout.contains("1 error in 1 of"), "{}", output.stdout);
    let listed = scan(&site, "", &["--verbose"]).stderr.replace(&format!("{}/", site.root().display()), "");
    let lines: Vec<&str> = listed.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "  b.log: excluded by `.gitignore`",
            "  build: excluded by `.gitignore`",
            "  d.bin: binary",
            "  e.txt: not read, because it is in UTF-32",
            "  sub/c.tmp: excluded by `.gitignore`",
            "  sub/node_modules: not scanned, because others wrote its files"
        ]
    );
    let named = scan(&site, "sub/node_modules", &["--format", "concise"]);
    assert!(named.stdout.contains("a/README.md:1:9: error"), "{}", named.stdout);
}

#[test]
fn what_git_would_not_leave_out_is_named_in_every_format() {
    let site = tree(&[
        (".ignore", "src/\n*.yml\n"),
        ("src/a.rs", "\"https://staging-old.wink.travel\""),
        ("a.yml", "https://staging-old.wink.travel"),
        ("b.md", ""),
    ]);
    for format in tests::output_formats() {
        let said = scan(&site, "", &["--format", &format]).stderr;
        assert!(said.contains("note: skipped 1 ignored file, 1 ignored directory"), "{format}: {said}");
        for path in ["src", "a.yml"] {
            assert!(said.contains(&format!("{path}: excluded by `.ignore`\n")), "{format}: {said}");
        }
    }
}

#[test]
fn a_scan_that_is_left_nothing_fails_and_says_what_it_skipped() {
    let site = tree(&[(".ignore", "*\n"), ("a.rs", "x"), ("b/c.rs", "x")]);
    let output = scan(&site, "", &["--format", "sarif"]);
    assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{output:?}");
    assert!(
        output.stderr.contains("ignored file") && output.stderr.contains("nothing to scan"),
        "{output:?}"
    );
}

#[cfg(unix)]
#[test]
fn rules_behind_a_link_do_not_count() {
    let site = tree(&[("rules", "*.md\n"), ("a.md", "https://staging-old.wink.travel")]);
    std::os::unix::fs::symlink("rules", site.root().join(".gitignore")).expect("links can be made");
    assert_eq!(scan(&site, "", &[]).code, 1);
}

#[test]
fn the_rules_above_a_path_count_up_to_the_repository() {
    let site = tree(&[
        (".gitignore", "*.log\n"),
        ("a/b/x.log", "https://staging-old.wink.travel"),
        ("a/b/y.md", ""),
    ]);
    let output = scan(&site, "a", &[]);
    assert_eq!(output.code, 0, "{}", output.stdout);
    site.write("a/.git/HEAD", "");
    assert_eq!(scan(&site, "a", &[]).code, 1, "a repository of its own has its own rules");
}

#[test]
fn templates_that_may_be_right_are_said_to_be_templates() {
    let site = tree(&[("a.js", "`https://${env}-api.wink.travel` `https://${env}-api.wink.travel`")]);
    let output = scan(&site, "a.js", &["--verbose"]);
    assert_eq!(
        output.stderr,
        "note: 2 hosts are templates that may stand for hosts in the tables:\n  ${env}-api.wink.travel: 2 places\n"
    );
}

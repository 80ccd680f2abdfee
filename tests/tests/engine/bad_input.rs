//! Bad input yields a clear error message or a finding: never a panic, never an empty success.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tests::site::Site;
use wink_env_cli::{Output, run};

const PAGE: &str = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging | Production |\n| --- | --- | --- |\n\
                    | IAM | https://staging-iam.wink.travel | https://iam.wink.travel |\n";

fn check(docs: &Path) -> Output {
    let docs = docs.to_str().expect("temporary paths are text");
    run(["wink-env", "check", docs, "--format", "concise"])
}

/// The call is refused with a message that contains these words, and prints no results.
fn assert_refused(output: &Output, words: &[&str]) {
    assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{output:?}");
    for word in words {
        assert!(output.stderr.contains(word), "{word} is not in: {}", output.stderr);
    }
}

/// Said where pages disagree outside of a repository.
const NO_HISTORY: &str =
    "note: cannot tell which pages are only behind the source: the pages are in no git repository\n";

/// The check fails with a finding that contains these words.
fn assert_found(output: &Output, words: &[&str]) {
    let is_known = output.stderr.is_empty() || output.stderr == NO_HISTORY;
    assert!(is_known && output.code == 1, "{}", output.stderr);
    for word in words {
        assert!(output.stdout.contains(word), "{word} is not in: {:.2000}", output.stdout);
    }
}

#[test]
fn an_empty_directory_is_refused() {
    assert_refused(&check(Site::new().root()), &["no page", "environments.md"]);
}

#[test]
fn a_directory_without_a_page_is_refused() {
    assert_refused(&check(Site::with(&[("index.md", PAGE)]).root()), &["no page", "environments.md"]);
}

#[test]
fn a_path_that_is_not_there_is_refused() {
    assert_refused(&check(&Site::new().root().join("nowhere")), &["there is no directory", "nowhere"]);
}

#[test]
fn a_file_is_refused_and_its_directory_named() {
    let site = Site::with(&[("environments.md", PAGE)]);
    let directory = site.root().to_str().expect("temporary paths are text");
    assert_refused(
        &check(&site.root().join("environments.md")),
        &["is a file", &format!("help: give the directory with the pages of all languages: `{directory}`")],
    );
}

#[test]
fn two_page_sets_are_refused_with_the_setting_that_chooses() {
    let site = Site::with(&[("a/environments.md", PAGE), ("b/environments.md", PAGE)]);
    assert_refused(&check(site.root()), &["a/environments.md", "b/environments.md", "layout", "locales"]);
}

#[test]
fn a_suffix_that_may_be_a_language_is_not_overlooked() {
    let pages = [("environments.md", PAGE), ("environments.de.md", PAGE), ("environments.jp.md", PAGE)];
    let site = Site::with(&pages);
    assert_refused(&check(site.root()), &["environments.jp.md", "locales"]);
    site.write("wink-env.yml", "locales: [de, jp]\n");
    assert_eq!(check(site.root()).code, 0);
    let site = Site::with(&pages[..2]);
    site.write("environments.template.md", "no page");
    assert_eq!(check(site.root()).code, 0);
}

#[test]
fn two_pages_of_one_language_are_refused() {
    let site =
        Site::with(&[("environments.md", PAGE), ("de/environments.md", PAGE), ("de/environments.mdx", PAGE)]);
    assert_refused(&check(site.root()), &["`de`", "de/environments.md, de/environments.mdx"]);
    let site = Site::with(&[("environments.md", PAGE), ("environments.en.md", PAGE)]);
    assert_refused(&check(site.root()), &["`en`", "the language of `environments.md`", "`source`"]);
}

#[test]
fn copies_in_a_cache_are_left_out() {
    let site = Site::with(&[
        ("environments.md", PAGE),
        ("de/environments.md", PAGE),
        // Everything that sorts before the marker is found before it.
        ("output/0/environments.md", PAGE),
        ("output/CACHEDIR.TAG", ""),
        ("output/fr/environments.md", PAGE),
    ]);
    let output = check(site.root());
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{}", output.stderr);
    assert!(output.stdout.contains("2 pages agree"), "{}", output.stdout);
}

#[test]
fn an_unknown_source_is_refused_with_the_known_ones() {
    let site = Site::with(&[("environments.md", PAGE), ("de/environments.md", PAGE)]);
    let docs = site.root().to_str().expect("temporary paths are text");
    assert_refused(&run(["wink-env", "check", docs, "--source", "fr"]), &["`fr`", "de, en"]);
}

#[test]
fn an_unknown_option_is_refused_with_the_nearest_one() {
    assert_refused(&run(["wink-env", "check", "--sorce", "en"]), &["--sorce", "--source"]);
}

#[test]
fn a_tie_is_refused_with_its_groups() {
    let site = Site::with(&[
        ("de/environments.md", PAGE),
        ("fr/environments.md", &PAGE.replace("staging-iam", "staging-id")),
    ]);
    let output = check(site.root());
    assert_eq!(output.code, 2);
    assert!(
        ["[de] and [fr]", "--source de", "source: de"].iter().all(|part| output.stderr.contains(part)),
        "{}",
        output.stderr
    );
    assert!(output.stdout.starts_with("2 pages have no findings; no reference"), "{}", output.stdout);
}

#[test]
fn a_tie_hides_no_damage() {
    let site = Site::with(&[
        ("de/environments.md", PAGE),
        ("fr/environments.md", &PAGE.replace("https://iam", "http://iam")),
    ]);
    let output = check(site.root());
    assert_eq!(output.code, 2);
    assert!(output.stdout.contains("error[bad-url]"), "{}", output.stdout);
}

#[test]
fn pages_without_a_table_are_found() {
    let empty = "---\ntitle: Environments\n---\n\nSoon.\n";
    assert_found(&check(Site::with(&[("environments.md", empty)]).root()), &["missing-table"]);
    let site = Site::with(&[("de/environments.md", empty), ("fr/environments.md", empty)]);
    assert_found(&check(site.root()), &["de/environments.md:1:1", "fr/environments.md:1:1", "missing-table"]);
}

#[test]
fn an_empty_page_is_found() {
    let site = Site::with(&[("environments.md", PAGE), ("de/environments.md", "")]);
    assert_found(&check(site.root()), &["broken-front-matter", "missing-table"]);
}

#[test]
fn bytes_that_are_no_text_are_found() {
    let site = Site::with(&[("environments.md", PAGE)]);
    site.write("de/environments.md", b"---\ntitle: \xff\n---\n");
    site.write("fr/environments.md", b"\xff\xfe-\0-\0-\0");
    assert_found(&check(site.root()), &["de/environments.md:2:8: error[unreadable-page]", "UTF-16"]);
}

#[test]
fn the_target_of_a_link_in_place_of_a_page_is_called_so() {
    let link = "it is a symbolic link that git could not create";
    for (text, is_link) in [
        ("../environments.md", true),
        ("../shared/environments.mdx", true),
        ("environments.md", false),
        ("../environments.html", false),
        ("See ../environments.md", false),
        ("../environments.md\n", false),
        ("|../environments.md", false),
    ] {
        let site = Site::with(&[("environments.md", PAGE), ("de/environments.md", text)]);
        let output = check(site.root());
        assert_eq!((output.code, output.stdout.contains(link)), (1, is_link), "{text}: {}", output.stdout);
    }
}

#[test]
fn a_page_that_is_a_directory_hides_nothing() {
    let site = Site::with(&[("environments.md", PAGE), ("de/environments.md/x.md", "x")]);
    assert_found(&check(site.root()), &["`de` has no page"]);
}

#[test]
fn a_page_of_100_mb_is_found_without_being_read() {
    let site = Site::with(&[("environments.md", PAGE)]);
    let file = fs::File::create(site.write("de/environments.md", "")).expect("pages can be written");
    file.set_len(100 * 1024 * 1024).expect("a sparse file");
    assert_found(&check(site.root()), &["unreadable-page", "100 MiB"]);
}

#[test]
fn a_table_of_100_000_rows_is_compared() {
    let mut page = PAGE.to_owned();
    for row in 0..100_000 {
        let _ = writeln!(
            page,
            "| Service {row} | https://staging-{row}.wink.travel | https://{row}.wink.travel |"
        );
    }
    let changed =
        page.replace("https://staging-70007.", "https://other-77.").replace("| Service 9 |", "| Dienst 9 |");
    let site = Site::with(&[("environments.md", page), ("de/environments.md", changed)]);
    let output = check(site.root());
    assert_found(&output, &["url-mismatch"]);
    assert_eq!(output.stdout.lines().count(), 2, "{:.2000}", output.stdout);
}

#[test]
fn a_table_of_10_000_other_rows_is_compared() {
    let table = |host: &str, environments: [&str; 2]| {
        let [one, other] = environments;
        (0..10_000).fold(PAGE.to_owned(), |mut page, row| {
            let _ = writeln!(
                page,
                "| {host} {row} | https://{one}-{row}.{host} | https://{other}-{row}.{host} |"
            );
            page
        })
    };
    let site = Site::with(&[
        ("environments.md", table("wink.travel", ["staging", "live"])),
        ("de/environments.md", table("example.com", ["test", "production"])),
    ]);
    let output = check(site.root());
    assert_found(&output, &["missing-row", "extra-row"]);
    assert_eq!(output.stdout.lines().count(), 20_001);
}

#[test]
fn slips_in_a_thousand_rows_are_compared_with_rows_nearby() {
    let table = |[one, other]: [&str; 2]| {
        (0..1_000).fold(PAGE.to_owned(), |mut page, row| {
            let _ = writeln!(
                page,
                "| {one} {row} | https://{one}-{row}.wink.travel | https://{other}-{row}.wink.travel |"
            );
            page
        })
    };
    let site = Site::with(&[
        ("environments.md", table(["staging", "production"])),
        ("de/environments.md", table(["stagign", "prodcution"])),
    ]);
    let output = check(site.root());
    assert_found(&output, &["url-mismatch"]);
    assert_eq!(output.stdout.matches("error[url-mismatch]").count(), 2_000, "{:.2000}", output.stdout);
}

#[test]
fn a_million_pipes_on_a_line_are_found() {
    let pipes = "|".repeat(1_000_000);
    let site = Site::with(&[
        ("environments.md", PAGE.to_owned()),
        ("de/environments.md", format!("{PAGE}{pipes}\n")),
    ]);
    let docs = site.root().to_str().expect("temporary paths are text");
    let output = run(["wink-env", "check", docs]);
    assert_found(&output, &["ragged-row"]);
    assert!(output.stdout.len() < 10_000, "the line is not printed in full");
    let text = format!("{PAGE}\n{pipes} https://x.wink.travel\n");
    let output = check(Site::with(&[("environments.md", text)]).root());
    assert_found(&output, &["unreadable-page", "more than the 500000 cells"]);
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::{Output, PAGE, Site, assert_found, assert_refused, run};

    /// Checks the pages in `docs` of a site.
    fn check_docs(site: &Site) -> Output {
        super::check(&site.root().join("docs"))
    }

    /// Pages in `docs`, in a repository with other files.
    fn repository(others: &[(&str, &str)]) -> Site {
        let site = Site::with(others);
        site.write("docs/environments.md", PAGE);
        site.write(".git/HEAD", "");
        site
    }

    use super::check;

    #[test]
    fn a_loop_of_directories_is_walked_once() {
        let site = Site::with(&[("environments.md", PAGE), ("de/environments.md", PAGE)]);
        symlink(site.root(), site.root().join("fr")).expect("links can be made");
        symlink("../de", site.root().join("de/sv")).expect("links can be made");
        let output = check(site.root());
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{output:?}");
    }

    #[test]
    fn linked_directories_that_lead_round_in_a_circle_are_walked_once() {
        let site = repository(&[("one/environments.md", PAGE), ("two/index.md", "")]);
        let at = |path: &str| site.root().join(path);
        symlink(at("one"), at("one/itself")).expect("links can be made");
        symlink(at("two"), at("one/two")).expect("links can be made");
        symlink(at("one"), at("two/one")).expect("links can be made");
        symlink(at("one"), at("docs/de")).expect("links can be made");
        let output = check_docs(&site);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{output:?}");
        assert!(output.stdout.contains("2 pages"), "{output:?}");
    }

    #[test]
    fn directories_that_link_to_each_other_twice_are_walked_once() {
        let site = repository(&[("40/index.md", "")]);
        for number in 1..40 {
            for name in ["a", "b"] {
                let link = site.write(&format!("{number}/index.md"), "").with_file_name(name);
                symlink(site.root().join((number + 1).to_string()), link).expect("links can be made");
            }
        }
        symlink(site.root().join("1"), site.root().join("docs/guide")).expect("links can be made");
        let output = check_docs(&site);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{output:?}");
    }

    #[test]
    fn languages_that_share_a_linked_directory_have_a_page_each() {
        let site = repository(&[("one/environments.md", PAGE), ("pictures/logo.svg", "")]);
        let at = |path: &str| site.root().join(path);
        symlink(at("pictures"), at("one/pictures")).expect("links can be made");
        for locale in ["docs/de", "docs/fr"] {
            symlink(at("one"), at(locale)).expect("links can be made");
        }
        let output = check_docs(&site);
        assert!(output.stdout.starts_with("3 pages agree"), "{output:?}");
    }

    #[test]
    fn a_directory_that_is_a_link_out_of_the_repository_is_named_and_not_read() {
        let secret = PAGE.replace("staging-iam", "s3cr3t");
        let outside = Site::with(&[("environments.md", &secret), ("de/environments.md", &secret)]);
        for (is_repository, link) in [(false, "docs/de"), (true, "docs/de"), (true, "docs/guide")] {
            let site = Site::with(&[("docs/environments.md", PAGE)]);
            if is_repository {
                site.write(".git/HEAD", "");
            }
            symlink(outside.root(), site.root().join(link)).expect("links can be made");
            let docs = site.root().join("docs");
            let docs = docs.to_str().expect("temporary paths are text");
            for verb in ["check", "status", "export"] {
                let output = run(["wink-env", verb, docs].iter().chain(&["--format", "json"][..]));
                assert_eq!(output.code, 0, "{output:?}");
                let name = link.strip_prefix("docs/").unwrap_or_default();
                assert_eq!(
                    output.stderr,
                    format!(
                        "warning: `{docs}/{name}` is a link out of the repository, so what it leads to is not read\n"
                    )
                );
                assert!(!output.stdout.contains("s3cr3t"), "{}", output.stdout);
            }
            assert_eq!(run(["wink-env", "check", docs, "--deny", "warnings"]).code, 1);
        }
    }

    #[test]
    fn what_configures_pages_and_is_a_link_out_of_the_repository_is_named_and_not_read() {
        let outside = Site::with(&[("wink-env.yml", "s3cr3t: 1\n"), ("hugo.toml", "s3cr3t")]);
        let site = repository(&[]);
        symlink(outside.root().join("hugo.toml"), site.root().join("docs/hugo.toml"))
            .expect("links can be made");
        let output = check_docs(&site);
        assert!(output.code == 0 && output.stderr.contains("docs/hugo.toml` is a link out"), "{output:?}");
        for place in ["wink-env.yml", "docs/wink-env.yml"] {
            let link = site.root().join(place);
            symlink(outside.root().join("wink-env.yml"), &link).expect("links can be made");
            let output = check_docs(&site);
            assert_refused(&output, &["wink-env.yml` is a link out of the repository"]);
            assert!(!output.stderr.contains("s3cr3t"), "{}", output.stderr);
            std::fs::remove_file(link).expect("it is there");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_system_has_no_pages() {
        for path in ["/proc", "/proc/self/task", "/dev", "/sys/kernel"] {
            assert_refused(&run(["wink-env", "check", path]), &["a part of the system"]);
        }
        let site = repository(&[]);
        let docs = site.root().join("docs");
        let docs = docs.to_str().expect("temporary paths are text");
        for path in ["/proc/kmsg", "/dev/zero", "/proc/self"] {
            assert_refused(&run(["wink-env", "scan", path, "--docs", docs]), &["a part of the system"]);
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_blocks_or_has_no_end_is_refused_wherever_a_file_is_read() {
        let site = repository(&[]);
        let at = |name: &str| site.root().join(name).to_str().expect("temporary paths are text").to_owned();
        let (docs, pipe, socket) = (at("docs"), at("pipe"), at("socket"));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("it starts").success());
        std::os::unix::net::UnixListener::bind(&socket).expect("it can be made");
        symlink("/dev/zero", at("link")).expect("links can be made");
        for path in [&pipe, &socket, &at("link"), "/dev/zero", "/proc/kmsg", "/proc/self/environ"] {
            for call in [
                vec!["check", &docs, "--config", path],
                vec!["check", &docs, "--baseline", path],
                vec!["check", &docs, "--baseline", path, "--update-baseline"],
                vec!["scan", &docs, "--facts", path],
                vec!["scan", &docs, "--docs", path],
                vec!["scan", path, "--docs", &docs],
            ] {
                let output = run(std::iter::once("wink-env").chain(call));
                assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{path}: {output:?}");
            }
        }
    }

    #[test]
    fn a_file_that_is_named_and_a_link_out_of_the_repository_is_neither_scanned_nor_written() {
        let outside = Site::with(&[("a.md", "https://s3cr3t.wink.travel"), ("page.md", PAGE)]);
        let site = repository(&[]);
        let at = |name: &str| site.root().join(name).to_str().expect("temporary paths are text").to_owned();
        for name in ["a.md", "page.md"] {
            symlink(outside.root().join(name), at(name)).expect("links can be made");
        }
        for call in [
            vec!["scan", &at("a.md"), "--docs", &at("docs")],
            vec!["scan", &at("docs"), "--docs", &at("page.md")],
            vec!["check", &at("docs"), "--baseline", &at("a.md"), "--update-baseline"],
        ] {
            let output = run(std::iter::once("wink-env").chain(call.iter().copied()));
            assert_ne!(output.code, 0, "{call:?}: {output:?}");
            let text = output.stdout + &output.stderr;
            assert!(
                text.contains("is a link out of the repository") && !text.contains("s3cr3t"),
                "{call:?}: {text}"
            );
        }
        let left = std::fs::read_to_string(outside.root().join("a.md")).expect("it is there");
        assert_eq!(left, "https://s3cr3t.wink.travel");
    }

    #[test]
    fn a_link_in_the_place_of_a_page_that_leads_nowhere_is_found() {
        let site = Site::with(&[("environments.md", PAGE), ("translated/fr.md", PAGE)]);
        site.write(
            "wink-env.yml",
            "layout: { source: environments.md, translation: 'translated/{locale}.md' }\n",
        );
        symlink("nowhere.md", site.root().join("translated/de.md")).expect("links can be made");
        assert_found(&check(site.root()), &["translated/de.md", "unreadable-page"]);
    }

    #[test]
    fn a_page_that_links_to_itself_is_found() {
        let site = Site::with(&[("environments.md", PAGE), ("de/index.md", "")]);
        symlink("environments.md", site.root().join("de/environments.md")).expect("links can be made");
        assert_found(&check(site.root()), &["de/environments.md", "unreadable-page"]);
    }

    #[test]
    fn a_linked_page_is_read() {
        let site = Site::with(&[("environments.md", PAGE), ("de/index.md", "")]);
        symlink("../environments.md", site.root().join("de/environments.md")).expect("links can be made");
        assert_eq!(check(site.root()).code, 0);
    }

    /// The superuser can read any file, so the test is skipped.
    #[test]
    fn a_directory_without_permission_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;

        let site = Site::with(&[("environments.md", PAGE), ("de/environments.md", PAGE)]);
        let closed = site.root().join("de");
        let permit = |mode| {
            std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(mode)).expect("own files");
        };
        permit(0o000);
        let is_superuser = std::fs::read_dir(&closed).is_ok();
        let output = check(site.root());
        permit(0o755);
        if !is_superuser {
            assert_refused(&output, &["cannot be read", "de"]);
        }
    }
}

#[test]
fn a_table_with_too_many_columns_is_found_and_not_examined() {
    let wide =
        format!("{PAGE}\n{}|\n{}|\n{}|\n", "| a ".repeat(1001), "| - ".repeat(1001), "| b ".repeat(1001));
    let site = Site::with(&[("environments.md", PAGE), ("de/environments.md", &wide)]);
    assert_found(
        &check(site.root()),
        &["unreadable-page", "a table has 1001 columns, more than the 1000 allowed"],
    );
}

#[test]
fn a_page_with_too_many_cells_is_found_and_not_examined() {
    let header = format!("{}|\n{}|\n", "| a ".repeat(1000), "| - ".repeat(1000));
    for table in [
        // A table, and rows without one.
        format!("{header}{}", format!("{}|\n", "|b".repeat(1000)).repeat(500)),
        format!("{header}\n{}", "| r | https://a.x.com | https://b.x.com |\n".repeat(170_000)),
    ] {
        let site =
            Site::with(&[("environments.md", PAGE), ("de/environments.md", &format!("{PAGE}\n{table}"))]);
        let expected = ["unreadable-page", "the tables of the page have more than the 500000 cells allowed"];
        assert_found(&check(site.root()), &expected);
    }
}

#[test]
fn people_are_shown_a_hundred_findings_of_a_page_and_told_how_many_more_there_are() {
    let mut rows = String::new();
    for at in 0..150 {
        writeln!(rows, "| r{at} | https://a{at}.x.com | https://b{at}.x.com |")
            .expect("memory can be written");
    }
    let site =
        Site::with(&[("environments.md", PAGE.to_owned()), ("de/environments.md", format!("{PAGE}{rows}"))]);
    let output = run(["wink-env", "check", site.root().to_str().expect("temporary paths are text")]);
    assert_eq!(output.stdout.matches("error[extra-row]").count(), 100);
    assert!(output.stdout.contains("50 findings not shown: at most 100 per page"), "{:.2000}", output.stdout);
    assert!(output.stdout.contains("150 errors"));
}

/// Each service has a place for each environment of any table.
#[test]
fn more_endpoints_than_anything_could_list_are_refused() {
    let mut page = "---\ntitle: Environments\n---\n".to_owned();
    for number in 0..600 {
        let _ = write!(
            page,
            "\n## Section {number}\n\n| Name | Test {number} | Sandbox {number} |\n| --- | --- | --- |\n\
             | API | https://test{number}.wink.travel | https://sandbox{number}.wink.travel |\n"
        );
    }
    let site = Site::with(&[("environments.md", &page)]);
    let expected = ["600 services in 1200 environments are more than the 500000 endpoints allowed"];
    assert_refused(&check(site.root()), &expected);
}

//! An invented company of six small repositories, each with the list of what is known and what is wrong in it.
//!
//! The lists are written by hand: change them only if a file changes.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use tests::site::Site;

const REPOSITORIES: [&str; 6] = ["python-sdk", "java-sdk", "php-plugin", "openapi", "deploy", "site"];

fn company(below: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/company").join(below);
    root.to_str().expect("a text").to_owned()
}

/// The known hosts of a repository, and what is wrong in it: `path:line lint what`.
fn list(repository: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let list = fs::read_to_string(company(&format!("{repository}.list"))).expect("there is a list");
    let (known, wrong): (Vec<&str>, Vec<&str>) = list.lines().partition(|line| line.starts_with("known "));
    let known = known.iter().map(|line| line.trim_start_matches("known ").to_owned());
    (known.collect(), wrong.into_iter().map(str::to_owned).collect())
}

/// What a scan reports in a repository, in the same form.
fn reported(repository: &str, options: &[&str]) -> BTreeSet<String> {
    let directory = company(repository);
    let call = ["wink-env", "scan", &directory, "--format", "json"];
    let output = wink_env_cli::run(call.iter().chain(options));
    let report: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{}", output.stderr));
    let findings = report["findings"].as_array().expect("there is a list").iter();
    let shown = findings.map(|finding| {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        let path = text("path").replace(&format!("{directory}/"), "");
        format!("{path}:{} {} {}", finding["line"], text("lint"), text("found"))
    });
    shown.collect()
}

/// The export of the pages, in a file.
fn facts(site: &Site) -> String {
    let exported = wink_env_cli::run(["wink-env", "export", &company("pages/docs"), "--format", "json"]);
    assert_eq!(exported.code, 0, "{}", exported.stderr);
    site.write("endpoints.json", exported.stdout).to_str().expect("a text").to_owned()
}

#[test]
#[expect(clippy::print_stdout, reason = "the numbers are what one wants to see")]
fn a_scan_reports_all_that_is_wrong_and_nothing_else() {
    let (mut all_wrong, mut all_reported, mut both) = (0, 0, 0);
    for repository in REPOSITORIES {
        let (known, wrong) = list(repository);
        let known: Vec<&str> = known.iter().flat_map(|host| ["--known-host", host]).collect();
        let docs = company("pages/docs");
        let reported = reported(repository, &[&["--docs", &docs], &*known].concat());
        for missed in wrong.difference(&reported) {
            println!("{repository}: missed {missed}");
        }
        for noise in reported.difference(&wrong) {
            println!("{repository}: noise {noise}");
        }
        all_wrong += wrong.len();
        all_reported += reported.len();
        both += wrong.intersection(&reported).count();
    }
    println!("precision {both}/{all_reported}, recall {both}/{all_wrong}");
    assert!(all_wrong >= 50, "the company has enough to find");
    assert_eq!((both, both), (all_reported, all_wrong));
}

#[test]
fn init_proposes_the_known_hosts_and_a_scan_with_them_reports_only_what_is_wrong() {
    let site = Site::new();
    let facts = facts(&site);
    for repository in REPOSITORIES {
        let (known, wrong) = list(repository);
        let copy = copied(repository);
        let path = copy.root().to_str().expect("a text");
        let output = wink_env_cli::run(["wink-env", "init", path, "--facts", &facts]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let file = copy.root().join("wink-env.yml");
        let yaml = fs::read_to_string(&file).expect("it was written");
        let proposed: BTreeSet<String> = yaml
            .lines()
            .filter_map(|line| Some(line.strip_prefix("#   - ")?.split_once("  #")?.0.trim().to_owned()))
            .collect();
        assert_eq!(proposed, known, "{repository}: {yaml}");
        let accepted = site
            .write("accepted.yml", yaml.replace("# known-hosts:", "known-hosts:").replace("#   - ", "  - "));
        let config = accepted.to_str().expect("a text");
        assert_eq!(reported(repository, &["--facts", &facts, "--config", config]), wrong, "{repository}");
        let again = wink_env_cli::run(["wink-env", "init", path, "--facts", &facts]);
        assert!(again.code == 2 && again.stderr.contains("is already there"), "{}", again.stderr);
    }
}

/// A copy of a repository, in which a file may be written.
fn copied(repository: &str) -> Site {
    let copy = Site::new();
    let root = PathBuf::from(company(repository));
    let mut directories = vec![root.clone()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).expect("it can be listed").flatten() {
            let path = entry.path();
            if path.is_dir() {
                directories.push(path);
            } else {
                let below =
                    path.strip_prefix(&root).expect("it is below").to_str().expect("a text").to_owned();
                copy.write(&below, fs::read(&path).expect("it can be read"));
            }
        }
    }
    copy
}

#[test]
fn init_writes_languages_retired_hosts_and_exceptions_where_the_pages_are() {
    let page = fs::read_to_string(company("pages/docs/environments.md")).expect("there is a page");
    let site = Site::with(&[("docs/environments.md", page.clone())]);
    site.write("docs/sv/environments.md", page.replace("| Rooms ", "| Rum ").replace("//stock.", "//lager."));
    site.write("mkdocs.yml", "site_name: x\nsite_url: https://docs.larkspur.example\n");
    let root = site.root().to_str().expect("a text");
    let output = wink_env_cli::run(["wink-env", "init", root]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let told = "  site: mkdocs\n  locales: [sv]\n  known-hosts: 1 proposal\n  allow: 1 proposal\n";
    assert!(output.stdout.ends_with(told), "{}", output.stdout);
    let yaml = fs::read_to_string(site.root().join("wink-env.yml")).expect("it was written");
    let expected = "\nsite: mkdocs\n\n# All of them must have the page.\nlocales: [sv]\n\n\
        # Hosts that are in no table, but right, such as websites and images.\n# known-hosts:\n\
        #   - docs.larkspur.example  # 1 place in 1 file\n\n\
        # What is wrong on the pages, if it is meant to be so.\n# allow:\n\
        #   - { lint: url-mismatch, locale: sv, section: servers, service: stock, reason: \"\" }  # 1 finding\n";
    assert!(yaml.ends_with(expected), "{yaml}");
    let docs = site.root().join("docs");
    let check = wink_env_cli::run(["wink-env", "check", docs.to_str().expect("a text")]);
    assert_eq!(check.code, 1, "the configuration can be read: {}", check.stderr);
}

#[test]
fn init_finds_the_pages_where_the_site_has_them() {
    let page = fs::read_to_string(company("pages/docs/environments.md")).expect("there is a page");
    let site = Site::with(&[("src/content/docs/environments.md", page.clone())]);
    site.write("src/content/docs/sv/environments.md", page);
    let output = wink_env_cli::run(["wink-env", "init", site.root().to_str().expect("a text")]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stdout.ends_with("\n  locales: [sv]\n"), "{}", output.stdout);
}

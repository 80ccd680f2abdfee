//! The configuration: mistakes are reported with their places, and valid settings take effect.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::{prop_assert, proptest};
use proptest::sample::select;
use serde_json::{Value, json};
use tests::site::Site;
use wink_env_cli::{Output, run};
use wink_env_pages::check::Settings;
use wink_env_pages::config::{Config, ConfigText, InvalidConfig};
use wink_env_pages::lint;
use wink_env_pages::render::{Color, config as rendered};
use wink_env_pages::text::Text;

const PAGE: &str = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging | Production |\n| --- | --- | --- |\n\
                    | IAM | https://staging-iam.wink.travel | https://iam.wink.travel |\n";

fn parse(yaml: &str) -> Result<Config, InvalidConfig> {
    let file = ConfigText { path: "wink-env.yml".to_owned(), text: Text::new(yaml.to_owned()) };
    Config::parse(file, &lint::names())
}

fn check(site: &Site, arguments: &[&str]) -> Output {
    let docs = site.root().join("docs");
    let docs = docs.to_str().expect("temporary paths are text");
    run([&["wink-env", "check", docs, "--format", "concise"], arguments].concat())
}

fn site(config: &str) -> Site {
    Site::with(&[
        ("docs/environments.md", PAGE),
        ("docs/de/environments.md", PAGE),
        ("docs/wink-env.yml", config),
    ])
}

/// Every mistake, in files as people would write them. `UPDATE_CASES=1` writes the actual reports.
#[test]
fn every_mistake_is_said_with_its_place() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/configuration/mistakes.md");
    let content = fs::read_to_string(&path).expect("the mistakes are there");
    let mut cases = content.split("\n## ");
    let mut updated = cases.next().unwrap_or_default().to_owned();
    for case in cases {
        let (name, rest) = case.split_once("\n\n```yml\n").expect("a file follows");
        let (yaml, report) = rest.split_once("```\n\n```report\n").expect("a report follows");
        let invalid = parse(&yaml.replace("{TAB}", "\t")).expect_err(name);
        let actual = rendered(&invalid, Color::Never);
        let _ = write!(updated, "\n## {name}\n\n```yml\n{yaml}```\n\n```report\n{actual}```\n");
        if std::env::var_os("UPDATE_CASES").is_none() {
            assert_eq!(report, format!("{actual}```\n"), "{name}");
        }
    }
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(&path, updated).expect("the mistakes can be written");
    }
}

#[test]
fn several_mistakes_are_sorted_and_refuse_the_call() {
    let output = check(&site("sources: en\nlocales: de\nallow: [{ lint: extra-rows }]\n"), &[]);
    assert_eq!((output.code, output.stdout.as_str()), (2, ""));
    let places: Vec<&str> = output
        .stderr
        .lines()
        .filter_map(|line| line.split_once("wink-env.yml:"))
        .map(|place| place.1)
        .collect();
    assert_eq!(places, ["1:1", "2:10", "3:9", "3:17"]);
    assert!(output.stderr.ends_with("docs/wink-env.yml\n"), "{}", output.stderr);
    assert!(output.stderr.contains("error: 4 errors in "), "{}", output.stderr);
}

#[test]
fn an_empty_file_says_nothing() {
    for yaml in ["", "\n", "# later\n", "---\n", "\u{feff}# later\r\n"] {
        assert_eq!(
            parse(yaml).map(|config| config.levels.len()).map_err(|error| error.to_string()),
            Ok(0),
            "{yaml:?}"
        );
    }
}

#[test]
fn the_source_names_the_page_without_a_language() {
    let output = check(&site("source: en-GB\nlocales: [de, tr, pt-BR]\n"), &[]);
    assert_eq!(output.code, 1);
    for locale in ["tr", "pt-BR"] {
        assert!(output.stdout.contains(&format!("the language `{locale}` has no page")), "{}", output.stdout);
    }
    assert!(!output.stdout.contains("`en-GB`"), "{}", output.stdout);
}

#[test]
fn a_source_without_a_page_is_said_where_it_is_named() {
    let site = Site::with(&[
        ("docs/da/environments.md", PAGE),
        ("docs/de/environments.md", PAGE),
        ("docs/wink-env.yml", "# here\nsource: fr\n"),
    ]);
    let output = check(&site, &[]);
    assert_eq!(output.code, 2);
    for part in ["no page has the language `fr`", "wink-env.yml:2:9", "the languages with a page are da, de"]
    {
        assert!(output.stderr.contains(part), "{part} is not in {}", output.stderr);
    }
    assert_eq!(check(&site, &["--source", "de"]).code, 0, "the command line comes first");
}

#[test]
fn levels_decide_the_exit_code() {
    let drifted = PAGE.replace("https://iam", "https://oam");
    for (config, code, word) in [
        ("lints: { url-mismatch: error }", 1, "error[url-mismatch]"),
        ("lints: { url-mismatch: warning }", 0, "warning[url-mismatch]"),
        ("lints: { url-mismatch: off }", 0, "no findings"),
    ] {
        let site = site(config);
        site.write("docs/de/environments.md", &drifted);
        let output = check(&site, &[]);
        assert_eq!((output.code, output.stdout.contains(word)), (code, true), "{}", output.stdout);
        let denied = check(&site, &["--deny", "warnings"]).code;
        assert_eq!(denied == 0, word == "no findings");
    }
}

#[test]
fn names_are_one_for_each_table_and_column() {
    let output = check(&site("environments: [staging]\nsections: [servers, applications]\n"), &[]);
    assert_eq!(output.code, 2);
    for part in [
        "`environments` names 1 column, but the table `Servers` has 2",
        "wink-env.yml:1:15",
        "name all of them, in this order: `Staging` and `Production`",
        "`sections` names 2 tables, but the reference has 1",
        "wink-env.yml:2:11",
    ] {
        assert!(output.stderr.contains(part), "{part} is not in {}", output.stderr);
    }
    assert_eq!(check(&site("environments: [test, live]\nsections: [backends]\n"), &[]).code, 0);
}

#[test]
fn names_of_the_configuration_are_names_of_the_code() {
    let site = site("environments: [test, live]\nsections: [backends]\n");
    let config = parse("environments: [test, live]\nsections: [backends]\n").expect("it is right");
    let report = site.check(&Settings { config, ..Settings::default() });
    let endpoints = report.endpoints().expect("the pages agree");
    assert_eq!(endpoints.sections[0].name, "backends");
    assert_eq!(
        endpoints.environments.iter().map(|environment| environment.name.as_str()).collect::<Vec<_>>(),
        ["test", "live"]
    );
}

#[test]
fn a_layout_finds_what_cannot_be_guessed() {
    let site = Site::with(&[
        ("docs/guide/urls.md", PAGE),
        ("docs/translated/de.md", PAGE),
        ("docs/environments.md", "no page"),
        (
            "docs/wink-env.yml",
            "layout: { source: guide/urls.md, translation: \"translated/{locale}.md\" }\nlocales: [de, tr]\n",
        ),
    ]);
    let output = check(&site, &[]);
    assert!(
        output.stdout.contains("docs/translated/tr.md: error[missing-page]"),
        "{}{}",
        output.stdout,
        output.stderr
    );
    assert!(output.stdout.contains("1 error on 1 of 3 pages"), "{}", output.stdout);
}

/// The layouts of the guide: the source, the translation, and the pattern of translations.
const LAYOUTS: [(&str, &str, &str); 4] = [
    ("guides/hosts.md", "@l10n/es-ES/guides/hosts.md", "@l10n/{locale}/guides/hosts.md"),
    ("api/hosts.md", "_lang/es/api/hosts.md", "_lang/{locale}/api/hosts.md"),
    ("hosts.md", "hosts_CN.md", "hosts_{locale}.md"),
    ("docs-en/content/hosts.md", "docs-es/content/hosts.md", "docs-{locale}/content/hosts.md"),
];

#[test]
fn a_layout_finds_files_of_any_name_and_a_wrong_host_in_them() {
    for (source, translation, pattern) in LAYOUTS {
        let wrong = PAGE.replace("https://iam", "https://ima");
        let config = format!("layout:\n  source: {source}\n  translation: \"{pattern}\"\n");
        let files = [(source, PAGE), (translation, &*wrong), ("wink-env.yml", &*config)];
        let files: Vec<(String, &str)> =
            files.iter().map(|(path, content)| (format!("docs/{path}"), *content)).collect();
        let output = check(&Site::with(&files), &[]);
        let found = format!("docs/{translation}:9:43: error[url-mismatch]");
        assert!(output.stdout.contains(&found), "{pattern}: {}{}", output.stdout, output.stderr);
        assert!(output.stdout.contains("1 error on 1 of 2 pages"), "{pattern}: {}", output.stdout);
        let guide = include_str!("../../../guide/own-pages.md");
        assert!(guide.contains(&format!("`{pattern}`")), "the guide shows {pattern}");
    }
}

#[test]
fn a_directory_lacks_its_page_however_a_layout_names_directories_of_languages() {
    for (source, translation, pattern) in LAYOUTS {
        let Some((before, after)) = pattern.split_once("{locale}/") else { continue };
        let config = format!("layout:\n  source: {source}\n  translation: \"{pattern}\"\n");
        let other = format!("{before}fr/index.md");
        let files = [(source, PAGE), (translation, PAGE), (&*other, ""), ("wink-env.yml", &*config)];
        let files = files.map(|(path, content)| (format!("docs/{path}"), content));
        let output = check(&Site::with(&files), &[]);
        let missing = format!("docs/{before}fr/{after}: error[missing-page]");
        assert!(output.stdout.contains(&missing), "{pattern}: {}{}", output.stdout, output.stderr);
    }
}

#[test]
fn a_table_without_a_name_in_the_configuration_makes_no_code() {
    let config = parse("sections: [~, servers, ~]").expect("it is valid");
    assert_eq!(config.names.sections, Some(vec![None, Some("servers".to_owned()), None]));
    parse("sections: [servers, servers]").expect_err("two tables of one name");
    parse("locales: [~]").expect_err("a language has a name");
}

#[test]
fn an_exception_for_a_damaged_url_makes_no_code_of_it() {
    let site = Site::with(&[
        ("environments.md", PAGE.replace("https://iam", "http://iam")),
        ("wink-env.yml", "allow: [{ lint: bad-url, reason: \"later\" }]\n".to_owned()),
    ]);
    let config = site.config().expect("it is right");
    let report = site.check(&Settings { config, ..Settings::default() });
    assert!(!report.has_errors());
    assert!(report.endpoints().is_err());
}

#[test]
fn the_configuration_is_in_the_pages_directory_or_in_the_one_that_holds_it() {
    let bad = "sources: en\n";
    let inside = Site::with(&[("docs/environments.md", PAGE), ("docs/wink-env.yml", bad)]);
    assert!(check(&inside, &[]).stderr.contains("docs/wink-env.yml:1:1"));
    let beside = Site::with(&[("docs/environments.md", PAGE), ("wink-env.yml", bad)]);
    assert!(check(&beside, &[]).stderr.contains("wink-env.yml:1:1"));
    let both = Site::with(&[("docs/environments.md", PAGE), ("docs/wink-env.yml", ""), ("wink-env.yml", "")]);
    let output = check(&both, &[]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("found two configuration files") && output.stderr.contains("--config"),
        "{}",
        output.stderr
    );
    let chosen = both.write("other.yml", bad);
    let output = check(&both, &["--config", chosen.to_str().expect("temporary paths are text")]);
    assert!(output.stderr.contains("other.yml:1:1"), "{}", output.stderr);
    let output = check(&both, &["--config", "nowhere.yml"]);
    assert!(
        output.code == 2 && output.stderr.contains("there is no file `nowhere.yml`"),
        "{}",
        output.stderr
    );
    let misnamed = Site::with(&[("docs/environments.md", PAGE), ("docs/wink-env.yaml", "")]);
    let output = check(&misnamed, &[]);
    assert!(output.code == 2 && output.stderr.contains("rename it to `wink-env.yml`"), "{}", output.stderr);
}

#[test]
fn a_file_that_is_no_text_is_refused_with_the_line() {
    let site = site("");
    site.write("docs/wink-env.yml", b"# \n\nsource: \xff\n");
    let output = check(&site, &[]);
    assert!(output.code == 2 && output.stderr.contains("line 3 is not UTF-8"), "{}", output.stderr);
}

#[cfg(unix)]
#[test]
fn a_linked_directory_finds_the_file_beside_the_link_and_beside_its_target() {
    use std::os::unix::fs::symlink;

    let site = Site::with(&[
        ("repository/docs/environments.md", PAGE),
        ("repository/wink-env.yml", "sources: en\n"),
        ("docs.txt", ""),
    ]);
    symlink("repository/docs", site.root().join("docs")).expect("links can be made");
    assert!(check(&site, &[]).stderr.contains("repository/wink-env.yml:1:1"));
    symlink("repository/wink-env.yml", site.root().join("wink-env.yml")).expect("links can be made");
    let output = check(&site, &[]);
    assert!(
        output.stderr.contains("wink-env.yml:1:1") && !output.stderr.contains("two"),
        "{}",
        output.stderr
    );
    fs::remove_file(site.root().join("wink-env.yml")).expect("it is there");
    site.write("wink-env.yml", "");
    assert!(check(&site, &[]).stderr.contains("found two configuration files"));
}

#[test]
fn programs_get_the_place_in_the_configuration() {
    let site = site("allow:\n  - { lint: extra-row, locale: de, reason: \"later\", until: 2001-12-31 }\n");
    let docs = site.root().join("docs");
    let output =
        run(["wink-env", "check", docs.to_str().expect("temporary paths are text"), "--format", "json"]);
    let document: Value = serde_json::from_str(&output.stdout).expect("it is JSON");
    let finding = &document["findings"][0];
    assert_eq!(finding["lint"], "expired-allow");
    assert_eq!(
        [&finding["line"], &finding["column"], &finding["end_column"]],
        [&json!(2), &json!(60), &json!(70)]
    );
    assert!(finding["path"].as_str().is_some_and(|path| path.ends_with("docs/wink-env.yml")), "{finding}");
    assert!(finding.get("locale").is_none(), "{finding}");
    assert!(check(&site, &[]).stdout.contains("docs/wink-env.yml:2:60: warning[expired-allow]"));
}

#[test]
fn of_thousands_of_mistakes_the_first_hundred_have_places_and_the_others_are_counted() {
    let keys: Vec<String> = (0..3000).map(|number| format!("key-{number}: x\n")).collect();
    let invalid = parse(&keys.concat()).expect_err("no key is known");
    let lines = invalid.problems.iter().map(|problem| invalid.file.text.line_at(problem.span.start));
    assert_eq!(lines.collect::<Vec<_>>(), (1..=101).collect::<Vec<_>>());
    assert_eq!(invalid.problems[99].message, "unknown key `key-99` in the configuration");
    assert_eq!(invalid.problems[100].message, "2900 more problems from here on");
}

#[test]
fn of_hundreds_of_unused_exceptions_the_first_hundred_have_places_and_the_others_that_of_their_list() {
    let entries: Vec<String> = (0..150)
        .map(|number| format!("  - {{ lint: extra-row, service: s{number}, reason: x }}\n"))
        .collect();
    let config = format!("# exceptions\nallow:\n{}", entries.concat());
    let stdout = check(&site(&config), &[]).stdout;
    let at = |place: &str| stdout.matches(&format!("wink-env.yml:{place}: warning[unused-allow]")).count();
    assert_eq!([at("3:13"), at("102:13"), at("103:13"), at("2:1")], [1, 1, 0, 50], "{stdout}");
}

proptest! {
    #[test]
    fn every_text_is_a_configuration_or_a_report(parts in vec(select(PARTS.to_vec()), 0..24)) {
        let yaml = parts.concat();
        if let Err(invalid) = parse(&yaml) {
            for problem in &invalid.problems {
                prop_assert!(yaml.get(problem.span.range()).is_some(), "{:?} in {:?}", problem, yaml);
            }
            prop_assert!(rendered(&invalid, Color::Never).contains("wink-env.yml:"));
        }
    }
}

/// Fragments of files, including broken ones.
const PARTS: [&str; 48] = [
    "source",
    "locales",
    "lints",
    "allow",
    "layout",
    "known-hosts",
    "environments",
    "lint",
    "reason",
    "until",
    "extra-row",
    ":",
    ": ",
    ":\n",
    "\n",
    "\r\n",
    "\r",
    "\n  ",
    "\n  - ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "\"",
    "'",
    "|\n",
    ">\n  ",
    "# ",
    "\t",
    "&a ",
    "*a",
    "!t ",
    "---\n",
    "...\n",
    "? ",
    "<<: ",
    "2027-02-30",
    "0x1f",
    "true",
    "~",
    "é",
    "예약",
    "\u{feff}",
    "\u{2028}",
    "\u{0}",
    "\u{202e}",
];

#[test]
fn other_schemes_are_allowed_by_name() {
    let page = PAGE.replace("https://staging", "http://staging").replace("https://iam", "wss://iam");
    let site = Site::with(&[("docs/environments.md", page.as_str())]);
    let stdout = check(&site, &[]).stdout;
    assert_eq!(stdout.matches("bad-url").count(), 2, "{stdout}");
    site.write("docs/wink-env.yml", "schemes: [https, http]");
    let stdout = check(&site, &[]).stdout;
    assert_eq!(stdout.matches("bad-url").count(), 1, "{stdout}");
    assert!(stdout.contains("wss://iam"), "{stdout}");
    site.write("docs/wink-env.yml", "schemes: [wss, http]");
    assert_eq!(check(&site, &[]).code, 0);
}

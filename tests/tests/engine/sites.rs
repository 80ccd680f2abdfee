//! The command on sites of every supported generator: where it finds pages, translations and languages.

use std::fs;

use tests::site::Site;
use wink_env_cli::{Output, run};

const SOURCE: &str = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging | Production |\n| --- | --- | --- |\n| IAM | https://staging-iam.wink.travel | https://iam.wink.travel |\n";

fn german() -> String {
    SOURCE.replace("Servers", "Server").replace("Feature", "Funktion")
}

/// A site with a source page, a German page and the configuration of its generator.
fn site(source: &str, german_page: &str, configuration: (&str, &str)) -> Site {
    let german = german();
    Site::with(&[(source, SOURCE), (german_page, german.as_str()), configuration])
}

fn check(site: &Site, below: &str) -> Output {
    run(["wink-env", "check", &site.root().join(below).to_string_lossy()])
}

const STARLIGHT: (&str, &str) = (
    "astro.config.mjs",
    "export default { integrations: [starlight({ locales: { root: {}, de: {}, fr: {} } })] }",
);
const DOCUSAURUS: (&str, &str) = (
    "docusaurus.config.js",
    "module.exports = { i18n: { defaultLocale: 'en', locales: ['en', 'de', 'fr'] } }",
);
const VITEPRESS: (&str, &str) =
    ("docs/.vitepress/config.mts", "export default { locales: { root: {}, de: {}, fr: {} } }");
const MKDOCS: (&str, &str) = (
    "mkdocs.yml",
    "plugins:\n  - i18n:\n      languages:\n        - locale: en\n          default: true\n        - locale: de\n        - locale: fr\n",
);
const HUGO: (&str, &str) = ("hugo.toml", "[languages.en]\n[languages.de]\n[languages.fr]\n");
const HUGO_IN_FILES: (&str, &str) =
    ("config/_default/languages.toml", "[en]\nweight = 1\n[[en.menu]]\n[de.params]\n[de]\n[fr]\n");
const HUGO_IN_YAML: (&str, &str) =
    ("config/_default/languages.yaml", "en:\n  weight: 1\nde:\n  weight: 2\nfr:\n");
const HUGO_OF_OLD: (&str, &str) = ("config.yaml", "languages:\n  en:\n  de:\n  fr:\n");

#[test]
fn languages_of_the_site_without_a_page_are_missing() {
    let current = "docusaurus-plugin-content-docs/current";
    for (source, german_page, configuration, missing) in [
        (
            "src/content/docs/a/environments.md",
            "src/content/docs/de/a/environments.md",
            STARLIGHT,
            "src/content/docs/fr/a/environments.md",
        ),
        (
            "docs/environments.md",
            &*format!("i18n/de/{current}/environments.md"),
            DOCUSAURUS,
            &*format!("i18n/fr/{current}/environments.md"),
        ),
        ("docs/environments.md", "docs/de/environments.md", VITEPRESS, "docs/fr/environments.md"),
        ("docs/environments.md", "docs/environments.de.md", MKDOCS, "docs/environments.fr.md"),
        ("content/environments.md", "content/environments.de.md", HUGO, "content/environments.fr.md"),
        (
            "content/environments.md",
            "content/environments.de.md",
            HUGO_IN_FILES,
            "content/environments.fr.md",
        ),
        ("content/environments.md", "content/environments.de.md", HUGO_IN_YAML, "content/environments.fr.md"),
        ("content/environments.md", "content/environments.de.md", HUGO_OF_OLD, "content/environments.fr.md"),
    ] {
        let site = site(source, german_page, configuration);
        let output = check(&site, "");
        assert_eq!(output.code, 1, "{}", output.stdout);
        assert!(
            output.stdout.contains("error[missing-page]: the language `fr` has no page"),
            "{}",
            output.stdout
        );
        assert!(output.stdout.contains(missing), "{}", output.stdout);
        assert_eq!(output.stdout.matches("error[").count(), 1, "{}", output.stdout);
        // The same if there is no translation to learn from.
        fs::remove_file(site.root().join(german_page)).expect("the page is there");
        let output = check(&site, "");
        assert!(output.stdout.contains("2 errors from 1 cause on 2 of 3 pages"), "{}", output.stdout);
        assert!(output.stdout.contains(missing), "{}", output.stdout);
    }
}

#[test]
fn directories_of_other_names_are_no_languages() {
    let site = site("docs/environments.md", "docs/de/environments.md", ("docs/is/index.md", "x"));
    assert!(check(&site, "docs").stdout.contains("`is` has no page"));
    site.write("docs/.vitepress/config.js", "export default { locales: { root: {}, de: {} } }");
    assert_eq!(check(&site, "docs").code, 0, "the site knows its languages");
    site.write("wink-env.yml", "locales: [de, is]\n");
    assert!(check(&site, "docs").stdout.contains("`is` has no page"), "the configuration decides");
}

#[test]
fn translations_beside_the_pages_belong_to_them() {
    let german_page = "i18n/de/docusaurus-plugin-content-docs/current/guide/environments.md";
    let site = site("docs/guide/environments.md", german_page, DOCUSAURUS);
    site.write("i18n/de/docusaurus-plugin-content-docs/version-1/guide/environments.md", "old");
    site.write("wink-env.yml", "locales: [de]\n");
    fs::create_dir(site.root().join(".git")).expect("a directory can be made");
    for docs in ["docs", "docs/guide", "docs/"] {
        let output = check(&site, docs);
        assert_eq!(output.code, 0, "{docs}: {}{}", output.stdout, output.stderr);
        assert!(output.stdout.starts_with("2 pages agree"), "{docs}: {}", output.stdout);
    }
    site.write(german_page, german().replace("staging-iam", "staging-iamm"));
    let fix = run(["wink-env", "fix", &site.root().join("docs").to_string_lossy()]);
    assert_eq!(fix.code, 0, "{}{}", fix.stdout, fix.stderr);
    let repaired = fs::read_to_string(site.root().join(german_page)).expect("the page is there");
    assert_eq!(repaired, german());
}

#[test]
fn a_single_page_is_compared_with_nothing() {
    let site = Site::with(&[("docs/environments.md", SOURCE)]);
    let output = check(&site, "docs");
    assert!(
        output.stdout.starts_with("1 page has no findings, but nothing was compared"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_file_in_place_of_a_language_is_called_by_its_name() {
    let site = site("docs/environments.md", "docs/de/environments.md", ("docs/fr", "../shared/fr"));
    let output = check(&site, "docs");
    assert!(
        output.stdout.contains("`fr` should be the directory of the language `fr`, but is not one"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_link_that_git_could_not_create_is_called_one() {
    let site = site("docs/environments.md", "docs/de/environments.md", ("docs/index.md", "x"));
    site.write("docs/de/environments.md", "../../shared/de/environments.md");
    let output = check(&site, "docs");
    assert!(output.stdout.contains("it is a symbolic link that git could not create"), "{}", output.stdout);
}

#[cfg(unix)]
#[test]
fn a_link_without_target_in_place_of_a_language_is_called_by_its_name() {
    let site = site("docs/environments.md", "docs/de/environments.md", ("docs/index.md", "x"));
    std::os::unix::fs::symlink("../gone", site.root().join("docs/fr")).expect("links can be made");
    assert!(check(&site, "docs").stdout.contains("`fr` should be the directory of the language `fr`"));
}

#[test]
fn the_configuration_may_be_anywhere_up_to_the_root_of_the_repository() {
    let site = site(
        "src/content/docs/environments.md",
        "src/content/docs/de/environments.md",
        ("wink-env.yml", "sauce: en\n"),
    );
    let docs = "src/content/docs";
    assert_eq!(check(&site, docs).code, 0, "without a repository, only the parent counts");
    fs::create_dir(site.root().join(".git")).expect("a directory can be made");
    let output = check(&site, docs);
    assert_eq!(output.code, 2, "{}", output.stdout);
    assert!(output.stderr.contains("unknown key `sauce`"), "{}", output.stderr);
    site.write("src/wink-env.yml", "source: en\n");
    assert!(check(&site, docs).stderr.contains("found two configuration files"));
}

#[test]
fn the_configuration_names_what_renders_the_pages() {
    let german = german().replace("## Server\n\n", "## Server\n\nDiese Server gibt es:\n");
    let site = Site::with(&[("docs/environments.md", SOURCE), ("docs/de/environments.md", german.as_str())]);
    assert_eq!(check(&site, "docs").code, 0);
    site.write("docs/wink-env.yml", "site: mkdocs\n");
    assert_eq!(check(&site, "docs").code, 1);
    site.write("docs/wink-env.yml", "site: hugo\n");
    site.write("mkdocs.yml", "site_name: x\n");
    assert_eq!(check(&site, "docs").code, 0, "`site` decides");
}

#[test]
fn names_of_the_configuration_replace_those_of_labels() {
    let site = site(
        "docs/environments.md",
        "docs/de/environments.md",
        ("docs/wink-env.yml", "names: { IAM: identity, Servers: backend }\n"),
    );
    let docs = site.root().join("docs");
    let output = run(["wink-env", "export", &docs.to_string_lossy(), "--format", "json"]);
    assert!(
        output.stdout.contains("\"identity\"") && output.stdout.contains("\"backend\""),
        "{}",
        output.stdout
    );
}

#[test]
fn headings_are_named_without_their_addresses() {
    for (configuration, address) in [
        ("docusaurus.config.js", "{#hosts}"),
        ("docusaurus.config.js", "{/* #hosts */}"),
        ("mkdocs.yml", "{: #hosts .wide }"),
        ("docs/.vitepress/config.js", "{.wide}"),
    ] {
        let page = SOURCE.replace("## Servers", &format!("## Our servers {address}"));
        let site = Site::with(&[("docs/environments.md", page.as_str()), (configuration, "")]);
        let docs = site.root().join("docs");
        let output = run(["wink-env", "export", &docs.to_string_lossy(), "--format", "json"]);
        assert!(
            output.stdout.contains("\"label\": \"Our servers\""),
            "{address}: {}{}",
            output.stdout,
            output.stderr
        );
        assert!(output.stdout.contains("\"name\": \"our_servers\""), "{address}: {}", output.stdout);
    }
}

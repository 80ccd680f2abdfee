//! The machine formats, checked against the schemas of the programs that read them.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use serde_json::{Value, json};
use tests::case::{Case, cases};
use tests::site::Site;
use tests::written;
use wink_env_pages::changes::{Change, changes};
use wink_env_pages::check::{Report, Settings};
use wink_env_pages::fix::{Fix, Repairs, Safety, fix, repairs};
use wink_env_pages::lint::lints;
use wink_env_pages::page::Page;
use wink_env_pages::render;
use wink_env_pages::scan::{FileScan, ScanSettings, Scanner, report};

const TABLE: &str = "\n| Service | Staging | Production |\n|---|---|---|\n\
    | IAM | https://staging-iam.example.com | https://iam.example.com |\n\
    | API | https://staging-api.example.com | https://api.example.com |\n";

fn page(table: &str) -> String {
    format!("---\ntitle: Page\n---\n\n## Servers\n{table}")
}

/// A source page and languages with the same wrong URL.
fn drifted(locales: &[&str]) -> Site {
    let site = Site::with(&[("environments.md", page(TABLE))]);
    for locale in locales {
        let table = TABLE.replace("//api", "//apj").replace("| API", &format!("| API {locale}"));
        site.write(&format!("{locale}/environments.md"), page(&table));
    }
    site
}

fn check(site: &Site) -> Report {
    site.check(&Settings::default())
}

fn document(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Value {
    let text = written(write);
    assert!(text.ends_with("]\n") || text.ends_with("}\n"));
    serde_json::from_str(&text).expect("the format is JSON")
}

fn validator(schema: &str) -> jsonschema::Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(schema);
    let schema = fs::read_to_string(path).expect("the schema is there");
    // One pattern of the standard, for a property that is never written, has an unbalanced bracket.
    let schema = schema.replace("{2}]?$", "{2}?$");
    let schema = serde_json::from_str(&schema).expect("the schema is JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema is sound")
}

fn assert_valid(validator: &jsonschema::Validator, document: &Value, name: &str) {
    let errors: Vec<String> = validator.iter_errors(document).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

fn fingerprints(report: &Report) -> Vec<String> {
    let issues = document(|out| render::gitlab(report, out));
    let issues = issues.as_array().expect("a list").iter();
    issues.map(|issue| issue["fingerprint"].as_str().expect("a text").to_owned()).collect()
}

fn sarif(report: &Report) -> Value {
    let repairs = if report.scanned.is_none() { repairs(report, Safety::Unsafe) } else { Repairs::default() };
    document(|out| render::sarif(report, &repairs, out))
}

/// Every case of a file below `tests/`.
fn cases_in(directory: &str) -> Vec<Case> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(directory);
    let files = fs::read_dir(directory).expect("the cases are there");
    let files = files.map(|file| file.expect("cases can be listed").path());
    files.flat_map(|file| cases(&fs::read_to_string(file).expect("cases can be read"))).collect()
}

fn number(object: &Value, key: &str) -> usize {
    usize::try_from(object[key].as_u64().expect("a number")).expect("a small number")
}

/// The distinct replacements of a page's fixes, as bytes and text.
fn replacements(log: &Value, page: &Page) -> Vec<(usize, usize, String)> {
    let results = log["runs"][0]["results"].as_array().expect("a list").iter();
    let changes = results.filter_map(|result| result["fixes"].get(0)).map(|fix| &fix["artifactChanges"][0]);
    let of_page = changes.filter(|change| change["artifactLocation"]["uri"] == page.path.as_str());
    let mut all = Vec::new();
    for replacement in of_page.flat_map(|change| change["replacements"].as_array().expect("a list")) {
        let region = &replacement["deletedRegion"];
        let start = number(region, "byteOffset");
        let end = start + number(region, "byteLength");
        for (at, line, column) in [(start, "startLine", "startColumn"), (end, "endLine", "endColumn")] {
            let position = page.text.position(at);
            assert_eq!((position.line, position.column), (number(region, line), number(region, column)));
        }
        let text = replacement["insertedContent"]["text"].as_str().unwrap_or_default().to_owned();
        if !all.contains(&(start, end, text.clone())) {
            all.push((start, end, text));
        }
    }
    all
}

/// A page with a suggestion applied; its columns are bytes.
fn suggested(page: &str, suggestion: &Value) -> String {
    let at = |end: &str| {
        let number = |key: &str| {
            let number = suggestion["range"][end][key].as_u64().expect("a number");
            usize::try_from(number).expect("it fits")
        };
        let before: usize = page.split_inclusive('\n').take(number("line") - 1).map(str::len).sum();
        before + number("column") - 1
    };
    let text = suggestion["text"].as_str().expect("a text");
    format!("{}{text}{}", &page[..at("start")], &page[at("end")..])
}

#[test]
fn a_suggestion_of_rdjson_makes_what_fix_makes() {
    let site = drifted(&[]);
    let umlauts = TABLE.replace("| API |", "| Schnittstelle für Gäste |").replace("//api", "//apj");
    site.write("de/environments.md", page(&umlauts));
    let report = check(&site);
    let repairs = repairs(&report, Safety::Unsafe);
    let log = document(|out| render::rdjson(&report, &repairs, out));
    let diagnostics = log["diagnostics"].as_array().expect("a list");
    assert_eq!((diagnostics.len(), &diagnostics[0]["severity"]), (1, &json!("ERROR")));
    let after = suggested(&page(&umlauts), &diagnostics[0]["suggestions"][0]);
    assert_eq!(after, page(&umlauts.replace("//apj", "//api")));
}

#[test]
fn the_fixes_of_sarif_make_what_fix_makes() {
    let mut repaired_pages = 0;
    for case in cases_in("fixes") {
        let report = case.report();
        let log = sarif(&report);
        for fixed in &fix(&report, Safety::Unsafe).repairs.pages {
            let Fix::Repaired { text: expected, .. } = &fixed.fix else { continue };
            let page = &report.site.pages[fixed.page];
            let mut replacements = replacements(&log, page);
            // From the end, so that no replacement moves the place of another.
            replacements.sort_by_key(|(start, end, _)| (*start, *end));
            let mut text = page.text.as_str().to_owned();
            for (start, end, replacement) in replacements.iter().rev() {
                text.replace_range(*start..*end, replacement);
            }
            assert_eq!(text, *expected, "{}", case.name);
            repaired_pages += 1;
        }
    }
    assert!(repaired_pages > 0, "the cases repair pages");
}

/// What a program needs to apply the edits of JSON, without the documentation.
#[test]
fn the_edits_of_json_make_what_fix_makes() {
    let site = drifted(&["de"]);
    let report = check(&site);
    let document = document(|out| render::json(&report, &repairs(&report, Safety::Unsafe), out));
    let edits = document["findings"][0]["edits"].as_array().expect("a list");
    let [edit] = edits.as_slice() else { panic!("{edits:?}") };
    assert_eq!((&edit["path"], &edit["safe"]), (&json!("de/environments.md"), &json!(true)));
    let Fix::Repaired { text: expected, .. } = &fix(&report, Safety::Unsafe).repairs.pages[0].fix else {
        panic!()
    };
    let mut text = report.site.pages[0].text.as_str().to_owned();
    text.replace_range(number(edit, "start")..number(edit, "end"), edit["text"].as_str().expect("a text"));
    assert_eq!(text, *expected);
}

#[test]
fn findings_of_one_cause_share_its_name() {
    let report = check(&drifted(&["da", "de"]));
    let document = document(|out| render::json(&report, &Repairs::default(), out));
    let cause = |finding: usize| document["findings"][finding]["cause"].as_str().expect("a text");
    assert_eq!(cause(0), cause(1));
    assert_eq!(cause(0).len(), 16);
}

#[test]
fn the_reports_of_all_cases_are_valid_and_no_fingerprint_comes_twice() {
    let (sarif_schema, gitlab) = (validator("sarif-2.1.0.json"), validator("gitlab-code-quality.json"));
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for lint in lints().filter(|lint| lint.is_of_pages()) {
        let file = fs::read_to_string(directory.join(format!("{}.md", lint.name))).expect("there are cases");
        for case in cases(&file) {
            let report = case.report();
            assert_valid(&sarif_schema, &sarif(&report), &case.name);
            assert_valid(&gitlab, &document(|out| render::gitlab(&report, out)), &case.name);
            let fingerprints = fingerprints(&report);
            let different: BTreeSet<&String> = fingerprints.iter().collect();
            assert_eq!(different.len(), fingerprints.len(), "{}", case.name);
        }
    }
}

#[test]
fn the_reports_of_a_scan_are_valid_and_no_fingerprint_comes_twice() {
    let site = drifted(&[]);
    let pages = check(&site);
    let settings = ScanSettings { macro_name: "wink_env!".to_owned(), ..ScanSettings::default() };
    let scanner = Scanner::new(&pages, settings);
    let source = b"f(\"https://iam.example.com/x\"); // https://staging-apj.example.com/\n".repeat(2);
    let found = ["src/a b.rs", "src/c:d.rs"].map(|path| {
        let mut scan = FileScan::new(&scanner, path, None);
        scan.piece(&source, true);
        scan.finish().expect("there is a stray")
    });
    let report = report(pages, found.into(), 2);
    assert_eq!(report.findings.len(), 8);
    assert_valid(&validator("sarif-2.1.0.json"), &sarif(&report), "scan");
    assert_valid(
        &validator("gitlab-code-quality.json"),
        &document(|out| render::gitlab(&report, out)),
        "scan",
    );
    assert_eq!(fingerprints(&report).iter().collect::<BTreeSet<_>>().len(), 8);
}

/// A changed URL, and a removed service.
fn changed() -> Vec<Change> {
    let endpoints = |table: &str| {
        let site = Site::with(&[("environments.md", page(table))]);
        check(&site).endpoints().expect("the page is without errors")
    };
    let new = TABLE.replace("//iam.", "//id.");
    let without_api: String = new.split_inclusive('\n').filter(|line| !line.contains("API")).collect();
    changes(&endpoints(TABLE), &endpoints(&without_api))
}

#[test]
fn changes_of_facts_are_valid_reports() {
    let parsed = |text: String| serde_json::from_str::<Value>(&text).expect("the format is JSON");
    let sarif = parsed(render::changes_sarif(&changed(), "new docs/"));
    assert_valid(&validator("sarif-2.1.0.json"), &sarif, "changes");
    assert_eq!(
        sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "new%20docs/environments.md"
    );
    let gitlab = parsed(render::changes_gitlab(&changed(), "./docs"));
    assert_valid(&validator("gitlab-code-quality.json"), &gitlab, "changes");
    assert_eq!(gitlab[0]["location"]["path"], "docs/environments.md");
    assert_ne!(gitlab[0]["fingerprint"], gitlab[1]["fingerprint"]);
    let nothing = parsed(render::changes_sarif(&[], "docs"));
    assert_valid(&validator("sarif-2.1.0.json"), &nothing, "no changes");
    assert_eq!(render::changes_gitlab(&[], "docs"), "[]\n");
}

#[test]
fn changes_of_facts_have_their_place_in_the_new_pages() {
    let (url, gone) = (
        "changed: servers::iam under production: https://iam.example.com is now https://id.example.com",
        "removed: servers::api",
    );
    let release = "2 changes: a major release, because a name that code uses is gone or ambiguous\n";
    assert_eq!(
        render::changes_concise(&changed(), "docs"),
        format!(
            "docs/environments.md:9: minor[url-changed]: {url}\n\
             docs/environments.md:1: major[service-removed]: {gone}\n{release}"
        )
    );
    assert_eq!(
        render::changes_github(&changed(), "docs"),
        format!(
            "::notice file=docs/environments.md,line=9,title=url-changed::{url}\n\
             ::warning file=docs/environments.md,line=1,title=service-removed::{gone}\n{release}"
        )
    );
}

/// The requirements of GitLab's own validator for each entry, see `schemas/README.md`.
#[test]
fn the_schema_demands_what_gitlab_demands() {
    let schema = validator("gitlab-code-quality.json");
    let issues = document(|out| render::gitlab(&check(&drifted(&["de"])), out));
    assert!(schema.is_valid(&issues));
    for place in [
        "/description",
        "/fingerprint",
        "/severity",
        "/location",
        "/location/path",
        "/location/lines",
        "/location/lines/begin",
    ] {
        let (parent, key) = place.rsplit_once('/').expect("it is a path");
        for wrong in [Some(Value::Null), Some(1.5.into()), Some(vec![1].into()), None] {
            let mut issues = issues.clone();
            let parent = issues[0].pointer_mut(parent).and_then(Value::as_object_mut).expect("it is there");
            let before = match wrong.clone() {
                Some(wrong) => parent.insert(key.to_owned(), wrong),
                None => parent.remove(key),
            };
            assert!(before.is_some() && !schema.is_valid(&issues), "{place}: {wrong:?}");
        }
    }
}

#[test]
fn the_schemas_refuse_what_is_wrong() {
    let report = check(&drifted(&["de"]));
    let mut log = sarif(&report);
    log["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!validator("sarif-2.1.0.json").is_valid(&log));
    let mut issues = document(|out| render::gitlab(&report, out));
    issues[0]["location"]["path"] = "./docs".into();
    assert!(!validator("gitlab-code-quality.json").is_valid(&issues));
}

#[test]
fn every_result_points_to_the_rule_of_its_lint() {
    let log = sarif(&check(&drifted(&["de", "fr"])));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["tool"]["driver"]["informationUri"], env!("CARGO_PKG_REPOSITORY"));
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), lints().len());
    for result in run["results"].as_array().expect("results") {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("a small one");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let related = &result["relatedLocations"][0]["physicalLocation"];
        assert_eq!(related["artifactLocation"]["uri"], "environments.md");
    }
}

#[test]
fn fingerprints_survive_moved_lines_and_reworded_labels() {
    let site = drifted(&["de", "fr"]);
    let before = fingerprints(&check(&site));
    let table = TABLE.replace("//api", "//apj").replace("| API", "| Schnittstelle");
    site.write("de/environments.md", page(&format!("\nMore words.\n\nAnd more.\n{table}")));
    assert_eq!(fingerprints(&check(&site)), before);
    // They may be stored for years.
    assert_eq!(before, ["33e891ff0bd7ec17", "cc6912a1aec01af0"]);
}

#[test]
fn github_shows_a_drift_once_with_all_its_languages() {
    let locales = ["ar", "bg", "cs", "da", "de", "el", "es", "fi", "fr", "he", "hu", "it", "ja"];
    let site = drifted(&locales);
    // The source would be alone otherwise.
    site.write("zh/environments.md", page(TABLE));
    let text = written(|out| render::github(&check(&site), out));
    let commands: Vec<&str> = text.lines().filter(|line| line.starts_with("::")).collect();
    assert_eq!(commands.len(), 1, "{text}");
    assert_eq!(
        commands[0],
        "::error file=ar/environments.md,line=10,endLine=10,col=46,endColumn=69,title=url-mismatch::`API ar` \
         has a different URL under `Production` than the source page%0Ahelp: write `https://api.example.com`, \
         unless the reference is wrong: 13 of 15 pages have `https://apj.example.com`%0A\
         in 13 languages: ar, bg, cs, da, de, el, es, fi, fr, he, hu, it, ja"
    );
}

#[test]
fn people_see_a_drift_once_and_counts_stay_per_page() {
    let site = drifted(&["da", "de", "el", "es", "fi", "fr", "he"]);
    // The source would be alone otherwise.
    site.write("zh/environments.md", page(TABLE));
    let report = check(&site);
    let text = render::human(&report, render::Color::Never);
    assert_eq!(text.matches("error[url-mismatch]").count(), 1, "{text}");
    let note = "= note: also in 6 other languages: de, el, es, fi, fr, he\n";
    assert!(text.contains(note), "{text}");
    assert!(text.contains("error: 7 errors from 1 cause on 7 of 9 pages"), "{text}");
    assert_eq!(written(|out| render::concise(&report, out)).lines().count(), 8);
}

#[test]
fn a_second_drift_on_the_same_page_is_shown_too() {
    let site = Site::with(&[("environments.md", page(TABLE))]);
    let table = TABLE.replace("//iam", "//ian").replace("//api", "//apj");
    for locale in ["de", "fr"] {
        site.write(&format!("{locale}/environments.md"), page(&table));
    }
    let text = render::human(&check(&site), render::Color::Never);
    assert_eq!(text.matches("error[url-mismatch]").count(), 2, "{text}");
    assert_eq!(text.matches("also in fr/environments.md").count(), 2, "{text}");
}

#[test]
fn one_slip_in_many_rows_of_a_page_is_one_annotation() {
    let table = |scheme: &str| {
        (0..4).fold("\n| Service | Staging |\n|---|---|\n".to_owned(), |table, number| {
            table + &format!("| A{number} | {scheme}://a{number}.example.com |\n")
        })
    };
    let site = Site::with(&[("environments.md", page(&table("https")))]);
    for locale in ["de", "fr"] {
        site.write(&format!("{locale}/environments.md"), page(&table("http")));
    }
    let text = written(|out| render::github(&check(&site), out));
    assert_eq!(text.matches("title=bad-url").count(), 1, "{text}");
    assert!(text.contains("%0Ain 8 places%0Ain 2 languages: de, fr"), "{text}");
    let text = render::markdown(&check(&site));
    assert_eq!(text.matches("`bad-url`").count(), 1, "{text}");
    assert_eq!(text.matches("/environments.md:").count(), 8, "{text}");
}

#[test]
fn a_comment_on_a_pull_request_stays_below_its_limit() {
    let table = |host: &str| {
        (0..600).fold("\n| Service | Staging |\n|---|---|\n".to_owned(), |table, number| {
            table + &format!("| A{number}@all\\|<b> | https://{host}{number}.example.com |\n")
        })
    };
    let site = Site::with(&[("environments.md", page(&table("a")))]);
    site.write("de/environments.md", page(&table("b")));
    let text = render::markdown(&check(&site));
    assert!(text.len() < 65_536);
    assert!(text.contains("Not shown: "));
    for line in text.lines().filter(|line| line.starts_with("| error")) {
        assert_eq!(line.replace("\\|", "").matches('|').count(), 5, "{line}");
    }
}

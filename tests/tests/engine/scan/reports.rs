//! How findings of a scan are shown: once for people, at every place for programs.

use serde_json::Value;

use super::{scan, tree};

#[test]
fn people_see_a_host_once_with_its_other_places() {
    let stray = "\nhttps://staging-oto.wink.travel https://ian.wink.travel\n";
    let site = tree(&[("a.md", stray.repeat(2)), ("b.md", stray.repeat(3)), ("c.md", stray.repeat(2))]);
    let shown = scan(&site, "", &[]).stdout;
    assert_eq!(shown.matches("error[stray-endpoint]").count(), 2, "{shown}");
    let note = "7 places in 3 files: a.md:2 and 4; b.md:2, 4 and 6; c.md:2 and 4";
    assert_eq!(shown.matches(note).count(), 2, "{shown}");
    assert!(
        shown.ends_with("error: 14 errors in 3 of 4 files; the reference is docs/environments.md\n"),
        "{shown}"
    );
    assert_eq!(scan(&site, "", &["--format", "concise"]).stdout.lines().count(), 15);
}

#[test]
fn people_see_a_literal_once_with_its_other_places() {
    let source = "f(\"https://iam.wink.travel\");\n".repeat(3);
    let shown = scan(&tree(&[("a.rs", source)]), "a.rs", &[]).stdout;
    assert_eq!(shown.matches("warning[hard-coded-endpoint]").count(), 1, "{shown}");
    assert!(shown.contains("= note: 3 places in 1 file: a.rs:1, 2 and 3"), "{shown}");
}

#[test]
fn people_are_told_what_is_too_much_to_show() {
    let page = (0..1003).fold(String::new(), |page, host| page + &format!("https://x{host}.wink.travel\n"));
    let shown = scan(&tree(&[("a.md", page.repeat(2))]), "a.md", &[]).stdout;
    assert_eq!(shown.matches("error[stray-endpoint]").count(), 1000);
    assert!(
        shown.contains("note: 6 findings not shown after the first 1000 kinds; `--format concise` lists all")
    );
}

#[test]
fn every_format_for_programs_tells_every_place() {
    let line = "æ https://staging-oto.wink.travel https://ian.wink.travel\n";
    let site = tree(&[("a.md", format!("\n{line}")), ("b.md", format!("\n\n{line}"))]);
    let text = |format: &str| scan(&site, "", &["--format", format]).stdout;
    let json = |format: &str| serde_json::from_str::<Value>(&text(format)).expect("the format is JSON");
    let expected = [("a.md", 2, 11), ("a.md", 2, 43), ("b.md", 3, 11), ("b.md", 3, 43)];
    let places = |places: &Value, keys: [&str; 3]| -> Vec<(String, u64, u64)> {
        let places = places.as_array().expect("there is a list").iter();
        let place = |place: &Value| {
            let value = |key: &str| place.pointer(key).unwrap_or(&Value::Null).clone();
            let [path, line, column] = keys.map(value);
            (
                path.as_str().unwrap_or_default().trim_start_matches("file://").to_owned(),
                line.as_u64().unwrap_or(0),
                column.as_u64().unwrap_or(0),
            )
        };
        places.map(place).collect()
    };
    let all = expected.map(|(path, line, column)| (path.to_owned(), line, column));
    assert_eq!(places(&json("json")["findings"], ["/path", "/line", "/column"]), all);
    let lines = all.clone().map(|(path, line, _)| (path, line, line));
    let gitlab = ["/location/path", "/location/lines/begin", "/location/lines/end"];
    assert_eq!(places(&json("gitlab"), gitlab), lines);
    let place = "/locations/0/physicalLocation";
    let keys = ["artifactLocation/uri", "region/startLine", "region/startColumn"]
        .map(|key| format!("{place}/{key}"));
    assert_eq!(places(&json("sarif")["runs"][0]["results"], keys.each_ref().map(String::as_str)), all);
    let markdown = text("markdown");
    assert!(markdown.contains("`a.md:2`<br>`b.md:3`"), "{markdown}");
}

#[test]
fn github_shows_every_host_before_it_shows_one_again() {
    let line = "https://staging-oto.wink.travel https://ian.wink.travel\n";
    let text = scan(&tree(&[("a.md", line.repeat(2))]), "a.md", &["--format", "github"]).stdout;
    let places: Vec<&str> =
        text.lines().filter_map(|line| Some(line.split_once(",line=")?.1.split_once(",title")?.0)).collect();
    assert_eq!(
        places,
        [
            "1,endLine=1,col=9,endColumn=32",
            "1,endLine=1,col=41,endColumn=56",
            "2,endLine=2,col=9,endColumn=32",
            "2,endLine=2,col=41,endColumn=56"
        ]
    );
    assert!(text.contains("%0Ain 2 places") && !text.contains("languages"), "{text}");
}

#[test]
fn findings_are_ordered_by_host_then_by_file_and_long_lists_are_cut() {
    let site =
        tree(&[("z.md", "https://a.wink.travel"), ("a.md", "https://z.wink.travel https://m.wink.travel")]);
    for file in 0..7 {
        site.write(&format!("m/{file}.md"), "https://m.wink.travel\n".repeat(file + 1));
    }
    let shown = scan(&site, "", &[]).stdout;
    let order: Vec<usize> =
        ["`a.wink", "`m.wink", "`z.wink"].iter().filter_map(|host| shown.find(host)).collect();
    assert!(order.len() == 3 && order.is_sorted(), "{shown}");
    let note = "29 places in 8 files: a.md:1; m/0.md:1; m/1.md:1 and 2; m/2.md:1, 2 and 3; and 4 more files; `--format concise` lists all";
    assert!(shown.contains(note), "{shown}");
    let markdown = scan(&site, "", &["--format", "markdown"]).stdout;
    assert!(markdown.find("`z.md:1`") < markdown.find("`a.md:1`"), "{markdown}");
}

#[test]
fn places_in_json_have_pointers() {
    let padding = "x".repeat(3000);
    let json = format!(
        r#"{{"x":"{padding}","servers":[{{"url":"https://api.wink.travel"}},{{"url":"https://dev.wink.travel/a"}}],"a/b":"https://dev.wink.travel"}}"#
    );
    let yaml =
        "openapi: 3.1.0\nservers:\n  - url: https://api.wink.travel\n  - url: https://dev.wink.travel\n";
    let site =
        tree(&[("a.json", json.as_str()), ("b.yaml", yaml), ("c.yaml", "url: https://dev.wink.travel")]);
    let report: Value =
        serde_json::from_str(&scan(&site, "", &["--format", "json"]).stdout).expect("the format is JSON");
    let findings = report["findings"].as_array().expect("there is a list").iter();
    let pointers: Vec<Option<&str>> =
        findings.map(|finding| finding.pointer("/details/pointer").and_then(Value::as_str)).collect();
    assert_eq!(pointers, [Some("/servers/1/url"), Some("/a~1b"), Some("/servers/1/url"), None]);
    let shown = scan(&site, "", &[]).stdout;
    assert!(shown.contains("^^^^ at `/servers/1/url`"), "{shown}");
    assert!(
        shown.contains("4 places in 3 files: a.json:/servers/1/url and /a~1b; b.yaml:4; c.yaml:1"),
        "{shown}"
    );
}

#[test]
fn a_file_that_does_not_fit_into_a_piece_has_pointers_too() {
    let values = "\"x\",".repeat(200_000);
    let json = format!(r#"[{values}{{"a":"https://dev.wink.travel"}}]"#);
    for content in [
        json.clone().into_bytes(),
        format!("\u{feff}{json}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ] {
        let shown = scan(&tree(&[("a.json", content)]), "a.json", &[]).stdout;
        assert!(shown.contains("at `/200000/a`"), "{shown}");
    }
}

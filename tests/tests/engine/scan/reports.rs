//! How findings of a scan are shown: once for people, at every place for programs.

use serde_json::Value;

use super::{scan, tree};

#[test]
fn people_see_a_host_once_with_its_other_places() {
    let stray = "\nhttps://staging-oto.wink.travel https://ian.wink.travel\n";
    let site = tree(&[("a.md", stray.repeat(2)), ("b.md", stray.repeat(3)), ("c.md", stray.repeat(2))]);
    let shown = scan(&site, "", &[]).stdout;
    assert_eq!(shown.matches("error[stray-endpoint]").count(), 2, "{shown}");
    let note = "also in a.md:4, b.md:2, b.md:4, b.md:6 and 2 more; `--format concise` lists all";
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
    assert!(shown.contains("also in a.rs:2 and a.rs:3"), "{shown}");
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

//! What an editor sees while pages are edited.

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::client::Client;

const SOURCE: &str = "docs/environments.md";
const GERMAN: &str = "docs/de/environments.md";
const ARABIC: &str = "docs/ar/environments.md";

const PAGE: &str = "\
---
title: Environments
---

:::note
Both are public.
:::

## Servers

| Feature | Staging                         | Production              |
| ------- | ------------------------------- | ----------------------- |
| IAM     | https://staging-iam.wink.travel | https://iam.wink.travel |
| API     | https://staging-api.wink.travel | https://api.wink.travel |
";

/// The pages of a folder, which are deleted on drop.
struct Folder(TempDir);

impl Folder {
    /// Three pages that agree.
    fn new() -> Self {
        let folder = Self(TempDir::new().expect("a temporary directory"));
        folder.write(SOURCE, PAGE);
        folder.write(GERMAN, &german());
        folder.write(ARABIC, &PAGE.replace("| IAM ", "| الهوية "));
        folder
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a page is in a directory"))
            .expect("directories can be made");
        fs::write(path, text).expect("pages can be written");
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .current_dir(self.0.path())
            .args(["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgSign=false"])
            .args(arguments)
            .output()
            .expect("git is installed");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Commits all pages; returns the short identifier.
    fn commit(&self, subject: &str) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", subject]);
        self.git(&["rev-parse", "--short=7", "HEAD"])
    }

    fn client(&self) -> Client {
        Client::open_folder(self.0.path(), "utf-16")
    }
}

fn german() -> String {
    PAGE.replace("Environments", "Umgebungen").replace("| API ", "| Schnittstelle 😀 ")
}

/// The German page with a host that nobody else has.
fn wrong() -> String {
    german().replace("https://api.", "https://apo.")
}

/// Makes the edits of a code action in a text.
fn applied(client: &Client, action: &Value, path: &str, text: &str) -> String {
    let edits = action["edit"]["changes"][client.uri(path)].as_array().expect("the page is edited");
    let mut edits: Vec<(usize, usize, &str)> = edits
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            let new = edit["newText"].as_str().expect("an edit has a text");
            (offset(text, &range["start"]), offset(text, &range["end"]), new)
        })
        .collect();
    edits.sort_unstable();
    edits.iter().rev().fold(text.to_owned(), |mut text, (start, end, new)| {
        text.replace_range(*start..*end, new);
        text
    })
}

/// The byte at a position in UTF-16.
fn offset(text: &str, position: &Value) -> usize {
    let number = |key: &str| usize::try_from(position[key].as_u64().expect("a number")).expect("a small one");
    let line = text.split_inclusive('\n').take(number("line")).map(str::len).sum::<usize>();
    let units: Vec<u16> = text[line..].encode_utf16().take(number("character")).collect();
    line + String::from_utf16(&units).expect("a character is not split").len()
}

#[test]
fn pages_that_agree_show_nothing() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &german());
    client.settle();
    assert_eq!(client.shown.len(), 0, "{:?}", client.shown);
    assert_eq!(client.published, 0);
    assert!(client.quit().success());
}

#[test]
fn unsaved_text_is_compared_with_the_other_pages() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &german());
    client.edit(GERMAN, &wrong());
    assert_eq!(client.lints(GERMAN), ["url-mismatch"]);
    client.edit(GERMAN, &german());
    assert_eq!(client.lints(GERMAN), [""; 0]);
}

#[test]
fn a_diagnostic_shows_what_the_reference_has_and_leads_to_the_page_of_the_lint() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &wrong());
    client.settle();
    let shown = &client.shown[GERMAN][0];
    let text = wrong();
    let range = offset(&text, &shown["range"]["start"])..offset(&text, &shown["range"]["end"]);
    assert_eq!(&text[range], "https://apo.wink.travel");
    assert_eq!((&shown["severity"], &shown["source"]), (&1.into(), &"wink-env".into()));
    let href = shown["codeDescription"]["href"].as_str().expect("a link");
    assert!(href.ends_with("/url-mismatch.md"), "{href}");
    let related = &shown["relatedInformation"][0]["location"];
    assert_eq!(related["uri"], client.uri(SOURCE));
    let range = offset(PAGE, &related["range"]["start"])..offset(PAGE, &related["range"]["end"]);
    assert_eq!(&PAGE[range], "https://api.wink.travel");
}

#[test]
fn a_repair_of_one_finding_of_a_page_and_of_all_pages_is_offered() {
    let folder = Folder::new();
    let arabic = PAGE.replace("https://iam.", "https://ima.");
    folder.write(ARABIC, &arabic);
    let mut client = folder.client();
    let text = wrong().replace("https://staging-iam.", "https://staging-ima.");
    client.open(GERMAN, &text);
    let actions = client.actions(GERMAN, &text, "https://apo.", None);
    let [one, page, all] = actions.as_slice() else { panic!("{actions:#?}") };
    assert_eq!(one["title"], "Write https://api.wink.travel");
    assert_eq!(one["diagnostics"][0]["code"], "url-mismatch");
    assert_eq!(applied(&client, one, GERMAN, &text), text.replace("https://apo.", "https://api."));
    assert_eq!(applied(&client, page, GERMAN, &text), german());
    assert_eq!(applied(&client, all, GERMAN, &text), german());
    assert_eq!(applied(&client, all, ARABIC, &arabic), PAGE);
    assert_eq!(page["edit"]["changes"].as_object().map(serde_json::Map::len), Some(1));
}

#[test]
fn safe_repairs_can_be_made_on_save() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &wrong());
    let actions = client.actions(GERMAN, &wrong(), "title", Some("source.fixAll"));
    assert_eq!(actions.len(), 1);
    assert_eq!(applied(&client, &actions[0], GERMAN, &wrong()), german());
    assert_eq!(client.actions(GERMAN, &wrong(), "title", None), [Value::Null; 0]);
}

#[test]
fn a_url_tells_what_the_other_languages_have() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &wrong());
    let hover = client.at("textDocument/hover", GERMAN, &wrong(), "https://apo.");
    let text = hover["contents"]["value"].as_str().expect("a text");
    assert_eq!(
        text,
        "API · Production\nhttps://apo.wink.travel\nthe same in de\nhttps://api.wink.travel in ar and en"
    );
    assert_eq!(client.at("textDocument/hover", GERMAN, &wrong(), "Both"), Value::Null);
}

#[test]
fn a_row_leads_to_the_reference_and_to_all_languages() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &german());
    let definition = client.at("textDocument/definition", GERMAN, &german(), "Schnittstelle");
    assert_eq!(definition["uri"], client.uri(SOURCE));
    assert_eq!(offset(PAGE, &definition["range"]["start"]), PAGE.find("API").expect("it is there"));
    let references = client.at("textDocument/references", SOURCE, PAGE, "API");
    let files: Vec<&str> =
        references.as_array().expect("a list").iter().filter_map(|found| found["uri"].as_str()).collect();
    assert_eq!(files, [ARABIC, GERMAN, SOURCE].map(|path| client.uri(path)));
}

#[test]
fn urls_and_names_of_boxes_are_completed() {
    let folder = Folder::new();
    let mut client = folder.client();
    let unfinished = german().replace("https://api.wink.travel", "https://a");
    client.open(GERMAN, &unfinished);
    let after = |mark: &str| unfinished.replace(mark, &format!("{mark}⌖"));
    let items = client.at("textDocument/completion", GERMAN, &after("| https://a"), "⌖");
    let labels: Vec<&str> =
        items.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect();
    assert_eq!(labels, ["https://api.wink.travel"]);
    assert_eq!(items[0]["detail"], "API");

    let half = german().replace(":::note", ":::n");
    client.edit(GERMAN, &half);
    let items = client.at("textDocument/completion", GERMAN, &half.replace(":::n", ":::n⌖"), "⌖");
    assert_eq!(items[0]["textEdit"]["newText"], "note");
}

#[test]
fn a_closed_page_counts_as_it_was_saved() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &wrong());
    assert_eq!(client.lints(GERMAN), ["url-mismatch"]);
    client.close(GERMAN);
    assert_eq!(client.lints(GERMAN), [""; 0]);
}

#[test]
fn files_that_come_change_and_go_are_seen() {
    let folder = Folder::new();
    let mut client = folder.client();
    folder.write(GERMAN, &wrong());
    client.watched(&[(GERMAN, 2)]);
    assert_eq!(client.lints(GERMAN), ["url-mismatch"]);

    // Renamed: its language has no page any more.
    let path = |path: &str| folder.0.path().join(path);
    fs::rename(path(GERMAN), path("docs/de/environment.md")).expect("pages can be renamed");
    client.watched(&[(GERMAN, 3), ("docs/de/environment.md", 1)]);
    assert_eq!(client.lints(GERMAN), ["missing-page"]);
    fs::remove_dir_all(path("docs/de")).expect("directories can be removed");
    client.watched(&[("docs/de/environment.md", 3)]);
    assert_eq!(client.lints(GERMAN), [""; 0]);
}

#[test]
fn an_edit_of_the_source_leaves_the_other_pages_behind() {
    let folder = Folder::new();
    folder.git(&["init", "--quiet"]);
    folder.commit("Add the pages");
    let mut client = folder.client();
    assert_eq!(client.lints(GERMAN), [""; 0]);
    let longer = format!("{PAGE}| Web     | https://staging.wink.travel     | https://wink.travel     |\n");
    client.open(SOURCE, &longer);
    assert_eq!(client.lints(GERMAN), ["behind"]);
    assert_eq!(client.lints(SOURCE), [""; 0]);

    let message = |client: &Client| client.shown[GERMAN][0]["message"].to_string();
    assert!(message(&client).contains("uncommitted edit"), "{}", message(&client));
    folder.write(SOURCE, &longer);
    let commit = folder.commit("Add the web");
    client.save(SOURCE);
    client.settle();
    assert!(message(&client).contains(&commit), "{}", message(&client));
}

#[test]
fn an_open_page_is_not_replaced_by_what_another_program_saves() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &german());
    folder.write(GERMAN, &wrong());
    client.watched(&[(GERMAN, 2)]);
    assert_eq!(client.lints(GERMAN), [""; 0]);
}

#[test]
fn the_configuration_counts_once_it_is_saved_and_shows_its_mistakes() {
    let folder = Folder::new();
    let mut client = folder.client();
    client.open(GERMAN, &wrong());
    folder.write("wink-env.yml", "lints: { url-mismatch: warning }\n");
    client.save("wink-env.yml");
    client.settle();
    assert_eq!(client.shown[GERMAN][0]["severity"], 2);

    folder.write("wink-env.yml", "sorce: de\n");
    client.watched(&[("wink-env.yml", 2)]);
    client.settle();
    let message = client.shown["wink-env.yml"][0]["message"].as_str().expect("a message");
    assert!(message.contains("sorce"), "{message}");

    folder.write("wink-env.yml", "environments: [test]\n");
    client.watched(&[("wink-env.yml", 2)]);
    client.settle();
    assert!(client.shown.contains_key("wink-env.yml"), "{:?}", client.shown);
}

#[test]
fn pages_may_come_after_the_server() {
    let folder = Folder(TempDir::new().expect("a temporary directory"));
    let mut client = folder.client();
    client.settle();
    folder.write(SOURCE, PAGE);
    folder.write(GERMAN, &wrong());
    client.watched(&[(SOURCE, 1), (GERMAN, 1)]);
    assert_eq!(client.lints(GERMAN), ["url-mismatch"]);
}

#[test]
fn positions_are_counted_as_the_editor_counts() {
    let folder = Folder::new();
    folder.write(GERMAN, &wrong());
    for (encoding, units) in [("utf-16", 1), ("utf-8", 0)] {
        let mut client = Client::open_folder(folder.0.path(), encoding);
        assert_eq!(client.capabilities["positionEncoding"], encoding);
        client.settle();
        let text = wrong();
        let line = text.lines().find(|line| line.contains("apo")).expect("the line is there");
        let before = &line[..line.find("https://apo").expect("it is there")];
        let expected = if units == 1 { before.encode_utf16().count() } else { before.len() };
        assert_eq!(client.shown[GERMAN][0]["range"]["start"]["character"], expected, "{encoding}");
    }
}

#[test]
fn nothing_that_has_not_changed_is_sent_again() {
    let folder = Folder::new();
    folder.write(ARABIC, &PAGE.replace("https://iam.", "https://ima."));
    let mut client = folder.client();
    client.open(GERMAN, &german());
    client.settle();
    let before = client.published;
    client.edit(GERMAN, &wrong());
    client.settle();
    assert_eq!(client.published, before + 1, "only the German page has changed");
}

#[test]
fn pages_are_found_where_the_command_finds_them() {
    let folder = Folder(TempDir::new().expect("a temporary directory"));
    let german = "site/content/de/environments.md";
    folder.write("site/mkdocs.yml", "docs_dir: content\n");
    folder.write("site/content/environments.md", PAGE);
    folder.write(german, &wrong());
    let mut client = folder.client();
    client.open(german, &wrong());
    assert_eq!(client.lints(german), ["url-mismatch"]);
}

//! The command and the language server say the same.

use std::fs;
use std::path::Path;

use lsp_server::{Message, Notification, Request};
use serde_json::{Value, json};
use tests::case::{Case, cases};
use wink_env_lsp::{CannotOpen, Files, Opened, Server, Versions};
use wink_env_pages::check::{Report, Settings, Workspace};
use wink_env_pages::config::{self, Config, ConfigText};
use wink_env_pages::describe::describe;
use wink_env_pages::lint;
use wink_env_pages::locale::Locale;
use wink_env_pages::page::Content;
use wink_env_pages::text::Text;

/// The files of a case.
struct Memory<'a>(&'a Case);

impl Files for Memory<'_> {
    fn open(&self, folder: &str) -> Result<Opened, CannotOpen> {
        let file = self.0.pages.iter().find(|(path, _)| path == config::FILE);
        let config = file.map_or_else(Config::default, |(path, content)| {
            let text = Text::new(String::from_utf8(content.clone()).expect("it is text"));
            Config::parse(ConfigText { path: path.clone(), text }, &lint::names()).expect("it can be used")
        });
        let source = self.0.source.as_ref().map(Locale::new);
        let mut workspace =
            Workspace::new("", Settings { config, source, today: self.0.today, ..Settings::default() });
        for (path, content) in &self.0.pages {
            // A directory may be there for a language whose page is not.
            for (at, _) in path.match_indices('/') {
                workspace.add_directory(&path[..at]);
            }
            workspace.set(path.as_str(), Content::Bytes(content.clone()));
        }
        let config = file.map(|(path, _)| format!("{folder}/{path}"));
        Ok(Opened { root: folder.to_owned(), workspace, config })
    }

    fn read(&self, _: &str) -> Option<Content> {
        None
    }

    fn history(&self, _: &str) -> Option<Versions<'_>> {
        Some(Box::new(self.0.history.iter().cloned()))
    }
}

/// A finding: path, line, column in characters, lint and text.
type Said = (String, usize, usize, String, String);

fn said_by_the_command(report: &Report) -> Vec<Said> {
    let said = report.findings.iter().map(|finding| {
        let (line, column) = finding.place.map_or((1, 1), |place| {
            let (start, _) = report.range(place);
            (start.line, start.column)
        });
        let text = describe(&report.site, finding).to_string();
        (report.path_of(finding).into_owned(), line, column, finding.lint.name.to_owned(), text)
    });
    said.collect()
}

fn said_by_the_server(case: &Case) -> Vec<Said> {
    let mut server = Server::new(Memory(case));
    let folders = json!([{ "uri": "file:///site", "name": "site" }]);
    let params =
        json!({ "processId": null, "rootUri": null, "capabilities": {}, "workspaceFolders": folders });
    let initialize = Request::new(1.into(), "initialize".to_owned(), params);
    server.handle(initialize.into()).expect("it goes on");
    let initialized = Notification::new("initialized".to_owned(), json!({}));
    let messages = server.handle(initialized.into()).expect("it goes on");
    let published = messages.into_iter().filter_map(|message| match message {
        Message::Notification(shown) if shown.method == "textDocument/publishDiagnostics" => {
            Some(shown.params)
        }
        _ => None,
    });
    published.flat_map(|params| of_file(case, &params)).collect()
}

fn of_file(case: &Case, params: &Value) -> Vec<Said> {
    let path =
        params["uri"].as_str().and_then(|uri| uri.strip_prefix("file:///site/")).expect("a file of the site");
    let content = case.pages.iter().find(|(other, _)| other == path).map(|(_, content)| content.as_slice());
    let text = String::from_utf8_lossy(content.unwrap_or_default()).into_owned();
    let diagnostics = params["diagnostics"].as_array().expect("a list").iter();
    // The refusal to generate code is no finding.
    let findings = diagnostics.filter(|diagnostic| !diagnostic["code"].is_null());
    let said = findings.map(|diagnostic| {
        let start = &diagnostic["range"]["start"];
        let number =
            |key: &str| usize::try_from(start[key].as_u64().expect("a number")).expect("a small one");
        let line = text.trim_start_matches('\u{feff}').split('\n').nth(number("line")).unwrap_or_default();
        let units: Vec<u16> = line.encode_utf16().take(number("character")).collect();
        let column = String::from_utf16_lossy(&units).chars().count() + 1;
        let word = |key: &str| diagnostic[key].as_str().expect("a word").to_owned();
        (path.to_owned(), number("line") + 1, column, word("code"), word("message"))
    });
    said.collect()
}

#[test]
fn the_server_says_of_every_case_what_the_command_says() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut count = 0;
    for entry in fs::read_dir(directory).expect("the cases are there") {
        let file = fs::read_to_string(entry.expect("they can be listed").path()).expect("they can be read");
        for case in cases(&file) {
            let mut command = said_by_the_command(&case.report());
            let mut server = said_by_the_server(&case);
            command.sort();
            server.sort();
            assert_eq!(server, command, "{}", case.name);
            count += command.len();
        }
    }
    assert!(count > 100, "the cases have findings: {count}");
}

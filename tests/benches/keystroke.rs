//! Compares what the language server does for a keystroke with what the engine does for it: parse one page, and compare
//! it with the others.
//!
//! ```sh
//! cargo bench -p tests --bench keystroke
//! ```
//!
//! Everything is measured in whole processes, minus the cost of a process without keystrokes. Valgrind counts
//! instructions, which do not depend on the load of the machine; without it, nothing is measured.

use std::env;
use std::error::Error;
use std::hint::black_box;
use std::process::Command;

use lsp_server::{Notification, Request};
use serde_json::json;
use tests::cost::{Verdict, instructions, say};
use wink_env_lsp::{CannotOpen, Files, Opened, Server, Versions};
use wink_env_pages::check::{Settings, Workspace};
use wink_env_pages::page::Content;

const SOURCE: &str = include_str!("../../docs/environments.md");
const GERMAN: &str = include_str!("../../docs/de/environments.md");

/// How many languages the sites have.
const LANGUAGES: [usize; 2] = [44, 1000];
const KEYSTROKES: usize = 20;
/// The limit for the server, as a multiple of the instructions of the engine.
const AGAINST_ENGINE: f64 = 1.5;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => compare(),
        ["engine", languages, keystrokes] => {
            engine(languages.parse()?, keystrokes.parse()?);
            Ok(())
        }
        ["server", languages, keystrokes] => {
            server(languages.parse()?, keystrokes.parse()?);
            Ok(())
        }
        _ => Err("there are no such arguments".into()),
    }
}

fn compare() -> Result<(), Box<dyn Error>> {
    let mut verdict = Verdict::default();
    for languages in LANGUAGES {
        let (Some(engine), Some(server)) = (keystroke("engine", languages)?, keystroke("server", languages)?)
        else {
            say("skipped: valgrind is not installed");
            return Ok(());
        };
        say(&format!("a keystroke among {languages} languages: {server:.0} instructions"));
        verdict.exact("÷ those of the engine", server / engine, AGAINST_ENGINE);
    }
    verdict.end()
}

/// The instructions for one keystroke.
fn keystroke(program: &str, languages: usize) -> Result<Option<f64>, Box<dyn Error>> {
    let count = |keystrokes: usize| {
        let mut command = Command::new(env::current_exe()?);
        instructions(command.args([program.to_owned(), languages.to_string(), keystrokes.to_string()]))
    };
    let (Some(without), Some(with)) = (count(0)?, count(KEYSTROKES)?) else { return Ok(None) };
    #[expect(clippy::cast_precision_loss, reason = "there are few keystrokes")]
    let keystrokes = KEYSTROKES as f64;
    Ok(Some((with - without) / keystrokes))
}

/// The page as it is after so many letters.
fn typed(letters: usize) -> String {
    GERMAN.replace("## Server", &format!("## Server{}", "x".repeat(letters)))
}

/// A site with the German page in many languages.
fn workspace(languages: usize) -> Workspace {
    let mut workspace = Workspace::new("docs", Settings::default());
    workspace.set("environments.md", Content::Text(SOURCE.to_owned()));
    workspace.set("de/environments.md", Content::Text(GERMAN.to_owned()));
    // `aa-AA`, `aa-AB` … `ab-AA` …
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    for number in 0..languages.saturating_sub(2) {
        let language = [letter(0), letter(number / 676)].iter().collect::<String>().to_lowercase();
        let region: String = [letter(number / 26), letter(number)].iter().collect();
        workspace.set(format!("{language}-{region}/environments.md"), Content::Text(GERMAN.to_owned()));
    }
    workspace
}

fn engine(languages: usize, keystrokes: usize) {
    let mut workspace = workspace(languages);
    drop(black_box(workspace.check()));
    for letters in 1..=keystrokes {
        workspace.set("de/environments.md", Content::Text(typed(letters)));
        drop(black_box(workspace.check()));
    }
}

fn server(languages: usize, keystrokes: usize) {
    let mut server = Server::new(Memory { languages });
    let folders = json!([{ "uri": "file:///site", "name": "site" }]);
    let params =
        json!({ "processId": null, "rootUri": null, "capabilities": {}, "workspaceFolders": folders });
    black_box(server.handle(Request::new(1.into(), "initialize".to_owned(), params).into()));
    black_box(server.handle(Notification::new("initialized".to_owned(), json!({})).into()));
    let uri = "file:///site/docs/de/environments.md";
    for letters in 1..=keystrokes {
        let document = json!({ "uri": uri, "version": letters });
        let changes = json!([{ "text": typed(letters) }]);
        let params = json!({ "textDocument": document, "contentChanges": changes });
        black_box(server.handle(Notification::new("textDocument/didChange".to_owned(), params).into()));
    }
}

/// A site that is on no disk.
struct Memory {
    languages: usize,
}

impl Files for Memory {
    fn open(&self, folder: &str) -> Result<Opened, CannotOpen> {
        Ok(Opened { root: format!("{folder}/docs"), workspace: workspace(self.languages), config: None })
    }

    fn read(&self, _: &str) -> Option<Content> {
        None
    }

    fn history(&self, _: &str) -> Option<Versions<'_>> {
        None
    }
}

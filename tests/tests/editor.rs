//! What rust-analyzer shows in the crate of an integrator.

#[path = "../language_server.rs"]
mod language_server;

use std::fs;
use std::io::{Write as _, stderr};

use language_server::{LanguageServer, uri};
use serde_json::{Value, json};
use tests::integrator::Integrator;

const URL: &str = "https://staging-extranet.wink.travel";

/// A file open in the editor.
struct Editor {
    server: LanguageServer,
    uri: String,
    text: String,
    version: u32,
}

impl Editor {
    fn open(program: &str, integrator: &Integrator) -> Self {
        let root = fs::canonicalize(integrator.root()).expect("the copy is there");
        let file = root.join("src/lib.rs");
        let text = fs::read_to_string(&file).expect("the fixture has code");
        let mut server = LanguageServer::open(program, &root, integrator.target());
        let uri = uri(&file);
        let document = json!({ "uri": uri, "languageId": "rust", "version": 1, "text": text });
        server.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        Self { server, uri, text, version: 1 }
    }

    /// Asks about the place behind `offset` bytes of the text.
    fn ask(&mut self, method: &str, offset: usize) -> Value {
        let before = &self.text[..offset];
        let line = before.matches('\n').count();
        let character = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
        let position = json!({ "line": line, "character": character });
        self.server.request(method, &json!({ "textDocument": { "uri": self.uri }, "position": position }))
    }

    fn type_line(&mut self, line: &str) {
        self.text += line;
        self.version += 1;
        let document = json!({ "uri": self.uri, "version": self.version });
        let changes = json!([{ "text": self.text }]);
        let parameters = json!({ "textDocument": document, "contentChanges": changes });
        self.server.notify("textDocument/didChange", &parameters);
    }

    /// The words offered behind the last `before` of a line that is typed for it.
    fn complete(&mut self, line: &str, before: &str) -> Vec<String> {
        let original = self.text.clone();
        self.type_line(line);
        let offset = self.text.rfind(before).expect("the line holds it") + before.len();
        let answer = self.ask("textDocument/completion", offset);
        self.text = original;
        self.type_line("");
        let items = answer["items"].as_array().or(answer.as_array()).cloned().unwrap_or_default();
        items.iter().filter_map(|item| item["label"].as_str()).map(str::to_owned).collect()
    }

    fn diagnostics(&mut self) -> Value {
        self.server.request("textDocument/diagnostic", &json!({ "textDocument": { "uri": self.uri } }))
    }
}

fn open(fixture: &str) -> Option<(Integrator, Editor)> {
    let Some(program) = LanguageServer::program() else {
        let advice = "install it with `rustup component add rust-analyzer`, or name it in RUST_ANALYZER";
        writeln!(stderr(), "SKIPPED: rust-analyzer is absent; {advice}").expect("the test runner listens");
        return None;
    };
    let integrator = Integrator::new(env!("CARGO_TARGET_TMPDIR"), fixture, &format!("{fixture}-in-editor"));
    let editor = Editor::open(&program, &integrator);
    Some((integrator, editor))
}

#[test]
fn an_editor_knows_the_words_of_a_call() {
    let Some((_integrator, mut editor)) = open("editor") else { return };
    hover_shows_the_url_and_its_page(&mut editor, 3);
    definitions_are_generated_code(&mut editor);
    unfinished_words_are_completed(&mut editor);
    let diagnostics = editor.diagnostics();
    assert_eq!(diagnostics["items"], json!([]), "{diagnostics}");
}

#[test]
fn an_editor_knows_the_words_through_a_renamed_dependency() {
    let Some((_integrator, mut editor)) = open("renamed") else { return };
    hover_shows_the_url_and_its_page(&mut editor, 2);
    let diagnostics = editor.diagnostics();
    assert_eq!(diagnostics["items"], json!([]), "{diagnostics}");
}

fn places(editor: &Editor) -> Vec<usize> {
    editor.text.match_indices("(staging, extranet)").map(|(start, _)| start + "(staging, ex".len()).collect()
}

fn hover_shows_the_url_and_its_page(editor: &mut Editor, count: usize) {
    let places = places(editor);
    assert_eq!(places.len(), count);
    for place in places {
        let hover = editor.ask("textDocument/hover", place).to_string();
        for part in [URL, "`environments.md`, line "] {
            assert!(hover.contains(part), "{part} is not in {hover}");
        }
    }
}

fn definitions_are_generated_code(editor: &mut Editor) {
    for place in places(editor) {
        let definition = editor.ask("textDocument/definition", place).to_string();
        assert!(definition.contains("/out/pages.rs"), "{definition}");
    }
}

fn unfinished_words_are_completed(editor: &mut Editor) {
    for (line, before, wanted) in [
        ("const A: &str = wink_env!(staging, extr);\n", "extr", "extranet"),
        ("const A: &str = wink_env!(staging, );\n", "(staging, ", "extranet"),
        ("const A: &str = wink_env!(stag);\n", "(stag", "staging"),
        ("const A: &str = wink_env!(stag, extranet);\n", "(stag", "staging"),
    ] {
        let offered = editor.complete(line, before);
        assert!(offered.iter().any(|word| word.starts_with(wanted)), "{wanted} for {line}: {offered:?}");
    }
}

//! What rust-analyzer shows in the crate of an integrator.

use std::fs;
use std::io::{Write as _, stderr};
use std::sync::MutexGuard;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests::integrator::{Integrator, take_turn};

use super::language_server::{LanguageServer, uri};

const URL: &str = "https://staging-extranet.wink.travel";
const PAGE: &str = include_str!("../../../docs/environments.md");

/// The library built from other pages than those of the package.
const OTHER_PAGES: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/other-pages");

/// A file open in the editor.
struct Editor {
    server: LanguageServer,
    uri: String,
    text: String,
    version: u32,
    // Dropped after the server, which builds until then.
    _turn: MutexGuard<'static, ()>,
}

impl Editor {
    fn open(program: &str, integrator: &Integrator) -> Self {
        let turn = take_turn();
        let root = fs::canonicalize(integrator.root()).expect("the copy is there");
        let file = root.join("src/lib.rs");
        let text = fs::read_to_string(&file).expect("the fixture has code");
        let mut server = LanguageServer::open(program, &root, integrator.target());
        let uri = uri(&file);
        let document = json!({ "uri": uri, "languageId": "rust", "version": 1, "text": text });
        server.notify("textDocument/didOpen", &json!({ "textDocument": document }));
        Self { server, uri, text, version: 1, _turn: turn }
    }

    /// Sends a request about the place `offset` bytes into the text.
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

    /// The completions after the last `before` of a line that is typed for it.
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

    /// The diagnostics in the generated code: what the compiler reports about the library on its own.
    fn published(&mut self) -> Vec<Value> {
        let about_generated_code = |message: &Value| {
            let parameters = &message["params"];
            let is_about = message["method"] == "textDocument/publishDiagnostics"
                && parameters["uri"].as_str().is_some_and(|uri| uri.ends_with("/out/wink_env.rs"));
            parameters["diagnostics"].as_array().filter(|found| is_about && !found.is_empty()).cloned()
        };
        let earlier = self.server.notifications.iter().find_map(about_generated_code);
        earlier.unwrap_or_else(|| {
            let message = self.server.wait_for(|message| about_generated_code(message).is_some());
            message.as_ref().and_then(about_generated_code).expect("the server knows of an error")
        })
    }

    fn diagnostics(&mut self) -> Value {
        self.server.request("textDocument/diagnostic", &json!({ "textDocument": { "uri": self.uri } }))
    }
}

/// Rust-analyzer, or a note that it is missing.
fn program() -> Option<String> {
    let program = LanguageServer::program();
    if program.is_none() {
        let advice = "install it with `rustup component add rust-analyzer`, or name it in RUST_ANALYZER";
        writeln!(stderr(), "SKIPPED: rust-analyzer is absent; {advice}").expect("the test runner listens");
    }
    program
}

fn open(fixture: &str) -> Option<(Integrator, Editor)> {
    let program = program()?;
    let integrator = Integrator::new(env!("CARGO_TARGET_TMPDIR"), fixture, &format!("{fixture}-in-editor"));
    let editor = Editor::open(&program, &integrator);
    Some((integrator, editor))
}

#[test]
fn an_editor_knows_the_words_of_a_call() {
    let Some((_integrator, mut editor)) = open("editor") else { return };
    hover_shows_the_url_and_its_page(&mut editor, 3);
    hover_over_an_environment_lists_its_urls(&mut editor);
    definitions_are_generated_code(&mut editor);
    unfinished_words_are_completed(&mut editor);
    mistakes_are_one_error(&mut editor);
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

/// The macro of a crate with pages of its own, in that crate and in another.
#[test]
fn an_editor_knows_the_words_of_a_macro_for_own_pages() {
    let Some(program) = program() else { return };
    let directory = concat!(env!("CARGO_TARGET_TMPDIR"), "/own-pages-in-editor");
    let acme = Integrator::of_example(directory, "acme", "acme-in-editor");
    let mut editor = Editor::open(&program, &acme);
    words_of_acme_are_known(&mut editor, "(development, orders", "http://localhost:8001");
    drop(editor);

    let user = Integrator::of_example(directory, "acme", "user-of-acme");
    user.write(
        "Cargo.toml",
        "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[dependencies]\n\
         acme = { path = \"../acme-in-editor\" }\n\n[workspace]\n",
    );
    user.write("build.rs", "fn main() {}\n");
    user.write(
        "src/lib.rs",
        "use acme::acme_env;\n\npub const SHOP: &str = acme_env!(production, shop, \"/x\");\n\
         pub const ORDERS: &str = concat!(acme_env!(staging, services::orders), \"/v1\");\n",
    );
    let mut editor = Editor::open(&program, &user);
    words_of_acme_are_known(&mut editor, "(production, shop", "https://shop.acme.example");
    words_of_acme_are_known(&mut editor, "services::orders", "https://orders.staging.acme.example");
}

fn words_of_acme_are_known(editor: &mut Editor, call: &str, url: &str) {
    let place = editor.text.find(call).expect("there is such a call") + call.len() - 2;
    // The server knows the crate before its build script has made the code.
    let end = Instant::now() + Duration::from_secs(120);
    let mut hover = editor.ask("textDocument/hover", place);
    while hover.is_null() && Instant::now() < end {
        sleep(Duration::from_millis(200));
        hover = editor.ask("textDocument/hover", place);
    }
    let hover = hover.to_string();
    for part in [url, "`environments.md`, line "] {
        assert!(hover.contains(part), "{part} is not in {hover}: {:?}", editor.server.notifications.last());
    }
    let definition = editor.ask("textDocument/definition", place)[0]["uri"].clone();
    assert!(definition.as_str().is_some_and(|uri| uri.ends_with("/out/acme_env.rs")), "{definition}");
    let offered = editor.complete("const A: &str = acme_env!(staging, invo);\n", "invo");
    assert!(offered.iter().any(|word| word.starts_with("invoice_store")), "{offered:?}");
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

fn hover_over_an_environment_lists_its_urls(editor: &mut Editor) {
    for words in ["staging, extranet", "applications::payment"] {
        let place = editor.text.find(words).expect("the fixture has such a call");
        let hover = editor.ask("textDocument/hover", place + 2).to_string();
        let row = format!("`extranet`: <{URL}>, [`environments.md`, line ");
        assert!(hover.contains(&row), "{row} is not in {hover}");
    }
}

/// Its documentation is shown too, with a link to the row in the page.
fn definitions_are_generated_code(editor: &mut Editor) {
    for place in places(editor) {
        let answer = editor.ask("textDocument/definition", place);
        let definition = &answer[0];
        let file = definition["uri"].as_str().and_then(|uri| uri.strip_prefix("file://"));
        let file = file.expect("a definition is in a file");
        assert!(file.ends_with("/out/wink_env.rs"), "{answer}");
        let line = definition["range"]["end"]["line"].as_u64().expect("a definition has a line");
        let generated = std::fs::read_to_string(file).expect("the file is there");
        let lines: Vec<&str> =
            generated.lines().take(usize::try_from(line).expect("few lines") + 1).collect();
        let comment = lines.iter().rev().find(|line| line.contains("Listed in ")).expect("it is documented");
        assert!(comment.contains("/docs/environments.md?plain=1#L"), "{comment}");
    }
}

fn unfinished_words_are_completed(editor: &mut Editor) {
    for (line, before, wanted) in [
        ("const A: &str = wink_env!(staging, extr);\n", "extr", "extranet"),
        ("const A: &str = wink_env!(staging, );\n", "(staging, ", "extranet"),
        ("const A: &str = wink_env!(staging, in);\n", "(staging, in", "inventory"),
        ("const A: &str = wink_env!(staging, extr, \"/x\");\n", "extr", "extranet"),
        ("const A: &str = wink_env!(staging, applications::);\n", "applications::", "extranet"),
        ("const A: &str = wink_env!(stag);\n", "(stag", "staging"),
        ("const A: &str = wink_env!(stag, extranet);\n", "(stag", "staging"),
        ("fn a(url: &str) -> bool { matches!(url, wink_env!(staging, extr)) }\n", "extr", "extranet"),
        ("fn a(url: &str) { match url { wink_env!(stag) => (), _ => () } }\n", "(stag", "staging"),
    ] {
        let offered = editor.complete(line, before);
        assert!(offered.iter().any(|word| word.starts_with(wanted)), "{wanted} for {line}: {offered:?}");
    }
}

/// While typing; the compiler's own error comes with the next check.
fn mistakes_are_one_error(editor: &mut Editor) {
    for (line, said) in [
        ("const A: &str = wink_env!(staging, extr);\n", "unknown service `extr`"),
        ("const A: &str = wink_env!(staging, in);\n", "unknown service `in`"),
        ("const A: &str = wink_env!(staging, _);\n", "unknown service `_`"),
        (
            "const A: &str = wink_env!(self, crate);\n",
            "unknown environment `self` and unknown service `crate`",
        ),
        ("const A: &str = wink_env!(staging, iam, \"/x y\");\n", "a path cannot contain spaces"),
        ("const A: &str = wink_env!(staging, iam, \"/x\", \"/y\");\n", "unexpected argument"),
        (
            "const A: &str = wink_env!(staging, \"/x\", iam);\n",
            "expected the name of a service, found a string",
        ),
        ("fn a(url: &str) -> bool { matches!(url, wink_env!(staging, extr)) }\n", "unknown service `extr`"),
        ("fn a() { println!(\"{}\", wink_env!(staging, extr)); }\n", "unknown service `extr`"),
    ] {
        let original = editor.text.clone();
        editor.type_line(line);
        let diagnostics = editor.diagnostics();
        editor.text = original;
        editor.type_line("");
        let items = diagnostics["items"].as_array().cloned().unwrap_or_default();
        let [mistake] = items.as_slice() else { panic!("one error for {line}: {diagnostics}") };
        let message = mistake["message"].as_str().unwrap_or_default();
        assert!(message.starts_with(&format!("{said}\n")), "{mistake}");
    }
}

/// One after the other: both build the library in the same target directory.
#[test]
fn a_report_is_a_diagnostic_and_the_words_keep_their_meaning() {
    let drifted = PAGE.replace("staging-ota", "staging-oto");
    let parts =
        ["error[url-mismatch]: `Booking engine`", "/pages/de/environments.md:39:20", "help: write `https://"];
    a_report_is_the_only_diagnostic("drift-in-editor", PAGE, &drifted, &parts);
    let damaged = PAGE.replace("https://staging-ota", "http://staging-ota");
    let parts = ["error[bad-url]", "/pages/environments.md:39:20"];
    a_report_is_the_only_diagnostic("damage-in-editor", &damaged, PAGE, &parts);
}

fn a_report_is_the_only_diagnostic(name: &str, reference: &str, translation: &str, parts: &[&str]) {
    let Some(program) = program() else { return };
    let integrator = Integrator::new(OTHER_PAGES, "editor", name);
    let write = |path: &str, content: &str| {
        let file = integrator.root().join(path);
        fs::create_dir_all(file.parent().expect("it is in a directory")).expect("directories can be made");
        fs::write(file, content).expect("files can be written");
    };
    write(".cargo/config.toml", "[env]\nWINK_ENV_DOCS = { value = \"pages\", relative = true }\n");
    write("pages/environments.md", reference);
    write("pages/de/environments.md", translation);

    let mut editor = Editor::open(&program, &integrator);
    let published = editor.published();
    let [diagnostic] = published.as_slice() else { panic!("one diagnostic, not {published:?}") };
    assert_eq!(
        (&diagnostic["severity"], &diagnostic["source"]),
        (&json!(1), &json!("rustc")),
        "{diagnostic}"
    );
    let message = diagnostic["message"].as_str().expect("a diagnostic has a message");
    for part in parts {
        assert!(message.contains(part), "{part} is not in {message}");
    }
    hover_shows_the_url_and_its_page(&mut editor, 3);
    let own = editor.diagnostics();
    assert_eq!(own["items"], json!([]), "the integrator's own code is right: {own}");
}

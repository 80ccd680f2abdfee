//! An editor that follows a script.

use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

/// An editor with a running server, and what it shows.
pub(super) struct Client {
    server: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    folder: String,
    requests: i32,
    /// The diagnostics of each file, by its path below the folder.
    pub(super) shown: BTreeMap<String, Vec<Value>>,
    /// How often diagnostics were sent.
    pub(super) published: usize,
    pub(super) capabilities: Value,
}

impl Client {
    /// Opens a folder; `encoding` is what the editor counts characters in.
    pub(super) fn open_folder(folder: &Path, encoding: &str) -> Self {
        let mut server = Command::new(program())
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let output = BufReader::new(server.stdout.take().expect("it has an output"));
        let input = server.stdin.take();
        let folder = format!("file://{}", folder.display());
        let mut client = Self {
            server,
            input,
            output,
            folder,
            requests: 0,
            shown: BTreeMap::new(),
            published: 0,
            capabilities: Value::Null,
        };
        let capabilities = json!({ "general": { "positionEncodings": [encoding] } });
        let folders = json!([{ "uri": client.folder, "name": "docs" }]);
        let params = json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "workspaceFolders": folders });
        client.capabilities = client.request("initialize", params)["capabilities"].take();
        client.notify("initialized", json!({}));
        client
    }

    pub(super) fn uri(&self, path: &str) -> String {
        format!("{}/{path}", self.folder)
    }

    /// Opens a page with a text.
    pub(super) fn open(&mut self, path: &str, text: &str) {
        let document = json!({ "uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Changes the text of an open page without saving it.
    pub(super) fn edit(&mut self, path: &str, text: &str) {
        let document = json!({ "uri": self.uri(path), "version": 2 });
        self.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [{ "text": text }] }),
        );
    }

    pub(super) fn save(&mut self, path: &str) {
        self.notify("textDocument/didSave", json!({ "textDocument": { "uri": self.uri(path) } }));
    }

    pub(super) fn close(&mut self, path: &str) {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": self.uri(path) } }));
    }

    /// Says that files have been created (1), changed (2) or deleted (3).
    pub(super) fn watched(&mut self, changes: &[(&str, u8)]) {
        let changes: Vec<Value> =
            changes.iter().map(|(path, kind)| json!({ "uri": self.uri(path), "type": kind })).collect();
        self.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    }

    /// Asks about the place of `needle` on a page whose text is given.
    pub(super) fn at(&mut self, method: &str, path: &str, text: &str, needle: &str) -> Value {
        let mut params =
            json!({ "textDocument": { "uri": self.uri(path) }, "position": position(text, needle) });
        if method == "textDocument/references" {
            params["context"] = json!({ "includeDeclaration": true });
        }
        self.request(method, params)
    }

    /// The code actions at the place of `needle`.
    pub(super) fn actions(&mut self, path: &str, text: &str, needle: &str, only: Option<&str>) -> Vec<Value> {
        let at = position(text, needle);
        let mut context = json!({ "diagnostics": [] });
        if let Some(only) = only {
            context["only"] = json!([only]);
        }
        let params = json!({
            "textDocument": { "uri": self.uri(path) },
            "range": { "start": at, "end": at },
            "context": context,
        });
        self.request("textDocument/codeAction", params).as_array().cloned().unwrap_or_default()
    }

    /// The lints that are shown for a page, once the server has handled everything so far.
    pub(super) fn lints(&mut self, path: &str) -> Vec<String> {
        self.settle();
        let shown = self.shown.get(path).map(Vec::as_slice).unwrap_or_default();
        shown.iter().map(|diagnostic| diagnostic["code"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until the server has handled everything so far: it answers in order.
    pub(super) fn settle(&mut self) {
        self.send(Request::new(RequestId::from("settle".to_owned()), "wink-env/nothing".to_owned(), ()));
        self.receive(&"settle".to_owned().into());
    }

    pub(super) fn request(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = RequestId::from(self.requests);
        self.send(Request::new(id.clone(), method.to_owned(), params));
        self.receive(&id)
    }

    pub(super) fn notify(&mut self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params));
    }

    /// Ends the session as the protocol wants it.
    pub(super) fn quit(mut self) -> ExitStatus {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        drop(self.input.take());
        self.server.wait().expect("the server stops")
    }

    fn send(&mut self, message: impl Into<Message>) {
        let input = self.input.as_mut().expect("the server is running");
        message.into().write(input).expect("the server listens");
    }

    /// Reads up to the answer to a request; what was sent before it is shown.
    fn receive(&mut self, id: &RequestId) -> Value {
        loop {
            let message = Message::read(&mut self.output).expect("the server speaks the protocol");
            match message.expect("the server is running") {
                Message::Response(response) if response.id == *id => {
                    return response.response_result.unwrap_or_default();
                }
                Message::Notification(notification) => self.show(&notification),
                Message::Response(_) | Message::Request(_) => {}
            }
        }
    }

    fn show(&mut self, notification: &Notification) {
        if notification.method != "textDocument/publishDiagnostics" {
            return;
        }
        self.published += 1;
        let uri = notification.params["uri"].as_str().expect("diagnostics belong to a file");
        let path = uri.strip_prefix(&format!("{}/", self.folder)).expect("it is in the folder").to_owned();
        let diagnostics = notification.params["diagnostics"].as_array().cloned().unwrap_or_default();
        self.shown.insert(path, diagnostics);
        self.shown.retain(|_, diagnostics| !diagnostics.is_empty());
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // After `quit` it has ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The command, or another program that has to do the same, such as that of the npm package.
fn program() -> PathBuf {
    std::env::var_os("WINK_ENV_SERVER").map_or_else(tests::binary, PathBuf::from)
}

/// The position of the first character of `needle`, in UTF-16.
fn position(text: &str, needle: &str) -> Value {
    let at = text.find(needle).expect("the page has it");
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    json!({ "line": line, "character": text[start..at].encode_utf16().count() })
}

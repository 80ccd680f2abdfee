//! A minimal client for rust-analyzer.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The time limit for a response; the first one waits for a build.
const PATIENCE: Duration = Duration::from_secs(240);

/// The error codes of a server that read a changed file before it could respond, and of one that wants to be asked
/// again.
const ASK_AGAIN: [i64; 2] = [-32801, -32802];

/// A running rust-analyzer.
#[derive(Debug)]
pub(crate) struct LanguageServer {
    process: Child,
    messages: Receiver<Value>,
    /// The server's notifications: progress and diagnostics.
    pub(crate) notifications: Vec<Value>,
    last_request: u64,
}

impl LanguageServer {
    /// The program named by the variable `RUST_ANALYZER` or in the search path, if it runs at all: rustup installs a
    /// placeholder of that name that only says what is not installed.
    #[must_use]
    pub(crate) fn program() -> Option<String> {
        let program = env::var("RUST_ANALYZER").unwrap_or_else(|_| "rust-analyzer".to_owned());
        let output = Command::new(&program).arg("--version").output().ok()?;
        output.status.success().then_some(program)
    }

    /// Opens the workspace in `root` and waits until it is loaded.
    ///
    /// # Panics
    ///
    /// If the server does not start or does not respond.
    #[must_use]
    pub(crate) fn open(program: &str, root: &Path, target: &Path) -> Self {
        let mut process = Command::new(program)
            .current_dir(root)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_TARGET_DIR")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("rust-analyzer starts");
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped"));
        let (sender, messages) = channel();
        thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let mut server = Self { process, messages, notifications: Vec::new(), last_request: 0 };
        server.initialize(root, target);
        server
    }

    fn initialize(&mut self, root: &Path, target: &Path) {
        let settings = json!({
            "cargo": { "targetDir": target, "buildScripts": { "enable": true } },
            "checkOnSave": true,
            "cachePriming": { "enable": false },
        });
        let capabilities = json!({
            "experimental": { "serverStatusNotification": true },
            "textDocument": { "hover": { "contentFormat": ["markdown"] }, "publishDiagnostics": {} },
        });
        let parameters = json!({
            "processId": null,
            "rootUri": uri(root),
            "workspaceFolders": [{ "uri": uri(root), "name": "workspace" }],
            "capabilities": capabilities,
            "initializationOptions": settings,
        });
        self.request("initialize", &parameters);
        self.notify("initialized", &json!({}));
        let is_loaded = |message: &Value| {
            message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true
        };
        let status = self.wait_for(is_loaded).expect("the workspace is loaded");
        assert_eq!(status["params"]["health"], "ok", "{status}");
    }

    /// Sends a request and waits for the response; tries again if a file has changed in the meantime.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub(crate) fn request(&mut self, method: &str, parameters: &Value) -> Value {
        loop {
            self.last_request += 1;
            let number = self.last_request;
            self.send(&json!({ "jsonrpc": "2.0", "id": number, "method": method, "params": parameters }));
            let answer = self.wait_for(|message| message["id"] == number && message.get("method").is_none());
            let answer = answer.unwrap_or_else(|| panic!("no answer to {method}"));
            if answer["error"]["code"].as_i64().is_some_and(|code| ASK_AGAIN.contains(&code)) {
                continue;
            }
            assert!(answer.get("error").is_none(), "{method}: {answer}");
            return answer["result"].clone();
        }
    }

    /// Sends a notification.
    pub(crate) fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    /// The first message that matches, or `None` if the server is silent for too long.
    pub(crate) fn wait_for(&mut self, is_wanted: impl Fn(&Value) -> bool) -> Option<Value> {
        let end = Instant::now() + PATIENCE;
        loop {
            let rest = end.saturating_duration_since(Instant::now());
            let message = match self.messages.recv_timeout(rest) {
                Ok(message) => message,
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
            };
            if message.get("method").is_some() {
                if let Some(id) = message.get("id") {
                    self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null }));
                }
                self.notifications.push(message.clone());
            }
            if is_wanted(&message) {
                return Some(message);
            }
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let input = self.process.stdin.as_mut().expect("its input is piped");
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("rust-analyzer reads");
        input.flush().expect("rust-analyzer reads");
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        // It may have exited already.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

/// The URI of a file.
#[must_use]
pub(crate) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut text = vec![0; length];
    output.read_exact(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}

//! The protocol: which message leads to what.

use std::collections::{HashMap, HashSet};

use gen_lsp_types as lsp;
use gen_lsp_types::{Notification as _, Request as _, Uri};
use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use serde_json::Value;
use wink_env_pages::page::Content;

use crate::diagnostics::{self, Diagnostics, Places, Said};
use crate::files::{CannotOpen, Files};
use crate::lines::Encoding;
use crate::project::Project;
use crate::wire::{answer, logged, published, read, shown};
use crate::{actions, completion, handshake, hover, navigation, uri};

/// The state of a language server: the folders and texts that are open in an editor.
pub struct Server<F> {
    files: F,
    encoding: Encoding,
    can_watch: bool,
    folders: Vec<Folder>,
    /// The texts that are open, by their paths.
    open: HashMap<String, String>,
    /// What the editor shows at the moment.
    shown: Diagnostics,
    /// The messages that the editor has shown or logged.
    told: HashSet<String>,
    is_shut_down: bool,
}

/// A folder of the editor.
struct Folder {
    path: String,
    project: Result<Project, CannotOpen>,
}

impl<F: Files> Server<F> {
    /// A server that reads files with `files`. It does nothing until the editor initializes it.
    pub fn new(files: F) -> Self {
        Self {
            files,
            encoding: Encoding::default(),
            can_watch: false,
            folders: Vec::new(),
            open: HashMap::new(),
            shown: Diagnostics::new(),
            told: HashSet::new(),
            is_shut_down: false,
        }
    }

    /// Handles a message from the editor; returns what to send, in order. `None` means that the server is to stop, with
    /// the exit code 0 if it was shut down before.
    pub fn handle(&mut self, message: Message) -> Option<Vec<Message>> {
        match message {
            Message::Request(request) => Some(vec![self.request(request).into()]),
            Message::Notification(notification)
                if notification.method == lsp::ExitNotification::METHOD.as_str() =>
            {
                None
            }
            Message::Notification(notification) => Some(self.notification(&notification)),
            Message::Response(_) => Some(Vec::new()),
        }
    }

    /// Whether the editor has asked the server to shut down.
    #[must_use]
    pub fn is_shut_down(&self) -> bool {
        self.is_shut_down
    }

    fn request(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let result = match lsp::LspRequestMethod::from(method.as_str()) {
            lsp::InitializeRequest::METHOD => {
                answer::<lsp::InitializeRequest>(params, |params| self.initialize(&params))
            }
            lsp::ShutdownRequest::METHOD => {
                self.is_shut_down = true;
                Ok(Value::Null)
            }
            lsp::HoverRequest::METHOD => answer::<lsp::HoverRequest>(params, |params| {
                let (mut places, page, at) = self.place(&params.text_document_position_params)?;
                hover::at(&mut places, page, at)
            }),
            lsp::DefinitionRequest::METHOD => answer::<lsp::DefinitionRequest>(params, |params| {
                let (mut places, page, at) = self.place(&params.text_document_position_params)?;
                let location = navigation::definition(&mut places, page, at)?;
                Some(lsp::Definition::from(location).into())
            }),
            lsp::ReferencesRequest::METHOD => answer::<lsp::ReferencesRequest>(params, |params| {
                let (mut places, page, at) = self.place(&params.text_document_position_params)?;
                navigation::references(&mut places, page, at)
            }),
            lsp::CompletionRequest::METHOD => answer::<lsp::CompletionRequest>(params, |params| {
                let (mut places, page, at) = self.place(&params.text_document_position_params)?;
                Some(completion::at(&mut places, page, at).into())
            }),
            lsp::CodeActionRequest::METHOD => answer::<lsp::CodeActionRequest>(params, |params| {
                let (mut places, page) = self.page(&params.text_document.uri)?;
                Some(actions::at(&mut places, page, params.range, params.context.only.as_deref()))
            }),
            _ => Err((ErrorCode::MethodNotFound, format!("{method} is not supported"))),
        };
        match result {
            Ok(result) => Response::new_ok(id, result),
            Err((code, message)) => Response::new_err(id, code as i32, message),
        }
    }

    fn notification(&mut self, notification: &Notification) -> Vec<Message> {
        let params = || notification.params.clone();
        match lsp::LspNotificationMethod::from(notification.method.as_str()) {
            lsp::InitializedNotification::METHOD => {
                self.open_folders();
                return [self.watch(), self.publish()].concat();
            }
            lsp::DidOpenTextDocumentNotification::METHOD => {
                if let Some(params) = read::<lsp::DidOpenTextDocumentNotification>(params()) {
                    self.set(&params.text_document.uri, params.text_document.text);
                }
            }
            lsp::DidChangeTextDocumentNotification::METHOD => {
                if let Some(params) = read::<lsp::DidChangeTextDocumentNotification>(params())
                    && let Some(text) = params.content_changes.into_iter().filter_map(whole).next_back()
                {
                    self.set(&params.text_document.text_document_identifier.uri, text);
                }
            }
            lsp::DidCloseTextDocumentNotification::METHOD => {
                if let Some(params) = read::<lsp::DidCloseTextDocumentNotification>(params()) {
                    self.close(&params.text_document.uri);
                }
            }
            lsp::DidSaveTextDocumentNotification::METHOD => {
                if let Some(params) = read::<lsp::DidSaveTextDocumentNotification>(params()) {
                    self.saved(&params.text_document.uri);
                }
            }
            lsp::DidChangeWatchedFilesNotification::METHOD => {
                if let Some(params) = read::<lsp::DidChangeWatchedFilesNotification>(params()) {
                    self.changed(&params.changes);
                }
            }
            lsp::DidChangeWorkspaceFoldersNotification::METHOD => {
                if let Some(params) = read::<lsp::DidChangeWorkspaceFoldersNotification>(params()) {
                    let removed: Vec<String> =
                        params.event.removed.iter().filter_map(|folder| uri::path(&folder.uri)).collect();
                    self.folders.retain(|folder| !removed.contains(&folder.path));
                    let added = params.event.added.iter().filter_map(|folder| uri::path(&folder.uri));
                    self.folders.extend(added.map(Folder::new));
                    self.open_folders();
                }
            }
            _ => return Vec::new(),
        }
        self.publish()
    }

    fn initialize(&mut self, params: &lsp::InitializeParams) -> lsp::InitializeResult {
        let capabilities = &params.capabilities;
        let encodings =
            capabilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
        self.encoding = Encoding::of_client(encodings.unwrap_or_default());
        let workspace = capabilities.workspace.as_ref();
        let watching = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref());
        self.can_watch = watching.and_then(|watching| watching.dynamic_registration).unwrap_or_default();
        self.folders = handshake::folders(params).into_iter().map(Folder::new).collect();
        let server = lsp::ServerInfo::new("wink-env".to_owned(), Some(env!("CARGO_PKG_VERSION").to_owned()));
        lsp::InitializeResult::new(handshake::capabilities(self.encoding), Some(server))
    }

    /// Asks the editor to say when files change that are not open in it.
    fn watch(&self) -> Vec<Message> {
        if self.can_watch { vec![handshake::watch_files()] } else { Vec::new() }
    }

    fn open_folders(&mut self) {
        for folder in &mut self.folders {
            folder.project = Project::open(&self.files, &folder.path, &self.open);
        }
    }

    /// Takes the text of an open file.
    fn set(&mut self, uri: &Uri, text: String) {
        let Some(path) = uri::path(uri) else { return };
        self.open.insert(path.clone(), text.clone());
        self.update(&path, Some(&Content::Text(text)));
    }

    /// Goes back to the text of the file.
    fn close(&mut self, uri: &Uri) {
        let Some(path) = uri::path(uri) else { return };
        self.open.remove(&path);
        let content = self.files.read(&path);
        self.update(&path, content.as_ref());
    }

    fn update(&mut self, path: &str, content: Option<&Content>) {
        for folder in self.folders.iter_mut().filter(|folder| is_inside(&folder.path, path)) {
            match &mut folder.project {
                Ok(project) => project.set(&self.files, path, content.cloned()),
                // The page may be the one that was missing.
                Err(_) => folder.project = Project::open(&self.files, &folder.path, &self.open),
            }
        }
    }

    fn saved(&mut self, uri: &Uri) {
        let Some(path) = uri::path(uri) else { return };
        if is_config(&path) {
            self.open_folders();
        } else {
            self.recall(&[path]);
        }
    }

    /// Looks into the repository again: when files are written, there may be new commits, too.
    fn recall(&mut self, written: &[String]) {
        let is_written = |folder: &&mut Folder| written.iter().any(|path| is_inside(&folder.path, path));
        for folder in self.folders.iter_mut().filter(is_written) {
            if let Ok(project) = &mut folder.project {
                project.recall(&self.files);
            }
        }
    }

    /// Reads files that have changed. Where some have come or gone, directories may have, too.
    fn changed(&mut self, changes: &[lsp::FileEvent]) {
        let paths = || changes.iter().filter_map(|change| Some((uri::path(&change.uri)?, change.kind)));
        if paths().any(|(path, kind)| is_config(&path) || kind != lsp::FileChangeType::Changed) {
            self.open_folders();
            return;
        }
        for (path, _) in paths().filter(|(path, _)| !self.open.contains_key(path)).collect::<Vec<_>>() {
            let content = self.files.read(&path);
            self.update(&path, content.as_ref());
        }
        self.recall(&paths().map(|(path, _)| path).collect::<Vec<_>>());
    }

    /// What has changed since the editor was last told.
    fn publish(&mut self) -> Vec<Message> {
        let mut now = Diagnostics::new();
        let mut messages = Vec::new();
        for folder in &self.folders {
            let said = folder.said(self.encoding);
            for (uri, diagnostics) in said.diagnostics {
                now.entry(uri).or_default().extend(diagnostics);
            }
            let complaint = said.complaint.as_deref().map(shown).into_iter();
            for message in complaint.chain(said.remark.as_deref().map(logged)) {
                // Once is enough: the next keystroke leads to the same.
                if self.told.insert(format!("{message:?}")) {
                    messages.push(message);
                }
            }
        }
        let gone = self.shown.keys().filter(|uri| !now.contains_key(*uri));
        let cleared = gone.map(|uri| (uri.clone(), Vec::new()));
        let fresh = now.iter().filter(|(uri, diagnostics)| self.shown.get(*uri) != Some(diagnostics));
        let fresh = fresh.map(|(uri, diagnostics)| (uri.clone(), diagnostics.clone()));
        let mut files: Vec<_> = cleared.chain(fresh).collect();
        files.sort_by(|(left, _), (right, _)| left.as_ref().cmp(right.as_ref()));
        messages.extend(files.into_iter().map(|(uri, diagnostics)| published(uri, diagnostics)));
        self.shown = now;
        messages
    }

    fn page(&self, uri: &Uri) -> Option<(Places<'_>, usize)> {
        let path = uri::path(uri)?;
        self.folders.iter().find_map(|folder| {
            let project = folder.project.as_ref().ok()?;
            let page = project.page_at(&path)?;
            Some((Places::new(project, project.report()?, self.encoding), page))
        })
    }

    fn place(&self, params: &lsp::TextDocumentPositionParams) -> Option<(Places<'_>, usize, usize)> {
        let (mut places, page) = self.page(&params.text_document.uri)?;
        let at = places.lines(page).offset(params.position);
        Some((places, page, at))
    }
}

impl Folder {
    fn new(path: String) -> Self {
        Self { path, project: Err(CannotOpen::Other("the folder has not been read yet".to_owned())) }
    }

    fn said(&self, encoding: Encoding) -> Said {
        match &self.project {
            Ok(project) => diagnostics::of_project(project, encoding),
            Err(CannotOpen::Config(path, invalid)) => {
                let mistakes = diagnostics::of_config(invalid, encoding);
                Said { diagnostics: Diagnostics::from([(uri::file(path), mistakes)]), ..Said::default() }
            }
            Err(CannotOpen::Other(reason)) => Said { remark: Some(reason.clone()), ..Said::default() },
        }
    }
}

fn is_inside(folder: &str, path: &str) -> bool {
    path.strip_prefix(folder.trim_end_matches('/')).is_some_and(|below| below.starts_with('/'))
}

fn is_config(path: &str) -> bool {
    path.ends_with("/wink-env.yml") || path.ends_with("/wink-env.yaml")
}

/// The new text of a document; the server only asks for whole ones.
fn whole(change: lsp::TextDocumentContentChangeEvent) -> Option<String> {
    match change {
        lsp::TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
            Some(whole.text)
        }
        lsp::TextDocumentContentChangeEvent::TextDocumentContentChangePartial(_) => None,
    }
}

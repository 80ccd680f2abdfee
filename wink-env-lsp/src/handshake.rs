//! What editor and server tell each other at the beginning.

use gen_lsp_types as lsp;
use gen_lsp_types::{Notification as _, Request as _};
use lsp_server::{Message, Request};

use crate::lines::Encoding;
use crate::{actions, completion, uri};

/// What the server can do.
pub(crate) fn capabilities(encoding: Encoding) -> lsp::ServerCapabilities {
    lsp::ServerCapabilities {
        position_encoding: Some(encoding.kind()),
        text_document_sync: Some(
            lsp::TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(lsp::TextDocumentSyncKind::Full),
                save: Some(true.into()),
                ..lsp::TextDocumentSyncOptions::default()
            }
            .into(),
        ),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        references_provider: Some(true.into()),
        completion_provider: Some(lsp::CompletionOptions {
            trigger_characters: Some(completion::TRIGGERS.map(str::to_owned).to_vec()),
            ..lsp::CompletionOptions::default()
        }),
        code_action_provider: Some(
            lsp::CodeActionOptions {
                code_action_kinds: Some(vec![lsp::CodeActionKind::QuickFix, actions::FIX_ALL]),
                ..lsp::CodeActionOptions::default()
            }
            .into(),
        ),
        workspace: Some(lsp::WorkspaceOptions {
            workspace_folders: Some(lsp::WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(true.into()),
            }),
            ..lsp::WorkspaceOptions::default()
        }),
        ..lsp::ServerCapabilities::default()
    }
}

/// Asks the editor to say when files change that are not open in it.
pub(crate) fn watch_files() -> Message {
    let watcher = |pattern: &str| serde_json::json!({ "globPattern": pattern });
    let options = serde_json::json!({
        "watchers": [watcher("**/*.{md,mdx}"), watcher("**/wink-env.{yml,yaml}")],
    });
    let method = lsp::DidChangeWatchedFilesNotification::METHOD.as_str().to_owned();
    let registration = lsp::Registration::new("files".to_owned(), method, Some(options));
    let params = lsp::RegistrationParams::new(vec![registration]);
    let method = lsp::RegistrationRequest::METHOD.as_str().to_owned();
    Request::new("watch files".to_owned().into(), method, params).into()
}

/// The folders that the editor has opened; older clients only know one.
pub(crate) fn folders(params: &lsp::InitializeParams) -> Vec<String> {
    let folders = match &params.workspace_folders_initialize_params.workspace_folders {
        Some(lsp::WorkspaceFolders::WorkspaceFolderList(folders)) => folders.as_slice(),
        _ => &[],
    };
    let folders: Vec<String> = folders.iter().filter_map(|folder| uri::path(&folder.uri)).collect();
    #[expect(deprecated, reason = "some clients send nothing else")]
    let root = params.root_uri.as_ref().and_then(uri::path);
    if folders.is_empty() { root.into_iter().collect() } else { folders }
}

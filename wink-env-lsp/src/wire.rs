//! Messages as values of their types.

use gen_lsp_types as lsp;
use gen_lsp_types::{Notification as _, Uri};
use lsp_server::{ErrorCode, Message, Notification};
use serde_json::Value;
use wink_env_pages::words::harmless;

/// The parameters of a notification; one that cannot be read is ignored.
pub(crate) fn read<N: lsp::Notification>(params: Value) -> Option<N::Params> {
    serde_json::from_value(params).ok()
}

/// The result of a request.
pub(crate) fn answer<R: lsp::Request>(
    params: Value,
    result: impl FnOnce(R::Params) -> R::Result,
) -> Result<Value, (ErrorCode, String)> {
    let params =
        serde_json::from_value(params).map_err(|error| (ErrorCode::InvalidParams, error.to_string()))?;
    serde_json::to_value(result(params)).map_err(|error| (ErrorCode::InternalError, error.to_string()))
}

/// Shows the diagnostics of a file.
pub(crate) fn published(uri: Uri, diagnostics: Vec<lsp::Diagnostic>) -> Message {
    let params = lsp::PublishDiagnosticsParams::new(uri, None, diagnostics);
    Notification::new(lsp::PublishDiagnosticsNotification::METHOD.as_str().to_owned(), params).into()
}

/// Shows a message.
pub(crate) fn shown(message: &str) -> Message {
    let params = lsp::ShowMessageParams::new(lsp::MessageType::Error, harmless(message).into_owned());
    Notification::new(lsp::ShowMessageNotification::METHOD.as_str().to_owned(), params).into()
}

/// Adds a message to the log of the editor.
pub(crate) fn logged(message: &str) -> Message {
    let params = lsp::LogMessageParams::new(lsp::MessageType::Info, harmless(message).into_owned());
    Notification::new(lsp::LogMessageNotification::METHOD.as_str().to_owned(), params).into()
}

//! A language server for Markdown pages that list the URLs of servers and applications, one page per language.
//!
//! It shows drift while a page is being edited: the unsaved text of the page is compared with the other pages. It
//! repairs, explains and completes with the same engine as the command `wink-env`.
//!
//! A [`Server`] is a function from messages to messages. It knows neither a transport nor a file system: the caller
//! passes on what the editor says, and [`Files`] reads what is not open in the editor.

mod actions;
mod completion;
mod cursor;
mod diagnostics;
mod files;
mod handshake;
mod hover;
mod lines;
mod navigation;
mod project;
mod server;
mod uri;
mod wire;

pub use files::{CannotOpen, Files, Opened, Versions};
pub use server::Server;

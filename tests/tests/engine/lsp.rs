//! The language server.

mod agreement;
mod client;
mod session;

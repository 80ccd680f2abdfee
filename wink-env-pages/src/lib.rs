//! Reads the Markdown pages that list the URLs of servers and applications, one page per language, finds where they
//! disagree, and generates Rust from what they agree on.
//!
//! How it works:
//!
//! 1. [`disk`] finds and reads the files; nothing else here touches files. [`layout`] decides what their paths mean,
//!    and works on any list of paths.
//! 2. A [`Workspace`](check::Workspace) parses each page, chooses the reference, aligns every page with it once and
//!    runs every [`lint`] on the result. Every problem is a [`Finding`](finding::Finding) in the
//!    [`Report`](check::Report), as data; if the pages cannot be relied on at all, the result is a
//!    [`Refusal`](check::Refusal).
//! 3. [`describe`](describe::describe) puts findings into sentences, [`render`] turns reports into text, and
//!    [`Report::endpoints`](check::Report::endpoints) extracts the facts, which [`codegen`] turns into Rust.
//!
//! With the feature `scan`, a `Scanner` looks for endpoints in other files.

pub mod axis;
#[cfg(feature = "formats")]
pub mod baseline;
mod blame;
pub mod build;
#[cfg(feature = "formats")]
pub mod changes;
pub mod check;
pub mod codegen;
pub mod compare;
pub mod config;
mod date;
pub mod describe;
#[cfg(feature = "disk")]
pub mod disk;
pub mod excerpt;
#[cfg(feature = "formats")]
pub mod export;
pub mod facts;
pub mod finding;
#[cfg(feature = "fix")]
pub mod fix;
pub mod generator;
pub mod identifier;
mod judge;
pub mod layout;
mod likeness;
pub mod lint;
pub mod locale;
pub mod names;
pub mod page;
pub mod parse;
pub mod past;
pub mod render;
#[cfg(feature = "scan")]
pub mod scan;
pub mod site;
#[cfg(feature = "formats")]
pub mod status;
pub mod text;
pub mod url;
pub mod words;
mod yaml;

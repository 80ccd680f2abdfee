//! Reads the Markdown pages that list the URLs of servers and applications, one page per language, finds where they
//! disagree, and generates Rust from what they agree on.
//!
//! One way through:
//!
//! 1. [`disk`] finds the files and reads them; nothing else here touches files. What their paths mean is decided by
//!    [`layout`], which works on any list of paths.
//! 2. A [`Workspace`](check::Workspace) parses each page, chooses the reference, aligns every page with it once and asks
//!    every [`lint`] about the result. Whatever is wrong is a [`Finding`](finding::Finding) in the
//!    [`Report`](check::Report), as data; if nobody may rely on the pages at all, there is a
//!    [`Refusal`](check::Refusal) instead.
//! 3. [`describe`](describe::describe) makes sentences of findings, [`render`] makes text of a report, and
//!    [`Report::endpoints`](check::Report::endpoints) takes the facts from it, which [`codegen`] turns into Rust.
//!
//! With the feature `scan`, a `Scanner` holds other files against the tables.

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
pub mod identifier;
mod judge;
pub mod layout;
mod likeness;
pub mod lint;
pub mod locale;
pub mod names;
pub mod page;
pub mod parse;
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

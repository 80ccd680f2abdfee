//! Reads the Markdown pages that list the URLs of servers and applications, one page per language, finds where they
//! disagree, and generates Rust from what they agree on.
//!
//! One way through:
//!
//! 1. [`disk`] finds the files and reads them; nothing else here touches files. What their paths mean is decided by
//!    [`layout`], which works on any list of paths.
//! 2. [`check`](report::check) parses each page, chooses the reference, aligns every page with it once and asks every
//!    [`lint`] about the result. Whatever is wrong is a [`Finding`](finding::Finding) in the [`Report`](report::Report),
//!    never an error.
//! 3. [`render`] makes text of a report, and [`Directory::of`](directory::Directory::of) takes the facts from it, which
//!    [`codegen`] turns into Rust.
//!
//! With the feature `scan`, a `Scanner` holds other files against the tables.
//!
//! ```
//! use wink_env_pages::layout::{Content, Files, PageFile};
//! use wink_env_pages::locale::Locale;
//! use wink_env_pages::report::{Settings, check};
//!
//! let page = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging |\n| --- | --- |\n| IAM | http://iam.wink.travel |\n";
//! let file = PageFile {
//!     locale: Locale::new("en"),
//!     is_root: true,
//!     path: "environments.md".to_owned(),
//!     content: Content::Text(page.to_owned()),
//! };
//! let files = Files { root: "docs".to_owned(), pages: vec![file], missing: Vec::new() };
//! let report = check(files, &Settings::default())?;
//! assert_eq!(report.findings[0].lint.name, "bad-url");
//! # Ok::<(), wink_env_pages::report::UnknownSource>(())
//! ```

#[cfg(feature = "formats")]
pub mod changes;
pub mod codegen;
pub mod compare;
pub mod config;
pub mod directory;
#[cfg(feature = "disk")]
pub mod disk;
mod duplicates;
pub mod excerpt;
#[cfg(feature = "formats")]
pub mod export;
pub mod finding;
#[cfg(feature = "fix")]
pub mod fix;
mod index;
pub mod layout;
mod likeness;
pub mod lint;
pub mod locale;
pub mod names;
mod order;
pub mod page;
pub mod parse;
pub mod render;
pub mod report;
#[cfg(feature = "scan")]
pub mod scan;
pub mod site;
#[cfg(feature = "formats")]
pub mod status;
pub mod text;
pub mod url;
pub mod words;
mod yaml;

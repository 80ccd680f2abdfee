//! Finds endpoints outside the tables: in other pages, source code and configuration.
//!
//! A [`Scanner`] is made from a report, whose pages tell which hosts exist. A [`FileScan`] examines one file piece by
//! piece, and only keeps the lines that findings point to; the caller finds and reads the files, in any number of
//! threads, and passes the results to [`report`].
//!
//! Which domains are ours is decided in `domains.rs`, and `needles.rs` searches for them. From there, `mention.rs` goes
//! back to the beginning of the host (`host.rs`) and of the URL (`lead.rs`), in every spelling (`spelling.rs`);
//! `bare.rs` decides about hosts without a scheme. What a file says is a `Sighting`, and `verdict.rs` judges it by what
//! the tables say (`tabled.rs`). `rust.rs` reads Rust literals, and `calls.rs` turns them into calls.

mod bare;
mod calls;
mod domains;
mod file;
mod host;
mod json_pointer;
mod kind;
mod lead;
mod lines;
mod markdown;
mod mention;
mod needles;
mod odd;
mod path;
mod plain;
mod proposal;
mod replacement;
mod report;
mod retired;
mod rust;
mod rust_file;
mod scanned_file;
mod scanner;
mod sighting;
mod spelling;
mod tabled;
mod tabled_url;
mod template;
mod test_modules;
mod verdict;
mod yaml_pointer;

pub use file::FileScan;
pub use json_pointer::JsonPointers;
pub use proposal::{Proposal, proposals};
pub use report::report;
pub use retired::{Retired, RetiredHosts};
pub use scanned_file::ScannedFile;
pub use scanner::{ScanSettings, Scanner};

//! The content of a file, as given by whoever read it.

use crate::text::Span;

/// A larger page is not read: no page about environments is nearly as long, and examining one takes up to a hundred times
/// its size in memory.
pub const LARGEST_PAGE: u64 = 8 * 1024 * 1024;

/// A page with more columns in a table is not examined: some work is done for each column of each row.
pub const MOST_COLUMNS: usize = 1_000;

/// A page with more cells in its tables is not examined: each takes far more memory than the two bytes that it may be
/// written in.
pub const MOST_CELLS: usize = 500_000;

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A string.
    Text(String),
    /// Bytes that may not be text.
    Bytes(Vec<u8>),
    /// Unknown, because the file was not read.
    Unread(Unread),
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unread {
    /// The system refused. Holds its explanation.
    Refused(String),
    /// It is larger than [`LARGEST_PAGE`]. Holds the size in bytes.
    TooLarge(u64),
    /// It is a directory, a pipe or a device.
    NotAFile,
    /// It is a link that leaves the repository or, without one, the given directory.
    Outside,
}

/// Why a page has no facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The reason.
    pub cause: UnreadableCause,
    /// The place; the start of the page if it could not be opened.
    pub span: Span,
}

/// What makes a page unreadable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum UnreadableCause {
    /// Its file was not read.
    Unread(Unread),
    /// It is a pointer of Git LFS.
    LfsPointer,
    /// It only contains the target of a link that git could not create. Holds the target.
    LinkTarget(String),
    /// Its lines end in bare carriage returns.
    CarriageReturns,
    /// A table has more than [`MOST_COLUMNS`] columns. Holds their number.
    TooWide(usize),
    /// Its tables have more than [`MOST_CELLS`] cells.
    TooManyCells,
    /// It is UTF-16.
    Utf16,
    /// It is not UTF-8. Holds the first invalid byte.
    NotUtf8(u8),
}

//! What a file holds, as whoever read it says.

use crate::text::Span;

/// A page larger than this is not read: no page about environments comes near, and an editor would not open it either.
pub const LARGEST_PAGE: u64 = 32 * 1024 * 1024;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// This text.
    Text(String),
    /// These bytes, which may be no text.
    Bytes(Vec<u8>),
    /// Nobody knows.
    Unread(Unread),
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unread {
    /// The system refused, with this explanation.
    Refused(String),
    /// It is larger than [`LARGEST_PAGE`]; the size is in bytes.
    TooLarge(u64),
    /// It is a directory, a pipe or a device.
    NotAFile,
}

/// Why a page has no facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Why.
    pub cause: UnreadableCause,
    /// Where; the start of the page when it could not be opened.
    pub span: Span,
}

/// What makes a page unreadable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum UnreadableCause {
    /// Its file was not read.
    Unread(Unread),
    /// Its lines end with bare carriage returns.
    CarriageReturns,
    /// It is UTF-16.
    Utf16,
    /// It is not UTF-8: the first byte that is wrong where it stands.
    NotUtf8(u8),
}

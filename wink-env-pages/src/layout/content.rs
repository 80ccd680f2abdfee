//! What a file holds, as whoever read it says.

use std::fmt;

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// The system refused, with this explanation.
    Refused(String),
    /// It is larger than [`LARGEST_PAGE`]; the size is in bytes.
    TooLarge(u64),
    /// It is a directory, a pipe or a device.
    NotAFile,
}

impl fmt::Display for Unread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MEBIBYTE: u64 = 1024 * 1024;
        match self {
            Self::Refused(explanation) => write!(formatter, "the file cannot be read: {explanation}"),
            Self::TooLarge(bytes) => write!(
                formatter,
                "the file has {} MiB, more than the {} MiB that a page may have",
                bytes.div_ceil(MEBIBYTE),
                LARGEST_PAGE / MEBIBYTE
            ),
            Self::NotAFile => write!(formatter, "this is not a regular file"),
        }
    }
}

//! The bytes of a file.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A page larger than this is not read: no page about environments comes near, and an editor would not open it either.
pub const LARGEST_PAGE: u64 = 32 * 1024 * 1024;

/// Where the bytes of a page are.
#[derive(Debug)]
pub enum Content {
    /// Here.
    Bytes(Vec<u8>),
    /// In this file, which is read when the page is parsed, so that several threads share the reading too.
    File(PathBuf),
    /// Nowhere.
    Unread(Unread),
}

/// Why a file has no content.
#[derive(Debug)]
pub enum Unread {
    /// The system refused.
    Io(io::Error),
    /// It is larger than [`LARGEST_PAGE`]; the size is in bytes.
    TooLarge(u64),
    /// It is a directory, a pipe or a device.
    NotAFile,
}

impl fmt::Display for Unread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(formatter, "the file cannot be read: {error}"),
            Self::TooLarge(bytes) => write!(
                formatter,
                "the file has {} MiB, more than the {} MiB that a page may have",
                bytes.div_ceil(1024 * 1024),
                LARGEST_PAGE / 1024 / 1024
            ),
            Self::NotAFile => write!(formatter, "this is not a regular file"),
        }
    }
}

impl Content {
    /// The bytes.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn read(self) -> Result<Vec<u8>, Unread> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::File(path) => read_opened(&path),
            Self::Unread(reason) => Err(reason),
        }
    }
}

/// Reads what may be anything: opening a pipe would wait for somebody who writes into it.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => read_opened(path),
        Ok(_) => Err(Unread::NotAFile),
        Err(error) => Err(Unread::Io(error)),
    }
}

fn read_opened(path: &Path) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    match read_small(path, &mut bytes) {
        Ok(length) if length > LARGEST_PAGE => Err(Unread::TooLarge(length)),
        Ok(_) => Ok(bytes),
        Err(error) => Err(Unread::Io(error)),
    }
}

/// Tells how long the file is, and reads it if that is not too long.
fn read_small(path: &Path, bytes: &mut Vec<u8>) -> io::Result<u64> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > LARGEST_PAGE {
        return Ok(length);
    }
    // The library's `read_to_end` would ask for the length again. One byte more, to see the end without another round.
    bytes.resize(usize::try_from(length).unwrap_or_default() + 1, 0);
    let mut filled = 0;
    loop {
        match file.read(&mut bytes[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        if filled == bytes.len() {
            // Somebody writes at the same time.
            bytes.resize(filled * 2, 0);
        }
    }
    bytes.truncate(filled);
    Ok(filled as u64)
}

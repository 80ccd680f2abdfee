//! Reads one file after the other.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// A file larger than this is not read: two of them at a time must fit into memory.
const LARGEST_FILE: u64 = 32 * 1024 * 1024;
/// A NUL in so many bytes at the beginning makes a file binary.
const LOOKED_AT: u64 = 1024;

/// What a file turned out to be.
pub(super) enum Content<'a> {
    Text(&'a [u8]),
    Binary,
}

/// Reads a file into `buffer`, whose room is used again.
pub(super) fn read<'a>(path: &Path, buffer: &'a mut Vec<u8>) -> io::Result<Content<'a>> {
    buffer.clear();
    buffer.shrink_to(1024 * 1024);
    let mut file = File::open(path)?;
    file.by_ref().take(LOOKED_AT).read_to_end(buffer)?;
    if buffer.contains(&0) {
        return Ok(Content::Binary);
    }
    file.take(LARGEST_FILE).read_to_end(buffer)?;
    if buffer.len() as u64 > LARGEST_FILE {
        return Err(io::Error::other(format!("it is larger than {} MiB", LARGEST_FILE / 1024 / 1024)));
    }
    Ok(Content::Text(buffer))
}

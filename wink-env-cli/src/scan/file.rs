//! Reads one file after the other, and only one large file at a time.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A NUL in so many bytes at the beginning makes a file binary.
const LOOKED_AT: u64 = 1024;
/// Files larger than this wait for each other, so that memory does not depend on the number of threads.
const LARGE: u64 = 4 * 1024 * 1024;
/// A file larger than this is not read.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Gives the content of a file to `look`, or `None` if it is binary. `buffer` is there to use its room again; whoever
/// reads a large file holds `turn`.
pub(super) fn read<T>(
    path: &Path,
    buffer: &mut Vec<u8>,
    turn: &Mutex<()>,
    look: impl FnOnce(&[u8]) -> T,
) -> io::Result<Option<T>> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    buffer.clear();
    file.by_ref().take(LOOKED_AT).read_to_end(buffer)?;
    if buffer.contains(&0) {
        return Ok(None);
    }
    if size > LARGEST {
        return Err(io::Error::other(format!("it is larger than {} MiB", LARGEST / 1024 / 1024)));
    }
    let waited = (size > LARGE).then(|| turn.lock().unwrap_or_else(PoisonError::into_inner));
    buffer.reserve_exact(usize::try_from(size).map_err(io::Error::other)?);
    file.take(LARGEST).read_to_end(buffer)?;
    let seen = look(buffer);
    if waited.is_some() {
        *buffer = Vec::new();
    }
    Ok(Some(seen))
}

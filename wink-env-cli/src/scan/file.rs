//! Reads files one after the other, and only one large file at a time.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A NUL in this many bytes at the beginning makes a file binary.
const LOOKED_AT: usize = 1024;
/// Files of at least this size wait for each other, so that memory does not depend on the number of threads.
const LARGE: usize = 1024 * 1024;
/// Larger files are not read.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Reads files into the same buffer.
pub(super) struct Reader<'a> {
    buffer: Vec<u8>,
    /// Locked while a large file is read.
    turn: &'a Mutex<()>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(turn: &'a Mutex<()>) -> Self {
        Self { buffer: vec![0; LARGE], turn }
    }

    /// Passes the content of a file to `look`, or `None` if it is binary.
    pub(super) fn read<T>(&mut self, path: &Path, look: impl FnOnce(&[u8]) -> T) -> io::Result<Option<T>> {
        let mut file = File::open(path)?;
        let mut filled = 0;
        // Asking for the size first takes as long as reading a small file.
        while filled < LARGE {
            match file.read(&mut self.buffer[filled..]) {
                Ok(0) => break,
                Ok(more) => filled += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
            if self.buffer[..filled.min(LOOKED_AT)].contains(&0) {
                return Ok(None);
            }
        }
        if filled < LARGE {
            return Ok(Some(look(&self.buffer[..filled])));
        }
        let size = file.metadata()?.len();
        if size > LARGEST {
            return Err(io::Error::other(format!("it is larger than {} MiB", LARGEST / 1024 / 1024)));
        }
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut content = Vec::with_capacity(usize::try_from(size).map_err(io::Error::other)? + 1);
        content.extend_from_slice(&self.buffer[..filled]);
        file.take(LARGEST).read_to_end(&mut content)?;
        Ok(Some(look(&content)))
    }
}

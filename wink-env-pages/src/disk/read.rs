//! The bytes of a file.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use crate::page::{LARGEST_PAGE, Unread};

/// Reads what may not be a regular file: opening a pipe would block until something writes to it.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    let metadata = fs::metadata(path).map_err(|error| refused(&error))?;
    if metadata.is_file() { read_regular(path) } else { Err(Unread::NotAFile) }
}

/// Reads a regular file.
pub(super) fn read_regular(path: &Path) -> Result<Vec<u8>, Unread> {
    let mut file = File::open(path).map_err(|error| refused(&error))?;
    let length = file.metadata().map_err(|error| refused(&error))?.len();
    if length > LARGEST_PAGE {
        return Err(Unread::TooLarge(length));
    }
    read_to_end(&mut file, length).map_err(|error| refused(&error))
}

fn refused(error: &io::Error) -> Unread {
    Unread::Refused(error.to_string())
}

/// `read_to_end` of the standard library would ask for the length again: two more system calls per page.
fn read_to_end(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    // One more byte, to detect the end without another read.
    let mut bytes = vec![0; usize::try_from(length).unwrap_or_default() + 1];
    let mut filled = 0;
    loop {
        match file.read(&mut bytes[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        if filled == bytes.len() {
            // The file has grown in the meantime.
            bytes.resize(filled * 2, 0);
        }
    }
    bytes.truncate(filled);
    Ok(bytes)
}

//! The bytes of a file.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::boundary::{is_link_out, is_of_the_system};
use super::reason::reason;
use crate::describe;
use crate::page::{Content, LARGEST_PAGE, Unread};

/// The content of a page's file; `None` if there is no such file.
#[must_use]
pub fn read_page(path: &Path) -> Option<Content> {
    fs::symlink_metadata(path).ok()?;
    if is_link_out(path) {
        return Some(Content::Unread(Unread::Outside));
    }
    Some(read(path).map_or_else(Content::Unread, Content::Bytes))
}

/// The text of a file that is no page, and may be larger than one.
///
/// # Errors
///
/// If it is not text, or no regular file. The error is a clause.
pub fn read_text(path: &Path) -> Result<String, String> {
    if is_regular(path).map_err(|error| reason(&error))? {
        fs::read_to_string(path).map_err(|error| reason(&error))
    } else {
        Err(describe::unread_file(&Unread::NotAFile))
    }
}

/// Reads what may not be a regular file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    if is_regular(path).map_err(|error| refused(&error))? {
        read_regular(path)
    } else {
        Err(Unread::NotAFile)
    }
}

/// Whether a file can be read to its end at once: opening a pipe would block until something writes to it, and so do
/// some files of the system that call themselves regular.
fn is_regular(path: &Path) -> io::Result<bool> {
    Ok(fs::metadata(path)?.is_file() && !is_of_the_system(path))
}

/// Reads a regular file.
pub(super) fn read_regular(path: &Path) -> Result<Vec<u8>, Unread> {
    let file = File::open(path).map_err(|error| refused(&error))?;
    let metadata = file.metadata().map_err(|error| refused(&error))?;
    if !metadata.is_file() {
        return Err(Unread::NotAFile);
    }
    let length = metadata.len();
    if length > LARGEST_PAGE {
        return Err(Unread::TooLarge(length));
    }
    // With room to detect the end. A file would ask for its length again, which costs two system calls per page;
    // reading through `take` costs none.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + ROOM);
    let read = file.take(LARGEST_PAGE + 1).read_to_end(&mut bytes).map_err(|error| refused(&error))?;
    let read = u64::try_from(read).unwrap_or(u64::MAX);
    // The file has grown in the meantime.
    if read > LARGEST_PAGE { Err(Unread::TooLarge(read)) } else { Ok(bytes) }
}

/// More than the standard library first reads when it expects the end.
const ROOM: usize = 64;

fn refused(error: &io::Error) -> Unread {
    Unread::Refused(reason(error))
}

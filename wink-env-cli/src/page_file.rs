//! A page's file takes its new content in one step: whoever looks sees the old page or the new one.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Replaces `before` by `after` in the file that `path` leads to, through links.
pub(crate) fn replace(path: &Path, before: &str, after: &str) -> io::Result<()> {
    let file = fs::canonicalize(path)?;
    let directory = file.parent().map_or_else(|| PathBuf::from("."), Path::to_owned);
    let permissions = fs::metadata(&file)?.permissions();
    // Renaming asks the directory alone; a page that may not be written to stays as it is all the same.
    if permissions.readonly() {
        return Err(refused("the file is read-only"));
    }
    if fs::metadata(&directory)?.permissions().readonly() {
        return Err(refused("its directory is read-only"));
    }
    OpenOptions::new().write(true).open(&file)?;
    if fs::read(&file)? != before.as_bytes() {
        return Err(io::Error::other("the file has changed since it was read"));
    }
    let mut new = Builder::new().prefix(".wink-env-").suffix(".tmp").tempfile_in(&directory)?;
    new.write_all(after.as_bytes())?;
    new.as_file().set_permissions(permissions)?;
    new.as_file().sync_all()?;
    new.persist(&file).map_err(|error| error.error)?;
    sync_directory(&directory);
    Ok(())
}

fn refused(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, reason)
}

/// After a power failure the page may be the old one again; it is whole in any case, so a refusal is no failure.
fn sync_directory(directory: &Path) {
    if let Ok(directory) = fs::File::open(directory) {
        let _ = directory.sync_all();
    }
}

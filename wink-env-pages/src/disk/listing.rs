//! Lists one directory.

use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::io;
use std::path::Path;

/// What an entry of a directory is; links are not followed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Directory,
    Link,
    /// A pipe, a socket or a device.
    Other,
}

impl From<FileType> for Kind {
    fn from(kind: FileType) -> Self {
        if kind.is_file() {
            Self::File
        } else if kind.is_dir() {
            Self::Directory
        } else if kind.is_symlink() {
            Self::Link
        } else {
            Self::Other
        }
    }
}

/// Visits the name and kind of each entry, in no particular order.
#[cfg(not(all(feature = "fast-listing", target_os = "linux")))]
pub(super) fn each_entry(directory: &Path, mut visit: impl FnMut(&OsStr, Kind)) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        visit(&entry.file_name(), entry.file_type()?.into());
    }
    Ok(())
}

/// Visits the name and kind of each entry, in no particular order.
///
/// The standard library asks for the metadata of each directory and allocates each name, which a large site feels.
#[cfg(all(feature = "fast-listing", target_os = "linux"))]
pub(super) fn each_entry(directory: &Path, mut visit: impl FnMut(&OsStr, Kind)) -> io::Result<()> {
    use std::os::unix::ffi::OsStrExt;

    use rustix::fs::{CWD, FileType, Mode, OFlags, RawDir, openat};

    /// As much as the standard library reads at once.
    const BUFFER_SIZE: usize = 32 * 1024;

    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let opened = openat(CWD, directory, flags, Mode::empty())?;
    let mut buffer = Vec::with_capacity(BUFFER_SIZE);
    let mut entries = RawDir::new(opened, buffer.spare_capacity_mut());
    while let Some(entry) = entries.next() {
        let entry = entry?;
        let name = OsStr::from_bytes(entry.file_name().to_bytes());
        if name == "." || name == ".." {
            continue;
        }
        let kind = match entry.file_type() {
            FileType::RegularFile => Kind::File,
            FileType::Directory => Kind::Directory,
            FileType::Symlink => Kind::Link,
            // Some file systems do not say.
            FileType::Unknown => fs::symlink_metadata(directory.join(name))?.file_type().into(),
            _ => Kind::Other,
        };
        visit(name, kind);
    }
    Ok(())
}

//! Systems without owners, where directories cannot be held.

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::path::{Path, PathBuf};

pub(super) struct Held(PathBuf);

impl Held {
    #[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
    pub(super) fn open(directory: &Path) -> io::Result<Self> {
        Ok(Self(directory.to_owned()))
    }

    pub(super) fn below(&self, path: &Path) -> io::Result<Self> {
        Self::open(&self.0.join(path))
    }

    pub(super) fn file(&self, name: &str) -> io::Result<File> {
        File::open(self.0.join(name))
    }

    pub(super) fn writable_file(&self, name: &str) -> io::Result<File> {
        OpenOptions::new().write(true).open(self.0.join(name))
    }

    pub(super) fn create(&self, name: &str) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).open(self.0.join(name))
    }

    pub(super) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.0.join(from), self.0.join(to))
    }

    pub(super) fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.0.join(name))
    }

    /// The names in it that are text.
    pub(super) fn names(&self) -> io::Result<Vec<String>> {
        let names = fs::read_dir(&self.0)?.map(|entry| Ok(entry?.file_name().into_string().ok()));
        names.filter_map(Result::transpose).collect()
    }

    pub(super) fn permissions(&self) -> io::Result<Permissions> {
        Ok(fs::metadata(&self.0)?.permissions())
    }

    pub(super) fn sync(&self) -> io::Result<()> {
        File::open(&self.0)?.sync_all()
    }
}

pub(super) fn lock(_: &File) {}

pub(super) fn other_names(_: &Metadata) -> u64 {
    0
}

pub(super) fn keep_owner(_: &File, new: &File, metadata: &Metadata) -> io::Result<()> {
    if super::KNOWS_PERMISSIONS { new.set_permissions(metadata.permissions()) } else { Ok(()) }
}

/// Writing a page takes less time than this; a younger file may belong to a repair in progress.
const LONGEST_WRITE: std::time::Duration = std::time::Duration::from_secs(10 * 60);

pub(super) fn is_in_progress(file: &File) -> bool {
    let modified = file.metadata().and_then(|metadata| metadata.modified());
    modified.ok().and_then(|modified| modified.elapsed().ok()).is_none_or(|age| age <= LONGEST_WRITE)
}

//! The directory that pages and links among them have to stay in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Held, refused};

/// The repository around a directory with pages, or else the directory itself; held open.
pub(crate) struct Boundary {
    path: PathBuf,
    directory: Held,
}

impl Boundary {
    /// The boundary of the pages in a directory.
    pub(crate) fn around(directory: &Path) -> io::Result<Self> {
        let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
        let directory = fs::canonicalize(directory)?;
        let repository = directory.ancestors().find(|above| above.join(".git").exists());
        let path = repository.unwrap_or(&directory).to_owned();
        Ok(Self { directory: Held::open(&path)?, path })
    }

    /// Opens the directory of the file that a path leads to. Returns it with the name of the file.
    pub(super) fn open(&self, path: &Path) -> io::Result<(Held, String)> {
        let real = fs::canonicalize(path)?;
        let below = real.strip_prefix(&self.path);
        let below = below.map_err(|_| refused("it is a link to a file outside of the repository"))?;
        let (Some(directory), Some(name)) = (below.parent(), below.file_name()) else {
            return Err(refused("it is a directory"));
        };
        let name = name.to_str().ok_or_else(|| refused("its name is not UTF-8"))?;
        Ok((self.directory.below(directory)?, name.to_owned()))
    }
}

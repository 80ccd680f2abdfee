//! The files that git tracks.

use std::collections::HashSet;
use std::io;

use super::Git;

impl Git {
    /// The paths of all files that git tracks in this directory, relative to it.
    pub(crate) fn tracked(&self) -> io::Result<HashSet<String>> {
        let output = self.command(&["ls-files", "-z"]).output()?;
        if !output.is_success {
            return Err(io::Error::other("git does not list its files"));
        }
        let paths = output.stdout.split(|byte| *byte == 0).filter(|path| !path.is_empty());
        Ok(paths.map(|path| String::from_utf8_lossy(path).into_owned()).collect())
    }
}

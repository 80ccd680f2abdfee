//! Earlier versions of a file.

use std::ffi::OsStr;
use std::io::{self, BufRead as _};

use wink_env_pages::config::Date;
use wink_env_pages::past::{Commit, Version};

use super::Git;
use super::objects::Objects;
use super::process::Running;

/// The versions of a file in the commits that changed it, the latest first, across renames. Each is only read when it
/// is asked for.
#[derive(Debug)]
pub(crate) struct Versions {
    log: Running,
    objects: Objects,
}

/// What the log says about a commit: its identifier, then its day.
const FORMAT: &str = "--format=%H %cs";

impl Git {
    /// The versions of a file in this directory.
    pub(crate) fn versions(&self, name: &OsStr) -> io::Result<Versions> {
        // Of a merge, only what it brought to this branch counts: what other branches had was never said here.
        let call = self.command(&[
            "log",
            "--first-parent",
            "-m",
            "--follow",
            "--raw",
            "--no-abbrev",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "-z",
            FORMAT,
            "--",
        ]);
        let versions = Versions { log: call.arg(name).start()?, objects: Objects::open(self)? };
        #[cfg(target_os = "wasi")]
        let versions = versions.with_expectations();
        Ok(versions)
    }
}

impl Versions {
    /// The same, with all contents expected.
    #[cfg(target_os = "wasi")]
    fn with_expectations(mut self) -> Self {
        let beginning = self.log.output.position();
        let entries: Vec<Entry> = std::iter::from_fn(|| self.entry()).collect();
        self.log.output.set_position(beginning);
        let kept = entries.into_iter().filter(|entry| !entry.is_deleted);
        self.objects.expect(kept.map(|entry| entry.object));
        self
    }

    /// The next part of the log; parts end with a null byte.
    fn part(&mut self) -> Option<String> {
        let mut part = Vec::new();
        self.log.output.read_until(0, &mut part).ok()?;
        (part.pop()? == 0).then(|| String::from_utf8_lossy(&part).into_owned())
    }

    /// The next commit.
    fn entry(&mut self) -> Option<Entry> {
        let header = self.part()?;
        let (id, date) = header.split_once(' ')?;
        let commit = Commit { id: id.to_owned(), date: Date::parse(date) };
        // `:100644 100644 <old object> <new object> R100`
        let change = self.part()?;
        let mut words = change.trim_start().split(' ').skip(3);
        let (object, status) = (words.next()?.to_owned(), words.next()?);
        let mut path = self.part()?;
        if status.starts_with(['R', 'C']) {
            path = self.part()?;
        }
        Some(Entry { commit, path, object, is_deleted: status == "D" })
    }
}

/// A commit that changed the file.
struct Entry {
    commit: Commit,
    path: String,
    object: String,
    is_deleted: bool,
}

impl Iterator for Versions {
    type Item = Version;

    fn next(&mut self) -> Option<Version> {
        let Entry { commit, path, object, .. } =
            std::iter::from_fn(|| self.entry()).find(|entry| !entry.is_deleted)?;
        let content = self.objects.read(&object).ok()?;
        Some(Version { commit, path, content })
    }
}

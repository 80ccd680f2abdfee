//! What git knows about files. It is called as a program, in a way that nothing in a repository's own configuration
//! makes it run another one, and it never writes.

mod answer;
mod contents;
mod objects;
#[cfg(not(target_os = "wasi"))]
mod process;
#[cfg(target_os = "wasi")]
#[path = "git/host.rs"]
mod process;
mod tracked;
mod tree;
mod versions;

pub(crate) use contents::Contents;
pub(crate) use tree::Tree;
pub(crate) use versions::Versions;

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use wink_env_pages::disk::{reason, shown};
use wink_env_pages::words::plain;

use process::Call;

/// A directory in the work tree of a repository.
#[derive(Debug, Clone)]
pub(crate) struct Git {
    directory: PathBuf,
    /// Whether earlier commits are missing.
    pub(crate) is_shallow: bool,
}

/// Why git cannot be asked.
#[derive(Debug)]
pub(crate) enum Unavailable {
    /// It is not installed.
    NoGit,
    /// The directory is in no repository.
    NoRepository,
    /// It refused, or could not be started. Holds its explanation.
    Refused(String),
}

/// A part of each call. Options on the command line outrank the configuration of the repository, which may come from
/// a stranger, and so may a directory that looks like a repository without a work tree.
const SAFE: [&str; 14] = [
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "--no-replace-objects",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "log.showSignature=false",
    "-c",
    "safe.bareRepository=explicit",
    "-c",
    "core.quotePath=false",
];

impl Git {
    /// The repository of a file, and the file's name in its directory.
    pub(crate) fn of_file(file: &Path) -> Result<(Self, OsString), Unavailable> {
        // Links lead out of the repository, or to another place in it.
        let file = fs::canonicalize(file).map_err(|error| Unavailable::Refused(reason(&error)))?;
        let (Some(directory), Some(name)) = (file.parent(), file.file_name()) else {
            return Err(Unavailable::NoRepository);
        };
        // Asking git takes longer than scanning a thousand files.
        if !directory.ancestors().any(|directory| directory.join(".git").exists()) {
            return Err(Unavailable::NoRepository);
        }
        Ok((Self::open(directory)?, name.to_owned()))
    }

    /// Looks for the repository of a directory.
    pub(crate) fn open(directory: &Path) -> Result<Self, Unavailable> {
        let mut git = Self { directory: directory.to_owned(), is_shallow: false };
        if !directory.is_dir() {
            return Err(Unavailable::Refused(format!("there is no directory `{}`", shown(directory))));
        }
        let output = git.command(&["rev-parse", "--is-shallow-repository"]).output();
        let output = output.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Unavailable::NoGit,
            _ => Unavailable::Refused(error.to_string()),
        })?;
        if !output.is_success {
            let complaint = String::from_utf8_lossy(&output.stderr);
            return Err(match complaint.lines().next() {
                Some(line) if !line.contains("not a git repository") => {
                    Unavailable::Refused(line.trim_start_matches("fatal: ").to_owned())
                }
                _ => Unavailable::NoRepository,
            });
        }
        git.is_shallow = output.stdout.starts_with(b"true");
        Ok(git)
    }

    /// A call of git with its arguments.
    fn command(&self, arguments: &[&str]) -> Call {
        Call::new(&self.directory, &[&SAFE, arguments].concat())
    }
}

/// A clause: why nothing is known about the past.
impl fmt::Display for Unavailable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGit => formatter.write_str("git is not installed"),
            Self::NoRepository => formatter.write_str("the pages are in no git repository"),
            Self::Refused(complaint) => write!(formatter, "git refused: {}", plain(complaint)),
        }
    }
}

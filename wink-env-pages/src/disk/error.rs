//! Why nothing could be read.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::path::{shown, slashed};
use super::reason::reason;
use crate::describe::link_out;
use crate::words::{listed, plain};

/// Why there are no pages, or no configuration.
#[derive(Debug)]
pub enum LoadError {
    /// The path does not exist.
    NotFound(PathBuf),
    /// The path is a file.
    NotADirectory(PathBuf),
    /// The path is in `/proc`, `/sys` or `/dev`.
    OfTheSystem(PathBuf),
    /// A directory below the root, or the root itself, cannot be listed.
    Unreadable(PathBuf, io::Error),
    /// Two configurations.
    TwoConfigs(Vec<PathBuf>),
    /// The configuration is a link out of the repository.
    ConfigOutside(PathBuf),
    /// The path given for the configuration does not exist.
    NoConfig(PathBuf),
    /// A configuration file with the wrong name.
    MisnamedConfig(PathBuf),
    /// The configuration cannot be read. Holds the reason.
    UnreadableConfig(PathBuf, String),
}

impl std::error::Error for LoadError {}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound(path) => write!(
                formatter,
                "there is no directory `{}`\nhelp: give the path of the directory with the pages, relative to the current one: \
                 `wink-env check site/docs`, or, for `init` and `scan`, with `--docs site/docs`",
                shown(path)
            ),
            Self::NotADirectory(path) => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                write!(
                    formatter,
                    "`{}` is a file, not a directory\nhelp: give the directory with the pages of all languages: `{}`",
                    shown(path),
                    shown(parent.unwrap_or(Path::new(".")))
                )
            }
            Self::OfTheSystem(path) => {
                write!(formatter, "`{}` is a part of the system, which contains no pages", shown(path))
            }
            Self::ConfigOutside(path) => write!(
                formatter,
                "{}\nhelp: put the file itself there, or choose it with `--config`",
                link_out(&slashed(path))
            ),
            Self::Unreadable(path, error) => write!(
                formatter,
                "the directory `{}` cannot be read: {}\nhelp: make it readable; nothing was checked, because a page in it could be missed",
                shown(path),
                reason(error)
            ),
            Self::TwoConfigs(paths) => {
                let paths: Vec<String> = paths.iter().map(|path| format!("`{}`", shown(path))).collect();
                write!(
                    formatter,
                    "found two configuration files: {}\nhelp: keep one of them, or choose one with `--config`",
                    listed(&paths)
                )
            }
            Self::NoConfig(path) => write!(
                formatter,
                "there is no file `{}`\nhelp: without `--config`, `wink-env.yml` is read from the directory of the pages or \
                 its parent",
                shown(path)
            ),
            Self::MisnamedConfig(path) => {
                write!(formatter, "`{}` is ignored\nhelp: rename it to `wink-env.yml`", shown(path))
            }
            Self::UnreadableConfig(path, reason) => {
                write!(formatter, "the configuration `{}` cannot be read: {}", shown(path), plain(reason))
            }
        }
    }
}

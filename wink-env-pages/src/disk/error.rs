//! Why nothing could be read.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::words::listed;

/// Why there are no pages, or no configuration.
#[derive(Debug)]
pub enum LoadError {
    /// The path does not exist.
    NotFound(PathBuf),
    /// The path is a file.
    NotADirectory(PathBuf),
    /// A directory below the root, or the root itself, cannot be listed.
    Unreadable(PathBuf, io::Error),
    /// Two configurations.
    TwoConfigs(Vec<PathBuf>),
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
                 `wink-env check site/docs`, or `wink-env scan src --docs site/docs`",
                path.display()
            ),
            Self::NotADirectory(path) => {
                let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
                write!(
                    formatter,
                    "`{}` is a file, not a directory\nhelp: give the directory with the pages of all languages: `{}`",
                    path.display(),
                    parent.unwrap_or(Path::new(".")).display()
                )
            }
            Self::Unreadable(path, error) => write!(
                formatter,
                "the directory `{}` cannot be read: {error}\nhelp: make it readable; nothing was checked, because a page in it could be missed",
                path.display()
            ),
            Self::TwoConfigs(paths) => {
                let paths: Vec<String> = paths.iter().map(|path| format!("`{}`", path.display())).collect();
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
                path.display()
            ),
            Self::MisnamedConfig(path) => {
                write!(formatter, "`{}` is ignored\nhelp: rename it to `wink-env.yml`", path.display())
            }
            Self::UnreadableConfig(path, reason) => {
                write!(formatter, "the configuration `{}` cannot be read: {reason}", path.display())
            }
        }
    }
}

//! From a directory to its pages: the only place that reads files.

mod config;
mod content;
mod family;
mod reading;
mod walk;

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::locale::Locale;
use crate::text::replace_all;
use crate::words::listed;

pub use config::{find_config, read_config};
pub use content::{Content, LARGEST_PAGE, Unread};

/// The files of one page in all its languages.
#[derive(Debug)]
pub struct Files {
    /// The pages' root, as the user wrote it.
    pub root: String,
    /// Every page found, in the order of their paths.
    pub pages: Vec<PageFile>,
    /// Languages that have a directory, or are demanded, and have no page.
    pub missing: Vec<MissingFile>,
}

/// One language's file.
#[derive(Debug)]
pub struct PageFile {
    /// The language.
    pub locale: Locale,
    /// Whether the page stands outside of every language's directory: the source page.
    pub is_root: bool,
    /// The path below the root, with `/` between its parts.
    pub path: String,
    /// Its bytes.
    pub content: Content,
}

/// A language without its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFile {
    /// The language.
    pub locale: Locale,
    /// Where the page should be, below the root.
    pub path: String,
}

/// Why there are no pages to look at.
#[derive(Debug)]
pub enum LoadError {
    /// Nothing has that path.
    NotFound(PathBuf),
    /// It is a file.
    NotADirectory(PathBuf),
    /// A directory below the root, or the root itself, cannot be listed.
    Unreadable(PathBuf, io::Error),
    /// No page below that directory.
    NoPages(PathBuf),
    /// Pages that are no translations of each other; each family by its paths.
    TwoFamilies(Vec<Vec<String>>),
    /// Several files for one language.
    SameLocale {
        /// The language.
        locale: Locale,
        /// The files.
        paths: Vec<String>,
        /// The one whose path names no language, if it is one of them.
        root: Option<String>,
    },
    /// Two configurations that could be meant.
    TwoConfigs(Vec<PathBuf>),
    /// Nothing has the path that was given for the configuration.
    NoConfig(PathBuf),
    /// A file that is meant as configuration has another name.
    MisnamedConfig(PathBuf),
    /// The configuration cannot be read: the reason.
    UnreadableConfig(PathBuf, String),
}

impl std::error::Error for LoadError {}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound(path) => write!(
                formatter,
                "there is no directory `{}`\nhelp: say where the directory with the pages is, seen from the one you are in: \
                 `wink-env check site/docs`, or `wink-env scan src --docs site/docs`",
                path.display()
            ),
            Self::NotADirectory(path) => {
                let parent = match path.parent() {
                    Some(parent) if !parent.as_os_str().is_empty() => parent,
                    _ => Path::new("."),
                };
                write!(
                    formatter,
                    "`{}` is a file; the pages of all languages are looked for below a directory\nhelp: give the directory: `{}`",
                    path.display(),
                    parent.display()
                )
            }
            Self::Unreadable(path, error) => write!(
                formatter,
                "the directory `{}` cannot be read: {error}\nhelp: a page below it would be overlooked, so nothing was checked",
                path.display()
            ),
            Self::NoPages(path) => write!(
                formatter,
                "no page below `{}`\nhelp: a page is a file named `environments.md` or `environments.mdx`, \
                 in a language's directory (`de/environments.md`) or with the language in its name (`environments.de.md`)",
                path.display()
            ),
            Self::TwoFamilies(families) => {
                write!(formatter, "{} pages that are not translations of each other", families.len())?;
                for paths in families {
                    write!(formatter, "\n  {}", shortened(paths))?;
                }
                write!(
                    formatter,
                    "\nhelp: give the directory of one of them, or choose one in `wink-env.yml` with \
                     `layout: {{ source: …, translation: … }}`; a language that was not recognized is listed there \
                     below `locales`"
                )
            }
            Self::SameLocale { locale, paths, root } => {
                write!(
                    formatter,
                    "the language `{locale}` has {} pages: {}\nhelp: keep one of them",
                    paths.len(),
                    shortened(paths)
                )?;
                match root {
                    Some(root) => write!(
                        formatter,
                        ", or name the language of `{root}`, whose path names none, with `source` in `wink-env.yml`"
                    ),
                    None => Ok(()),
                }
            }
            Self::TwoConfigs(paths) => {
                let mut shown = Vec::new();
                for path in paths {
                    shown.push(format!("`{}`", path.display()));
                }
                write!(
                    formatter,
                    "there are two configurations: {}\nhelp: keep one of them, or choose one with `--config`",
                    listed(&shown)
                )
            }
            Self::NoConfig(path) => write!(
                formatter,
                "there is no file `{}`\nhelp: without `--config`, `wink-env.yml` is read from the pages' directory or \
                 from the one that holds it",
                path.display()
            ),
            Self::MisnamedConfig(path) => {
                write!(formatter, "`{}` is not read\nhelp: rename it to `wink-env.yml`", path.display())
            }
            Self::UnreadableConfig(path, reason) => {
                write!(formatter, "the configuration `{}` cannot be read: {reason}", path.display())
            }
        }
    }
}

fn shortened(paths: &[String]) -> String {
    const SHOWN: usize = 3;
    if paths.len() <= SHOWN {
        return paths.join(", ");
    }
    format!("{}, … and {} more", paths[..SHOWN].join(", "), paths.len() - SHOWN)
}

/// Where the pages are, for a site whose layout cannot be guessed: paths below the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The source page.
    pub source: Option<String>,
    /// A translation, with `{locale}` in the place of the language.
    pub translation: Option<String>,
}

/// What is known about the pages before they are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The language of the page that stands outside of every language's directory.
    pub root: Locale,
    /// Languages that must have the page, also where their names are no language tags.
    pub locales: Vec<Locale>,
    /// The site's own layout.
    pub layout: Option<Layout>,
}

impl Default for Search {
    fn default() -> Self {
        Self { root: Locale::new("en"), locales: Vec::new(), layout: None }
    }
}

/// Finds all pages below `root`.
///
/// # Errors
///
/// When there is nothing to look at, or when it is unclear what to look at. A page that is found and cannot be read is
/// no error here: its [`Content`] tells.
pub fn load(root: &Path, search: &Search) -> Result<Files, LoadError> {
    let metadata = match fs::metadata(root) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(LoadError::NotFound(root.to_owned()));
        }
        Err(error) => return Err(LoadError::Unreadable(root.to_owned(), error)),
    };
    if !metadata.is_dir() {
        return Err(LoadError::NotADirectory(root.to_owned()));
    }
    let tree = walk::walk(root, search)?;
    let family = family::choose(&tree, search)?;
    if family.pages.is_empty() {
        return Err(LoadError::NoPages(root.to_owned()));
    }
    let mut pages = Vec::new();
    for found in &family.pages {
        let content = if tree.oddities.contains(&found.path) {
            Content::Unread(Unread::NotAFile)
        } else {
            Content::File(root.join(&found.path))
        };
        pages.push(PageFile {
            locale: found.locale.clone(),
            is_root: found.is_root,
            path: found.path.clone(),
            content,
        });
    }
    Ok(Files { root: slashed(root), pages, missing: family.missing })
}

/// A path as text, with `/` between its parts on every system.
pub(crate) fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        replace_all(&text, std::path::MAIN_SEPARATOR_STR, "/")
    }
}

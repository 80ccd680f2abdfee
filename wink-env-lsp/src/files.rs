//! What a server needs to know of files that are not open in the editor.

use wink_env_pages::check::Workspace;
use wink_env_pages::config::InvalidConfig;
use wink_env_pages::page::Content;
use wink_env_pages::past::Version;

/// Reads files, on a disk or wherever the editor's host has them. Paths are absolute, with `/` as separator.
pub trait Files {
    /// Finds the pages of a folder and their configuration, and reads them.
    ///
    /// # Errors
    ///
    /// If the folder has no pages, or they cannot be read.
    fn open(&self, folder: &str) -> Result<Opened, CannotOpen>;

    /// The content of a file as it was last saved; `None` if there is no such file.
    fn read(&self, path: &str) -> Option<Content>;

    /// The earlier versions of a source page, the latest first; `None` if they are unknown.
    fn history(&self, source: &str) -> Option<Versions<'_>>;
}

/// Versions of a page, which are read one by one.
pub type Versions<'a> = Box<dyn Iterator<Item = Version> + 'a>;

/// The pages of a folder.
#[derive(Debug)]
pub struct Opened {
    /// The directory that the paths of the workspace are relative to.
    pub root: String,
    /// The pages.
    pub workspace: Workspace,
    /// The configuration file, if there is one.
    pub config: Option<String>,
}

/// Why the pages of a folder cannot be read.
#[derive(Debug)]
pub enum CannotOpen {
    /// The configuration contains mistakes. Holds its path and the mistakes.
    Config(String, Box<InvalidConfig>),
    /// Another reason, as a sentence.
    Other(String),
}

//! A documentation site for one test.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use wink_env_pages::check::{Refusal, Report, Settings, Workspace};
use wink_env_pages::config::{self, Config, InvalidConfig};
use wink_env_pages::disk::{open, read_config};
use wink_env_pages::lint;

/// Pages in a directory that is deleted on drop.
#[derive(Debug)]
pub struct Site {
    directory: TempDir,
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}

impl Site {
    /// A site without pages.
    ///
    /// # Panics
    ///
    /// If there is no temporary directory.
    #[must_use]
    pub fn new() -> Self {
        Self { directory: TempDir::new().expect("a temporary directory") }
    }

    /// A site with these pages: paths and contents.
    #[must_use]
    pub fn with<P: AsRef<str>, C: AsRef<[u8]>>(pages: &[(P, C)]) -> Self {
        let site = Self::new();
        for (path, content) in pages {
            site.write(path.as_ref(), content);
        }
        site
    }

    /// The root of the pages.
    #[must_use]
    pub fn root(&self) -> &Path {
        self.directory.path()
    }

    /// Writes a page, and the directories it needs.
    ///
    /// # Panics
    ///
    /// On an I/O error.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let file = self.root().join(path);
        fs::create_dir_all(file.parent().expect("a page is in a directory"))
            .expect("directories can be made");
        fs::write(&file, content).expect("pages can be written");
        file
    }

    /// The configuration of the site.
    ///
    /// # Errors
    ///
    /// If it is invalid.
    ///
    /// # Panics
    ///
    /// If it cannot be read.
    pub fn config(&self) -> Result<Config, InvalidConfig> {
        let path = self.root().join(config::FILE);
        if !path.exists() {
            return Ok(Config::default());
        }
        let file = read_config(&path, Some(config::FILE)).expect("the configuration can be read");
        Config::parse(file, &lint::names())
    }

    /// Checks the site, with paths below the root.
    ///
    /// # Panics
    ///
    /// If the pages cannot be found, or the source language has no page.
    #[must_use]
    pub fn check(&self, settings: &Settings) -> Report {
        match self.try_check(settings) {
            Ok(report) => report,
            Err(refusal) => refusal.into_report().expect("the source has a page"),
        }
    }

    /// Checks the site, with a refusal as an error.
    ///
    /// # Errors
    ///
    /// If the check refuses the pages.
    ///
    /// # Panics
    ///
    /// If the pages cannot be found.
    pub fn try_check(&self, settings: &Settings) -> Result<Report, Refusal> {
        self.open(settings).check()
    }

    /// The pages, not yet checked.
    ///
    /// # Panics
    ///
    /// If they cannot be found.
    #[must_use]
    pub fn open(&self, settings: &Settings) -> Workspace {
        open(self.root(), Some(""), None, settings.clone()).expect("the site can be read")
    }
}

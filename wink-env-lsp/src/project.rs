//! The pages of a folder, with the unsaved texts of those that are open.

use std::collections::HashMap;

use gen_lsp_types::Uri;
use wink_env_pages::check::{Refusal, Report, Workspace};
use wink_env_pages::page::{Content, Page};

use crate::files::{CannotOpen, Files, Opened};
use crate::uri;

/// The pages of a folder, and the result of the last check.
pub(crate) struct Project {
    /// The directory of the pages, without a final `/`.
    root: String,
    pub(crate) config: Option<String>,
    workspace: Workspace,
    pub(crate) checked: Result<Report, Refusal>,
}

impl Project {
    /// Reads the pages of a folder. The texts that are open in the editor, by their paths, take the place of the files.
    pub(crate) fn open(
        files: &impl Files,
        folder: &str,
        open: &HashMap<String, String>,
    ) -> Result<Self, CannotOpen> {
        let Opened { root, mut workspace, config } = files.open(folder)?;
        let root = root.trim_end_matches('/').to_owned();
        for (path, text) in open {
            if let Some(below) = below(&root, path) {
                workspace.set(below, Content::Text(text.clone()));
            }
        }
        let checked = check(&mut workspace, files, &root);
        Ok(Self { root, config, workspace, checked })
    }

    /// Replaces the content of a file below the root, or removes the file.
    pub(crate) fn set(&mut self, files: &impl Files, path: &str, content: Option<Content>) {
        let Some(below) = below(&self.root, path) else { return };
        match content {
            Some(content) => self.workspace.set(below, content),
            None => self.workspace.remove(below),
        }
        self.check(files);
    }

    /// Checks again with what the source says in the repository by now.
    pub(crate) fn recall(&mut self, files: &impl Files) {
        self.workspace.forget_history();
        self.check(files);
    }

    fn check(&mut self, files: &impl Files) {
        self.checked = check(&mut self.workspace, files, &self.root);
    }

    /// The report, if pages could be compared.
    pub(crate) fn report(&self) -> Option<&Report> {
        match &self.checked {
            Ok(report) => Some(report),
            Err(refusal) => refusal.report(),
        }
    }

    /// The index of the page with that path.
    pub(crate) fn page_at(&self, path: &str) -> Option<usize> {
        let below = below(&self.root, path)?;
        self.report()?.site.pages.iter().position(|page| page.path == below)
    }

    pub(crate) fn uri_of(&self, page: &Page) -> Uri {
        self.uri_below(&page.path)
    }

    /// The URI of a path relative to the root.
    pub(crate) fn uri_below(&self, path: &str) -> Uri {
        uri::file(&format!("{}/{path}", self.root))
    }
}

fn check(workspace: &mut Workspace, files: &impl Files, root: &str) -> Result<Report, Refusal> {
    workspace.check_with_history(|source| files.history(&format!("{root}/{source}")))
}

fn below<'a>(root: &str, path: &'a str) -> Option<&'a str> {
    path.strip_prefix(root)?.strip_prefix('/')
}

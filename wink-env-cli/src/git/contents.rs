//! The files of a commit.

use wink_env_pages::page::Content;

use super::Git;
use super::objects::Objects;

/// The contents of files in a commit.
#[derive(Debug)]
pub(crate) struct Contents {
    commit: String,
    objects: Objects,
}

impl Git {
    /// The files of a revision; `None` if there is no such commit.
    pub(crate) fn contents(&self, revision: &str) -> Option<Contents> {
        // It would be an option.
        if revision.starts_with('-') {
            return None;
        }
        let output =
            self.command(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")]).output();
        let output = output.ok().filter(|output| output.is_success)?;
        let commit = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        Some(Contents { commit, objects: Objects::open(self).ok()? })
    }
}

impl Contents {
    /// The content of a file, by its path below the root of the repository; `None` if the commit does not have it.
    pub(crate) fn read(&mut self, path: &str) -> Option<Vec<u8>> {
        // Objects are asked for line by line.
        if path.contains('\n') {
            return None;
        }
        match self.objects.read(&format!("{}:{path}", self.commit)).ok()? {
            Content::Bytes(bytes) => Some(bytes),
            Content::Text(text) => Some(text.into_bytes()),
            Content::Unread(_) => None,
        }
    }
}

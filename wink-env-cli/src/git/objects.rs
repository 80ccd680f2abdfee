//! The contents of files that git keeps.

use std::io::{self, BufRead as _, Read as _};

use wink_env_pages::page::{Content, LARGEST_PAGE, Unread};

use super::Git;
use super::process::Conversation;

/// One process that is asked for one object after another.
#[derive(Debug)]
pub(super) struct Objects(Conversation);

impl Objects {
    pub(super) fn open(git: &Git) -> io::Result<Self> {
        Ok(Self(git.command(&["cat-file", "--batch"]).converse()?))
    }

    /// Tells which files will be asked for, where that saves calls.
    pub(super) fn expect(&mut self, ids: impl Iterator<Item = String>) {
        self.0.expect(ids);
    }

    /// The content of a file, by the identifier that git gave it.
    pub(super) fn read(&mut self, id: &str) -> io::Result<Content> {
        let answers = self.0.ask(id)?;
        let mut header = String::new();
        answers.read_line(&mut header)?;
        let mut words = header.split_whitespace().skip(1);
        let (Some("blob"), Some(Ok(size))) = (words.next(), words.next().map(str::parse::<u64>)) else {
            return Err(io::Error::other("git does not have the file"));
        };
        let mut content = Vec::new();
        let mut rest = answers.by_ref().take(size + 1);
        if size > LARGEST_PAGE {
            io::copy(&mut rest, &mut io::sink())?;
            return Ok(Content::Unread(Unread::TooLarge(size)));
        }
        rest.read_to_end(&mut content)?;
        // Each answer ends with a line feed of its own.
        content.pop();
        Ok(Content::Bytes(content))
    }
}

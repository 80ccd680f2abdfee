//! The lines of a file that is no page, as far as findings point to them.

use std::borrow::Cow;
use std::sync::Arc;

use crate::text::{Position, Text};

/// Parts of a file: each is one line, or so much of a long line as can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The file's path as the user would write it, with `/` between the parts.
    pub path: Arc<str>,
    /// One part per line; what is not UTF-8 in the file is replaced.
    pub text: Text,
    /// Where in the file each line of the text begins.
    pub beginnings: Vec<Position>,
}

impl Excerpt {
    /// The excerpt as a text that a place can be in.
    #[must_use]
    pub fn passage(&self) -> Passage<'_> {
        Passage { path: Cow::Borrowed(&self.path), text: &self.text, beginnings: &self.beginnings }
    }
}

/// A page's text or an excerpt, with what is needed to say where in the file a place is.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    /// The file's path as the user would write it.
    pub path: Cow<'a, str>,
    /// The text.
    pub text: &'a Text,
    /// Where in the file each line begins; empty if the text is all of the file.
    beginnings: &'a [Position],
}

impl<'a> Passage<'a> {
    /// The whole text of a file.
    #[must_use]
    pub fn whole(path: impl Into<Cow<'a, str>>, text: &'a Text) -> Self {
        Self { path: path.into(), text, beginnings: &[] }
    }

    /// Where in the file byte `at` of the text is, as people count.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let within = self.text.position(at);
        match self.beginnings.get(within.line - 1) {
            None => within,
            Some(begin) => Position { line: begin.line, column: begin.column - 1 + within.column },
        }
    }

    /// The line in the file that holds byte `at` of the text, from 1.
    #[must_use]
    pub fn line_at(&self, at: usize) -> usize {
        let line = self.text.line_at(at);
        match self.beginnings.get(line - 1) {
            None => line,
            Some(begin) => begin.line,
        }
    }

    /// Whether the beginning of the line that holds byte `at` is left out.
    #[must_use]
    pub fn begins_within_line(&self, at: usize) -> bool {
        matches!(self.beginnings.get(self.text.line_at(at) - 1), Some(begin) if begin.column > 1)
    }
}

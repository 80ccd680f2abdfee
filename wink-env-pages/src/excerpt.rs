//! The lines of a file that findings point to, if it is not a page.

use std::borrow::Cow;
use std::sync::Arc;

use crate::text::{Position, Span, Text};

/// Parts of a file: each is one line, or the part of a long line that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The file's path as the user would write it, with `/` between the parts.
    pub path: Arc<str>,
    /// One part per line; invalid UTF-8 is replaced.
    pub text: Text,
    /// Where each line of the text begins in the file.
    pub beginnings: Vec<Position>,
    /// The JSON pointers of places: bytes of the text, in order, and what leads there in the file.
    pub pointers: Vec<(usize, String)>,
    /// What can be written instead of places: bytes of the text, in order.
    pub replacements: Vec<(usize, Replacement)>,
}

/// Another text for a part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The part, in bytes of the file as UTF-8.
    pub span: Span,
    /// The text that is there.
    pub before: String,
    /// The text to write.
    pub text: String,
}

impl Excerpt {
    /// The JSON pointer of byte `at` of the text, if it has one.
    #[must_use]
    pub fn pointer(&self, at: usize) -> Option<&str> {
        let found = self.pointers.binary_search_by_key(&at, |(place, _)| *place).ok()?;
        Some(&self.pointers[found].1)
    }

    /// What can be written instead of byte `at` of the text, if anything.
    #[must_use]
    pub fn replacement(&self, at: usize) -> Option<&Replacement> {
        let found = self.replacements.binary_search_by_key(&at, |(place, _)| *place).ok()?;
        Some(&self.replacements[found].1)
    }

    /// The excerpt as a text that places can refer to.
    #[must_use]
    pub fn passage(&self) -> Passage<'_> {
        Passage { path: Cow::Borrowed(&self.path), text: &self.text, beginnings: &self.beginnings }
    }
}

/// The text of a page or an excerpt, with what is needed to locate a place in the file.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    /// The file's path as the user would write it.
    pub path: Cow<'a, str>,
    /// The text.
    pub text: &'a Text,
    /// Where each line begins in the file; empty if the text is the whole file.
    beginnings: &'a [Position],
}

impl<'a> Passage<'a> {
    /// The whole text of a file.
    #[must_use]
    pub fn whole(path: impl Into<Cow<'a, str>>, text: &'a Text) -> Self {
        Self { path: path.into(), text, beginnings: &[] }
    }

    /// Byte `at` of the text as a line and column of the file.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let within = self.text.position(at);
        match self.beginnings.get(within.line - 1) {
            None => within,
            Some(begin) => Position { line: begin.line, column: begin.column - 1 + within.column },
        }
    }

    /// The line of the file that contains byte `at` of the text, from 1.
    #[must_use]
    pub fn line_at(&self, at: usize) -> usize {
        let line = self.text.line_at(at);
        match self.beginnings.get(line - 1) {
            None => line,
            Some(begin) => begin.line,
        }
    }

    /// Whether the beginning of the line that contains byte `at` is left out.
    #[must_use]
    pub fn begins_within_line(&self, at: usize) -> bool {
        matches!(self.beginnings.get(self.text.line_at(at) - 1), Some(begin) if begin.column > 1)
    }
}

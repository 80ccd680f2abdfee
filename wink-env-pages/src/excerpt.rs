//! The lines of a file that is no page, as far as a finding points to them.

use crate::text::{Position, Text};

/// Part of a file: one line, or so much of a long line as can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The file's path as the user would write it, with `/` between the parts.
    pub path: String,
    /// Where in the file the text begins.
    pub first: Position,
    /// The text; what is not UTF-8 in the file is replaced.
    pub text: Text,
}

impl Excerpt {
    /// The excerpt as a text that a place can be in.
    #[must_use]
    pub fn passage(&self) -> Passage<'_> {
        Passage { path: self.path.clone(), text: &self.text, first: self.first }
    }
}

/// A page's text or an excerpt, with what is needed to say where in the file a place is.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    /// The file's path as the user would write it.
    pub path: String,
    /// The text.
    pub text: &'a Text,
    /// Where in the file the text begins.
    pub first: Position,
}

impl Passage<'_> {
    /// Where in the file byte `at` of the text is, as people count.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let within = self.text.position(at);
        let before = if within.line == 1 { self.first.column - 1 } else { 0 };
        Position { line: self.first.line + within.line - 1, column: before + within.column }
    }

    /// Whether the beginning of the first line is left out.
    #[must_use]
    pub fn begins_within_line(&self) -> bool {
        self.first.column > 1
    }
}

//! The text of a page, and places in it.
//!
//! Programs count bytes from 0 ([`Span`]), people count lines and characters from 1 ([`Position`]).

use std::ops::Range;

use memchr::{memchr_iter, memmem};

/// A range of bytes in a page's text, from 0. Both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span ends where it starts or later");
        Self { start, end }
    }

    /// The span shifted by `offset` bytes towards the end.
    #[must_use]
    pub fn shifted(self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }

    /// The range of bytes.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A place for people: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// The beginning of a file.
    pub const FIRST: Self = Self { line: 1, column: 1 };
}

/// The text of a page and where its lines begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    content: String,
    line_starts: Vec<usize>,
}

impl Default for Text {
    fn default() -> Self {
        Self::new(String::new())
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl Text {
    /// Takes the text of a file. A byte-order mark is kept, but belongs to no line.
    #[must_use]
    pub fn new(content: String) -> Self {
        // An estimate: most lines of a page are longer.
        const SHORT_LINE: usize = 32;
        let mut line_starts = Vec::with_capacity(content.len() / SHORT_LINE + 1);
        line_starts.push(0);
        line_starts.extend(memchr_iter(b'\n', content.as_bytes()).map(|at| at + 1));
        Self { content, line_starts }
    }

    /// The whole text, including a byte-order mark.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// The place of `wanted` in the bytes of `range`.
    pub(crate) fn find(&self, wanted: &str, range: Range<usize>) -> Option<usize> {
        let start = range.start;
        let found = memmem::find(&self.content.as_bytes()[range], wanted.as_bytes());
        found.map(|at| start + at)
    }

    /// The text of `span`.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.content[span.range()]
    }

    /// Where the text begins: after the byte-order mark, if there is one.
    #[must_use]
    pub fn start(&self) -> usize {
        if self.content.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 }
    }

    /// The whole text without the byte-order mark.
    #[must_use]
    pub fn whole(&self) -> Span {
        Span::new(self.start(), self.content.len())
    }

    /// How many lines there are; an empty text has one.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The number of the line that contains byte `at`, from 1.
    #[must_use]
    pub fn line_at(&self, at: usize) -> usize {
        match self.line_starts.binary_search(&at) {
            Ok(lines_before) => lines_before + 1,
            Err(lines_up_to) => lines_up_to,
        }
    }

    /// The span of a line, counted from 1, without its line ending and without the byte-order mark.
    ///
    /// # Panics
    ///
    /// If there is no such line.
    #[must_use]
    pub fn line(&self, line: usize) -> Span {
        let start = self.line_starts[line - 1];
        let end = self.line_starts.get(line).copied().unwrap_or(self.content.len());
        let end = start + self.content[start..end].trim_end_matches(ends_line).len();
        Span::new(if line == 1 { self.start().min(end) } else { start }, end)
    }

    /// The line and column of byte `at`.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let line = self.line_at(at);
        let start = self.line(line).start.min(at);
        Position { line, column: self.content[start..at].chars().count() + 1 }
    }

    /// The span without ASCII whitespace at its ends. A blank span becomes an empty one at its start.
    #[must_use]
    pub fn trimmed(&self, span: Span) -> Span {
        let kept = self.content.as_bytes()[span.range()].trim_ascii_start();
        if kept.is_empty() {
            return Span::new(span.start, span.start);
        }
        let start = span.end - kept.len();
        Span::new(start, start + kept.trim_ascii_end().len())
    }
}

fn ends_line(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_skip_the_byte_order_mark() {
        let text = Text::new("\u{feff}tæst\r\nзо x".to_owned());
        assert_eq!(
            text.position(text.as_str().find("st").expect("it is there")),
            Position { line: 1, column: 3 }
        );
        assert_eq!(
            text.position(text.as_str().find('x').expect("it is there")),
            Position { line: 2, column: 4 }
        );
        assert_eq!(text.slice(text.line(1)), "tæst");
        assert_eq!(text.line_count(), 2);
    }

    #[test]
    fn a_blank_span_trims_to_a_place_inside_it() {
        let text = Text::new("|   | ".to_owned());
        let trimmed = text.trimmed(Span::new(1, 4));
        assert_eq!(trimmed.start, trimmed.end);
        assert!((1..=4).contains(&trimmed.start));
    }
}

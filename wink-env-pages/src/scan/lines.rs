//! Places in a file that may be huge, be one single line, and not be UTF-8.

use memchr::{memchr, memchr_iter};

use crate::text::{Position, Span, Text};

/// So many bytes around a place are kept of a line.
const KEPT: usize = 400;

/// Counts lines and columns on the way through a file.
pub(super) struct Lines<'a> {
    content: &'a [u8],
    line_start: usize,
    at: usize,
    position: Position,
}

impl<'a> Lines<'a> {
    pub(super) fn new(content: &'a [u8]) -> Self {
        let start = if content.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        Self { content, line_start: start, at: start, position: Position::FIRST }
    }

    /// The line that holds the beginning of `span`, or what is kept of it: where it begins, its text, and the span in
    /// that text. Spans come in the order of their beginnings.
    pub(super) fn excerpt(&mut self, span: Span) -> (Position, Text, Span) {
        self.advance(span.start);
        let far = (span.end + KEPT).min(self.content.len());
        let line_end = memchr(b'\n', &self.content[span.start..far]).map_or(far, |at| span.start + at);
        let line_end = if self.content[..line_end].ends_with(b"\r") { line_end - 1 } else { line_end };
        let start = self.boundary(span.start.saturating_sub(KEPT)).max(self.line_start);
        let span_end = span.end.min(line_end).max(span.start);
        let end = if line_end == far { self.boundary(line_end) } else { line_end }.max(span_end);
        let [before, within, behind] = [start..span.start, span.start..span_end, span_end..end]
            .map(|range| String::from_utf8_lossy(&self.content[range]));
        let first = Position {
            column: self.position.column.saturating_sub(before.chars().count()).max(1),
            ..self.position
        };
        let kept = Span::new(before.len(), before.len() + within.len());
        (first, Text::new(format!("{before}{within}{behind}")), kept)
    }

    fn advance(&mut self, to: usize) {
        for line_end in memchr_iter(b'\n', &self.content[self.at..to]) {
            self.position = Position { line: self.position.line + 1, column: 1 };
            self.line_start = self.at + line_end + 1;
        }
        let from = self.at.max(self.line_start);
        self.position.column += String::from_utf8_lossy(&self.content[from..to]).chars().count();
        self.at = to;
    }

    /// The beginning of the character that holds byte `at`.
    fn boundary(&self, at: usize) -> usize {
        let is_inside = |at: usize| self.content.get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
        let back = (0..3).take_while(|back| at > *back && is_inside(at - back)).count();
        at - back
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(content: &[u8], word: &[u8]) -> (usize, usize, String) {
        let start = memchr::memmem::find(content, word).expect("the word is there");
        let (first, text, span) = Lines::new(content).excerpt(Span::new(start, start + word.len()));
        assert_eq!(text.slice(span).as_bytes(), word);
        (first.line, first.column + text.position(span.start).column - 1, text.as_str().to_owned())
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(excerpt("\u{feff}æ x\r\nøø x y\r\n".as_bytes(), b"y"), (2, 6, "øø x y".to_owned()));
        assert_eq!(excerpt("\u{feff}æ x\r\n".as_bytes(), b"x"), (1, 3, "æ x".to_owned()));
        assert_eq!(excerpt(b"\xff\xfe x", b"x"), (1, 4, "\u{fffd}\u{fffd} x".to_owned()));
        assert_eq!(excerpt(b"\n\x80x", b"x"), (2, 2, "\u{fffd}x".to_owned()));
    }

    #[test]
    fn of_a_long_line_a_part_is_kept() {
        let content = format!("{}x{}", "ø".repeat(5000), "ø".repeat(5000));
        let (line, column, text) = excerpt(content.as_bytes(), b"x");
        assert_eq!((line, column), (1, 5001));
        assert!(text.len() < 3 * KEPT && !text.contains('\u{fffd}'));
    }
}

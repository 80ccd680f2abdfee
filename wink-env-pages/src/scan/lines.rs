//! Places in a file that may be huge, a single line, or not UTF-8.

use std::sync::Arc;

use memchr::{memchr, memchr_iter, memrchr};

use crate::excerpt::Excerpt;
use crate::text::{Position, Span, Text};

/// How many bytes of a line are kept around a place.
const KEPT: usize = 400;

/// Keeps lines while going through a file piece by piece, and counts lines and columns.
#[derive(Debug)]
pub(super) struct Lines {
    /// Where the current line begins in the piece; 0 if it began in an earlier one.
    line_start: usize,
    /// The byte of the piece that has the position.
    at: usize,
    position: Position,
    /// What is kept, one part per line, and where each begins in the file.
    kept: String,
    beginnings: Vec<Position>,
    /// The last part kept, if its bytes are those of the file: its place in the piece, and its place in what is kept.
    last: Option<(Span, usize)>,
    /// Whether nothing of the file has been seen.
    is_new: bool,
}

impl Default for Lines {
    fn default() -> Self {
        Self {
            line_start: 0,
            at: 0,
            position: Position::FIRST,
            kept: String::new(),
            beginnings: Vec::new(),
            last: None,
            is_new: true,
        }
    }
}

impl Lines {
    /// Keeps the line that contains the beginning of `span`, or a part of it, and returns the place of the span in what
    /// is kept. Spans must be passed in order.
    pub(super) fn keep(&mut self, content: &[u8], span: Span) -> Span {
        if let Some((part, kept)) = self.last
            && (part.start..=part.end).contains(&span.end)
            && part.start <= span.start
        {
            return Span::new(kept + span.start - part.start, kept + span.end - part.start);
        }
        self.advance(content, span.start);
        let far = (span.end + KEPT).min(content.len());
        let line_end = memchr(b'\n', &content[span.start..far]).map_or(far, |at| span.start + at);
        let line_end = if content[..line_end].ends_with(b"\r") { line_end - 1 } else { line_end };
        let start = boundary(content, span.start.saturating_sub(KEPT)).max(self.line_start);
        let span_end = span.end.min(line_end).max(span.start);
        let end = if line_end == far { boundary(content, line_end) } else { line_end }.max(span_end);
        let [before, within, behind] = [start..span.start, span.start..span_end, span_end..end]
            .map(|range| String::from_utf8_lossy(&content[range]));
        let first = Position {
            column: self.position.column.saturating_sub(before.chars().count()).max(1),
            ..self.position
        };
        if !self.beginnings.is_empty() {
            self.kept.push('\n');
        }
        let kept = self.kept.len();
        self.beginnings.push(first);
        self.kept.extend([&*before, &*within, &*behind]);
        let is_same = self.kept.as_bytes()[kept..] == content[start..end];
        self.last = is_same.then(|| (Span::new(start, end), kept));
        let kept = kept + before.len();
        Span::new(kept, kept + within.len())
    }

    /// What was kept.
    pub(super) fn excerpt(self, path: Arc<str>) -> Excerpt {
        Excerpt {
            path,
            text: Text::new(self.kept),
            beginnings: self.beginnings,
            pointers: Vec::new(),
            replacements: Vec::new(),
        }
    }

    /// Forgets the first bytes of a piece.
    pub(super) fn forget(&mut self, content: &[u8], done: usize) {
        if done > self.at {
            self.advance(content, done);
        }
        self.line_start = self.line_start.saturating_sub(done);
        self.at -= done;
        self.last = None;
    }

    fn advance(&mut self, content: &[u8], to: usize) {
        if std::mem::take(&mut self.is_new) && content.starts_with(BYTE_ORDER_MARK) {
            (self.line_start, self.at) = (BYTE_ORDER_MARK.len(), BYTE_ORDER_MARK.len());
        }
        let new = &content[self.at..to.max(self.at)];
        if let Some(last) = memrchr(b'\n', new) {
            let lines = memchr_iter(b'\n', new).count();
            self.position = Position { line: self.position.line + lines, column: 1 };
            self.line_start = self.at + last + 1;
        }
        let from = self.at.max(self.line_start);
        self.position.column += characters(&content[from..to.max(from)]);
        self.at = to.max(from);
    }
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How many characters there are, counting those that replace what is no text.
fn characters(content: &[u8]) -> usize {
    if content.is_ascii() { content.len() } else { String::from_utf8_lossy(content).chars().count() }
}

/// The beginning of the character that contains byte `at`.
pub(super) fn boundary(content: &[u8], at: usize) -> usize {
    let is_inside = |at: usize| content.get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
    let back = (0..3).take_while(|back| at > *back && is_inside(at - back)).count();
    at - back
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(content: &[u8], words: &[&[u8]]) -> (Excerpt, Vec<Span>) {
        let mut lines = Lines::default();
        let mut from = 0;
        let spans = words.iter().map(|word| {
            let start = from + memchr::memmem::find(&content[from..], word).expect("the word is there");
            from = start;
            lines.keep(content, Span::new(start, start + word.len()))
        });
        let spans = spans.collect();
        (lines.excerpt("x".into()), spans)
    }

    fn excerpt(content: &[u8], word: &[u8]) -> (usize, usize, String) {
        let (excerpt, spans) = kept(content, &[word]);
        let (text, span) = (&excerpt.text, spans[0]);
        assert_eq!(text.slice(span).as_bytes(), word);
        let position = excerpt.passage().position(span.start);
        (position.line, position.column, text.as_str().to_owned())
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

    #[test]
    fn a_line_is_kept_once() {
        let (excerpt, spans) = kept("x\nøa b c\r\nd".as_bytes(), &[b"a", b"b c", b"d", b"d"]);
        assert_eq!(excerpt.text.as_str(), "øa b c\nd");
        let positions = spans.iter().map(|span| excerpt.passage().position(span.start));
        let positions: Vec<(usize, usize)> = positions.map(|at| (at.line, at.column)).collect();
        assert_eq!(positions, [(2, 2), (2, 4), (3, 1), (3, 1)]);
        assert_eq!(
            spans.iter().map(|span| excerpt.text.slice(*span)).collect::<Vec<_>>(),
            ["a", "b c", "d", "d"]
        );
    }

    #[test]
    fn what_is_no_text_does_not_move_places() {
        let (excerpt, spans) = kept(b"\xff a b", &[b"a", b"b"]);
        assert_eq!(spans.iter().map(|span| excerpt.text.slice(*span)).collect::<Vec<_>>(), ["a", "b"]);
        let columns: Vec<usize> =
            spans.iter().map(|span| excerpt.passage().position(span.start).column).collect();
        assert_eq!(columns, [3, 5]);
    }
}

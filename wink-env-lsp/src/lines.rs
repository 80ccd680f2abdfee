//! Positions as editors count them.

use gen_lsp_types::{Position, PositionEncodingKind, Range};
use wink_env_pages::text::Span;

/// What the characters of a line are counted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    #[default]
    Utf16,
}

impl Encoding {
    /// The cheapest of those that the client understands; every client understands UTF-16.
    pub(crate) fn of_client(offered: &[PositionEncodingKind]) -> Self {
        if offered.contains(&PositionEncodingKind::UTF8) { Self::Utf8 } else { Self::Utf16 }
    }

    pub(crate) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    fn length(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 => text.encode_utf16().count(),
        }
    }
}

/// The lines of a text. Unlike in the engine, a lone carriage return ends one, and the byte-order mark of a file is not
/// part of its text.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    encoding: Encoding,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str, encoding: Encoding) -> Self {
        let first = text.len() - text.trim_start_matches('\u{feff}').len();
        let bytes = text.as_bytes();
        let is_end =
            |at: &usize| bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
        let ends = (first..bytes.len()).filter(is_end);
        Self { text, starts: std::iter::once(first).chain(ends.map(|at| at + 1)).collect(), encoding }
    }

    pub(crate) fn position(&self, at: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = self.starts[line].min(at);
        Position::new(count(line), count(self.encoding.length(&self.text[start..at])))
    }

    pub(crate) fn range(&self, span: Span) -> Range {
        Range::new(self.position(span.start), self.position(span.end))
    }

    /// The byte at a position; a position behind the end of its line is the end of the line.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let Some(start) = self.starts.get(position.line as usize).copied() else { return self.text.len() };
        let end = self.starts.get(position.line as usize + 1).copied().unwrap_or(self.text.len());
        let line = self.text[start..end].trim_end_matches(['\n', '\r']);
        let mut left = position.character as usize;
        let within = line.char_indices().find(|(_, character)| {
            let length = self.encoding.length(character.encode_utf8(&mut [0; 4]));
            let is_reached = left < length;
            left = left.saturating_sub(length);
            is_reached
        });
        start + within.map_or(line.len(), |(at, _)| at)
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\u{feff}a😀b\r\nü\rx\n";

    #[test]
    fn positions_count_in_the_units_of_the_client() {
        let b = TEXT.find('b').expect("it is there");
        assert_eq!(Lines::new(TEXT, Encoding::Utf16).position(b), Position::new(0, 3));
        assert_eq!(Lines::new(TEXT, Encoding::Utf8).position(b), Position::new(0, 5));
    }

    #[test]
    fn every_character_is_found_again() {
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            let lines = Lines::new(TEXT, encoding);
            for (at, character) in TEXT.char_indices().filter(|(_, character)| *character != '\u{feff}') {
                if character != '\n' {
                    assert_eq!(lines.offset(lines.position(at)), at, "{character:?} {encoding:?}");
                }
            }
        }
    }

    #[test]
    fn positions_beyond_a_line_are_its_end() {
        let lines = Lines::new(TEXT, Encoding::Utf16);
        assert_eq!(lines.offset(Position::new(0, 99)), TEXT.find("\r\n").expect("it is there"));
        assert_eq!(lines.offset(Position::new(99, 0)), TEXT.len());
    }
}

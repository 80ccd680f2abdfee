//! The beginning of a text, kept in an error without allocating.

use core::fmt::{Debug, Display, Formatter, Result as FmtResult, Write};

/// How many bytes are kept.
pub(super) const LENGTH: usize = 62;

/// The beginning of a text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Excerpt {
    bytes: [u8; LENGTH],
    length: u8,
    is_cut: bool,
}

impl Excerpt {
    pub(super) const fn new(text: &str) -> Self {
        Self::up_to(text, text.len())
    }

    /// The beginning of a URL, up to where a password or a token may be: errors end up in logs.
    pub(super) const fn of_url(url: &str) -> Self {
        let text = url.as_bytes();
        let (mut at, mut behind_scheme, mut end) = (0, 0, text.len());
        while at < text.len() {
            match text[at] {
                b'/' if behind_scheme == 0 && at > 0 && text[at - 1] == b'/' => behind_scheme = at + 1,
                b'?' | b'#' if end == text.len() => end = at,
                b'@' => return Self::up_to(url, behind_scheme),
                _ => {}
            }
            at += 1;
        }
        Self::up_to(url, end)
    }

    const fn up_to(text: &str, end: usize) -> Self {
        let text = text.as_bytes();
        let mut length = end;
        if length > LENGTH {
            length = LENGTH;
            // Bytes between characters begin with the bits 10.
            while length > 0 && text[length] & 0xC0 == 0x80 {
                length -= 1;
            }
        }
        let mut bytes = [0; LENGTH];
        let mut at = 0;
        while at < length {
            bytes[at] = text[at];
            at += 1;
        }
        #[allow(clippy::cast_possible_truncation)] // At most `LENGTH`.
        Self { bytes, length: length as u8, is_cut: length < text.len() }
    }

    pub(super) fn text(&self) -> &str {
        core::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }

    pub(super) const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

impl Debug for Excerpt {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        Debug::fmt(self.text(), formatter)
    }
}

/// The text between backticks, with visible control characters.
impl Display for Excerpt {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_char('`')?;
        for character in self.text().chars() {
            match character {
                '\'' | '"' => formatter.write_char(character)?,
                _ => write!(formatter, "{}", character.escape_debug())?,
            }
        }
        formatter.write_str(if self.is_cut { "…`" } else { "`" })
    }
}

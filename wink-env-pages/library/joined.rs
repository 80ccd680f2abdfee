//! A URL followed by a path.

use core::fmt::{Alignment, Display, Formatter, Result as FmtResult, Write};
use core::hash::{Hash, Hasher};

use super::path::{InvalidPath, check};

/// A URL followed by a path. It is made when it is written: `to_string` or `format!` allocates, the rest does not.
///
/// Two of them are equal if their texts are.
#[derive(Debug, Clone, Copy)]
pub struct Joined<'a> {
    url: &'a str,
    path: &'a str,
}

impl<'a> Joined<'a> {
    pub(super) const fn new(url: &'a str, path: &'a str) -> Result<Self, InvalidPath> {
        match check(path) {
            None => Ok(Self { url, path }),
            Some(fault) => Err(InvalidPath::new(path, fault)),
        }
    }

    /// The URL, a slash if one is missing, and the path.
    fn parts(&self) -> [&'a str; 3] {
        if self.path.is_empty() || self.path.starts_with('?') {
            return [self.url, "", self.path];
        }
        let slash = if self.path.starts_with('/') { "" } else { "/" };
        [self.url.strip_suffix('/').unwrap_or(self.url), slash, self.path]
    }

    fn bytes(&self) -> impl Iterator<Item = u8> + use<'a> {
        let [url, slash, path] = self.parts();
        url.bytes().chain(slash.bytes()).chain(path.bytes())
    }
}

/// Formats the whole URL, aligned left if it is padded.
impl Display for Joined<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        let parts = self.parts();
        let length: usize = parts.iter().map(|part| part.chars().count()).sum();
        let missing = formatter.width().unwrap_or(0).saturating_sub(length);
        let before = match formatter.align() {
            None | Some(Alignment::Left) => 0,
            Some(Alignment::Center) => missing / 2,
            Some(Alignment::Right) => missing,
        };
        let fill = formatter.fill();
        for _ in 0..before {
            formatter.write_char(fill)?;
        }
        for part in &parts {
            formatter.write_str(part)?;
        }
        for _ in before..missing {
            formatter.write_char(fill)?;
        }
        Ok(())
    }
}

impl PartialEq for Joined<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for Joined<'_> {}

impl PartialEq<str> for Joined<'_> {
    fn eq(&self, url: &str) -> bool {
        self.bytes().eq(url.bytes())
    }
}

impl PartialEq<&str> for Joined<'_> {
    fn eq(&self, url: &&str) -> bool {
        self.bytes().eq(url.bytes())
    }
}

impl PartialEq<Joined<'_>> for str {
    fn eq(&self, joined: &Joined<'_>) -> bool {
        joined == self
    }
}

impl PartialEq<Joined<'_>> for &str {
    fn eq(&self, joined: &Joined<'_>) -> bool {
        joined == *self
    }
}

impl Hash for Joined<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for byte in self.bytes() {
            state.write_u8(byte);
        }
        // As for text, so that one is never the beginning of another.
        state.write_u8(0xFF);
    }
}

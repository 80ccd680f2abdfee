use core::fmt::{Alignment, Display, Formatter, Result as FmtResult, Write};

use crate::Endpoint;

/// A URL followed by a path; see [`Endpoint::join`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Joined<'a> {
    endpoint: Endpoint,
    path: &'a str,
}

impl<'a> Joined<'a> {
    pub(crate) const fn new(endpoint: Endpoint, path: &'a str) -> Self {
        Self { endpoint, path }
    }
}

impl Joined<'_> {
    /// The URL without its trailing slash, the slash, and the path.
    fn parts(&self) -> [&str; 3] {
        let url = self.endpoint.url();
        if self.path.is_empty() {
            return [url, "", ""];
        }
        let slash = if self.path.starts_with('/') { "" } else { "/" };
        [url.strip_suffix('/').unwrap_or(url), slash, self.path]
    }
}

/// Formats the whole URL, aligned left if it is padded.
impl Display for Joined<'_> {
    fn fmt(&self, formatter: &mut Formatter) -> FmtResult {
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
        for part in parts {
            formatter.write_str(part)?;
        }
        for _ in before..missing {
            formatter.write_char(fill)?;
        }
        Ok(())
    }
}

//! The path behind a URL, and what is wrong with it. The macro has the same rules; a test compares them.

use core::error::Error;
use core::fmt::{Display, Formatter, Result as FmtResult};

use super::excerpt::Excerpt;

/// The error of a path that cannot follow a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidPath {
    path: Excerpt,
    fault: Fault,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Fault {
    Url,
    Fragment,
    Percent,
    DotSegment,
    Character,
}

impl InvalidPath {
    pub(super) const fn new(path: &str, fault: Fault) -> Self {
        Self { path: Excerpt::new(path), fault }
    }
}

impl Display for InvalidPath {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        let what = match self.fault {
            Fault::Url => "is a whole URL: give only what follows the URL of the service",
            Fault::Fragment => "has a fragment, which clients do not send: leave out `#` and what follows",
            Fault::Percent => "has a `%` without two hexadecimal digits: write `%25` for the sign itself",
            Fault::DotSegment => {
                "has a segment `.` or `..`, which clients remove: write the path that is meant"
            }
            Fault::Character => "has a character that a URL cannot contain: percent-encode it",
        };
        write!(formatter, "the path {} {what}", self.path)
    }
}

impl Error for InvalidPath {}

/// What keeps a text from following a URL as it is.
pub(super) const fn check(path: &str) -> Option<Fault> {
    let path = path.as_bytes();
    if begins_with_scheme(path) {
        return Some(Fault::Url);
    }
    let (mut at, mut segment, mut is_query) = (0, 0, false);
    while at < path.len() {
        let byte = path[at];
        if !byte.is_ascii_graphic() || matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'|') {
            return Some(Fault::Character);
        }
        if byte == b'#' {
            return Some(Fault::Fragment);
        }
        if byte == b'%' && !has_two_digits(path, at + 1) {
            return Some(Fault::Percent);
        }
        if !is_query && (byte == b'/' || byte == b'?') {
            if is_dots(path, segment, at) {
                return Some(Fault::DotSegment);
            }
            segment = at + 1;
            is_query = byte == b'?';
        }
        at += 1;
    }
    if !is_query && is_dots(path, segment, at) { Some(Fault::DotSegment) } else { None }
}

/// Whether a text begins like `https://`.
const fn begins_with_scheme(path: &[u8]) -> bool {
    let mut at = 0;
    while at < path.len() && (path[at].is_ascii_alphanumeric() || matches!(path[at], b'+' | b'-' | b'.')) {
        at += 1;
    }
    at > 0 && at + 2 < path.len() && path[at] == b':' && path[at + 1] == b'/' && path[at + 2] == b'/'
}

const fn has_two_digits(path: &[u8], at: usize) -> bool {
    at + 1 < path.len() && path[at].is_ascii_hexdigit() && path[at + 1].is_ascii_hexdigit()
}

/// Whether a segment is `.` or `..` in any spelling.
const fn is_dots(path: &[u8], start: usize, end: usize) -> bool {
    let (mut at, mut dots) = (start, 0);
    while at < end {
        if path[at] == b'.' {
            at += 1;
        } else if at + 2 < end
            && path[at] == b'%'
            && path[at + 1] == b'2'
            && matches!(path[at + 2], b'e' | b'E')
        {
            at += 3;
        } else {
            return false;
        }
        dots += 1;
    }
    dots == 1 || dots == 2
}

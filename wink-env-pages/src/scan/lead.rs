//! What is before a host: a scheme and slashes, the name of a user, a path, or nothing.

use super::host::is_of_host;
use super::spelling;

/// What is before a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Lead {
    /// `https://`, in any spelling, or `//` where it begins a URL.
    Url {
        /// Where the URL begins.
        start: usize,
        /// Whether its scheme is one without encryption for which the tables have another: `http` or `ws`.
        is_plain: bool,
        /// Whether its colon is the wide one, `：`, so that it is no URL for a program.
        is_odd: bool,
    },
    /// Nothing that belongs to it.
    Nothing,
}

/// User info is not longer, and neither is a scheme.
const LONGEST: usize = 256;

impl Lead {
    /// What is before the host that begins at `start`; `None` if that makes it something else than a host.
    pub(super) fn of(content: &[u8], start: usize) -> Option<Self> {
        if let Some(at) = spelling::before(content, start, b'@') {
            // `me@host` is an address for mail, unless a URL begins before it.
            let (slashes, name) = slashes_before(content, user_info(content, at));
            return (slashes >= 2).then(|| Self::behind_slashes(content, name))?;
        }
        let (slashes, begin) = slashes_before(content, start);
        match slashes {
            0 => Some(Self::without_slashes(content, start)),
            // A path, unless somebody forgot a slash: `https:/host`.
            1 => Self::behind_scheme(content, begin).filter(|_| is_web(content, begin)),
            _ => Self::behind_slashes(content, begin),
        }
    }

    pub(super) fn is_url(&self) -> bool {
        self.url().is_some()
    }

    /// Where the URL begins.
    pub(super) fn url(&self) -> Option<usize> {
        match self {
            Self::Url { start, .. } => Some(*start),
            Self::Nothing => None,
        }
    }

    fn without_slashes(content: &[u8], start: usize) -> Self {
        let backslashes = content[..start].iter().rev().take_while(|byte| **byte == b'\\').count();
        match backslashes {
            2.. => Self::behind_scheme(content, start - backslashes).unwrap_or(Self::Nothing),
            _ => Self::Nothing,
        }
    }

    fn behind_slashes(content: &[u8], begin: usize) -> Option<Self> {
        const WIDE_COLON: &[u8] = "：".as_bytes();
        if let Some(scheme) = content[..begin].strip_suffix(WIDE_COLON)
            && scheme.last().is_some_and(u8::is_ascii_alphanumeric)
        {
            return Some(Self::Url { start: begin, is_plain: false, is_odd: true });
        }
        let scheme = Self::behind_scheme(content, begin);
        // `srcset="//host/a.png 1x, //host/b.png 2x"`
        let is_listed = content[..begin].ends_with(b", ");
        let quoted =
            is_listed || matches!(content[..begin].last(), Some(b'"' | b'\'' | b'`' | b'=' | b'(' | b','));
        match scheme {
            None if quoted => Some(Self::Url { start: begin, is_plain: false, is_odd: false }),
            None if spelling::before(content, begin, b':').is_some() => None,
            // The beginning of a comment, or of a URL in YAML.
            None => Some(Self::Nothing),
            url => url,
        }
    }

    /// The scheme that ends, with its colon, at `end`.
    fn behind_scheme(content: &[u8], end: usize) -> Option<Self> {
        let colon = spelling::before(content, end, b':')?;
        let from = colon.saturating_sub(LONGEST);
        let is_of_scheme = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let length = content[from..colon].iter().rev().take_while(|byte| is_of_scheme(byte)).count();
        let start = colon - length;
        let scheme = &content[start..colon];
        // `${scheme}://`
        let is_placeholder =
            length == 0 && matches!(content[..colon].last(), Some(b'}' | b'>' | b')' | b'%'));
        let is_quoted = length == 0 && matches!(content[..colon].last(), Some(b'"' | b'\'' | b'`'));
        let is_scheme = scheme.last().is_some_and(u8::is_ascii_alphanumeric);
        let is = |name: &[u8]| {
            scheme.len() >= name.len() && scheme[scheme.len() - name.len()..].eq_ignore_ascii_case(name)
        };
        let is_plain = is(b"http") || is(b"ws") && !is(b"ews") || is(b"h2c");
        (is_scheme || is_placeholder || is_quoted).then_some(Self::Url { start, is_plain, is_odd: false })
    }
}

/// Whether the scheme is one that a browser opens.
fn is_web(content: &[u8], end: usize) -> bool {
    let Some(colon) = spelling::before(content, end, b':') else { return false };
    [&b"http"[..], b"https", b"ws", b"wss"]
        .iter()
        .any(|name| colon >= name.len() && content[colon - name.len()..colon].eq_ignore_ascii_case(name))
}

/// How many slashes end at `end`, and where the first one begins.
fn slashes_before(content: &[u8], end: usize) -> (usize, usize) {
    const MOST: usize = 8;
    let (mut count, mut begin) = (0, end);
    while count < MOST
        && let Some(slash) = spelling::before(content, begin, b'/')
    {
        (count, begin) = (count + 1, slash);
    }
    (count, begin)
}

/// Where the user info begins that ends at `end`. What separates fields is no part of it.
fn user_info(content: &[u8], end: usize) -> usize {
    let from = end.saturating_sub(LONGEST);
    let is_of_user_info = |byte: &u8| {
        is_of_host(*byte)
            || matches!(
                byte,
                b'~' | b'%' | b'!' | b'$' | b'*' | b'+' | b'=' | b':' | b'{' | b'}' | b'(' | b')'
            )
    };
    let length = content[from..end].iter().rev().take_while(|byte| is_of_user_info(byte)).count();
    let start = end - length;
    // The letters of an escaped slash: `%2Fme@host`.
    let within = &content[start..end];
    match within.windows(3).rposition(|three| three.eq_ignore_ascii_case(b"%2f")) {
        Some(slash) => start + slash + 3,
        None => start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lead(text: &str) -> Option<Lead> {
        Lead::of(text.as_bytes(), text.find("host").expect("there is a host"))
    }

    #[test]
    fn urls_begin_in_every_spelling() {
        for text in [
            "https://host",
            "https:\\/\\/host",
            "https\\://host",
            "https%3A%2F%2Fhost",
            "https:\\u002F\\u002Fhost",
            "https:&#x2F;&#x2F;host",
            "dns:///host",
            "https:/host",
            "https:\\\\host",
            "https://me:secret@host",
            "https%3A%2F%2Fme%40host",
            "https://${USER}:${PASS}@host",
            "{scheme}://host",
            "\"://host",
            "=//host",
        ] {
            assert!(
                matches!(lead(text), Some(Lead::Url { is_plain: false, .. })),
                "{text}: {:?}",
                lead(text)
            );
        }
        for text in ["http://host", "HTTP:\\/\\/host", "ws://host"] {
            assert!(matches!(lead(text), Some(Lead::Url { is_plain: true, .. })), "{text}");
        }
    }

    #[test]
    fn addresses_and_paths_are_no_hosts() {
        for text in
            ["me@host", "/etc/host", "https://x/?a=me@host", "https://x;me@host", "x/host", " ://host"]
        {
            assert_eq!(lead(text), None, "{text}");
        }
    }

    #[test]
    fn a_host_may_stand_alone() {
        for text in ["host", " host", "\"host", "\\\\host", "// host", " //host", "a: host", "%2c host"] {
            assert_eq!(lead(text), Some(Lead::Nothing), "{text}");
        }
    }
}

//! What is wrong with a URL that is to take the place of one in the pages.

use core::fmt::{Display, Formatter, Result as FmtResult};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Fault {
    Scheme,
    UserInfo,
    Query,
    Fragment,
    Host,
    Port,
    Character,
    Percent,
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> FmtResult {
        formatter.write_str(match self {
            Self::Scheme => "has no scheme: it must begin with `http://`, `https://`, `ws://` or `wss://`",
            Self::UserInfo => "has a user name or password: leave it out",
            Self::Query => "has a query: leave out `?` and what follows",
            Self::Fragment => "has a fragment: leave out `#` and what follows",
            Self::Host => "has no valid host: write a name or an address behind `://`",
            Self::Port => "has no valid port: write a number from 1 to 65535 behind `:`",
            Self::Character => "has a character that a URL cannot contain: leave it out or percent-encode it",
            Self::Percent => "has a `%` without two hexadecimal digits: write `%25` for the sign itself",
        })
    }
}

/// What keeps a text from being an absolute URL with a host, a port and a path at most.
pub(super) const fn fault(url: &str) -> Option<Fault> {
    let url = url.as_bytes();
    let Some(start) = behind_scheme(url) else { return Some(Fault::Scheme) };
    let mut at = start;
    while at < url.len() && url[at] != b'/' {
        if let Some(fault) = misplaced(url, at) {
            return Some(fault);
        }
        if url[at] == b'@' {
            return Some(Fault::UserInfo);
        }
        at += 1;
    }
    let end = at;
    while at < url.len() {
        if let Some(fault) = misplaced(url, at) {
            return Some(fault);
        }
        at += 1;
    }
    fault_of_authority(url, start, end)
}

/// Where the host begins.
const fn behind_scheme(url: &[u8]) -> Option<usize> {
    const SCHEMES: [&str; 4] = ["https://", "http://", "wss://", "ws://"];
    let mut scheme = 0;
    while scheme < SCHEMES.len() {
        let wanted = SCHEMES[scheme].as_bytes();
        let mut at = 0;
        while at < wanted.len() && at < url.len() && url[at].to_ascii_lowercase() == wanted[at] {
            at += 1;
        }
        if at == wanted.len() {
            return Some(at);
        }
        scheme += 1;
    }
    None
}

/// The fault of a byte that may be nowhere in a URL.
const fn misplaced(url: &[u8], at: usize) -> Option<Fault> {
    match url[at] {
        b'?' => Some(Fault::Query),
        b'#' => Some(Fault::Fragment),
        b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => Some(Fault::Character),
        b'%' if at + 2 >= url.len()
            || !url[at + 1].is_ascii_hexdigit()
            || !url[at + 2].is_ascii_hexdigit() =>
        {
            Some(Fault::Percent)
        }
        byte if !byte.is_ascii_graphic() => Some(Fault::Character),
        _ => None,
    }
}

const fn fault_of_authority(url: &[u8], start: usize, end: usize) -> Option<Fault> {
    let is_address = start < end && url[start] == b'[';
    let mut at = start;
    while at < end && (is_address && url[at] != b']' || !is_address && url[at] != b':') {
        let is_sound = match url[at] {
            b'[' => at == start,
            b':' => is_address,
            b'.' => at > start && url[at - 1] != b'.',
            byte => byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_',
        };
        if !is_sound {
            return Some(Fault::Host);
        }
        at += 1;
    }
    if is_address {
        if at == end || at < start + 3 {
            return Some(Fault::Host);
        }
        at += 1;
    }
    if at == start {
        return Some(Fault::Host);
    }
    if at == end || is_port(url, at, end) { None } else { Some(Fault::Port) }
}

/// Whether the rest of the authority is a port behind its colon.
const fn is_port(url: &[u8], colon: usize, end: usize) -> bool {
    let (mut at, mut port) = (colon + 1, 0_u32);
    if url[colon] != b':' || at == end || end - at > 5 {
        return false;
    }
    while at < end {
        if !url[at].is_ascii_digit() {
            return false;
        }
        port = port * 10 + (url[at] - b'0') as u32;
        at += 1;
    }
    0 < port && port <= 65_535
}

//! The most frequent mention: `https://` and a published host, as the tables have it. Nothing else has to be looked at.

use std::collections::BTreeSet;

use super::host::is_of_host;
use super::needles::Found;
use super::tabled::Tabled;

/// Published hosts by their length, for a quick look.
#[derive(Debug, Default)]
pub(super) struct PlainHosts(Vec<BTreeSet<Box<[u8]>>>);

const SCHEME: &[u8] = b"https://";

/// Whether the path of a URL has only ASCII characters.
fn has_plain_path(content: &[u8], start: usize) -> bool {
    const LONGEST: usize = 256;
    let ends = |byte: &u8| {
        byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b')' | b']')
    };
    let path = &content[start..(start + LONGEST).min(content.len())];
    path.iter().position(ends).is_some_and(|end| path[..end].is_ascii())
}

impl PlainHosts {
    pub(super) fn of(tabled: &Tabled) -> Self {
        let mut hosts = Self::default();
        let is_plain = |host: &&str| {
            let ports = tabled.listed(host).map(|listed| listed.ports.contains(&443));
            ports == Some(true) && tabled.paths(host).is_none()
        };
        for host in tabled.hosts().filter(is_plain) {
            if hosts.0.len() <= host.len() {
                hosts.0.resize(host.len() + 1, BTreeSet::new());
            }
            hosts.0[host.len()].insert(host.as_bytes().into());
        }
        hosts
    }

    /// Whether a domain is the end of such a mention. `is_ascii` tells whether the file is ASCII around it: otherwise,
    /// the end of the path matters.
    pub(super) fn have(&self, content: &[u8], domain: Found, is_ascii: bool) -> bool {
        let (start, end) = (domain.span.start, domain.span.end);
        let is_end = match content.get(end) {
            Some(b'/' | b'?' | b'#') => is_ascii || has_plain_path(content, end),
            Some(byte) => {
                byte.is_ascii_whitespace()
                    || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b')' | b']' | b',' | b'|')
            }
            None => false,
        };
        if !is_end {
            return false;
        }
        let label = content[..start].iter().rev().take_while(|byte| is_of_host(**byte)).count();
        let host = &content[start - label..end];
        content[..start - label].ends_with(SCHEME)
            && self.0.get(host.len()).is_some_and(|hosts| hosts.contains(host))
    }
}

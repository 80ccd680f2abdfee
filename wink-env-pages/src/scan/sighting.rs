//! A mention without its place: what of it can be wrong. Most hosts occur again and again, in the same way.

use super::lead::Lead;
use super::mention::Mention;
use super::path::PathOfUrl;
use super::spelling;
use crate::url::Url;
use crate::words::is_hidden;

/// A host, and the way in which it is mentioned.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Sighting {
    /// In lower case, and as it is meant.
    pub(super) host: String,
    /// The way.
    pub(super) manner: Manner,
}

/// How a host is mentioned.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Manner {
    /// Alone or in a URL, with a port if one is given.
    Plain(Option<u16>),
    /// In a URL without encryption, with a port if one is given.
    Unencrypted(Option<u16>),
    /// With these characters, which are not what they look like. Holds the host as written.
    Odd(String, Vec<char>),
    /// With this character behind it, which programs take for a part of it.
    Glued(char),
    /// In a URL with this path.
    Path(PathOfUrl),
    /// With a part to be filled in. Holds the host as written.
    Template(String),
}

impl Sighting {
    /// What is seen at a mention; `None` if it is damaged beyond recognition.
    pub(super) fn of(content: &[u8], mention: &Mention) -> Option<Self> {
        let written = &content[mention.host.range()];
        if mention.is_template {
            let written = String::from_utf8_lossy(written).into_owned();
            return Some(Self {
                host: super::template::pattern(&written),
                manner: Manner::Template(written),
            });
        }
        let written = if mention.is_spelled { decoded(written) } else { written.to_vec() };
        let written = String::from_utf8(written).ok()?;
        let written = written.trim_matches(|character: char| character == '.' || character == '_');
        let host = key(written);
        let manner = match (mention.lead, mention.glued) {
            _ if host != written.to_ascii_lowercase() => {
                Manner::Odd(written.to_owned(), odd_characters(written))
            }
            (Lead::Url { is_odd: true, .. }, _) => Manner::Odd(written.to_owned(), vec!['：']),
            (_, Some(glued)) => Manner::Glued(glued),
            (Lead::Url { is_plain: true, .. }, _) => Manner::Unencrypted(mention.port),
            _ => Manner::Plain(mention.port),
        };
        Some(Self { host, manner })
    }
}

/// The host that people see.
pub(super) fn key(written: &str) -> String {
    if written.is_ascii() {
        written.to_ascii_lowercase()
    } else {
        Url::examine(written, None).key().to_owned()
    }
}

fn odd_characters(written: &str) -> Vec<char> {
    let mut characters: Vec<char> =
        written.chars().filter(|character| is_hidden(*character) || !character.is_ascii()).collect();
    characters.sort_unstable();
    characters.dedup();
    characters
}

/// The host with plain dots.
fn decoded(written: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(written.len());
    let mut at = 0;
    while at < written.len() {
        if let Some(end) = spelling::at(written, at, b'.').or_else(|| spelling::at(written, at, b'-')) {
            plain.push(if spelling::before(written, end, b'.') == Some(at) { b'.' } else { b'-' });
            at = end;
        } else {
            plain.push(written[at]);
            at += 1;
        }
    }
    plain
}

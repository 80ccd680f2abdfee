//! What is wrong with the text of a URL.

use super::{is_hidden, is_host, resembles_host, resembles_url};
use crate::words::{consists_of, leading};

/// What is wrong with a URL.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The cell is empty.
    Empty,
    /// The cell holds something else.
    NotAUrl,
    /// It has no `https://`.
    NoScheme,
    /// It begins with another scheme: this one.
    Scheme(String),
    /// It holds white space.
    Space,
    /// It holds a name or password before the host.
    UserInfo,
    /// It holds a `?` part.
    Query,
    /// It holds a `#` part.
    Fragment,
    /// Its host is no host name: the host.
    Host(String),
    /// A character that no URL may hold.
    Character(char),
    /// It holds characters that cannot be seen.
    Hidden(Vec<char>),
    /// It holds characters that look like others.
    Lookalike(Vec<char>),
    /// It is a link whose text is one URL and whose target another: the target.
    Misleading(String),
    /// Something stands behind it that belongs to the text around the table, or is another URL: this.
    Beside(String),
    /// It is struck through, as what is no longer valid.
    Struck,
}

impl Fault {
    /// What is wrong with a text that is meant to be a URL.
    pub(super) fn of_url(text: &str) -> Option<Self> {
        let hidden = distinct(text, is_hidden);
        if !hidden.is_empty() {
            return Some(Self::Hidden(hidden));
        }
        if let Some(rest) = beside(text) {
            return Some(Self::Beside(rest.to_owned()));
        }
        if !consists_of(text, |character| !character.is_whitespace()) {
            return Some(Self::Space);
        }
        let foreign = distinct(up_to_authority(text), |character| !character.is_ascii());
        if !foreign.is_empty() {
            return Some(Self::Lookalike(foreign));
        }
        match (text.strip_prefix("https://"), text.split_once("://")) {
            (Some(rest), _) => fault_after_scheme(rest),
            (None, Some((scheme, _))) => Some(Self::Scheme(scheme.to_owned())),
            (None, None) => Some(Self::Scheme(text.to_owned())),
        }
    }

    /// What is wrong with a text that is not meant to be a URL.
    pub(super) fn of_words(text: &str, key: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else if resembles_host(key) {
            Self::NoScheme
        } else {
            Self::NotAUrl
        }
    }
}

/// What stands behind a sound URL: another one, or a mark that leads to a note.
fn beside(text: &str) -> Option<&str> {
    let url = leading(text, |character| !character.is_whitespace() && character != '[');
    let rest = text[url.len()..].trim_ascii_start();
    let is_beside = rest.starts_with("[^") || resembles_url(rest);
    (is_beside && Fault::of_url(url).is_none()).then_some(rest)
}

/// The text without what stands behind its host.
pub(super) fn up_to_authority(text: &str) -> &str {
    let Some(slashes) = text.find("//") else { return text };
    let start = slashes + 2;
    match text[start..].find('/') {
        Some(length) => &text[..start + length],
        None => text,
    }
}

fn fault_after_scheme(rest: &str) -> Option<Fault> {
    for character in rest.chars() {
        if !character.is_ascii_graphic()
            || matches!(character, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
        {
            return Some(Fault::Character(character));
        }
    }
    let authority = leading(rest, |character| !matches!(character, '/' | '?' | '#'));
    if authority.contains('@') {
        return Some(Fault::UserInfo);
    }
    let is_sound = match authority.split_once(':') {
        Some((host, port)) => is_host(host) && matches!(port.parse::<u16>(), Ok(1..)),
        None => is_host(authority),
    };
    if !is_sound {
        return Some(Fault::Host(authority.to_owned()));
    }
    for character in rest[authority.len()..].chars() {
        match character {
            '?' => return Some(Fault::Query),
            '#' => return Some(Fault::Fragment),
            _ => {}
        }
    }
    None
}

/// Each character of a text that counts, once.
fn distinct(text: &str, counts: fn(char) -> bool) -> Vec<char> {
    let mut seen = Vec::new();
    for character in text.chars() {
        if counts(character) && !seen.contains(&character) {
            seen.push(character);
        }
    }
    seen
}

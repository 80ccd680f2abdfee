//! What can be wrong with a URL.

use super::host::{is_host, resembles_host};
use super::key::resembles_url;
use super::placeholder::filled;
use crate::words::{is_hidden, leading};

/// What is wrong with a URL. Only the first fault found is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The cell is empty.
    Empty,
    /// It is not a URL.
    NotAUrl,
    /// The page says that there is none.
    Absent,
    /// It has no `https://`.
    NoScheme,
    /// It begins with another scheme. Holds the scheme.
    Scheme(String),
    /// It contains whitespace.
    Space,
    /// It has a user name or password before the host.
    UserInfo,
    /// It has a query, from `?` on.
    Query,
    /// It has a fragment, from `#` on.
    Fragment,
    /// Its host is not a host name. Holds the host, with the port.
    Host(String),
    /// It contains a character that URLs cannot have. Holds the character.
    Character(char),
    /// It contains invisible characters. Holds each of them once.
    Hidden(Vec<char>),
    /// It contains characters that look like ASCII ones. Holds each of them once.
    Lookalike(Vec<char>),
    /// It is a link, and its text and its target are different URLs. Holds the target.
    Misleading(String),
    /// The cell contains something after it: another URL, or a footnote mark. Holds the rest.
    Beside(String),
    /// It is struck through.
    Struck,
    /// It is written with backslashes or entities, which become part of the link. Holds it as written.
    Escaped(String),
    /// There is markup within it, where the link of a bare URL ends. Holds it as written.
    Divided(String),
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
        if text.contains(char::is_whitespace) {
            return Some(Self::Space);
        }
        let authority = up_to_authority(text);
        let foreign = match filled(authority) {
            Some(filled) => distinct(&filled, is_foreign),
            None => distinct(authority, is_foreign),
        };
        if !foreign.is_empty() {
            return Some(Self::Lookalike(foreign));
        }
        match (text.strip_prefix("https://"), text.split_once("://")) {
            (Some(rest), _) => fault_after_scheme(rest),
            (None, Some((scheme, rest))) if is_local(scheme, rest) => fault_after_scheme(rest),
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

/// Whether a URL leads to the machine of whoever uses it, which needs no encryption.
pub(super) fn is_local(scheme: &str, behind: &str) -> bool {
    let host = leading(behind, |character| !matches!(character, '/' | '?' | '#' | ':'));
    matches!(scheme, "http" | "ws" | "wss")
        && (host == "localhost" || host.ends_with(".localhost") || host.starts_with("127."))
}

/// Whether a text contains a backslash before a sign, or an entity.
pub(super) fn holds_escape(text: &str) -> bool {
    let is_escape = |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_punctuation());
    let is_entity = |rest: &str| {
        rest.split_once(';').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        })
    };
    text.match_indices('\\').any(|(at, _)| is_escape(&text[at + 1..]))
        || text.match_indices('&').any(|(at, _)| is_entity(&text[at + 1..]))
}

/// The rest after a sound URL, if it is another URL or a footnote mark.
fn beside(text: &str) -> Option<&str> {
    let url = leading(text, |character| !character.is_whitespace() && character != '[');
    let rest = text[url.len()..].trim_ascii_start();
    let is_beside = rest.starts_with("[^") || resembles_url(rest);
    (is_beside && Fault::of_url(url).is_none()).then_some(rest)
}

/// The text up to the end of its host and port.
pub(super) fn up_to_authority(text: &str) -> &str {
    let Some(slashes) = text.find("//") else { return text };
    let start = slashes + 2;
    text[start..].find('/').map_or(text, |length| &text[..start + length])
}

/// What is wrong with what follows `://`.
pub(super) fn fault_after_scheme(rest: &str) -> Option<Fault> {
    if rest.contains(['{', '<'])
        && let Some(filled) = filled(rest)
    {
        let authority = || leading(rest, |character| !matches!(character, '/' | '?' | '#')).to_owned();
        return fault_after_scheme(&filled).map(|fault| match fault {
            Fault::Host(_) => Fault::Host(authority()),
            other => other,
        });
    }
    let is_foreign = |character: &char| !character.is_ascii_graphic() || r#""<>\^`{|}"#.contains(*character);
    if let Some(foreign) = rest.chars().find(is_foreign) {
        return Some(Fault::Character(foreign));
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
    rest[authority.len()..].chars().find_map(|character| match character {
        '?' => Some(Fault::Query),
        '#' => Some(Fault::Fragment),
        _ => None,
    })
}

fn is_foreign(character: char) -> bool {
    !character.is_ascii()
}

/// The distinct characters that count.
fn distinct(text: &str, counts: fn(char) -> bool) -> Vec<char> {
    let mut seen = Vec::new();
    for character in text.chars().filter(|character| counts(*character)) {
        if !seen.contains(&character) {
            seen.push(character);
        }
    }
    seen
}

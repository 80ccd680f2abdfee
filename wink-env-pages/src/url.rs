//! What a cell says in place of a URL, and what is wrong with it.

mod key;

use std::borrow::Cow;

use crate::words::{consists_of, is_made_of, leading};
use key::key;

/// The content of a URL cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    /// The URL as readers see it; of a link with words as its text, the target.
    pub written: String,
    /// What it is recognized by, if that is not `written` itself.
    recognized_as: Option<Box<str>>,
    /// Whether it is meant to be a URL, however damaged.
    pub is_recognizable: bool,
    /// What is wrong with it; apart from the rest, as hardly any URL needs the room.
    fault: Option<Box<Fault>>,
}

/// What is wrong with a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
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

impl Url {
    /// Looks at the text of a cell, and at the target of the link in it.
    #[must_use]
    pub fn examine(text: &str, target: Option<&str>) -> Self {
        let text = text.trim_ascii();
        let Some(target) = target else { return Self::of_text(text) };
        if consists_of(text, is_hidden) {
            return Self { fault: Some(Box::new(Fault::Empty)), ..Self::of_text(target) };
        }
        if !resembles_url(text) && !resembles_host(text) {
            return Self::of_text(target);
        }
        let mut url = Self::of_text(text);
        let target_key = key(target);
        if matches!(url.fault(), Some(Fault::NoScheme))
            && let Some(rest) = target_key.strip_prefix("https://")
            && rest.trim_end_matches('/') == url.key()
        {
            return Self::of_text(target);
        }
        if leads_to(text, target) || !matches!(url.fault(), None | Some(Fault::NoScheme)) {
            return url;
        }
        // A target that only looks like the text is told from it by its characters.
        if url.key().trim_end_matches('/') == target_key.trim_end_matches('/') {
            let target = Self::of_text(target);
            if matches!(target.fault(), Some(Fault::Hidden(_) | Fault::Lookalike(_))) {
                return target;
            }
        }
        url.fault = Some(Box::new(Fault::Misleading(target.to_owned())));
        url
    }

    /// Notes that it is struck through, if nothing worse is wrong.
    pub(crate) fn strike(&mut self) {
        if self.fault.is_none() {
            self.fault = Some(Box::new(Fault::Struck));
        }
    }

    fn of_text(text: &str) -> Self {
        let key = key(text);
        let is_recognizable = is_url_like(&key);
        let fault = match text.strip_prefix("https://") {
            // Most URLs are a host and nothing else.
            Some(host) if is_host(host) => None,
            _ if is_recognizable => fault(text),
            _ => Some(fault_of_words(text, &key)),
        };
        let recognized_as = match key {
            Cow::Borrowed(_) => None,
            Cow::Owned(key) => Some(key.into_boxed_str()),
        };
        Self { written: text.to_owned(), recognized_as, is_recognizable, fault: fault.map(Box::new) }
    }

    /// The URL with what does not matter for recognizing it taken away: invisible characters, look-alikes, case.
    #[must_use]
    pub fn key(&self) -> &str {
        self.recognized_as.as_deref().unwrap_or(&self.written)
    }

    /// What is wrong with it.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_deref()
    }

    /// Whether it can be relied on.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.fault.is_none()
    }
}

/// Whether the text of a link and its target are one URL: nothing but the case of its host and a slash at its end may
/// differ.
fn leads_to(text: &str, target: &str) -> bool {
    let (text, target) = (text.trim_end_matches('/'), target.trim_end_matches('/'));
    let (host, other) = (up_to_authority(text), up_to_authority(target));
    host.eq_ignore_ascii_case(other) && text[host.len()..] == target[other.len()..]
}

/// Whether a text is meant to be a URL, however damaged.
#[must_use]
pub fn resembles_url(text: &str) -> bool {
    is_url_like(&key(text))
}

fn is_url_like(key: &str) -> bool {
    if key.starts_with("https://") {
        return true;
    }
    if let Some((before, _)) = key.split_once("://") {
        let scheme = before.trim_end();
        let belongs =
            |character: char| character.is_ascii_alphanumeric() || matches!(character, '+' | '-' | '.');
        if !scheme.is_empty() && consists_of(scheme, belongs) {
            return true;
        }
    }
    ["https:", "http:", "https//", "http//"].iter().any(|start| key.starts_with(start))
}

/// Whether a text is a host name that lost its `https://`.
#[must_use]
pub fn resembles_host(text: &str) -> bool {
    let host = leading(text, |character| character != '/');
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    if last.len() < 2 || !consists_of(last, |character| character.is_ascii_alphabetic()) {
        return false;
    }
    for part in rest.split('.') {
        if part.is_empty() || !is_made_of(part, &IS_IN_HOST_LABEL) {
            return false;
        }
    }
    true
}

/// Whether a character is invisible, turns the direction of the text, or is white space other than a plain space.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        || (character.is_whitespace() || character.is_control())
            && !matches!(character, ' ' | '\t' | '\r' | '\n')
}

/// What is wrong with a text that is not meant to be a URL.
fn fault_of_words(text: &str, key: &str) -> Fault {
    if text.is_empty() {
        Fault::Empty
    } else if resembles_host(key) {
        Fault::NoScheme
    } else {
        Fault::NotAUrl
    }
}

fn fault(text: &str) -> Option<Fault> {
    let hidden = distinct(text, is_hidden);
    if !hidden.is_empty() {
        return Some(Fault::Hidden(hidden));
    }
    if let Some(rest) = beside(text) {
        return Some(Fault::Beside(rest.to_owned()));
    }
    if !consists_of(text, |character| !character.is_whitespace()) {
        return Some(Fault::Space);
    }
    let foreign = distinct(up_to_authority(text), |character| !character.is_ascii());
    if !foreign.is_empty() {
        return Some(Fault::Lookalike(foreign));
    }
    match (text.strip_prefix("https://"), text.split_once("://")) {
        (Some(rest), _) => fault_after_scheme(rest),
        (None, Some((scheme, _))) => Some(Fault::Scheme(scheme.to_owned())),
        (None, None) => Some(Fault::Scheme(text.to_owned())),
    }
}

/// What stands behind a sound URL: another one, or a mark that leads to a note.
fn beside(text: &str) -> Option<&str> {
    let url = leading(text, |character| !character.is_whitespace() && character != '[');
    let rest = text[url.len()..].trim_ascii_start();
    let is_beside = rest.starts_with("[^") || resembles_url(rest);
    (is_beside && fault(url).is_none()).then_some(rest)
}

/// The text without what stands behind its host.
fn up_to_authority(text: &str) -> &str {
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

pub(crate) fn is_host(host: &str) -> bool {
    const LONGEST: usize = 253;
    let mut start = 0;
    for (at, byte) in host.bytes().enumerate() {
        if byte == b'.' {
            if !is_host_label(&host[start..at]) {
                return false;
            }
            start = at + 1;
        }
    }
    is_host_label(&host[start..]) && host.len() <= LONGEST
}

fn is_host_label(label: &str) -> bool {
    const LONGEST: usize = 63;
    (1..=LONGEST).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && is_made_of(label, &IS_IN_HOST_LABEL)
}

/// The bytes between the dots of a host.
const IS_IN_HOST_LABEL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'-';
        byte += 1;
    }
    table
};

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

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(text: &str) -> Option<Fault> {
        Url::examine(text, None).fault().cloned()
    }

    #[test]
    fn absolute_https_urls_are_sound() {
        for text in [
            "https://iam.wink.travel",
            "https://iam.wink.travel/",
            "https://x:8443/a/b_c%20d",
            "https://localhost",
        ] {
            assert_eq!(fault_of(text), None, "{text}");
        }
    }

    #[test]
    fn each_fault_is_named() {
        assert_eq!(fault_of(""), Some(Fault::Empty));
        assert_eq!(fault_of("soon"), Some(Fault::NotAUrl));
        assert_eq!(fault_of("iam.wink.travel"), Some(Fault::NoScheme));
        assert_eq!(fault_of("http://iam.wink.travel"), Some(Fault::Scheme("http".to_owned())));
        assert_eq!(fault_of("Https://iam.wink.travel"), Some(Fault::Scheme("Https".to_owned())));
        assert_eq!(
            fault_of("https:/iam.wink.travel"),
            Some(Fault::Scheme("https:/iam.wink.travel".to_owned()))
        );
        assert_eq!(fault_of("https://iam. wink.travel"), Some(Fault::Space));
        assert_eq!(fault_of("https ://iam.wink.travel"), Some(Fault::Space));
        assert_eq!(fault_of("https://a.example[^1]"), Some(Fault::Beside("[^1]".to_owned())));
        assert_eq!(
            fault_of("https://a.example  https://b.example"),
            Some(Fault::Beside("https://b.example".to_owned()))
        );
        assert_eq!(fault_of("https://me@iam.wink.travel"), Some(Fault::UserInfo));
        assert_eq!(fault_of("https://iam.wink.travel?x=1"), Some(Fault::Query));
        assert_eq!(fault_of("https://iam.wink.travel/#x"), Some(Fault::Fragment));
        assert_eq!(fault_of("https://iam..travel"), Some(Fault::Host("iam..travel".to_owned())));
        assert_eq!(fault_of("https://iam.wink.travel:0"), Some(Fault::Host("iam.wink.travel:0".to_owned())));
        assert_eq!(fault_of("https://iam.wink.travel/ä"), Some(Fault::Character('ä')));
        assert_eq!(fault_of("https://iam\u{200b}.wink.travel"), Some(Fault::Hidden(vec!['\u{200b}'])));
        assert_eq!(fault_of("https://\u{430}pi.wink.travel"), Some(Fault::Lookalike(vec!['\u{430}'])));
        assert_eq!(fault_of("https：//api.wink.travel"), Some(Fault::Lookalike(vec!['：'])));
    }

    #[test]
    fn a_damaged_url_is_still_recognized() {
        let sound = Url::examine("https://api.wink.travel", None);
        for text in
            ["https：／／api.wink.travel", "https://\u{430}pi.wink.travel", "HTTPS://api.wink\u{ad}.travel"]
        {
            assert_eq!(Url::examine(text, None).key(), sound.key(), "{text}");
        }
    }

    #[test]
    fn a_link_is_misleading_only_when_its_text_is_another_url() {
        let fault = |text, target| Url::examine(text, Some(target)).fault().cloned();
        assert_eq!(fault("https://a.wink.travel", "https://a.wink.travel/"), None);
        assert_eq!(fault("a.wink.travel", "https://a.wink.travel"), None);
        assert_eq!(fault("open", "https://a.wink.travel"), None);
        assert_eq!(fault("", "https://a.wink.travel"), Some(Fault::Empty));
        assert_eq!(fault("\u{200b}", "https://a.wink.travel"), Some(Fault::Empty));
        let misleading = Some(Fault::Misleading("https://b.wink.travel".to_owned()));
        assert_eq!(fault("https://a.wink.travel", "https://b.wink.travel"), misleading);
        assert_eq!(fault("a.wink.travel", "https://b.wink.travel"), misleading);
        assert_eq!(fault("https://a.wink.travel/x", "HTTPS://A.wink.travel/x"), None);
        let misleading = Some(Fault::Misleading("https://a.wink.travel/x".to_owned()));
        assert_eq!(fault("https://a.wink.travel/X", "https://a.wink.travel/x"), misleading);
    }

    #[test]
    fn a_target_that_only_looks_like_the_text_is_told_by_its_characters() {
        let fault = |target| Url::examine("https://api.wink.travel", Some(target)).fault().cloned();
        assert_eq!(fault("https://\u{430}pi.wink.travel"), Some(Fault::Lookalike(vec!['\u{430}'])));
        assert_eq!(fault("https://api\u{200b}.wink.travel/"), Some(Fault::Hidden(vec!['\u{200b}'])));
        assert_eq!(fault("https://API.wink.travel"), None);
    }
}

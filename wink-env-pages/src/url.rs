//! What a cell says in place of a URL, and what is wrong with it.

mod fault;
mod host;
mod key;

use std::borrow::Cow;

use crate::words::consists_of;
pub use fault::Fault;
use fault::up_to_authority;
pub use host::resembles_host;
pub(crate) use host::{is_host, is_lower_host};
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
        // Most URLs are a host and nothing else.
        if text.strip_prefix("https://").is_some_and(is_lower_host) {
            return Self {
                written: text.to_owned(),
                recognized_as: None,
                is_recognizable: true,
                fault: None,
            };
        }
        let key = key(text);
        let is_recognizable = is_url_like(&key);
        let fault = if is_recognizable { Fault::of_url(text) } else { Some(Fault::of_words(text, &key)) };
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

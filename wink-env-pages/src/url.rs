//! The URL in a cell, and what is wrong with it.

pub(crate) mod domain;
mod fault;
mod host;
mod key;
pub(crate) mod placeholder;
mod punycode;

use std::borrow::Cow;

use memchr::memchr2;

pub use crate::words::is_hidden;
pub use fault::Fault;
use fault::{fault_after_scheme, is_local, up_to_authority};
pub use host::resembles_host;
pub(crate) use host::{is_host, is_lower_host};
pub use key::resembles_url;
use key::{is_url_like, key};
use placeholder::without_names;

/// The content of a URL cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    /// The URL as the page spells it: the text of the cell, or the target of a link whose text is not a URL.
    pub written: String,
    /// Its key for comparison, if that differs from `written`.
    recognized_as: Option<Box<str>>,
    /// Whether it is meant to be a URL, even if damaged.
    pub is_recognizable: bool,
    /// More URLs in the same cell, if those are allowed.
    others: Vec<Url>,
    /// What is wrong with it. Boxed because hardly any URL has a fault, and a fault is large.
    fault: Option<Box<Fault>>,
}

impl Url {
    /// Examines the text of a cell, and the target if the text is a link. Never fails: problems are [`Fault`]s.
    #[must_use]
    pub fn examine(text: &str, target: Option<&str>) -> Self {
        let text = text.trim_ascii();
        let Some(target) = target else { return Self::of_text(text) };
        if text.chars().all(is_hidden) {
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
        // If the target looks the same, its characters are at fault, not the link.
        if url.key().trim_end_matches('/') == target_key.trim_end_matches('/') {
            let target = Self::of_text(target);
            if matches!(target.fault(), Some(Fault::Hidden(_) | Fault::Lookalike(_))) {
                return target;
            }
        }
        url.fault = Some(Box::new(Fault::Misleading(target.to_owned())));
        url
    }

    /// Records that it is struck through, unless it already has a fault.
    pub(crate) fn strike(&mut self) {
        if self.fault.is_none() {
            self.fault = Some(Box::new(Fault::Struck));
        }
    }

    /// Reads several URLs as one and others, if the cell contains nothing else.
    pub(crate) fn divide(&mut self) {
        if self.fault.is_none() || !self.is_recognizable {
            return;
        }
        let parts = self.written.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';'));
        let mut urls: Vec<Self> = parts.filter(|part| !part.is_empty()).map(Self::of_text).collect();
        if urls.len() > 1 && urls.iter().all(|url| url.is_recognizable) {
            let first = urls.remove(0);
            *self = Self { others: urls, ..first };
        }
    }

    /// More URLs in the same cell.
    pub(crate) fn others(&self) -> &[Self] {
        &self.others
    }

    /// Whether a cell contains the same URLs.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let others = self.others.iter().map(|url| &url.written);
        self.written == other.written && others.eq(other.others.iter().map(|url| &url.written))
    }

    /// All that the cell contains.
    pub(crate) fn all(&self) -> String {
        let others = self.others.iter().map(|url| format!(" {}", url.written));
        self.written.clone() + &others.collect::<String>()
    }

    /// Judges it again, with these schemes instead of `https` alone.
    pub(crate) fn judge_scheme(&mut self, schemes: &[&str]) {
        for other in &mut self.others {
            other.judge_scheme(schemes);
            if self.fault.is_none() {
                self.fault.clone_from(&other.fault);
            }
        }
        let Some((scheme, rest)) = self.written.split_once("://") else {
            self.judge_address(schemes);
            return;
        };
        match self.fault() {
            None if !schemes.contains(&scheme) && !is_local(scheme, rest) => {
                self.fault = Some(Box::new(Fault::Scheme(scheme.to_owned())));
            }
            Some(Fault::Scheme(_)) if schemes.contains(&scheme) => {
                self.fault = fault_after_scheme(rest).map(Box::new);
            }
            _ => {}
        }
    }

    /// Programs that speak gRPC take a host and a port without a scheme.
    fn judge_address(&mut self, schemes: &[&str]) {
        let has_port = self.written.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
        if schemes.contains(&"grpc") && has_port && fault_after_scheme(&self.written).is_none() {
            (self.fault, self.is_recognizable) = (None, true);
        }
    }

    /// Records that it is written with escapes, which sites take for a part of a bare URL, or with markup, which ends
    /// it.
    pub(crate) fn judge_spelling(&mut self, written: &str) {
        let is_bare = !written.starts_with(['<', '`', '[']) && !written.contains('`');
        if self.fault.is_some() || !self.is_recognizable || !is_bare {
            return;
        }
        if fault::holds_escape(written) {
            self.fault = Some(Box::new(Fault::Escaped(written.to_owned())));
        } else if written.starts_with("https://") && !written.starts_with(&self.written) {
            self.fault = Some(Box::new(Fault::Divided(written.to_owned())));
        }
    }

    fn of_text(text: &str) -> Self {
        // Most URLs are a host and nothing else.
        if text.strip_prefix("https://").is_some_and(is_lower_host) {
            return Self {
                written: text.to_owned(),
                recognized_as: None,
                is_recognizable: true,
                others: Vec::new(),
                fault: None,
            };
        }
        let key = match without_names(text) {
            Cow::Borrowed(text) => key(text),
            Cow::Owned(bare) => Cow::Owned(key(&bare).into_owned()),
        };
        let is_recognizable = is_url_like(&key);
        let fault = if is_recognizable { Fault::of_url(text) } else { Some(Fault::of_words(text, &key)) };
        let recognized_as = match key {
            Cow::Borrowed(_) => None,
            Cow::Owned(key) => Some(key.into_boxed_str()),
        };
        Self {
            written: text.to_owned(),
            recognized_as,
            is_recognizable,
            others: Vec::new(),
            fault: fault.map(Box::new),
        }
    }

    /// The key for comparison: the URL in lower case, without invisible characters and names of placeholders, and with
    /// look-alikes replaced.
    #[must_use]
    pub fn key(&self) -> &str {
        self.recognized_as.as_deref().unwrap_or(&self.written)
    }

    /// What is wrong with it, if anything.
    #[must_use]
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_deref()
    }

    /// Records that it is absent on purpose.
    pub(crate) fn mark_absent(&mut self) {
        self.fault = Some(Box::new(Fault::Absent));
    }

    /// Whether the page says that there is none.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self.fault(), Some(Fault::Absent))
    }

    /// Whether something is wrong with it.
    pub(crate) fn is_damaged(&self) -> bool {
        self.fault().is_some_and(|fault| *fault != Fault::Absent)
    }

    /// Whether the cell is empty.
    pub(crate) fn holds_nothing(&self) -> bool {
        match self.fault() {
            Some(Fault::Empty) => true,
            Some(Fault::Absent) => self.written.is_empty(),
            _ => false,
        }
    }

    /// Whether it means the same as that of the reference, which is absent in any words.
    pub(crate) fn agrees_with(&self, theirs: &Self) -> bool {
        self == theirs
            || theirs.is_absent()
                && matches!(self.fault(), Some(Fault::Absent | Fault::Empty | Fault::NotAUrl))
    }

    /// What a page says here, nothing if it says that there is no URL.
    pub(crate) fn said(&self) -> &str {
        if self.is_absent() { "" } else { &self.written }
    }

    /// Whether readers have to fill in parts of it. Otherwise, a sound URL has no such brackets.
    #[must_use]
    pub fn is_template(&self) -> bool {
        self.fault.is_none() && memchr2(b'{', b'<', self.written.as_bytes()).is_some()
    }

    /// Takes placeholders for damage.
    pub(crate) fn refuse_placeholders(&mut self) {
        if let Some(sign) = self.written.chars().find(|sign| matches!(sign, '{' | '<')) {
            self.fault = Some(Box::new(Fault::Character(sign)));
        }
    }

    /// Whether nothing is wrong with it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.fault.is_none()
    }
}

/// Whether the text of a link and its target are the same URL, up to the case of the host and a trailing slash.
fn leads_to(text: &str, target: &str) -> bool {
    let (text, target) = (text.trim_end_matches('/'), target.trim_end_matches('/'));
    let (host, other) = (up_to_authority(text), up_to_authority(target));
    host.eq_ignore_ascii_case(other) && text[host.len()..] == target[other.len()..]
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
            "http://localhost:8080/x",
            "ws://127.0.0.1:9944",
            "http://api.localhost",
        ] {
            assert_eq!(fault_of(text), None, "{text}");
        }
    }

    #[test]
    fn other_schemes_count_if_they_are_allowed() {
        let fault_with = |text: &str, schemes: &[&str]| {
            let mut url = Url::examine(text, None);
            url.judge_scheme(schemes);
            url.fault().cloned()
        };
        assert_eq!(fault_with("http://localhost:8080", &["https", "http"]), None);
        assert_eq!(fault_with("http://localhost:8080?x", &["https", "http"]), Some(Fault::Query));
        assert_eq!(
            fault_with("wss://rpc.example", &["https", "http"]),
            Some(Fault::Scheme("wss".to_owned()))
        );
        assert_eq!(fault_with("http://localhost:8080", &["https"]), None);
        assert_eq!(fault_with("https://rpc.example", &["wss"]), Some(Fault::Scheme("https".to_owned())));
        assert_eq!(fault_with("soon", &["wss"]), Some(Fault::NotAUrl));
    }

    #[test]
    fn hosts_that_clients_refuse_are_none() {
        for host in
            ["xn--a.example", "xn--.example", "1.2.3", "256.1.1.1", "a.0x1", "1.2.3.4.5", "01.2.3.4", "a.12"]
        {
            let url = format!("https://{host}");
            assert_eq!(fault_of(&url), Some(Fault::Host(host.to_owned())), "{host}");
        }
        for host in ["xn--mnchen-3ya.example", "127.0.0.1", "1a.example", "a.1b", "0x.example", "255.0.0.9"] {
            assert_eq!(fault_of(&format!("https://{host}")), None, "{host}");
        }
    }

    #[test]
    fn each_fault_is_named() {
        assert_eq!(fault_of(""), Some(Fault::Empty));
        assert_eq!(fault_of("soon"), Some(Fault::NotAUrl));
        assert_eq!(fault_of("iam.wink.travel"), Some(Fault::NoScheme));
        assert_eq!(fault_of("http://localhost.example"), Some(Fault::Scheme("http".to_owned())));
        assert_eq!(fault_of("http://localhost?x"), Some(Fault::Query));
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

//! Hosts that no table has to list.

use std::fmt;

use crate::words::quoted;

/// Hosts by name, and `*.example.com` for everything below a host.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownHosts {
    hosts: Vec<String>,
    /// With the dot in front.
    below: Vec<String>,
}

/// A text that is no host and no `*.` with a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAHost(pub String);

impl std::error::Error for NotAHost {}

impl fmt::Display for NotAHost {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        let host = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
        let host = host.split(['/', ':', '?', '#']).next().unwrap_or_default();
        let example = if is_host(host) { host } else { "elements.example.com` or `*.example.com" };
        write!(formatter, "the known host {} is no host name\nhelp: write `{example}`", quoted(text))
    }
}

impl KnownHosts {
    /// Takes hosts in any case.
    ///
    /// # Errors
    ///
    /// The first text that is no host.
    pub fn new<T: AsRef<str>>(hosts: &[T]) -> Result<Self, NotAHost> {
        let mut known = Self::default();
        for written in hosts.iter().map(AsRef::as_ref) {
            let host = written.to_ascii_lowercase();
            match host.strip_prefix('*') {
                Some(below) if below.strip_prefix('.').is_some_and(is_host) => {
                    known.below.push(below.to_owned());
                }
                None if is_host(&host) => known.hosts.push(host),
                _ => return Err(NotAHost(written.to_owned())),
            }
        }
        Ok(known)
    }

    /// Whether a host in lower case is known.
    pub(super) fn contains(&self, host: &str) -> bool {
        self.hosts.iter().any(|known| known == host)
            || self.below.iter().any(|below| host.ends_with(below.as_str()))
    }
}

fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    text.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wildcard_stands_for_everything_below_and_not_for_the_host() {
        let known = KnownHosts::new(&["Elements.wink.travel", "*.cdn.wink.travel"]).expect("both are hosts");
        assert!(known.contains("elements.wink.travel") && known.contains("a.b.cdn.wink.travel"));
        assert!(
            !known.contains("cdn.wink.travel")
                && !known.contains("xcdn.wink.travel")
                && !known.contains("a.elements.wink.travel")
        );
    }

    #[test]
    fn what_is_no_host_is_refused_with_what_to_write() {
        for text in ["", "*", "*.", "a.*.b", "https://a.b/", "a b", "a..b"] {
            assert_eq!(KnownHosts::new(&[text]), Err(NotAHost(text.to_owned())));
        }
        assert!(NotAHost("https://a.b/".to_owned()).to_string().ends_with("help: write `a.b`"));
    }
}

//! Hosts that no table lists and that are right all the same.

/// A host, or all hosts below one: `*.example.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPattern {
    host: String,
    is_wildcard: bool,
}

impl std::fmt::Display for HostPattern {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}{}", if self.is_wildcard { "*." } else { "" }, self.host)
    }
}

impl HostPattern {
    /// Reads a pattern; the error says what is wrong with it.
    pub(super) fn read(text: &str) -> Result<Self, &'static str> {
        let lower = text.to_ascii_lowercase();
        let (host, is_wildcard) = match lower.strip_prefix("*.") {
            Some(host) => (host, true),
            None => (lower.as_str(), false),
        };
        if text.contains("://") || text.contains('/') {
            return Err("write the host alone, without `https://` and without a path");
        }
        if host.contains('*') {
            return Err("a `*` stands alone before the first dot: `*.example.com`");
        }
        let is_label = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if host.len() > 253 || !host.contains('.') || !host.split('.').all(is_label) {
            return Err("write a host like `elements.example.com` or `*.example.com`, without a port");
        }
        Ok(Self { host: host.to_owned(), is_wildcard })
    }

    /// Whether it covers that host; `*.example.com` covers everything below `example.com` and not `example.com` itself.
    #[must_use]
    pub fn covers(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        if self.is_wildcard {
            host.strip_suffix(&self.host).is_some_and(|below| below.len() > 1 && below.ends_with('.'))
        } else {
            host == self.host
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wildcard_covers_what_is_below() {
        let pattern = HostPattern::read("*.Example.com").expect("a pattern");
        for (host, is_covered) in [
            ("a.example.com", true),
            ("a.b.EXAMPLE.com", true),
            ("example.com", false),
            (".example.com", false),
            ("badexample.com", false),
        ] {
            assert_eq!(pattern.covers(host), is_covered, "{host}");
        }
        assert!(HostPattern::read("a.example.com").expect("a pattern").covers("A.example.com"));
    }

    #[test]
    fn only_hosts_are_patterns() {
        for text in [
            "",
            "*",
            "*.",
            "localhost",
            "a.*.com",
            "https://a.com",
            "a.com/b",
            "a.com:80",
            "a..com",
            "-a.com",
        ] {
            assert!(HostPattern::read(text).is_err(), "{text}");
        }
    }
}

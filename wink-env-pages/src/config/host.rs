//! Hosts that need not be in a table.

use crate::url::is_host;

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
    /// Parses a pattern: a host with a dot in it, optionally with a leading `*.`.
    ///
    /// # Errors
    ///
    /// If it is anything else. The error says what to write.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let lower = text.to_ascii_lowercase();
        let (host, is_wildcard) = match lower.strip_prefix("*.") {
            Some(host) => (host, true),
            None => (lower.as_str(), false),
        };
        if text.contains('/') {
            return Err("write only the host, without `https://` or a path");
        }
        if host.contains('*') {
            return Err("write `*` only at the start, followed by a dot: `*.example.com`");
        }
        // Hosts in tables have no underscores, but a scan may find hosts that do.
        if !host.contains('.') || !is_host(&host.replace('_', "x")) {
            return Err("write a host like `elements.example.com` or `*.example.com`, without a port");
        }
        Ok(Self { host: host.to_owned(), is_wildcard })
    }

    /// Whether it covers a host. `*.example.com` covers everything below `example.com`, but not `example.com` itself.
    #[must_use]
    pub fn covers(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        if !self.is_wildcard {
            return host == self.host;
        }
        let below = host.strip_suffix(self.host.as_str());
        below.is_some_and(|below| below.len() > 1 && below.ends_with('.'))
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
        let host = HostPattern::read("a_b.example.com").expect("a pattern");
        assert!(host.covers("A_B.example.com") && !host.covers("x.a_b.example.com"));
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
            "a b.com",
            "a.com.",
        ] {
            assert!(HostPattern::read(text).is_err(), "{text}");
        }
    }
}

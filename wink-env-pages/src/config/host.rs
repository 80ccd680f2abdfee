//! Hosts that need not be in a table.

use std::collections::HashMap;

use crate::url::is_host;

/// A host, a host with a port, or all hosts below one: `*.example.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPattern {
    host: String,
    is_wildcard: bool,
    /// The only port; `None` for any.
    port: Option<u16>,
}

/// A host that the source no longer lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetiredHost {
    /// The host, in lower case.
    pub host: String,
    /// The host that has taken its place; `None` if nothing has.
    pub successor: Option<String>,
}

impl std::fmt::Display for HostPattern {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}{}", if self.is_wildcard { "*." } else { "" }, self.host)?;
        self.port.map_or(Ok(()), |port| write!(formatter, ":{port}"))
    }
}

impl HostPattern {
    /// Parses a pattern: a host with a dot in it, optionally with a leading `*.` or a port.
    ///
    /// # Errors
    ///
    /// If it is anything else. The error says what to write.
    pub fn read(text: &str) -> Result<Self, &'static str> {
        let lower = text.to_ascii_lowercase();
        let (lower, port) = match lower.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (lower.as_str(), None),
        };
        let (host, is_wildcard) = match lower.strip_prefix("*.") {
            Some(host) => (host, true),
            None => (lower, false),
        };
        if text.contains('/') {
            return Err("write only the host, without `https://` or a path");
        }
        if host.contains('*') {
            return Err("write `*` only at the start, followed by a dot: `*.example.com`");
        }
        // Hosts in tables have no underscores, but a scan may find hosts that do.
        if !host.contains('.') || !is_host(&host.replace('_', "x")) {
            return Err("write a host like `elements.example.com` or `*.example.com`");
        }
        let Ok(port) = port.map(str::parse).transpose() else {
            return Err("write the port as a number: `elements.example.com:8443`");
        };
        Ok(Self { host: host.to_owned(), is_wildcard, port })
    }

    /// Whether it covers a host, and the port if one is given. `*.example.com` covers everything below `example.com`, but
    /// not `example.com` itself. Without a port, it covers every port.
    #[must_use]
    pub fn covers(&self, host: &str, port: Option<u16>) -> bool {
        if self.port.is_some_and(|only| Some(only) != port) {
            return false;
        }
        let host = host.to_ascii_lowercase();
        if !self.is_wildcard {
            return host == self.host;
        }
        let below = host.strip_suffix(self.host.as_str());
        below.is_some_and(|below| below.len() > 1 && below.ends_with('.'))
    }

    /// The host in lower case, if it is a single one without a port.
    pub(super) fn into_host(self) -> Option<String> {
        (!self.is_wildcard && self.port.is_none()).then_some(self.host)
    }

    /// The host, if it is a single one.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        (!self.is_wildcard).then_some(self.host.as_str())
    }
}

/// Patterns by their hosts, so that it makes no difference how many there are.
#[derive(Debug, Default)]
pub(crate) struct KnownHosts {
    single: HashMap<String, Vec<HostPattern>>,
    wildcards: HashMap<String, Vec<HostPattern>>,
}

impl KnownHosts {
    pub(crate) fn of(patterns: &[HostPattern]) -> Self {
        let mut known = Self::default();
        for pattern in patterns {
            let kind = if pattern.is_wildcard { &mut known.wildcards } else { &mut known.single };
            let alike = kind.entry(pattern.host.clone()).or_default();
            if !alike.iter().any(|other| other.port.is_none() || other.port == pattern.port) {
                alike.push(pattern.clone());
            }
        }
        known
    }

    /// The single hosts, in any order.
    #[cfg(feature = "scan")]
    pub(crate) fn single(&self) -> impl Iterator<Item = &str> {
        self.single.keys().map(String::as_str)
    }

    /// Whether one of the patterns [covers](HostPattern::covers) a host.
    pub(crate) fn cover(&self, host: &str, port: Option<u16>) -> bool {
        if self.single.is_empty() && self.wildcards.is_empty() {
            return false;
        }
        let host = host.to_ascii_lowercase();
        let covers = |patterns: &Vec<HostPattern>| patterns.iter().any(|it| it.covers(&host, port));
        let mut above = host.match_indices('.').map(|(dot, _)| &host[dot + 1..]);
        self.single.get(host.as_str()).is_some_and(covers)
            || !self.wildcards.is_empty() && above.any(|host| self.wildcards.get(host).is_some_and(covers))
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
            assert_eq!(pattern.covers(host, None), is_covered, "{host}");
        }
        let host = HostPattern::read("a_b.example.com").expect("a pattern");
        assert!(host.covers("A_B.example.com", Some(80)) && !host.covers("x.a_b.example.com", None));
    }

    #[test]
    fn many_patterns_cover_what_one_of_them_covers() {
        let read = |text| HostPattern::read(text).expect("a pattern");
        let patterns = ["a.example.com:8443", "a.example.com", "*.b.com", "*.c.com:80"].map(read);
        let known = KnownHosts::of(&patterns);
        for host in
            ["a.example.com", "A.example.com", "x.a.example.com", "b.com", "x.y.B.com", ".b.com", "x.c.com"]
        {
            for port in [None, Some(80), Some(8443)] {
                let is_covered = patterns.iter().any(|pattern| pattern.covers(host, port));
                assert_eq!(known.cover(host, port), is_covered, "{host} {port:?}");
            }
        }
    }

    #[test]
    fn a_port_is_the_only_one() {
        let pattern = HostPattern::read("a.example.com:8443").expect("a pattern");
        assert!(pattern.covers("a.example.com", Some(8443)) && pattern.to_string().ends_with(":8443"));
        assert!(!pattern.covers("a.example.com", None) && !pattern.covers("a.example.com", Some(443)));
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
            "a.com:x",
            "a.com:",
            "a..com",
            "-a.com",
            "a b.com",
            "a.com.",
        ] {
            assert!(HostPattern::read(text).is_err(), "{text}");
        }
    }
}

//! Determines our domains, from the hosts in the tables alone.
//!
//! The domain of a host is the longest suffix, of at least two labels, that it shares with another host in the tables:
//! `i.trvl.as` and `staging-i.trvl.as` give `trvl.as`. If it shares none, its first label is dropped: `api.wink.travel`
//! alone gives `wink.travel`.
//!
//! A suffix under which anyone can register, such as `co.uk`, is not a domain. There is no list of those here, because
//! a list gets out of date; a suffix of that shape, at most three letters before a two-letter country code, needs a
//! third label. So `api.hotel.co.uk` and `api.inn.co.uk` give `hotel.co.uk` and `inn.co.uk`. The price: below a name as
//! short as `t.co`, only hosts in the tables and their subdomains are ours. Platforms such as `vercel.app` do not have
//! that shape: two hosts below one make all of it ours, unless `*.vercel.app` is a known host.

use std::collections::{BTreeSet, HashMap};

/// Domains, none of which is below another.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Domains(Vec<String>);

impl Domains {
    /// The domains of hosts in lower case.
    pub(super) fn of(hosts: &[&str]) -> Self {
        let hosts: BTreeSet<&str> = hosts.iter().copied().collect();
        let mut ends = HashMap::<&str, usize>::new();
        for end in hosts.iter().flat_map(|host| ends_of(host)) {
            *ends.entry(end).or_default() += 1;
        }
        Self::topmost(&hosts.iter().map(|host| domain(host, &ends).to_owned()).collect())
    }

    /// Adds domains.
    pub(super) fn with(self, others: &[String]) -> Self {
        Self::topmost(&self.0.into_iter().chain(others.iter().cloned()).collect())
    }

    /// Those that are not below another one.
    fn topmost(all: &BTreeSet<String>) -> Self {
        let is_below_another =
            |domain: &&String| ends_of(domain).any(|end| end != *domain && all.contains(end));
        Self(all.iter().filter(|domain| !is_below_another(domain)).cloned().collect())
    }

    /// The domains, sorted.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The domain that a host belongs to, whatever its case.
    pub(super) fn of_host(&self, host: &[u8]) -> Option<&str> {
        // As many comparisons are faster than searching.
        const FEW: usize = 16;
        if self.0.len() <= FEW {
            return self.0.iter().map(String::as_str).find(|domain| is_within(host, domain));
        }
        let host = host.to_ascii_lowercase();
        let host = &host[host.len().saturating_sub(LONGEST)..];
        let begins_label = |at: &usize| *at == 0 || host[at - 1] == b'.';
        let ends = (0..host.len()).filter(begins_label).map(|at| &host[at..]);
        let mut found = ends.filter_map(|end| self.0.binary_search_by(|it| it.as_bytes().cmp(end)).ok());
        found.next().map(|at| self.0[at].as_str())
    }
}

/// Longer hosts do not exist.
const LONGEST: usize = 253;

/// A host without more and more labels at its beginning.
fn ends_of(host: &str) -> impl Iterator<Item = &str> {
    let labels = std::iter::successors(Some(host), |rest| rest.split_once('.').map(|(_, rest)| rest));
    labels.filter(|end| end.len() <= LONGEST)
}

/// The domain of a host, where `ends` counts how many hosts end alike.
fn domain<'a>(host: &'a str, ends: &HashMap<&str, usize>) -> &'a str {
    if is_address(host) {
        return host;
    }
    let shared = |end: &&str| ends.get(end).is_some_and(|hosts| *hosts > 1);
    let longest = ends_of(host).find(|end| shared(end) && is_registrable(end));
    let without_first_label =
        || host.split_once('.').map(|(_, rest)| rest).filter(|rest| is_registrable(rest));
    longest.or_else(without_first_label).unwrap_or(host)
}

fn is_registrable(end: &str) -> bool {
    match end.split_once('.') {
        None => false,
        Some((name, country)) => country.contains('.') || name.len() > 3 || country.len() > 2,
    }
}

fn is_address(host: &str) -> bool {
    host.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_within(host: &[u8], domain: &str) -> bool {
    let Some(before) = host.len().checked_sub(domain.len()) else { return false };
    host[before..].eq_ignore_ascii_case(domain.as_bytes()) && (before == 0 || host[before - 1] == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domains(hosts: &[&str]) -> Vec<String> {
        Domains::of(hosts).0
    }

    #[test]
    fn hosts_that_end_alike_make_a_domain() {
        let hosts = ["iam.wink.travel", "staging-iam.wink.travel", "i.trvl.as", "staging-i.trvl.as"];
        assert_eq!(domains(&hosts), ["trvl.as", "wink.travel"]);
        assert_eq!(domains(&["a.eu.wink.travel", "b.eu.wink.travel", "api.wink.travel"]), ["wink.travel"]);
        assert_eq!(domains(&["wink.travel", "api.wink.travel"]), ["wink.travel"]);
    }

    #[test]
    fn a_host_alone_gives_up_its_first_label() {
        assert_eq!(domains(&["api.wink.travel"]), ["wink.travel"]);
        assert_eq!(domains(&["wink.travel"]), ["wink.travel"]);
        assert_eq!(domains(&["localhost"]), ["localhost"]);
    }

    #[test]
    fn what_anybody_can_register_under_is_no_domain() {
        assert_eq!(domains(&["api.hotel.co.uk", "api.inn.co.uk"]), ["hotel.co.uk", "inn.co.uk"]);
        assert_eq!(domains(&["hotel.co.uk"]), ["hotel.co.uk"]);
        assert_eq!(domains(&["api.ab.io", "x.ab.io"]), ["api.ab.io", "x.ab.io"]);
    }

    #[test]
    fn addresses_share_nothing() {
        assert_eq!(domains(&["10.0.0.1", "11.0.0.1"]), ["10.0.0.1", "11.0.0.1"]);
    }

    #[test]
    fn only_whole_labels_are_within_a_domain() {
        let domains = Domains::of(&["api.wink.travel"]);
        assert_eq!(domains.of_host(b"X.WINK.travel"), Some("wink.travel"));
        assert_eq!(domains.of_host(b"wink.travel"), Some("wink.travel"));
        assert_eq!(domains.of_host(b"unwink.travel"), None);
        assert_eq!(domains.of_host(b"wink.travel.evil.example"), None);
    }
}

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

use std::collections::BTreeSet;

/// Domains, none of which is below another.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Domains(Vec<String>);

impl Domains {
    /// The domains of hosts in lower case.
    pub(super) fn of(hosts: &[&str]) -> Self {
        let hosts: BTreeSet<&str> = hosts.iter().copied().collect();
        let all: BTreeSet<String> = hosts.iter().map(|host| domain(host, &hosts).to_owned()).collect();
        let is_below_another =
            |domain: &String| all.iter().any(|other| other != domain && is_within(domain.as_bytes(), other));
        Self(all.iter().filter(|domain| !is_below_another(domain)).cloned().collect())
    }

    /// Adds domains.
    pub(super) fn with(mut self, others: &[String]) -> Self {
        for other in others {
            if self.of_host(other.as_bytes()).is_none() {
                self.0.retain(|domain| !is_within(domain.as_bytes(), other));
                self.0.push(other.clone());
            }
        }
        self.0.sort();
        self
    }

    /// The domains, sorted.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The domain that a host belongs to, whatever its case.
    pub(super) fn of_host(&self, host: &[u8]) -> Option<&str> {
        self.0.iter().map(String::as_str).find(|domain| is_within(host, domain))
    }
}

fn domain<'a>(host: &'a str, hosts: &BTreeSet<&str>) -> &'a str {
    if is_address(host) {
        return host;
    }
    let shared = hosts.iter().filter(|other| **other != host).filter_map(|other| shared_end(host, other));
    let longest = shared.filter(|end| is_registrable(end)).max_by_key(|end| end.len());
    let without_first_label =
        || host.split_once('.').map(|(_, rest)| rest).filter(|rest| is_registrable(rest));
    longest.or_else(without_first_label).unwrap_or(host)
}

/// The common suffix of whole labels.
fn shared_end<'a>(host: &'a str, other: &str) -> Option<&'a str> {
    let labels = host.rsplit('.').zip(other.rsplit('.')).take_while(|(ours, theirs)| ours == theirs);
    let length = labels.map(|(label, _)| label.len() + 1).sum::<usize>().checked_sub(1)?;
    Some(&host[host.len() - length..])
}

fn is_registrable(end: &str) -> bool {
    match end.split('.').collect::<Vec<_>>().as_slice() {
        [] | [_] => false,
        [name, country] => name.len() > 3 || country.len() > 2,
        _ => true,
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

//! The hosts of all tables, by their status in the reference.

use std::collections::{BTreeMap, BTreeSet};

use super::domains::Domains;
use crate::finding::{Place, Standing};
use crate::likeness::is_misspelling;
use crate::page::{Cell, Row};
use crate::site::Site;

/// Every host in a table.
#[derive(Debug, Default)]
pub(super) struct Tabled {
    /// Published by the reference.
    listed: BTreeMap<String, Listed>,
    /// Only in hidden rows of the reference. Holds the first place.
    hidden: BTreeMap<String, Option<Place>>,
    /// Only on other pages. Holds their languages.
    elsewhere: BTreeMap<String, BTreeSet<String>>,
    domains: Domains,
}

/// What the reference says about a host.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The first place.
    pub(super) place: Option<Place>,
    /// The ports of its URLs.
    pub(super) ports: BTreeSet<u16>,
    /// Whether one of its URLs has a scheme without encryption.
    pub(super) is_plain: bool,
}

impl Tabled {
    pub(super) fn of(site: &Site) -> Self {
        let mut tabled = Self::default();
        let rows = |page: usize| site.pages[page].sections.iter().flat_map(|section| &section.rows);
        if let Some(reference) = site.reference.page() {
            for (row, cell, url) in rows(reference).flat_map(urls) {
                let place = site.reference_place(cell.span);
                if row.is_hidden {
                    tabled.hidden.entry(url.host).or_insert(place);
                } else {
                    let listed = tabled.listed.entry(url.host).or_default();
                    listed.place = listed.place.or(place);
                    listed.ports.insert(url.port);
                    listed.is_plain |= url.is_plain;
                }
            }
        }
        for (page, content) in site.pages.iter().enumerate() {
            for (_, _, url) in rows(page).flat_map(urls) {
                if !tabled.listed.contains_key(&url.host) && !tabled.hidden.contains_key(&url.host) {
                    tabled.elsewhere.entry(url.host).or_default().insert(content.locale.to_string());
                }
            }
        }
        let hosts = tabled.listed.keys().chain(tabled.hidden.keys());
        tabled.domains = Domains::of(&hosts.map(String::as_str).collect::<Vec<_>>());
        tabled
    }

    /// The domains of the reference, and the hosts of other pages that are below none of them.
    pub(super) fn sought(&self) -> impl Iterator<Item = &str> {
        let others = self.elsewhere.keys().map(String::as_str);
        self.domains.all().chain(others.filter(|host| self.domains.of_host(host.as_bytes()).is_none()))
    }

    /// Whether a host in lower case is a domain that no table lists as a host.
    pub(super) fn is_bare_domain(&self, host: &str) -> bool {
        self.domains.of_host(host.as_bytes()) == Some(host)
            && !self.listed.contains_key(host)
            && !self.hidden.contains_key(host)
    }

    /// Whether a host in lower case belongs to a domain of the reference or is in any table.
    pub(super) fn is_ours(&self, host: &str) -> bool {
        self.domains.of_host(host.as_bytes()).is_some() || self.elsewhere.contains_key(host)
    }

    /// What the reference says about a host in lower case.
    pub(super) fn listed(&self, host: &str) -> Option<&Listed> {
        self.listed.get(host)
    }

    /// All published hosts.
    pub(super) fn hosts(&self) -> impl Iterator<Item = &str> {
        self.listed.keys().map(String::as_str)
    }

    /// The status of a host in lower case that the reference does not publish.
    pub(super) fn standing(&self, host: &str) -> Standing {
        if self.hidden.contains_key(host) {
            Standing::Hidden
        } else if let Some(locales) = self.elsewhere.get(host) {
            Standing::Elsewhere(locales.iter().cloned().collect())
        } else {
            Standing::Unknown
        }
    }

    /// Where the reference hides the row of a host.
    pub(super) fn hidden_place(&self, host: &str) -> Option<Place> {
        *self.hidden.get(host)?
    }

    /// The published host of which another one is probably a misspelling.
    pub(super) fn nearest(&self, host: &str) -> Option<(&str, Option<Place>)> {
        let near = self.listed.iter().find(|(listed, _)| is_misspelling(host, listed));
        near.map(|(listed, what)| (listed.as_str(), what.place))
    }
}

/// The parts of a URL in a table.
struct TabledUrl {
    /// In lower case.
    host: String,
    port: u16,
    is_plain: bool,
}

fn urls(row: &Row) -> impl Iterator<Item = (&Row, &Cell, TabledUrl)> {
    row.cells.iter().filter_map(move |cell| Some((row, cell, TabledUrl::of(cell.url.key())?)))
}

impl TabledUrl {
    fn of(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://")?;
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host_and_port = authority.rsplit('@').next().unwrap_or_default();
        let (host, port) = match host_and_port.split_once(':') {
            Some((host, port)) => (host, port.parse().ok()),
            None => (host_and_port, None),
        };
        let is_of_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let is_plain = matches!(scheme, "http" | "ws");
        (!host.is_empty() && host.bytes().all(is_of_host)).then(|| Self {
            host,
            port: port.unwrap_or(if is_plain { 80 } else { 443 }),
            is_plain,
        })
    }
}

//! The hosts of all tables, by their status in the reference.

use std::collections::{BTreeMap, BTreeSet};

use super::domains::Domains;
use super::retired::{Retired, RetiredHosts};
use super::tabled_url::TabledUrl;
use crate::config::Config;
use crate::finding::{Place, Standing};
use crate::likeness::is_misspelling;
use crate::page::{Cell, Row};
use crate::site::Site;

/// Every host in a table.
#[derive(Debug, Default)]
pub(super) struct Tabled {
    /// Published by the reference.
    listed: BTreeMap<String, Listed>,
    /// The same hosts by their letters from the end.
    backwards: BTreeMap<String, String>,
    /// Only in hidden rows of the reference. Holds the first place.
    hidden: BTreeMap<String, Option<Place>>,
    /// Only on other pages. Holds their languages.
    elsewhere: BTreeMap<String, BTreeSet<String>>,
    retired: RetiredHosts,
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
    /// The paths of its URLs; an empty one allows all.
    pub(super) paths: BTreeSet<String>,
}

impl Tabled {
    /// The configuration adds domains that are ours too, and paths.
    pub(super) fn of(site: &Site, retired: RetiredHosts, config: &Config) -> Self {
        let mut tabled = Self { retired, ..Self::default() };
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
                    listed.paths.insert(url.path);
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
        tabled.backwards = tabled.listed.keys().map(|host| (backwards(host), host.clone())).collect();
        let hosts = tabled.listed.keys().chain(tabled.hidden.keys());
        tabled.domains = Domains::of(&hosts.map(String::as_str).collect::<Vec<_>>()).with(&config.domains);
        for (host, paths) in &config.paths {
            if let Some(listed) = tabled.listed.get_mut(host) {
                // A URL without a path says nothing about paths.
                listed.paths.remove("");
                listed.paths.extend(paths.iter().cloned());
            }
        }
        tabled
    }

    /// Forgets where the hosts are.
    pub(super) fn forget_places(&mut self) {
        self.listed.values_mut().for_each(|listed| listed.place = None);
        self.hidden.values_mut().for_each(|place| *place = None);
    }

    /// What the reference listed earlier.
    pub(super) fn retired(&self, host: &str) -> Option<&Retired> {
        self.retired.get(host)
    }

    /// The domains of the reference, and the hosts of other pages and earlier versions that are below none of them.
    pub(super) fn sought(&self) -> impl Iterator<Item = &str> {
        let retired = self.retired.all().map(|(host, _)| host);
        let others = self.elsewhere.keys().map(String::as_str).chain(retired);
        self.domains.all().chain(others.filter(|host| self.domains.of_host(host.as_bytes()).is_none()))
    }

    /// Whether a host in lower case is a domain that no table lists as a host.
    pub(super) fn is_bare_domain(&self, host: &str) -> bool {
        self.domains.of_host(host.as_bytes()) == Some(host)
            && !self.listed.contains_key(host)
            && !self.hidden.contains_key(host)
            && self.retired.get(host).is_none()
    }

    /// Whether a host in lower case belongs to a domain of the reference or is in any table.
    pub(super) fn is_ours(&self, host: &str) -> bool {
        self.domains.of_host(host.as_bytes()).is_some()
            || self.elsewhere.contains_key(host)
            || self.retired.get(host).is_some()
    }

    /// What the reference says about a host in lower case.
    pub(super) fn listed(&self, host: &str) -> Option<&Listed> {
        self.listed.get(host)
    }

    /// The paths below which a published host has something, if they are known.
    pub(super) fn paths(&self, host: &str) -> Option<&BTreeSet<String>> {
        let paths = &self.listed.get(host)?.paths;
        (!paths.is_empty() && !paths.contains("")).then_some(paths)
    }

    /// Whether that is known of any host.
    pub(super) fn knows_paths(&self) -> bool {
        self.listed.keys().any(|host| self.paths(host).is_some())
    }

    /// All hosts of the reference, hidden ones included.
    pub(super) fn all_hosts(&self) -> impl Iterator<Item = &str> {
        self.listed.keys().chain(self.hidden.keys()).map(String::as_str)
    }

    /// The domain of a host, if it is ours.
    pub(super) fn domain_of(&self, host: &str) -> Option<&str> {
        self.domains.of_host(host.as_bytes())
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
        let near = self.near(host).find(|listed| is_misspelling(host, listed))?;
        Some((near, self.listed[near].place))
    }

    /// The hosts that another one is compared with: all of them, or if there are many, those that begin or end most
    /// like it.
    fn near<'t>(&'t self, host: &str) -> Box<dyn Iterator<Item = &'t str> + 't> {
        const FEW: usize = 128;
        const NEAR: usize = FEW / 4;
        if self.listed.len() <= FEW {
            return Box::new(self.listed.keys().map(String::as_str));
        }
        let backwards = backwards(host);
        let below = self.listed.range(..host.to_owned()).rev().take(NEAR);
        let above = self.listed.range(host.to_owned()..).take(NEAR);
        let by_begin = below.chain(above).map(|(host, _)| host.as_str());
        let below = self.backwards.range(..backwards.clone()).rev().take(NEAR);
        let above = self.backwards.range(backwards..).take(NEAR);
        Box::new(by_begin.chain(below.chain(above).map(|(_, host)| host.as_str())))
    }
}

fn backwards(host: &str) -> String {
    host.chars().rev().collect()
}

fn urls(row: &Row) -> impl Iterator<Item = (&Row, &Cell, TabledUrl)> {
    row.cells.iter().filter_map(move |cell| Some((row, cell, TabledUrl::of(cell.url.key())?)))
}

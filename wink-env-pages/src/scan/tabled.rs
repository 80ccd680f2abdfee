//! The hosts of all tables, by their status in the reference.

use std::collections::{BTreeMap, BTreeSet};

use super::domains::Domains;
use super::mentions::mentions;
use crate::finding::{Place, Standing};
use crate::likeness::distance;
use crate::page::{Cell, Row};
use crate::site::Site;

/// Every host in a table.
#[derive(Debug)]
pub(super) struct Tabled {
    /// Published by the reference. Holds the first place.
    listed: BTreeMap<String, Option<Place>>,
    /// Only in hidden rows of the reference.
    hidden: BTreeMap<String, Option<Place>>,
    /// Only on other pages. Holds their languages.
    elsewhere: BTreeMap<String, BTreeSet<String>>,
    domains: Domains,
}

/// The published host of the reference that is closest to another host.
#[derive(Debug)]
pub(crate) struct Nearest<'a> {
    pub(crate) host: &'a str,
    pub(crate) place: Option<Place>,
    /// Whether the other host can be a misspelling of it.
    pub(crate) is_slip: bool,
}

impl Tabled {
    pub(super) fn of(site: &Site) -> Self {
        let mut tabled = Self {
            listed: BTreeMap::new(),
            hidden: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
            domains: Domains::default(),
        };
        let rows = |page: usize| site.pages[page].sections.iter().flat_map(|section| &section.rows);
        if let Some(reference) = site.reference.page() {
            for (row, cell, host) in rows(reference).flat_map(hosts) {
                let hosts = if row.is_hidden { &mut tabled.hidden } else { &mut tabled.listed };
                hosts.entry(host).or_insert_with(|| site.reference_place(cell.span));
            }
        }
        for (page, content) in site.pages.iter().enumerate() {
            for (_, _, host) in rows(page).flat_map(hosts) {
                if !tabled.listed.contains_key(&host) && !tabled.hidden.contains_key(&host) {
                    tabled.elsewhere.entry(host).or_default().insert(content.locale.to_string());
                }
            }
        }
        tabled.domains = Domains::of(&tabled.listed.keys().map(String::as_str).collect::<Vec<_>>());
        tabled
    }

    /// Whether a host, in any case, belongs to a domain of the reference or is in any table. A domain with hidden hosts
    /// only is not ours: it may be somebody else's.
    pub(super) fn is_ours(&self, host: &[u8]) -> bool {
        let is_host = |other: &String| other.as_bytes().eq_ignore_ascii_case(host);
        self.domains.of_host(host).is_some()
            || self.hidden.keys().any(is_host)
            || self.elsewhere.keys().any(is_host)
    }

    /// The status of a lower-case host; `None` if the reference publishes it.
    pub(super) fn standing(&self, host: &str) -> Option<Standing> {
        if self.listed.contains_key(host) {
            None
        } else if self.hidden.contains_key(host) {
            Some(Standing::Hidden)
        } else if let Some(locales) = self.elsewhere.get(host) {
            Some(Standing::Elsewhere(locales.iter().cloned().collect()))
        } else {
            Some(Standing::Unknown)
        }
    }

    /// Where the reference hides the row of a host.
    pub(super) fn hidden_place(&self, host: &str) -> Option<Place> {
        *self.hidden.get(host)?
    }

    /// The published host of the same domain with the smallest edit distance.
    pub(super) fn nearest(&self, host: &str) -> Option<Nearest<'_>> {
        let domain = self.domains.of_host(host.as_bytes())?;
        let own_part = |host: &str| host.len() - domain.len();
        let own = &host[..own_part(host)];
        let mut nearest: Option<(usize, Nearest<'_>)> = None;
        for (listed, place) in
            self.listed.iter().filter(|(listed, _)| self.domains.of_host(listed.as_bytes()) == Some(domain))
        {
            let limit = nearest.as_ref().map_or(usize::MAX, |(edits, _)| edits.saturating_sub(1));
            if let Some(edits) = distance(own, &listed[..own_part(listed)], limit) {
                nearest =
                    Some((edits, Nearest { host: listed, place: *place, is_slip: edits * 3 <= own.len() }));
            }
        }
        nearest.map(|(_, nearest)| nearest)
    }
}

fn hosts(row: &Row) -> impl Iterator<Item = (&Row, &Cell, String)> {
    row.cells.iter().filter_map(move |cell| {
        let url = cell.url.key();
        let host = mentions(url.as_bytes()).next()?;
        Some((row, cell, url[host.range()].to_ascii_lowercase()))
    })
}

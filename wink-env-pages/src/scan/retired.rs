//! Hosts that the source once listed, and what has taken their place: from the configuration and from earlier versions
//! of the source page.

use std::collections::BTreeMap;

use crate::check::Report;
use crate::compare;
use crate::finding::Departure;
use crate::layout::{PageFile, PagePath};
use crate::locale::Locale;
use crate::page::Page;
use crate::parse::parse_as;
use crate::past::{Commit, Version};

use super::tabled_url::host_of;

/// The hosts that are retired.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RetiredHosts(BTreeMap<String, Retired>);

/// A host that the source no longer lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Retired {
    /// The host that has taken its place.
    pub successor: Option<String>,
    /// When it left.
    pub left: Option<Departure>,
    /// Whether the configuration says that nothing has taken its place.
    pub is_gone: bool,
}

impl RetiredHosts {
    /// The hosts that are retired by the configuration of the pages, and those that earlier versions of the source
    /// listed: the latest version first, without what is not committed.
    #[must_use]
    pub fn of(report: &Report, versions: impl IntoIterator<Item = Version>) -> Self {
        let mut retired = Self::default();
        if let Some(source) = report.site.reference_page() {
            retired.read(source, versions);
        }
        for entry in &report.settings.config.retired {
            let known = retired.0.entry(entry.host.clone()).or_default();
            known.successor.clone_from(&entry.successor);
            known.is_gone = entry.successor.is_none();
        }
        retired
    }

    /// Those that an older page lists and a newer one does not, unless the configuration has them.
    #[must_use]
    pub fn between(old: &Report, new: &Report) -> Self {
        let mut retired = Self::default();
        if let (Some(old), Some(source)) = (old.site.reference_page(), new.site.reference_page()) {
            retired.compare(source, source, old, None);
            retired.follow(source);
        }
        let known = &new.settings.config.retired;
        retired.0.retain(|host, _| known.iter().all(|entry| entry.host != *host));
        retired
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Retired)> {
        self.0.iter().map(|(host, retired)| (host.as_str(), retired))
    }

    pub(super) fn get(&self, host: &str) -> Option<&Retired> {
        self.0.get(host)
    }

    fn read(&mut self, source: &Page, versions: impl IntoIterator<Item = Version>) {
        let mut newer: Option<(Page, Option<Departure>)> = None;
        for version in versions {
            let path = PagePath { locale: Locale::new(""), is_root: true, path: version.path };
            let older =
                parse_as(PageFile { path, content: version.content }, source.generator, &source.dialect);
            // Such a version says nothing about what was listed.
            if older.unreadable.is_some() || older.sections.is_empty() {
                continue;
            }
            let (page, departure) = newer.as_ref().map_or((source, &None), |(page, left)| (page, left));
            self.compare(source, page, &older, departure.as_ref());
            let Commit { id, date } = version.commit;
            let day = date.map_or(String::new(), |date| date.to_string());
            newer = Some((older, Some(Departure { commit: id, day })));
        }
        self.follow(source);
    }

    /// Adds the hosts of a version that the next one does not have. Later departures are known already.
    fn compare(&mut self, source: &Page, newer: &Page, older: &Page, departure: Option<&Departure>) {
        let listed = hosts(newer);
        let gone: Vec<String> = hosts(older).into_keys().filter(|host| !listed.contains_key(host)).collect();
        if gone.is_empty() {
            return;
        }
        let now = hosts(source);
        let successors = successors(newer, older);
        for host in gone.into_iter().filter(|host| !now.contains_key(host)) {
            let successor = successors.get(&host).cloned().flatten();
            self.0.entry(host).or_insert(Retired { successor, left: departure.cloned(), is_gone: false });
        }
    }

    /// A successor may itself have left. Those that lead to no host of the source are forgotten.
    fn follow(&mut self, source: &Page) {
        let now = hosts(source);
        let last = |first: &str| {
            let mut host = first;
            for _ in 0..=self.0.len() {
                if now.contains_key(host) {
                    return Some(host.to_owned());
                }
                host = self.0.get(host)?.successor.as_deref()?;
            }
            None
        };
        let successors: Vec<Option<String>> =
            self.0.values().map(|retired| last(retired.successor.as_deref()?)).collect();
        for (retired, successor) in self.0.values_mut().zip(successors) {
            retired.successor = successor;
        }
    }
}

/// The hosts that a page publishes, each with its row.
fn hosts(page: &Page) -> BTreeMap<String, (usize, usize)> {
    let mut hosts = BTreeMap::new();
    for (table, section) in page.sections.iter().enumerate() {
        for (row, content) in section.numbered() {
            for host in content.cells.iter().filter_map(|cell| host_of(cell.url.key())) {
                hosts.entry(host).or_insert((table, row));
            }
        }
    }
    hosts
}

/// For each host of the older page, the host in the same cell of the newer one; `None` if there are several.
fn successors(newer: &Page, older: &Page) -> BTreeMap<String, Option<String>> {
    let mut successors = BTreeMap::<String, Option<String>>::new();
    let drift = compare::drift(newer, older, &compare::Former::default());
    for section in &drift.sections {
        let (before, after) = (&older.sections[section.page], &newer.sections[section.reference]);
        for pair in &section.pairs {
            let (before, after) = (&before.rows[pair.page], &after.rows[pair.reference]);
            for (column, cell) in before.cells.iter().enumerate() {
                let Some(Some(other)) = section.columns.to_reference.get(column) else { continue };
                let (Some(host), Some(next)) = (
                    host_of(cell.url.key()),
                    after.cells.get(*other).and_then(|cell| host_of(cell.url.key())),
                ) else {
                    continue;
                };
                if host == next || after.is_hidden {
                    continue;
                }
                let known = successors.entry(host).or_insert_with(|| Some(next.clone()));
                if known.as_ref().is_some_and(|known| *known != next) {
                    *known = None;
                }
            }
        }
    }
    successors
}

//! What each environment, section and service of the new pages was on the old ones: that with its name, or else the first
//! with its URLs. Nothing old is the origin of two.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::hash::Hash;

use crate::facts::{Endpoints, Section, Service};

/// A section and a service in it, as indices.
pub(super) type At = (usize, usize);

pub(super) struct Origins {
    pub(super) environments: Matched<usize>,
    pub(super) sections: Matched<usize>,
    pub(super) services: Matched<At>,
}

pub(super) struct Matched<T> {
    /// What is new, in its order, with its origin.
    pub(super) pairs: Vec<(T, Option<T>)>,
    /// What is old and no origin.
    pub(super) gone: BTreeSet<T>,
}

impl Origins {
    pub(super) fn new(old: &Endpoints, new: &Endpoints) -> Self {
        let environments = environments(old, new);
        let sections = sections(old, new);
        let services = services(old, new, &environments, &sections);
        Self { environments, sections, services }
    }
}

impl<T: Copy + Ord> Matched<T> {
    fn by_name<K: Eq + Hash>(
        old: impl Iterator<Item = (K, T)>,
        new: impl Iterator<Item = (Option<K>, T)>,
    ) -> Self {
        let mut known: HashMap<K, T> = old.collect();
        let pairs = new.map(|(name, at)| (at, name.and_then(|name| known.remove(&name)))).collect();
        Self { pairs, gone: known.into_values().collect() }
    }

    fn then_by_urls<K: Eq + Hash>(self, old: impl Fn(T) -> Option<K>, new: impl Fn(T) -> Option<K>) -> Self {
        let mut known: HashMap<K, VecDeque<T>> = HashMap::new();
        for at in &self.gone {
            if let Some(urls) = old(*at) {
                known.entry(urls).or_default().push_back(*at);
            }
        }
        self.then_by(|at, _| known.get_mut(&new(at)?)?.pop_front())
    }

    /// Looks for an origin of what has none, among what is left.
    fn then_by(mut self, mut find: impl FnMut(T, &BTreeSet<T>) -> Option<T>) -> Self {
        for (at, origin) in self.pairs.iter_mut().filter(|(_, origin)| origin.is_none()) {
            *origin = find(*at, &self.gone);
            if let Some(origin) = origin {
                self.gone.remove(origin);
            }
        }
        self
    }
}

impl Matched<usize> {
    pub(super) fn origin(&self, at: usize) -> Option<usize> {
        self.pairs[at].1
    }
}

fn environments<'a>(old: &'a Endpoints, new: &'a Endpoints) -> Matched<usize> {
    let names = |endpoints: &'a Endpoints| endpoints.environments.iter().map(|known| &*known.name).zip(0..);
    Matched::by_name(names(old), names(new).map(|(name, at)| (Some(name), at)))
        .then_by_urls(|at| column(old, at), |at| column(new, at))
}

/// A section without its name was that with the most of its URLs.
fn sections<'a>(old: &'a Endpoints, new: &'a Endpoints) -> Matched<usize> {
    let names = |endpoints: &'a Endpoints| endpoints.sections.iter().map(|known| &*known.name).zip(0..);
    let by_name = Matched::by_name(names(old), names(new).map(|(name, at)| (Some(name), at)));
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for at in &by_name.gone {
        for url in urls(&old.sections[*at]) {
            holders.entry(url).or_default().push(*at);
        }
    }
    by_name.then_by(|at, gone| {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        let urls = urls(&new.sections[at]);
        for holder in urls.iter().filter_map(|url| holders.get(url)).flatten().filter(|at| gone.contains(at))
        {
            *shared.entry(*holder).or_default() += 1;
        }
        shared.into_iter().max_by_key(|(at, count)| (*count, Reverse(*at))).map(|(at, _)| at)
    })
}

fn services(
    old: &Endpoints,
    new: &Endpoints,
    environments: &Matched<usize>,
    sections: &Matched<usize>,
) -> Matched<At> {
    let by_name = Matched::by_name(
        places(old).map(|at| ((at.0, service(old, at).name.as_str()), at)),
        places(new)
            .map(|at| (sections.origin(at.0).map(|section| (section, service(new, at).name.as_str())), at)),
    );
    // In all environments that both have.
    let common: Vec<(usize, usize)> =
        environments.pairs.iter().filter_map(|(is, was)| Some((*is, (*was)?))).collect();
    if common.is_empty() {
        return by_name;
    }
    by_name.then_by_urls(
        |at| Some(common.iter().map(|(_, was)| service(old, at).spelled(*was)).collect::<Vec<_>>()),
        |at| Some(common.iter().map(|(is, _)| service(new, at).spelled(*is)).collect()),
    )
}

pub(super) fn places(endpoints: &Endpoints) -> impl Iterator<Item = At> {
    let sections = endpoints.sections.iter().enumerate();
    sections.flat_map(|(at, section)| (0..section.services.len()).map(move |service| (at, service)))
}

pub(super) fn service(endpoints: &Endpoints, (section, service): At) -> &Service {
    &endpoints.sections[section].services[service]
}

/// The URLs of an environment; nothing if it has none.
fn column(endpoints: &Endpoints, at: usize) -> Option<BTreeSet<&str>> {
    let services = endpoints.sections.iter().flat_map(|section| &section.services);
    let urls: BTreeSet<&str> =
        services.filter(|service| !service.hidden).filter_map(|service| service.url(at)).collect();
    (!urls.is_empty()).then_some(urls)
}

/// The published URLs of a section.
fn urls(section: &Section) -> BTreeSet<&str> {
    let services = section.services.iter().filter(|service| !service.hidden);
    services.flat_map(|service| &service.urls).filter_map(|url| url.as_deref()).collect()
}

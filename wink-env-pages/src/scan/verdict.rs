//! Decides what is wrong with a host in a file, and remembers it for all files.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::path::PathOfUrl;
use super::sighting::{Manner, Sighting};
use super::tabled::{Listed, Tabled};
use super::template;
use crate::config::KnownHosts;
use crate::finding::{Facts, Oddity, Problem, Standing};
use crate::likeness::is_misspelling;
use crate::lint::{retired_endpoint, stray_endpoint, stray_path};

/// How many verdicts are remembered; a file may name any number of hosts.
const MOST_KNOWN: usize = 100_000;

/// With how many hosts a template is compared, so that the time for it is bounded.
const MOST_COMPARED: usize = 1_000;

/// The tables and the configuration as judges of hosts.
#[derive(Debug)]
pub(super) struct Verdicts {
    pub(super) tabled: Tabled,
    known_hosts: KnownHosts,
    /// `None` if nothing is wrong.
    known: Mutex<HashMap<Sighting, Option<Arc<Facts>>>>,
    /// The templates that may stand for hosts in the tables, and how often each occurs.
    templates: Mutex<BTreeMap<String, usize>>,
}

impl Verdicts {
    pub(super) fn new(tabled: Tabled, known_hosts: KnownHosts) -> Self {
        Self { tabled, known_hosts, known: Mutex::default(), templates: Mutex::default() }
    }

    /// What is wrong, if anything; the same value for all mentions of the same kind.
    pub(super) fn of(&self, sighting: Sighting) -> Option<Arc<Facts>> {
        if let Some(verdict) = locked(&self.known).get(&sighting) {
            if let (None, Manner::Template(written)) = (verdict, &sighting.manner) {
                self.count(written);
            }
            return verdict.clone();
        }
        // Threads do not wait for each other's verdict; if two reach one for the same host, all get the first.
        let verdict = self.problem(&sighting).map(Arc::new);
        if let (None, Manner::Template(written)) = (&verdict, &sighting.manner) {
            self.count(written);
        }
        let mut known = locked(&self.known);
        if known.len() < MOST_KNOWN { known.entry(sighting).or_insert(verdict).clone() } else { verdict }
    }

    /// The templates that may stand for hosts in the tables, and how often each occurs.
    pub(super) fn templates(&self) -> BTreeMap<String, usize> {
        locked(&self.templates).clone()
    }

    fn count(&self, template: &str) {
        const MOST: usize = 1000;
        let mut templates = locked(&self.templates);
        if let Some(count) = templates.get_mut(template) {
            *count += 1;
        } else if templates.len() < MOST {
            templates.insert(template.to_owned(), 1);
        }
    }

    fn problem(&self, sighting: &Sighting) -> Option<Facts> {
        let host = sighting.host.as_str();
        if let Manner::Template(written) = &sighting.manner {
            return self.template(written, host);
        }
        if let Manner::Odd(written, characters) = &sighting.manner {
            let oddity = Oddity::Characters(characters.clone());
            return self.tabled.is_ours(host).then(|| self.odd(written, host, oddity));
        }
        if let Manner::Path(path) = &sighting.manner {
            let is_known = self.known_hosts.cover(host, None);
            return self.stray_path(host, path).filter(|_| !is_known);
        }
        let port = match sighting.manner {
            Manner::Plain(port) => port,
            Manner::Unencrypted(port) => port.or(Some(80)),
            _ => None,
        };
        if !self.tabled.is_ours(host) || self.known_hosts.cover(host, port) {
            return None;
        }
        match self.tabled.listed(host) {
            None => Some(self.retired(host).unwrap_or_else(|| self.stray(host))),
            Some(listed) => self.misuse(sighting, listed),
        }
    }

    fn retired(&self, host: &str) -> Option<Facts> {
        let retired = self.tabled.retired(host).filter(|_| self.tabled.standing(host) != Standing::Hidden)?;
        let place = retired.successor.as_deref().and_then(|next| self.tabled.listed(next)?.place);
        let problem = Problem::RetiredEndpoint {
            host: host.to_owned(),
            successor: retired.successor.clone(),
            is_gone: retired.is_gone,
            left: retired.left.clone(),
        };
        Some(Facts::new(&retired_endpoint::RULE.lint, problem).reference(place))
    }

    fn stray(&self, host: &str) -> Facts {
        let standing = self.tabled.standing(host);
        let nearest = self.tabled.nearest(host).filter(|_| standing == Standing::Unknown);
        let place = match standing {
            Standing::Hidden => self.tabled.hidden_place(host),
            _ => nearest.and_then(|(_, place)| place),
        };
        let nearest = nearest.map(|(nearest, _)| nearest.to_owned());
        let problem = Problem::StrayEndpoint { host: host.to_owned(), standing, nearest };
        Facts::new(&stray_endpoint::RULE.lint, problem).reference(place)
    }

    /// What is wrong with the mention of a listed host.
    fn misuse(&self, sighting: &Sighting, listed: &Listed) -> Option<Facts> {
        let host = sighting.host.as_str();
        match sighting.manner {
            Manner::Glued(character) => Some(self.odd(host, host, Oddity::Glued(character))),
            Manner::Unencrypted(_) if !listed.is_plain => Some(self.odd(host, host, Oddity::Unencrypted)),
            Manner::Plain(Some(port)) | Manner::Unencrypted(Some(port)) if !listed.ports.contains(&port) => {
                let listed = listed.ports.first().copied().unwrap_or_default();
                Some(self.odd(host, host, Oddity::Port { found: port, listed }))
            }
            _ => None,
        }
    }

    /// A path that is below none of those that the host has.
    fn stray_path(&self, host: &str, path: &PathOfUrl) -> Option<Facts> {
        let paths = self.tabled.paths(host)?;
        if path.is_below(paths) {
            return None;
        }
        let nearest = paths.iter().find_map(|other| {
            let end = path.text.match_indices('/').nth(other.matches('/').count()).map(|(at, _)| at);
            let (begin, rest) = path.text.split_at(end.unwrap_or(path.text.len()));
            is_misspelling(begin, other).then(|| format!("{other}{rest}"))
        });
        let problem = Problem::StrayPath {
            host: host.to_owned(),
            path: path.text.clone(),
            paths: paths.iter().cloned().collect(),
            nearest,
        };
        let place = self.tabled.listed(host).and_then(|listed| listed.place);
        Some(Facts::new(&stray_path::RULE.lint, problem).reference(place))
    }

    fn odd(&self, written: &str, host: &str, oddity: Oddity) -> Facts {
        let place = self.tabled.listed(host).map(|listed| listed.place);
        let listed = place.is_some().then(|| host.to_owned());
        let problem = Problem::OddEndpoint { written: written.to_owned(), oddity, listed };
        Facts::new(&stray_endpoint::RULE.lint, problem).reference(place.flatten())
    }

    /// A template is wrong if no host of the tables, and none that is known, could come of it.
    fn template(&self, written: &str, pattern: &str) -> Option<Facts> {
        let example = pattern.replace('*', "x");
        let fits = |host: &str| template::fits(pattern, host);
        let mut hosts = self.known_hosts.single().chain(self.tabled.hosts());
        let mut compared = hosts.by_ref().take(MOST_COMPARED);
        if self.known_hosts.cover(&example, None)
            || !self.tabled.is_ours(&example)
            || compared.any(fits)
            // Nobody knows what the others fit.
            || hosts.next().is_some()
        {
            return None;
        }
        Some(self.odd(written, pattern, Oddity::Template))
    }
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

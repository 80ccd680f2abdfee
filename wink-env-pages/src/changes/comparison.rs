//! Matches old and new environments, sections and services: by name, then by URL.

use std::collections::BTreeSet;

use super::change::{Change, ChangeKind};
use crate::facts::{Endpoints, Section, Service};

pub(super) struct Comparison<'a> {
    old: &'a Endpoints,
    new: &'a Endpoints,
    changes: Vec<Change>,
}

/// A section and a service in it, as indices.
type At = (usize, usize);

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Endpoints, new: &'a Endpoints) -> Self {
        Self { old, new, changes: Vec::new() }
    }

    pub(super) fn changes(mut self) -> Vec<Change> {
        let environments = self.environments();
        let sections = self.sections();
        self.services(&environments, &sections);
        self.changes
    }

    fn add(&mut self, kind: ChangeKind, name: String, before: Option<String>) {
        let page = page(self.new);
        self.changes.push(Change { before, page, ..change(kind, name) });
    }

    /// For each new environment, the old one.
    fn environments(&mut self) -> Vec<Option<usize>> {
        let (old, new) = (self.old, self.new);
        let known = |name: &str| old.environments.iter().position(|environment| environment.name == name);
        let mut origins: Vec<Option<usize>> =
            new.environments.iter().map(|environment| known(&environment.name)).collect();
        let mut gone: Vec<usize> =
            (0..old.environments.len()).filter(|at| !origins.contains(&Some(*at))).collect();
        for (at, origin) in origins.iter_mut().enumerate().filter(|(_, origin)| origin.is_none()) {
            let urls = column(new, at);
            let same = gone.iter().position(|old_at| !urls.is_empty() && column(old, *old_at) == urls);
            *origin = same.map(|same| gone.remove(same));
        }
        for (at, environment) in new.environments.iter().enumerate() {
            match origins[at].map(|origin| &old.environments[origin].name) {
                None => self.add(ChangeKind::EnvironmentAdded, environment.name.clone(), None),
                Some(before) if *before != environment.name => {
                    self.add(ChangeKind::EnvironmentRenamed, environment.name.clone(), Some(before.clone()));
                }
                Some(_) => {}
            }
        }
        for at in gone {
            self.add(ChangeKind::EnvironmentRemoved, old.environments[at].name.clone(), None);
        }
        origins
    }

    /// For each new section, the old one.
    fn sections(&mut self) -> Vec<Option<usize>> {
        let (old, new) = (self.old, self.new);
        let mut origins: Vec<Option<usize>> = new
            .sections
            .iter()
            .map(|section| old.sections.iter().position(|before| before.name == section.name))
            .collect();
        let mut gone: Vec<usize> =
            (0..old.sections.len()).filter(|at| !origins.contains(&Some(*at))).collect();
        for (at, origin) in origins.iter_mut().enumerate().filter(|(_, origin)| origin.is_none()) {
            let urls = published_urls(&new.sections[at]);
            let shared = |old_at: usize| published_urls(&old.sections[old_at]).intersection(&urls).count();
            let best = (0..gone.len()).max_by_key(|index| (shared(gone[*index]), usize::MAX - index));
            *origin = best.filter(|index| shared(gone[*index]) > 0).map(|index| gone.remove(index));
        }
        for (at, section) in new.sections.iter().enumerate() {
            match origins[at].map(|origin| &old.sections[origin].name) {
                None => self.add(ChangeKind::SectionAdded, section.name.clone(), None),
                Some(before) if *before != section.name => {
                    self.add(ChangeKind::SectionRenamed, section.name.clone(), Some(before.clone()));
                }
                Some(_) => {}
            }
        }
        for at in gone {
            self.add(ChangeKind::SectionRemoved, old.sections[at].name.clone(), None);
        }
        origins
    }

    fn services(&mut self, environments: &[Option<usize>], sections: &[Option<usize>]) {
        let (old, new) = (self.old, self.new);
        let mut gone: Vec<At> = places(old);
        let mut origins: Vec<(At, Option<At>)> = Vec::new();
        for (section, at) in places(new) {
            let name = &new.sections[section].services[at].name;
            let same = gone.iter().position(|(old_section, old_at)| {
                sections[section] == Some(*old_section)
                    && old.sections[*old_section].services[*old_at].name == *name
            });
            origins.push(((section, at), same.map(|same| gone.remove(same))));
        }
        for (place, origin) in origins.iter_mut().filter(|(_, origin)| origin.is_none()) {
            let service = service(new, *place);
            let same = gone.iter().position(|gone| is_same(service, self::service(old, *gone), environments));
            *origin = same.map(|same| gone.remove(same));
        }
        for (place, origin) in origins {
            self.service(place, origin, environments, sections);
        }
        for place in gone {
            if !service(old, place).hidden {
                self.add(ChangeKind::ServiceRemoved, full_name(old, place), None);
            }
        }
    }

    fn service(
        &mut self,
        place: At,
        origin: Option<At>,
        environments: &[Option<usize>],
        sections: &[Option<usize>],
    ) {
        let (old, new) = (self.old, self.new);
        let (name, after) = (full_name(new, place), service(new, place));
        let before = origin.map(|origin| (origin, service(old, origin)));
        match before {
            None if after.hidden => {}
            None => self.add_with_urls(ChangeKind::ServiceAdded, name, after),
            Some((_, before)) if before.hidden && after.hidden => {}
            Some((_, before)) if before.hidden => {
                self.add_with_urls(ChangeKind::ServiceRevealed, name, after);
            }
            Some((origin, _)) if after.hidden => {
                let name = full_name(old, origin);
                self.changes.push(change_of(after, ChangeKind::ServiceHidden, name));
            }
            Some((origin, before)) => {
                // A service in a renamed section is not itself renamed.
                if before.name != after.name || sections[place.0] != Some(origin.0) {
                    let before = Some(full_name(old, origin));
                    let change = change_of(after, ChangeKind::ServiceRenamed, name.clone());
                    self.changes.push(Change { before, ..change });
                }
                for (column, environment) in environments.iter().enumerate() {
                    let Some(origin) = *environment else { continue };
                    let (was, is) = (before.spelled(origin), after.spelled(column));
                    if was == is {
                        continue;
                    }
                    self.changes.push(Change {
                        environment: Some(new.environments[column].name.clone()),
                        before: was.map(str::to_owned),
                        after: is.map(str::to_owned),
                        is_breaking: after.url(column).is_none(),
                        ..change_of(after, ChangeKind::UrlChanged, name.clone())
                    });
                }
            }
        }
    }

    fn add_with_urls(&mut self, kind: ChangeKind, name: String, service: &Service) {
        let names = self.new.environments.iter().map(|environment| environment.name.clone());
        let names = names.enumerate();
        let urls = names.filter_map(|(at, name)| Some((name, service.spelled(at)?.to_owned()))).collect();
        // If the short name meant another service, it is ambiguous now.
        let is_breaking = places(self.old).into_iter().any(|place| {
            let known = self::service(self.old, place);
            !known.hidden && known.name == service.name
        });
        self.changes.push(Change { urls, is_breaking, ..change_of(service, kind, name) });
    }
}

/// A change that cannot be attributed to a single row.
fn change(kind: ChangeKind, name: String) -> Change {
    Change {
        kind,
        name,
        environment: None,
        before: None,
        after: None,
        urls: Vec::new(),
        is_breaking: kind.is_breaking(),
        page: String::new(),
        line: 1,
    }
}

/// A change in this row of the new pages.
fn change_of(service: &Service, kind: ChangeKind, name: String) -> Change {
    Change { page: service.page.clone(), line: service.line, ..change(kind, name) }
}

/// The path of the reference page; empty if it lists nothing.
fn page(endpoints: &Endpoints) -> String {
    let first = endpoints.sections.iter().find_map(|section| section.services.first());
    first.map(|service| service.page.clone()).unwrap_or_default()
}

fn places(endpoints: &Endpoints) -> Vec<At> {
    let sections = endpoints.sections.iter().enumerate();
    sections.flat_map(|(at, section)| (0..section.services.len()).map(move |service| (at, service))).collect()
}

fn service(endpoints: &Endpoints, (section, service): At) -> &Service {
    &endpoints.sections[section].services[service]
}

fn full_name(endpoints: &Endpoints, place: At) -> String {
    format!("{}::{}", endpoints.sections[place.0].name, service(endpoints, place).name)
}

fn column(endpoints: &Endpoints, at: usize) -> BTreeSet<&str> {
    let services = endpoints.sections.iter().flat_map(|section| &section.services);
    services.filter(|service| !service.hidden).filter_map(|service| service.url(at)).collect()
}

fn published_urls(section: &Section) -> BTreeSet<&str> {
    let services = section.services.iter().filter(|service| !service.hidden);
    services.flat_map(|service| &service.urls).filter_map(|url| url.as_deref()).collect()
}

/// Whether two services have the same URLs in all environments that both sets of pages have.
fn is_same(after: &Service, before: &Service, environments: &[Option<usize>]) -> bool {
    let mut common =
        environments.iter().enumerate().filter_map(|(at, origin)| Some((at, (*origin)?))).peekable();
    common.peek().is_some() && common.all(|(is, was)| after.spelled(is) == before.spelled(was))
}

//! Lists what is new, what is different and what is gone.

use std::collections::HashSet;

use super::change::{Change, ChangeKind};
use super::origins::{At, Matched, Origins, places, service};
use crate::facts::{Endpoints, Service};

pub(super) struct Comparison<'a> {
    old: &'a Endpoints,
    new: &'a Endpoints,
    origins: &'a Origins,
    /// The names of the old services that are published.
    known: HashSet<&'a str>,
    changes: Vec<Change>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Endpoints, new: &'a Endpoints, origins: &'a Origins) -> Self {
        let services = places(old).map(|place| service(old, place));
        let known = services.filter(|service| !service.hidden).map(|service| service.name.as_str()).collect();
        Self { old, new, origins, known, changes: Vec::new() }
    }

    pub(super) fn changes(mut self) -> Vec<Change> {
        self.environments();
        self.sections();
        self.services();
        self.changes
    }

    fn add(&mut self, kind: ChangeKind, name: &str, before: Option<&str>) {
        let page = page(self.new);
        let before = before.map(str::to_owned);
        self.changes.push(Change { before, page, ..change(kind, name.to_owned()) });
    }

    fn environments(&mut self) {
        let names = |endpoints: &'a Endpoints| move |at: usize| &*endpoints.environments[at].name;
        let kinds =
            [ChangeKind::EnvironmentAdded, ChangeKind::EnvironmentRenamed, ChangeKind::EnvironmentRemoved];
        self.named(&self.origins.environments, names(self.old), names(self.new), kinds);
    }

    fn sections(&mut self) {
        let names = |endpoints: &'a Endpoints| move |at: usize| &*endpoints.sections[at].name;
        let kinds = [ChangeKind::SectionAdded, ChangeKind::SectionRenamed, ChangeKind::SectionRemoved];
        self.named(&self.origins.sections, names(self.old), names(self.new), kinds);
    }

    /// What was added, renamed and removed.
    fn named(
        &mut self,
        matched: &Matched<usize>,
        old: impl Fn(usize) -> &'a str,
        new: impl Fn(usize) -> &'a str,
        [added, renamed, removed]: [ChangeKind; 3],
    ) {
        for (at, origin) in &matched.pairs {
            let name = new(*at);
            match origin.map(&old) {
                None => self.add(added, name, None),
                Some(before) if before != name => self.add(renamed, name, Some(before)),
                Some(_) => {}
            }
        }
        for at in &matched.gone {
            self.add(removed, old(*at), None);
        }
    }

    fn services(&mut self) {
        let services = &self.origins.services;
        for (place, origin) in &services.pairs {
            self.service(*place, *origin);
        }
        for place in &services.gone {
            if !service(self.old, *place).hidden {
                self.add(ChangeKind::ServiceRemoved, &full_name(self.old, *place), None);
            }
        }
    }

    fn service(&mut self, place: At, origin: Option<At>) {
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
                if before.name != after.name || self.origins.sections.origin(place.0) != Some(origin.0) {
                    let before = Some(full_name(old, origin));
                    let change = change_of(after, ChangeKind::ServiceRenamed, name.clone());
                    self.changes.push(Change { before, ..change });
                }
                self.urls(&name, before, after);
            }
        }
    }

    fn urls(&mut self, name: &str, before: &Service, after: &Service) {
        for (column, origin) in &self.origins.environments.pairs {
            let Some(origin) = *origin else { continue };
            let (was, is) = (before.spelled(origin), after.spelled(*column));
            if was == is {
                continue;
            }
            self.changes.push(Change {
                environment: Some(self.new.environments[*column].name.clone()),
                before: was.map(str::to_owned),
                after: is.map(str::to_owned),
                is_breaking: after.url(*column).is_none(),
                ..change_of(after, ChangeKind::UrlChanged, name.to_owned())
            });
        }
    }

    fn add_with_urls(&mut self, kind: ChangeKind, name: String, service: &Service) {
        let names = self.new.environments.iter().map(|environment| environment.name.clone());
        let names = names.enumerate();
        let urls = names.filter_map(|(at, name)| Some((name, service.spelled(at)?.to_owned()))).collect();
        // If the short name meant another service, it is ambiguous now.
        let is_breaking = self.known.contains(&*service.name);
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

fn full_name(endpoints: &Endpoints, place: At) -> String {
    format!("{}::{}", endpoints.sections[place.0].name, service(endpoints, place).name)
}

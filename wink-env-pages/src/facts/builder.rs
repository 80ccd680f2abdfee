//! Builds the endpoints from the reference page and its names.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::merged::{Merged, keep_first};
use super::naming::{Kind, Naming, NoEndpoints, Readings};
use super::{Endpoints, Environment, LocalLabel, Section, Service, Template};
use crate::axis::{Axis, is_environment};
use crate::compare::{Reference, SectionDrift};
use crate::finding::{Place, Source};
use crate::names::{Name, Part, cell};
use crate::page::{MOST_CELLS, Page, Section as PageSection, Several};
use crate::site::Site;
use crate::text::Span;
use crate::url::Url;
use crate::words::composed;

impl Endpoints {
    /// Takes the endpoints from the reference page. Drift on other pages does not change them.
    ///
    /// # Errors
    ///
    /// If there is no reference page, one of its published cells does not contain a sound URL, or something on it has
    /// no name that programs could use.
    pub fn of(site: &Site) -> Result<Self, NoEndpoints> {
        Self::build(site, true)
    }

    /// What prevents endpoints, found without the labels of all languages.
    pub(crate) fn obstacle(site: &Site) -> Option<NoEndpoints> {
        Self::build(site, false).err()
    }

    fn build(site: &Site, with_labels: bool) -> Result<Self, NoEndpoints> {
        let index = site.reference.page().ok_or(NoEndpoints::Errors)?;
        let page = &site.pages[index];
        if page.unreadable.is_some() {
            return Err(NoEndpoints::Errors);
        }
        if page.sections.is_empty() {
            return Err(NoEndpoints::NoTable);
        }
        let drifts = if with_labels { drifts(site) } else { Vec::new() };
        let builder = Builder { site, index, page, with_labels, drifts };
        match builder.damaged() {
            Some(span) => Err(NoEndpoints::Damaged(builder.place(span))),
            None => builder.endpoints(),
        }
    }
}

/// The reference page of a site, and its index.
struct Builder<'a> {
    site: &'a Site,
    index: usize,
    page: &'a Page,
    /// Whether the labels in all languages are collected.
    with_labels: bool,
    /// For each page, how the tables of the reference differ there; nothing without labels.
    drifts: Vec<HashMap<usize, &'a SectionDrift>>,
}

/// For each page, how the tables of the reference differ there.
fn drifts(site: &Site) -> Vec<HashMap<usize, &SectionDrift>> {
    let sections = site.drifts.iter().map(|drift| &drift.sections);
    sections.map(|sections| sections.iter().map(|drift| (drift.reference, drift)).collect()).collect()
}

/// A table of the reference.
struct Table<'a> {
    at: usize,
    section: &'a PageSection,
    axis: Axis,
    name: String,
}

impl Table<'_> {
    /// The place of its name.
    fn place(&self) -> Span {
        self.section.heading.as_ref().map_or(self.section.header, |heading| heading.span)
    }
}

impl Builder<'_> {
    /// The endpoints on the page, with their names and the labels in all languages.
    fn endpoints(&self) -> Result<Endpoints, NoEndpoints> {
        if let Some(nameless) = self.tables().find(|at| self.page.sections[*at].has_urls_for_names()) {
            let PageSection { heading, header, .. } = &self.page.sections[nameless];
            let heading = heading.as_ref().map(|heading| heading.text.clone());
            return Err(NoEndpoints::Nameless(heading, self.place(*header)));
        }
        let environments = self.environments()?;
        if let Some(excess) = self.excess(environments.len()) {
            return Err(excess);
        }
        let mut sections: Vec<Merged> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for at in self.tables() {
            let table = self.table(at)?;
            let services = self.services(&table, &environments)?;
            let place = table.place();
            match known.entry(composed(&table.name).into_owned()) {
                Entry::Vacant(entry) => {
                    entry.insert(sections.len());
                    sections.push(Merged::from(self.section(table, services)));
                }
                Entry::Occupied(entry) if table.axis == Axis::Headings => {
                    let added = sections[*entry.get()].add(services);
                    added.map_err(|naming| self.unnamed(naming, place))?;
                }
                Entry::Occupied(_) => {
                    return Err(self.unnamed(Naming::Taken(Kind::Section, table.name, None), place));
                }
            }
        }
        let sections = sections.into_iter().map(Merged::finish).collect();
        if let Some(unclear) = self.tables().find(|at| self.site.names.axes[*at].is_none()) {
            return Err(self.unclear(unclear));
        }
        match self.unlike() {
            Some(unlike) => Err(unlike),
            None => Ok(Endpoints { environments, sections }),
        }
    }

    /// The first published row or cell without a sound URL. Allowing it in the configuration does not repair it.
    fn damaged(&self) -> Option<Span> {
        let mut published = self.tables().flat_map(|at| self.page.sections[at].published());
        published.find_map(|row| {
            let cell = || row.cells.iter().find(|cell| cell.url.is_damaged()).map(|cell| cell.span);
            if row.is_ragged { Some(row.line) } else { cell() }
        })
    }

    /// The tables with endpoints.
    fn tables(&self) -> impl Iterator<Item = usize> {
        (0..self.page.sections.len()).filter(|at| !self.site.names.ignored[*at])
    }

    fn section(&self, table: Table<'_>, services: Vec<Service>) -> Section {
        let label = self.page.label_of(table.section, table.axis);
        let labels =
            if table.axis == Axis::Headings { Vec::new() } else { self.labels(table.at, Part::Heading) };
        Section { name: table.name, label: label.unwrap_or_default(), labels, services }
    }

    /// A table of the reference, with its name.
    fn table(&self, at: usize) -> Result<Table<'_>, NoEndpoints> {
        let (section, axis) = (&self.page.sections[at], self.site.names.axis(at));
        if axis == Axis::Headings && section.columns.len() != 1 {
            return Err(NoEndpoints::SeveralColumns(section.columns.len(), self.place(section.header)));
        }
        let label = section.heading.as_ref().map_or("", |heading| &heading.text);
        let table = Table { at, section, axis, name: String::new() };
        let name = self.settled(Kind::Section, &self.site.names.sections[at], label, table.place())?;
        Ok(Table { name, ..table })
    }

    /// More services and environments than endpoints can be made of: each service has a place for each environment.
    fn excess(&self, environments: usize) -> Option<NoEndpoints> {
        let services: usize = self.tables().map(|at| self.site.names.services[at].len()).sum();
        let is_excess = services.saturating_mul(environments) > MOST_CELLS;
        let table = &self.page.sections[self.tables().next()?];
        is_excess.then(|| NoEndpoints::TooMany { services, environments, place: self.place(table.header) })
    }

    /// The environments of all tables, in order of first appearance.
    fn environments(&self) -> Result<Vec<Environment>, NoEndpoints> {
        let mut environments: Vec<Environment> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for at in self.tables() {
            let section = &self.page.sections[at];
            let axis = self.site.names.axis(at);
            let mut in_section = HashSet::new();
            for (index, known) in self.site.names.environments[at].iter().enumerate() {
                let part = Part::of_environment(axis, index);
                if part.row(section).is_some_and(|row| row.is_hidden) {
                    continue;
                }
                let (label, span) =
                    part.label(section).map_or(("", section.header), |label| (&label.text, label.span));
                let name = self.settled(Kind::Environment, known, label, span)?;
                if !in_section.insert(name.clone()) {
                    return Err(self.unnamed(Naming::Taken(Kind::Environment, name, None), span));
                }
                let labels = self.labels(at, part);
                if let Some(known) = places.get(&name) {
                    environments[*known].labels.extend(labels);
                } else {
                    places.insert(name.clone(), environments.len());
                    environments.push(Environment { name, label: label.to_owned(), labels });
                }
            }
        }
        for environment in &mut environments {
            keep_first(&mut environment.labels);
        }
        Ok(environments)
    }

    fn services(&self, table: &Table<'_>, environments: &[Environment]) -> Result<Vec<Service>, NoEndpoints> {
        let names = self.site.names.environments[table.at].iter().zip(0..);
        let places: HashMap<&str, usize> =
            names.filter_map(|(known, at)| Some((known.text.as_deref()?, at))).collect();
        let places: Vec<Option<usize>> =
            environments.iter().map(|environment| places.get(&*environment.name).copied()).collect();
        let mut taken = HashMap::new();
        let mut services: Vec<Service> = Vec::new();
        for (index, known) in self.site.names.services[table.at].iter().enumerate() {
            let part = Part::of_service(table.axis, table.section, index);
            let is_hidden = part.row(table.section).is_some_and(|row| row.is_hidden);
            let (label, span) = part
                .label(table.section)
                .map_or(("", table.section.header), |label| (&label.text, label.span));
            let name = match self.settled(Kind::Service, known, label, span) {
                Ok(name) => name,
                // Only the name of a hidden row is used.
                Err(_) if is_hidden => continue,
                Err(reason) => return Err(reason),
            };
            let service = self.service(table, index, &name, &places);
            let numbered = self.numbered(table, index, &service, &places);
            match taken.get(&*composed(&name)).copied() {
                None => {
                    taken.insert(composed(&name).into_owned(), services.len());
                    services.push(service);
                    services.extend(numbered);
                }
                Some(_) if is_hidden => {}
                Some(first) if services[first].hidden => services[first] = service,
                Some(_) => {
                    let naming = Naming::Taken(Kind::Service, name, Some(table.name.clone()));
                    return Err(self.unnamed(naming, span));
                }
            }
        }
        Ok(services)
    }

    /// A service of a table; `places` has the place of each environment in that table.
    fn service(&self, table: &Table<'_>, index: usize, name: &str, places: &[Option<usize>]) -> Service {
        let part = Part::of_service(table.axis, table.section, index);
        let cells = places.iter().map(|place| cell(table.axis, table.section, index, (*place)?));
        let (urls, templates) = read(cells.map(|cell| Some(&cell?.url)));
        let row = part.row(table.section);
        Service {
            name: name.to_owned(),
            label: part.label(table.section).map_or_else(String::new, |label| label.text.clone()),
            hidden: row.is_some_and(|row| row.is_hidden),
            urls,
            templates,
            labels: self.labels(table.at, part),
            page: self.page.path.clone(),
            line: self.page.text.line_at(row.map_or(table.section.header, |row| row.line).start),
        }
    }

    /// The services of the other URLs in the same cells, if each counts.
    fn numbered(
        &self,
        table: &Table<'_>,
        index: usize,
        first: &Service,
        places: &[Option<usize>],
    ) -> Vec<Service> {
        let mut services = Vec::new();
        while self.page.dialect.several == Some(Several::Numbered) {
            let number = services.len();
            let others = places
                .iter()
                .map(|place| cell(table.axis, table.section, index, (*place)?)?.url.others().get(number));
            let (urls, templates) = read(others);
            if urls.iter().all(Option::is_none) && templates.iter().all(Option::is_none) {
                break;
            }
            let name = format!("{}_{}", first.name, number + 2);
            services.push(Service { name, urls, templates, ..first.clone() });
        }
        services
    }

    /// Two tables that share some environments, while each has others: probably one of the names is wrong.
    fn unlike(&self) -> Option<NoEndpoints> {
        let names = &self.site.names;
        if names.are_environments_given {
            return None;
        }
        let texts = |at: usize| names.environments[at].iter().map(|name| &name.text);
        let mut sets: HashMap<usize, BTreeSet<&Option<String>>> = HashMap::new();
        // Of the tables above with that environment, the first with each set of environments.
        let mut holders: HashMap<&Option<String>, Vec<usize>> = HashMap::new();
        for at in self.tables() {
            let set: BTreeSet<_> = texts(at).collect();
            let above = set.iter().filter_map(|text| holders.get(text)).flatten();
            let unlike =
                above.filter(|above| !set.is_subset(&sets[above]) && !set.is_superset(&sets[above])).min();
            if let Some(above) = unlike {
                let section = names.sections[at].text.clone().unwrap_or_default();
                let lacks = texts(*above).find(|text| !set.contains(text)).cloned().flatten();
                let unlike = Naming::Unlike(section, lacks.unwrap_or_default());
                return Some(self.unnamed(unlike, self.page.sections[at].header));
            }
            let is_known = set.first().and_then(|text| holders.get(text)).into_iter().flatten();
            if !is_known.clone().any(|above| sets[above] == set) {
                for text in &set {
                    holders.entry(text).or_default().push(at);
                }
                sets.insert(at, set);
            }
        }
        None
    }

    /// A table that can be read in two ways.
    fn unclear(&self, at: usize) -> NoEndpoints {
        let section = &self.page.sections[at];
        let given = self.site.names.sections[at].text.as_deref();
        let is_environment = given.is_some_and(|name| is_environment(name, &[]));
        let readings = Readings {
            columns: section.columns.iter().map(|label| label.text.clone()).collect(),
            rows: section.published().map(|row| row.label.text.clone()).collect(),
            heading: section.heading.as_ref().map(|label| label.text.clone()),
            is_heading_environment: is_environment && section.columns.len() == 1 && section.heading.is_some(),
            ignored: self.site.names.ignored_headings.clone(),
            is_source: matches!(self.site.reference, Reference::Source(_)),
        };
        NoEndpoints::UnclearAxis(Box::new(readings), self.place(section.header))
    }

    /// The labels of something in a table of the reference on all pages.
    fn labels(&self, section: usize, part: Part) -> Vec<LocalLabel> {
        let pages = if self.with_labels { self.site.pages.as_slice() } else { &[] };
        let labels = pages.iter().enumerate().filter_map(|(index, page)| {
            let (section, drift) = self.counterpart(index, section)?;
            let part = drift.map_or(Some(part), |drift| part.on_page(drift))?;
            let label = part.label(section).filter(|label| !label.text.is_empty())?;
            Some(LocalLabel { locale: page.locale.to_string(), label: label.text.clone() })
        });
        labels.collect()
    }

    /// The name, if all pages of the reference agree on it.
    fn settled(&self, kind: Kind, name: &Name, label: &str, span: Span) -> Result<String, NoEndpoints> {
        match &name.text {
            None => Err(self.unnamed(Naming::Empty(kind, label.to_owned()), span)),
            Some(text) if name.others.is_empty() => Ok(text.clone()),
            Some(text) => {
                let names = std::iter::once(text).chain(&name.others).cloned().collect();
                let locale = self.page.locale.clone();
                Err(self.unnamed(Naming::Disagree { kind, names, locale }, span))
            }
        }
    }

    fn unnamed(&self, naming: Naming, span: Span) -> NoEndpoints {
        NoEndpoints::Unnamed(naming, self.place(span))
    }

    fn place(&self, span: Span) -> Place {
        Place { source: Source::Page(self.index), span }
    }

    /// The counterpart of a table of the reference on a page, and how it differs, unless the page is the reference.
    fn counterpart(&self, page: usize, section: usize) -> Option<(&PageSection, Option<&SectionDrift>)> {
        if page == self.index {
            return Some((&self.page.sections[section], None));
        }
        let drift = *self.drifts[page].get(&section)?;
        Some((&self.site.pages[page].sections[drift.page], Some(drift)))
    }
}

/// The URLs without placeholders, and those with some.
fn read<'a>(urls: impl Iterator<Item = Option<&'a Url>>) -> (Vec<Option<String>>, Vec<Option<Template>>) {
    let read = urls.map(|url| {
        let url = url.filter(|url| !url.is_absent());
        let plain = url.filter(|url| !url.is_template()).map(|url| url.written.clone());
        (plain, url.and_then(Template::of))
    });
    read.unzip()
}

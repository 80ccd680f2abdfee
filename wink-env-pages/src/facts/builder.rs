//! Builds the endpoints from the reference page and its names.

use std::collections::HashMap;

use super::naming::{Kind, Naming, NoEndpoints};
use super::{Endpoints, Environment, LocalLabel, Section, Service};
use crate::compare::SectionDrift;
use crate::finding::{Place, Source};
use crate::names::Name;
use crate::page::{Label, Page, Row, Section as PageSection};
use crate::site::Site;
use crate::text::Span;
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
        let builder = Builder { site, index, page, with_labels };
        match damaged(page) {
            Some(span) => Err(NoEndpoints::Damaged(builder.place(span))),
            None => builder.endpoints(),
        }
    }
}

/// The first published row or cell without a sound URL. Allowing it in the configuration does not repair it.
fn damaged(page: &Page) -> Option<Span> {
    let mut published = page.sections.iter().flat_map(PageSection::published);
    published.find_map(|row| {
        let cell = || row.cells.iter().find(|cell| !cell.url.is_sound()).map(|cell| cell.span);
        if row.is_ragged { Some(row.line) } else { cell() }
    })
}

/// The label of a thing in a page's table, if present. The drift is `None` for the reference's own table.
type LabelIn<'f> = dyn for<'a> Fn(&'a PageSection, Option<&SectionDrift>) -> Option<&'a Label> + 'f;

/// The reference page of a site, and its index.
struct Builder<'a> {
    site: &'a Site,
    index: usize,
    page: &'a Page,
    /// Whether the labels in all languages are collected.
    with_labels: bool,
}

impl Builder<'_> {
    /// The endpoints on the page, with their names and the labels in all languages.
    fn endpoints(&self) -> Result<Endpoints, NoEndpoints> {
        let environments = self.environments()?;
        let mut sections: Vec<Section> = Vec::new();
        for (at, section) in self.page.sections.iter().enumerate() {
            let label = section.heading.as_ref().map_or("", |heading| &heading.text);
            let place = section.heading.as_ref().map_or(section.header, |heading| heading.span);
            let name = self.settled(Kind::Section, &self.site.names.sections[at], label, place)?;
            if sections.iter().any(|section| composed(&section.name) == composed(&name)) {
                return Err(self.unnamed(Naming::Taken(Kind::Section, name, None), place));
            }
            sections.push(Section {
                label: label.to_owned(),
                labels: self.labels(at, &|section, _| section.heading.as_ref()),
                services: self.services(at, section, &name, &environments)?,
                name,
            });
        }
        Ok(Endpoints { environments, sections })
    }

    /// The environments of all tables, in order of first appearance.
    fn environments(&self) -> Result<Vec<Environment>, NoEndpoints> {
        let mut environments: Vec<Environment> = Vec::new();
        for (at, section) in self.page.sections.iter().enumerate() {
            let mut in_section = Vec::new();
            for (column, header) in section.columns.iter().enumerate() {
                let known = &self.site.names.environments[at][column];
                let name = self.settled(Kind::Environment, known, &header.text, header.span)?;
                if in_section.contains(&name) {
                    return Err(self.unnamed(Naming::Taken(Kind::Environment, name, None), header.span));
                }
                in_section.push(name.clone());
                let labels = self.column_labels(at, column);
                match environments.iter_mut().find(|environment| environment.name == name) {
                    Some(known) => add_new(&mut known.labels, labels),
                    None => environments.push(Environment { name, label: header.text.clone(), labels }),
                }
            }
        }
        Ok(environments)
    }

    fn services(
        &self,
        at: usize,
        section: &PageSection,
        section_name: &str,
        environments: &[Environment],
    ) -> Result<Vec<Service>, NoEndpoints> {
        let columns = self.columns(at, section_name, environments)?;
        let mut taken = HashMap::new();
        let mut services: Vec<Service> = Vec::new();
        for (index, row) in section.rows.iter().enumerate() {
            let known = &self.site.names.services[at][index];
            let name = match self.settled(Kind::Service, known, &row.label.text, row.label.span) {
                Ok(name) => name,
                // Only the name of a hidden row is used.
                Err(_) if row.is_hidden => continue,
                Err(reason) => return Err(reason),
            };
            let service = self.service(at, index, row, &name, &columns);
            match taken.get(&*composed(&name)).copied() {
                None => {
                    taken.insert(composed(&name).into_owned(), services.len());
                    services.push(service);
                }
                Some(_) if row.is_hidden => {}
                Some(first) if services[first].hidden => services[first] = service,
                Some(_) => {
                    let naming = Naming::Taken(Kind::Service, name, Some(section_name.to_owned()));
                    return Err(self.unnamed(naming, row.label.span));
                }
            }
        }
        Ok(services)
    }

    /// For each environment, its column in a table of the reference.
    fn columns(
        &self,
        at: usize,
        section_name: &str,
        environments: &[Environment],
    ) -> Result<Vec<usize>, NoEndpoints> {
        let names = &self.site.names.environments[at];
        let column = |environment: &Environment| {
            let name = Some(&environment.name);
            let incomplete = || {
                let naming = Naming::Incomplete(section_name.to_owned(), environment.name.clone());
                self.unnamed(naming, self.page.sections[at].header)
            };
            names.iter().position(|known| known.text.as_ref() == name).ok_or_else(incomplete)
        };
        environments.iter().map(column).collect()
    }

    fn service(&self, at: usize, index: usize, row: &Row, name: &str, columns: &[usize]) -> Service {
        let cells = columns.iter().filter_map(|column| row.cells.get(*column));
        let labels = self.labels(at, &|section, drift| {
            let row = match drift {
                Some(drift) => drift.by_reference[index]?,
                None => index,
            };
            Some(&section.rows[row].label)
        });
        Service {
            name: name.to_owned(),
            label: row.label.text.clone(),
            hidden: row.is_hidden,
            urls: cells.map(|cell| cell.url.written.clone()).collect(),
            labels,
            page: self.page.path.clone(),
            line: self.page.text.line_at(row.line.start),
        }
    }

    /// The labels of a column of the reference on all pages.
    fn column_labels(&self, at: usize, column: usize) -> Vec<LocalLabel> {
        self.labels(at, &|section, drift| {
            let column = match drift {
                Some(drift) => {
                    drift.columns.to_reference.iter().position(|theirs| *theirs == Some(column))?
                }
                None => column,
            };
            section.columns.get(column)
        })
    }

    /// The labels of something in a table of the reference on all pages.
    fn labels(&self, section: usize, label: &LabelIn<'_>) -> Vec<LocalLabel> {
        let pages = if self.with_labels { self.site.pages.as_slice() } else { &[] };
        let labels = pages.iter().enumerate().filter_map(|(index, page)| {
            let (section, drift) = self.counterpart(index, section)?;
            let label = label(section, drift).filter(|label| !label.text.is_empty())?;
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
        let drift = self.site.drifts[page].sections.iter().find(|drift| drift.reference == section)?;
        Some((&self.site.pages[page].sections[drift.page], Some(drift)))
    }
}

fn add_new(known: &mut Vec<LocalLabel>, labels: Vec<LocalLabel>) {
    for label in labels {
        if !known.contains(&label) {
            known.push(label);
        }
    }
}

//! The agreed facts: what the generated code is made from.

use std::fmt;

use crate::compare::SectionDrift;
use crate::finding::Severity;
use crate::index::Index;
use crate::names::Name;
use crate::page::{Label, Page, Row, Section as PageSection};
use crate::report::Report;
use crate::site::Site;
use crate::words::{listed, quoted};

/// Environments, sections and services with their names, in the order of the reference page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// The URL columns, in the order of the reference page.
    pub environments: Vec<Environment>,
    /// The endpoint tables, in the order of the reference page.
    pub sections: Vec<Section>,
}

/// A URL column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Its name in `snake_case`.
    pub name: String,
    /// Its column header on the reference page.
    pub label: String,
    /// Its column header in every locale.
    pub labels: Vec<LocalLabel>,
}

/// An endpoint table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name in `snake_case`.
    pub name: String,
    /// Its heading on the reference page.
    pub label: String,
    /// Its heading in every locale.
    pub labels: Vec<LocalLabel>,
    /// Its rows, hidden ones included.
    pub services: Vec<Service>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name in `snake_case`, unique within its section.
    pub name: String,
    /// Its first cell on the reference page.
    pub label: String,
    /// Whether the row is commented out: known by name, never published.
    pub hidden: bool,
    /// One URL per environment, in the order of [`Directory::environments`].
    pub urls: Vec<String>,
    /// Its first cell in every locale that has the row.
    pub labels: Vec<LocalLabel>,
    /// The reference page, relative to the pages' root, with `/` between the parts.
    pub page: String,
    /// The line of the row on the reference page, from 1.
    pub line: usize,
}

/// What one locale calls a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalLabel {
    /// The locale's name as its directory spells it.
    pub locale: String,
    /// The text without markup, never empty.
    pub label: String,
}

/// Why there is no directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoDirectory {
    /// There is no reference page, or it has an error of its own.
    Unsound,
    /// Something on the reference page has no name that a program could use.
    Unnamed(Naming),
}

/// Why something has no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// The pages of the reference call an environment, a section or a service differently: in these ways.
    Disagree(Kind, Vec<String>),
    /// Nothing is left of the label: the label.
    Empty(Kind, String),
    /// Two have the same name: the name, and what they are in, if that matters.
    Taken(Kind, String, Option<String>),
    /// A section has no column for an environment: the section, the environment.
    Incomplete(String, String),
}

/// What a name is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A URL column.
    Environment,
    /// An endpoint table.
    Section,
    /// A row.
    Service,
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Environment => "environment",
            Self::Section => "section",
            Self::Service => "service",
        })
    }
}

impl std::error::Error for NoDirectory {}

impl fmt::Display for NoDirectory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsound => {
                formatter.write_str("the reference page has errors, so no code can be generated from it")
            }
            Self::Unnamed(naming) => naming.fmt(formatter),
        }
    }
}

impl fmt::Display for Naming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disagree(kind, labels) => {
                let mut shown = Vec::new();
                for label in labels {
                    shown.push(quoted(label));
                }
                write!(
                    formatter,
                    "the pages agree on the URLs, but have different names for one {kind}: {}\nhelp: ",
                    listed(&shown)
                )?;
                match kind {
                    Kind::Environment => formatter.write_str(
                        "name the environments in `wink-env.yml`, for example `environments: [staging, production]`",
                    ),
                    Kind::Section => formatter.write_str(
                        "name the sections in `wink-env.yml`, for example `sections: [servers, applications]`",
                    ),
                    Kind::Service => {
                        formatter.write_str("name the page whose names count in `wink-env.yml`, for example `source: en`")
                    }
                }
            }
            Self::Empty(kind, label) => write!(
                formatter,
                "no name for the {kind} {} can be made: it holds no letter or digit\nhelp: give it a name of letters",
                quoted(label)
            ),
            Self::Taken(kind, name, within) => {
                write!(formatter, "two {kind}s have the name {}", quoted(name))?;
                if let Some(within) = within {
                    write!(formatter, " in {}", quoted(within))?;
                }
                write!(formatter, "\nhelp: give them labels that differ in letters or digits")
            }
            Self::Incomplete(section, environment) => write!(
                formatter,
                "the section {} has no column for the environment {}\nhelp: give every table of the reference the same columns",
                quoted(section),
                quoted(environment)
            ),
        }
    }
}

impl Directory {
    /// The facts on the reference page. Drift on other pages does not change them; an error on the reference page leaves
    /// none.
    ///
    /// # Errors
    ///
    /// When there is no sound reference page, or something on it cannot be named.
    pub fn of(report: &Report) -> Result<Self, NoDirectory> {
        let site = &report.site;
        let Some(index) = site.reference.page() else { return Err(NoDirectory::Unsound) };
        let page = &site.pages[index];
        for finding in &report.findings {
            if finding.severity == Severity::Error && *finding.path == page.path {
                return Err(NoDirectory::Unsound);
            }
        }
        if page.unreadable.is_some() || page.sections.is_empty() || !is_whole(page) {
            return Err(NoDirectory::Unsound);
        }
        match (Facts { site, index, page }).directory() {
            Ok(directory) => Ok(directory),
            Err(naming) => Err(NoDirectory::Unnamed(naming)),
        }
    }
}

/// Whether every published cell holds a URL: an exception for a damaged one makes no URL of it.
fn is_whole(page: &Page) -> bool {
    for section in &page.sections {
        for row in &section.rows {
            let is_sound = !row.is_ragged && row.cells.iter().all(|cell| cell.url.is_sound());
            if !row.is_hidden && !is_sound {
                return false;
            }
        }
    }
    true
}

/// What a table calls a thing, if it has it; told how the table differs from the reference, if it is another one.
type LabelIn<'f> = dyn for<'a> Fn(&'a PageSection, Option<&SectionDrift>) -> Option<&'a Label> + 'f;

/// The reference page of a site.
struct Facts<'a> {
    site: &'a Site,
    index: usize,
    page: &'a Page,
}

impl Facts<'_> {
    fn directory(&self) -> Result<Directory, Naming> {
        let environments = self.environments()?;
        let mut sections: Vec<Section> = Vec::new();
        for (at, section) in self.page.sections.iter().enumerate() {
            let label = match &section.heading {
                Some(heading) => heading.text.as_str(),
                None => "",
            };
            let name = settled(Kind::Section, &self.site.names.sections[at], label)?;
            if sections.iter().any(|section| section.name == name) {
                return Err(Naming::Taken(Kind::Section, name, None));
            }
            sections.push(Section {
                label: label.to_owned(),
                labels: self.labels(at, &|section, _| section.heading.as_ref()),
                services: self.services(at, section, &name, &environments)?,
                name,
            });
        }
        Ok(Directory { environments, sections })
    }

    /// All environments of all tables, in the order of their first appearance.
    fn environments(&self) -> Result<Vec<Environment>, Naming> {
        let mut environments: Vec<Environment> = Vec::new();
        for (at, section) in self.page.sections.iter().enumerate() {
            let mut in_section = Vec::new();
            for (column, header) in section.columns.iter().enumerate() {
                let name =
                    settled(Kind::Environment, &self.site.names.environments[at][column], &header.text)?;
                if in_section.contains(&name) {
                    return Err(Naming::Taken(Kind::Environment, name, None));
                }
                in_section.push(name.clone());
                let labels = self.labels(at, &|section, drift| {
                    let column = match drift {
                        Some(drift) => {
                            drift.columns.to_reference.iter().position(|theirs| *theirs == Some(column))?
                        }
                        None => column,
                    };
                    section.columns.get(column)
                });
                match environments.iter().position(|environment| environment.name == name) {
                    Some(known) => add_new(&mut environments[known].labels, &labels),
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
    ) -> Result<Vec<Service>, Naming> {
        let columns = self.columns(at, section_name, environments)?;
        let mut taken = Index::default();
        let mut services: Vec<Service> = Vec::new();
        for (index, row) in section.rows.iter().enumerate() {
            let name = match settled(Kind::Service, &self.site.names.services[at][index], &row.label.text) {
                Ok(name) => name,
                // A hidden row is known by its name or not at all.
                Err(_) if row.is_hidden => continue,
                Err(naming) => return Err(naming),
            };
            let service = self.service(at, index, row, &name, &columns);
            match taken.places(&name).first() {
                None => {
                    taken.add(name, services.len());
                    services.push(service);
                }
                Some(_) if row.is_hidden => {}
                Some(first) if services[*first].hidden => services[*first] = service,
                Some(_) => return Err(Naming::Taken(Kind::Service, name, Some(section_name.to_owned()))),
            }
        }
        Ok(services)
    }

    /// For each environment, its column in a table.
    fn columns(
        &self,
        at: usize,
        section_name: &str,
        environments: &[Environment],
    ) -> Result<Vec<usize>, Naming> {
        let names = &self.site.names.environments[at];
        let mut columns = Vec::new();
        for environment in environments {
            match names.iter().position(|name| name.text.as_ref() == Some(&environment.name)) {
                Some(column) => columns.push(column),
                None => return Err(Naming::Incomplete(section_name.to_owned(), environment.name.clone())),
            }
        }
        Ok(columns)
    }

    fn service(&self, at: usize, index: usize, row: &Row, name: &str, columns: &[usize]) -> Service {
        let mut urls = Vec::new();
        for column in columns {
            if let Some(cell) = row.cells.get(*column) {
                urls.push(cell.url.written.clone());
            }
        }
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
            urls,
            labels,
            page: self.page.path.clone(),
            line: self.page.text.line_at(row.line.start),
        }
    }

    /// What each page calls something in a table of the reference.
    fn labels(&self, section: usize, label: &LabelIn<'_>) -> Vec<LocalLabel> {
        let mut labels = Vec::new();
        for (index, page) in self.site.pages.iter().enumerate() {
            if let Some((section, drift)) = self.counterpart(index, section)
                && let Some(label) = label(section, drift)
                && !label.text.is_empty()
            {
                labels.push(LocalLabel { locale: page.locale.to_string(), label: label.text.clone() });
            }
        }
        labels
    }

    /// The table of a page that belongs to a table of the reference, and how it differs if it is another one.
    fn counterpart(&self, page: usize, section: usize) -> Option<(&PageSection, Option<&SectionDrift>)> {
        if page == self.index {
            return Some((&self.page.sections[section], None));
        }
        let drift = self.site.drifts[page].sections.iter().find(|drift| drift.reference == section)?;
        Some((&self.site.pages[page].sections[drift.page], Some(drift)))
    }
}

fn add_new(known: &mut Vec<LocalLabel>, labels: &[LocalLabel]) {
    for label in labels {
        if !known.contains(label) {
            known.push(label.clone());
        }
    }
}

/// A name that can be relied on.
fn settled(kind: Kind, name: &Name, label: &str) -> Result<String, Naming> {
    let Some(text) = &name.text else { return Err(Naming::Empty(kind, label.to_owned())) };
    if name.others.is_empty() {
        return Ok(text.clone());
    }
    let mut names = vec![text.clone()];
    for other in &name.others {
        names.push(other.clone());
    }
    Err(Naming::Disagree(kind, names))
}

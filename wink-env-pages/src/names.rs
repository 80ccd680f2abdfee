//! The names of what the pages list, as programs use them.

use std::sync::Arc;

use crate::compare::{Drift, Reference, SectionDrift};
use crate::config::GivenNames;
use crate::identifier::identifier;
use crate::page::{Label, Page, Section};

/// The names of the tables, columns and rows of the reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// One per table.
    pub sections: Vec<Name>,
    /// For each table, one per URL column.
    pub environments: Vec<Vec<Name>>,
    /// For each table, one per row.
    pub services: Vec<Vec<Name>>,
}

/// A name in `snake_case`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name made from the reference's label; `None` if the label has no letter or digit.
    pub text: Option<String>,
    /// Different names that other pages of the reference give to the same thing. Unless it is empty, the name is not
    /// settled.
    pub others: Vec<String>,
}

impl Names {
    /// Names everything on the reference page. `drifts` has an entry for each page.
    #[must_use]
    pub fn of(pages: &[Arc<Page>], reference: &Reference, drifts: &[Drift], given: &GivenNames) -> Self {
        let Some(page) = reference.page() else { return Self::default() };
        let witnesses = Witnesses { pages, members: reference.pages(), reference: page, drifts, given };
        let mut names = Self::default();
        for (index, section) in pages[page].sections.iter().enumerate() {
            let section_name = given_name(given.sections.as_deref(), index);
            names.sections.push(section_name.unwrap_or_else(|| witnesses.name(index, Part::Heading)));
            let environment = |column| {
                given_name(given.environments.as_deref(), column)
                    .unwrap_or_else(|| witnesses.name(index, Part::Column(column)))
            };
            names.environments.push((0..section.columns.len()).map(environment).collect());
            let service = |row| witnesses.name(index, Part::Row(row));
            names.services.push((0..section.rows.len()).map(service).collect());
        }
        names
    }
}

fn given_name(names: Option<&[String]>, at: usize) -> Option<Name> {
    Some(Name { text: Some(names?.get(at)?.clone()), others: Vec::new() })
}

/// A part of a table that has a label.
#[derive(Clone, Copy)]
enum Part {
    Heading,
    Column(usize),
    Row(usize),
}

impl Part {
    /// The same part of the table of another page.
    fn on_page(self, drift: &SectionDrift) -> Option<Self> {
        Some(match self {
            Self::Heading => self,
            Self::Column(column) => {
                let theirs = &drift.columns.to_reference;
                Self::Column(theirs.iter().position(|theirs| *theirs == Some(column))?)
            }
            Self::Row(row) => Self::Row(drift.by_reference[row]?),
        })
    }

    fn label(self, section: &Section) -> Option<&Label> {
        match self {
            Self::Heading => section.heading.as_ref(),
            Self::Column(column) => section.columns.get(column),
            Self::Row(row) => Some(&section.rows[row].label),
        }
    }
}

/// The pages of the reference, each with its own labels for the same things.
struct Witnesses<'a> {
    pages: &'a [Arc<Page>],
    members: &'a [usize],
    reference: usize,
    drifts: &'a [Drift],
    given: &'a GivenNames,
}

impl Witnesses<'_> {
    /// The name of a part of the reference's table.
    fn name(&self, section: usize, part: Part) -> Name {
        if let Some(name) = self.given(section, part) {
            return Name { text: Some(name.to_owned()), others: Vec::new() };
        }
        let text = self.identifier(self.reference, section, part);
        let mut others = Vec::new();
        for other in self.members.iter().filter_map(|page| self.identifier(*page, section, part)) {
            if Some(&other) != text.as_ref() && !others.contains(&other) {
                others.push(other);
            }
        }
        Name { text, others }
    }

    /// The name that the configuration gives to the label.
    fn given(&self, section: usize, part: Part) -> Option<&str> {
        let label = part.label(&self.pages[self.reference].sections[section])?;
        let mut labels = self.given.labels.iter();
        labels.find(|(known, _)| *known == label.text).map(|(_, name)| name.as_str())
    }

    fn identifier(&self, page: usize, section: usize, part: Part) -> Option<String> {
        let sections = &self.pages[page].sections;
        if page == self.reference {
            return identifier(&part.label(&sections[section])?.text);
        }
        let drift = self.drifts[page].sections.iter().find(|drift| drift.reference == section)?;
        identifier(&part.on_page(drift)?.label(&sections[drift.page])?.text)
    }
}

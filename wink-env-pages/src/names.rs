//! The names of what the pages list, as programs use them.

mod part;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub(crate) use part::{Part, cell};

use crate::axis::{self, Axis};
use crate::compare::{Drift, Reference};
use crate::config::GivenNames;
use crate::identifier::identifier;
use crate::page::{Label, Page, Section};

/// The names of the tables, columns and rows of the reference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// One per table.
    pub sections: Vec<Name>,
    /// For each table, where it has its environments; `None` if that is unclear.
    pub axes: Vec<Option<Axis>>,
    /// For each table, whether it is compared, but contains no endpoints.
    pub ignored: Vec<bool>,
    /// The headings of what contains no endpoints.
    pub ignored_headings: Vec<String>,
    /// Whether the configuration lists the environments.
    pub are_environments_given: bool,
    /// For each table, those of its environments: one per URL column, one per row, or only one.
    pub environments: Vec<Vec<Name>>,
    /// For each table, those of its services: one per row, or one per URL column.
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
        // The first of several names for the same label counts.
        let labels = given.labels.iter().rev().map(|(label, name)| (label.as_str(), name.as_str())).collect();
        let members = reference.pages();
        let witnesses = Witnesses { pages, members, reference: page, drifts, given, labels };
        let mut names = Self {
            ignored_headings: given.ignored.clone(),
            are_environments_given: given.environments.is_some(),
            ..Self::default()
        };
        for index in 0..pages[page].sections.len() {
            witnesses.name_table(index, &mut names);
        }
        names
    }

    /// Where a table of the reference has its environments. If that is unclear, findings name its columns so.
    pub(crate) fn axis(&self, section: usize) -> Axis {
        self.axes.get(section).copied().flatten().unwrap_or(Axis::Columns)
    }

    /// The names of the service and the environment of a row and a column of the reference, as far as these tell.
    pub(crate) fn of_cell(
        &self,
        section: usize,
        row: Option<usize>,
        column: Option<usize>,
    ) -> (Option<String>, Option<String>) {
        let (services, environments) = (&self.services[section], &self.environments[section]);
        let (service, environment) = match self.axis(section) {
            Axis::Columns => (row, column),
            Axis::Rows => (if services.len() == 1 { Some(0) } else { column }, row),
            Axis::Headings => (row, Some(0)),
        };
        let text = |names: &[Name], at: Option<usize>| names.get(at?)?.text.clone();
        (text(services, service), text(environments, environment))
    }
}

/// The pages of the reference, each with its own labels for the same things.
struct Witnesses<'a> {
    pages: &'a [Arc<Page>],
    members: &'a [usize],
    reference: usize,
    drifts: &'a [Drift],
    given: &'a GivenNames,
    /// The names that the configuration gives to labels.
    labels: HashMap<&'a str, &'a str>,
}

impl Witnesses<'_> {
    fn name_table(&self, index: usize, names: &mut Names) {
        let section = &self.pages[self.reference].sections[index];
        let heading = || self.name(index, Part::Heading);
        let columns = || (0..section.columns.len()).map(|column| self.name(index, Part::Column(column)));
        let rows = || (0..section.rows.len()).map(|row| self.name(index, Part::Row(row))).collect();
        let (columns, rows): (Vec<Name>, Vec<Name>) = (columns().collect(), rows());
        let axis = self.given.axis.or_else(|| self.recognized(section, &columns, &rows));
        let given_sections = self.given.sections.as_deref();
        let given_section = given_sections.and_then(|names| names.get(index));
        let section_name =
            given_section.cloned().flatten().map(|name| Name { text: Some(name), others: Vec::new() });
        let section_name = section_name.unwrap_or_else(|| match axis {
            Some(axis) if is_named_by_page(section, axis) => {
                let text = self.page().label_of(section, axis);
                Name { text: text.and_then(|label| identifier(&label)), others: Vec::new() }
            }
            _ => heading(),
        });
        let (environments, services) = match axis {
            Some(Axis::Columns) | None => (columns, rows),
            Some(Axis::Rows) if columns.len() == 1 => (rows, vec![section_name.clone()]),
            Some(Axis::Rows) => (rows, columns),
            Some(Axis::Headings) => (vec![heading()], rows),
        };
        names.sections.push(section_name);
        let is_ignored = |heading: &Label| self.given.ignored.contains(&heading.text);
        let is_left_out = matches!(given_section, Some(None));
        names.ignored.push(is_left_out || section.heading.as_ref().is_some_and(is_ignored));
        names.axes.push(axis);
        names.environments.push(self.given_environments(environments));
        names.services.push(services);
    }

    fn page(&self) -> &Page {
        &self.pages[self.reference]
    }

    /// The axis that the names of the reference show, or the configuration, whose environments are columns unless it
    /// says otherwise.
    fn recognized(&self, section: &Section, columns: &[Name], rows: &[Name]) -> Option<Axis> {
        let given = self.given.environments.as_deref().unwrap_or_default();
        let axis = axis::recognized(texts(columns), texts(rows), given);
        // The rows of a table without names are no environments.
        let axis = axis.filter(|axis| section.has_names || *axis == Axis::Columns);
        axis.or((given.len() == section.columns.len()).then_some(Axis::Columns))
    }

    /// The environments as the configuration names them: those that it lists keep their names, others have those at
    /// their places.
    fn given_environments(&self, names: Vec<Name>) -> Vec<Name> {
        let Some(given) = self.given.environments.as_deref() else { return names };
        let is_listed = |name: &Name| name.text.as_ref().is_some_and(|text| given.contains(text));
        let are_listed = names.iter().all(is_listed);
        if !are_listed && names.len() != given.len() {
            return names;
        }
        let names = names.into_iter().enumerate();
        let name = |(at, name): (usize, Name)| {
            if are_listed {
                Name { others: Vec::new(), ..name }
            } else {
                given_name(Some(given), at).unwrap_or(name)
            }
        };
        names.map(name).collect()
    }

    /// The name of a part of the reference's table.
    fn name(&self, section: usize, part: Part) -> Name {
        if let Some(name) = self.given(section, part) {
            return Name { text: Some(name.to_owned()), others: Vec::new() };
        }
        let text = self.identifier(self.reference, section, part);
        let (mut others, mut known) = (Vec::new(), HashSet::new());
        for other in self.members.iter().filter_map(|page| self.identifier(*page, section, part)) {
            if Some(&other) != text.as_ref() && known.insert(other.clone()) {
                others.push(other);
            }
        }
        Name { text, others }
    }

    /// The name that the configuration gives to the label.
    fn given(&self, section: usize, part: Part) -> Option<&str> {
        let label = part.label(&self.page().sections[section])?;
        self.labels.get(label.text.as_str()).copied()
    }

    fn identifier(&self, page: usize, section: usize, part: Part) -> Option<String> {
        let sections = &self.pages[page].sections;
        if page == self.reference {
            return identifier(&part.label(&sections[section])?.text);
        }
        let drift = self.drifts[page].of_reference(section)?;
        identifier(&part.on_page(drift)?.label(&sections[drift.page])?.text)
    }
}

/// Whether the name of a table is not that of its heading.
fn is_named_by_page(section: &Section, axis: Axis) -> bool {
    axis == Axis::Headings || section.heading.is_none() && (axis == Axis::Rows || !section.has_names)
}

fn texts(names: &[Name]) -> impl ExactSizeIterator<Item = Option<&str>> {
    names.iter().map(|name| name.text.as_deref())
}

fn given_name(names: Option<&[String]>, at: usize) -> Option<Name> {
    Some(Name { text: Some(names?.get(at)?.clone()), others: Vec::new() })
}

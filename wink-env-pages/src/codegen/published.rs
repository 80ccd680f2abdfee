//! The published endpoints, with the names of all items.

use std::collections::{HashMap, HashSet};

use super::{docs, names};
use crate::facts::{Endpoints, Environment, Section, Service};

/// The endpoints without hidden rows.
pub(super) struct Published<'a> {
    pub(super) environments: Vec<PublishedEnvironment<'a>>,
    pub(super) sections: Vec<PublishedSection<'a>>,
}

pub(super) struct PublishedEnvironment<'a> {
    pub(super) facts: &'a Environment,
    /// The column in [`Service::urls`].
    pub(super) column: usize,
    pub(super) variant: String,
}

pub(super) struct PublishedSection<'a> {
    pub(super) facts: &'a Section,
    pub(super) variant: String,
    pub(super) services: Vec<PublishedService<'a>>,
    pub(super) templates: Vec<PublishedTemplate<'a>>,
}

/// A service with placeholders in some of its URLs.
pub(super) struct PublishedTemplate<'a> {
    pub(super) section: &'a Section,
    pub(super) facts: &'a Service,
    /// Whether no other section publishes the short name.
    pub(super) is_unique: bool,
    /// The place of its row, and its labels, as documentation.
    pub(super) origin: String,
}

pub(super) struct PublishedService<'a> {
    pub(super) section: &'a Section,
    pub(super) facts: &'a Service,
    pub(super) variant: String,
    pub(super) constant: String,
    /// `extranet`, or `servers::payment` if another section publishes the short name too.
    pub(super) full_name: String,
    /// Whether no other section publishes the short name.
    pub(super) is_unique: bool,
    /// The place of its row, as documentation.
    pub(super) place: String,
    /// The same, and its labels.
    pub(super) origin: String,
}

impl PublishedService<'_> {
    /// The URL in an environment, if the service is available there.
    pub(super) fn url(&self, environment: &PublishedEnvironment) -> Option<&str> {
        self.facts.url(environment.column)
    }
}

impl<'a> Published<'a> {
    /// The published endpoints; documentation links to the pages if they are published below the URL `address`.
    pub(super) fn new(endpoints: &'a Endpoints, address: Option<&str>) -> Self {
        let mut taken = HashSet::new();
        let environments = endpoints.environments.iter().enumerate().map(|(column, facts)| {
            let variant = names::unique(&mut taken, names::variant(&facts.name));
            PublishedEnvironment { facts, column, variant }
        });
        let environments = environments.collect();
        let mut taken = HashSet::new();
        let mut naming = Naming::new(endpoints);
        let sections = endpoints.sections.iter().map(|facts| {
            let variant = names::unique(&mut taken, names::variant(&facts.name));
            let with_urls = facts.published().filter(|service| !service.is_template());
            let services =
                with_urls.map(|service| naming.service(facts, &variant, service, address)).collect();
            let with_templates =
                facts.published().filter(|service| service.templates.iter().any(Option::is_some));
            let templates = with_templates.map(|service| naming.template(facts, service, address)).collect();
            PublishedSection { facts, variant, services, templates }
        });
        Self { environments, sections: sections.collect() }
    }

    /// Whether every service is available in every environment.
    pub(super) fn is_complete(&self) -> bool {
        let is_everywhere = |service: &PublishedService| service.facts.urls.iter().all(Option::is_some);
        self.services().all(is_everywhere)
    }

    /// The services of all sections with placeholders, in the order of the pages.
    pub(super) fn templates(&self) -> impl Iterator<Item = &PublishedTemplate<'a>> {
        self.sections.iter().flat_map(|section| &section.templates)
    }

    /// The services of all sections, in the order of the pages.
    pub(super) fn services(&self) -> impl Iterator<Item = &PublishedService<'a>> {
        self.sections.iter().flat_map(|section| &section.services)
    }
}

/// What must be known about all services before any of them is named.
struct Naming<'a> {
    /// How many sections publish a name.
    publishers: HashMap<&'a str, usize>,
    constants: HashMap<&'a str, String>,
    /// The variants of `Service` that are taken.
    variants: HashSet<String>,
}

impl<'a> Naming<'a> {
    fn new(endpoints: &'a Endpoints) -> Self {
        let mut publishers = HashMap::new();
        for service in endpoints.sections.iter().flat_map(Section::published) {
            *publishers.entry(service.name.as_str()).or_default() += 1;
        }
        Self { publishers, constants: constants(endpoints), variants: HashSet::new() }
    }

    fn template(
        &self,
        section: &'a Section,
        facts: &'a Service,
        address: Option<&str>,
    ) -> PublishedTemplate<'a> {
        let is_unique = self.publishers[facts.name.as_str()] == 1;
        let origin = docs::origin(facts, &docs::place(facts, address));
        PublishedTemplate { section, facts, is_unique, origin }
    }

    fn service(
        &mut self,
        section: &'a Section,
        section_variant: &str,
        facts: &'a Service,
        address: Option<&str>,
    ) -> PublishedService<'a> {
        let name = facts.name.as_str();
        let is_unique = self.publishers[name] == 1;
        let variant = names::variant(name);
        let (full_name, wanted) = if is_unique {
            (name.to_owned(), variant)
        } else {
            (format!("{}::{name}", section.name), format!("{section_variant}{variant}"))
        };
        let place = docs::place(facts, address);
        PublishedService {
            section,
            facts,
            variant: names::unique(&mut self.variants, wanted),
            constant: self.constants[name].clone(),
            full_name,
            is_unique,
            origin: docs::origin(facts, &place),
            place,
        }
    }
}

/// One constant per service name. Two names whose upper-case forms are equal (`ss`, `ß`) get two constants, because
/// both may be in the same module.
fn constants(endpoints: &Endpoints) -> HashMap<&str, String> {
    let mut taken = HashSet::new();
    let mut constants = HashMap::new();
    for service in endpoints.sections.iter().flat_map(|section| &section.services) {
        constants
            .entry(service.name.as_str())
            .or_insert_with(|| names::unique(&mut taken, names::constant(&service.name)));
    }
    constants
}

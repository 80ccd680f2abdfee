//! What the generated code publishes, with every name chosen.

use std::collections::{HashMap, HashSet};

use super::names;
use crate::directory::{Directory, Environment, Section, Service};

/// The directory without its hidden rows.
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
}

pub(super) struct PublishedService<'a> {
    pub(super) facts: &'a Service,
    pub(super) variant: String,
    pub(super) constant: String,
    /// `extranet`, or `servers::payment` where another section publishes the short name too.
    pub(super) full_name: String,
    /// Whether no other section publishes the short name.
    pub(super) is_unique: bool,
}

impl<'a> Published<'a> {
    pub(super) fn new(directory: &'a Directory) -> Self {
        let mut taken = HashSet::new();
        let environments =
            directory.environments.iter().enumerate().map(|(column, facts)| PublishedEnvironment {
                facts,
                column,
                variant: names::unique(&mut taken, names::variant(&facts.name)),
            });
        let environments = environments.collect();

        let constants = constants(directory);
        let mut section_variants = HashSet::new();
        let mut service_variants = HashSet::new();
        let mut sections = Vec::new();
        for facts in &directory.sections {
            let variant = names::unique(&mut section_variants, names::variant(&facts.name));
            let services = facts.services.iter().filter(|service| !service.hidden).map(|service| {
                let is_unique = publishers(directory, &service.name) == 1;
                let wanted = names::variant(&service.name);
                let (full_name, wanted) = if is_unique {
                    (service.name.clone(), wanted)
                } else {
                    (format!("{}::{}", facts.name, service.name), format!("{variant}{wanted}"))
                };
                PublishedService {
                    facts: service,
                    variant: names::unique(&mut service_variants, wanted),
                    constant: constants[service.name.as_str()].clone(),
                    full_name,
                    is_unique,
                }
            });
            let services = services.collect();
            sections.push(PublishedSection { facts, variant, services });
        }
        Self { environments, sections }
    }

    pub(super) fn services(&self) -> impl Iterator<Item = (&PublishedSection<'a>, &PublishedService<'a>)> {
        self.sections
            .iter()
            .flat_map(|section| section.services.iter().map(move |service| (section, service)))
    }
}

/// How many sections publish a service of that name.
fn publishers(directory: &Directory, name: &str) -> usize {
    let services = directory.sections.iter().flat_map(|section| &section.services);
    services.filter(|service| !service.hidden && service.name == name).count()
}

/// One constant per service name: two names that differ only in lower case (`ss`, `ß`) get two constants, because
/// both may stand directly under an environment.
fn constants(directory: &Directory) -> HashMap<&str, String> {
    let mut taken = HashSet::new();
    let mut constants = HashMap::new();
    for service in directory.sections.iter().flat_map(|section| &section.services) {
        constants
            .entry(service.name.as_str())
            .or_insert_with(|| names::unique(&mut taken, names::constant(&service.name)));
    }
    constants
}

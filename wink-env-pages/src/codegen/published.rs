//! What the generated code publishes, with every name chosen.

use super::{docs, names};
use crate::facts::{Endpoints, Environment, Section, Service};
use crate::index::Index;

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
}

pub(super) struct PublishedService<'a> {
    pub(super) section: &'a Section,
    pub(super) facts: &'a Service,
    pub(super) variant: String,
    pub(super) constant: String,
    /// `extranet`, or `servers::payment` where another section publishes the short name too.
    pub(super) full_name: String,
    /// Whether no other section publishes the short name.
    pub(super) is_unique: bool,
    /// Documentation of where the row stands.
    pub(super) place: String,
    /// The same, and what it is called.
    pub(super) origin: String,
}

impl<'a> Published<'a> {
    /// The published endpoints, documented with links to their pages if people can read them below `address`.
    pub(super) fn new(endpoints: &'a Endpoints, address: Option<&str>) -> Self {
        let mut taken = Index::default();
        let mut environments = Vec::new();
        for facts in &endpoints.environments {
            let variant = names::unique(&mut taken, names::variant(&facts.name));
            environments.push(PublishedEnvironment { facts, column: environments.len(), variant });
        }

        let publishers = publishers(endpoints);
        let constants = Constants::of(endpoints);
        let mut section_variants = Index::default();
        let mut service_variants = Index::default();
        let mut sections = Vec::new();
        for facts in &endpoints.sections {
            let variant = names::unique(&mut section_variants, names::variant(&facts.name));
            let mut services = Vec::new();
            for service in &facts.services {
                if service.hidden {
                    continue;
                }
                let is_unique = publishers.places(&service.name).len() == 1;
                let wanted = names::variant(&service.name);
                let (full_name, wanted) = if is_unique {
                    (service.name.clone(), wanted)
                } else {
                    (format!("{}::{}", facts.name, service.name), format!("{variant}{wanted}"))
                };
                let place = docs::place(service, address);
                services.push(PublishedService {
                    section: facts,
                    facts: service,
                    variant: names::unique(&mut service_variants, wanted),
                    constant: constants.name(&service.name),
                    full_name,
                    is_unique,
                    origin: docs::origin(service, &place),
                    place,
                });
            }
            sections.push(PublishedSection { facts, variant, services });
        }
        Self { environments, sections }
    }

    pub(super) fn services(&self) -> Vec<&PublishedService<'a>> {
        let mut services = Vec::new();
        for section in &self.sections {
            for service in &section.services {
                services.push(service);
            }
        }
        services
    }
}

/// The names that are published, each as often as a section publishes it.
fn publishers(endpoints: &Endpoints) -> Index<'_> {
    let mut publishers = Index::default();
    for section in &endpoints.sections {
        for service in &section.services {
            if !service.hidden {
                publishers.note(service.name.as_str());
            }
        }
    }
    publishers
}

/// One constant per service name: two names that differ only in lower case (`ss`, `ß`) get two constants, because
/// both may stand directly under an environment.
struct Constants<'a> {
    index: Index<'a>,
    names: Vec<String>,
}

impl<'a> Constants<'a> {
    fn of(endpoints: &'a Endpoints) -> Self {
        let mut constants = Self { index: Index::default(), names: Vec::new() };
        let mut taken = Index::default();
        for section in &endpoints.sections {
            for service in &section.services {
                if constants.index.add(service.name.as_str(), constants.names.len()).is_none() {
                    constants.names.push(names::unique(&mut taken, names::constant(&service.name)));
                }
            }
        }
        constants
    }

    fn name(&self, service: &str) -> String {
        self.names[self.index.places(service)[0]].clone()
    }
}

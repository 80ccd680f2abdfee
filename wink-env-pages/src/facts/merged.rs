//! A section of one table or of several.

use std::collections::{HashMap, HashSet};

use super::naming::{Kind, Naming};
use super::{LocalLabel, Section, Service};

/// A section and its services by their names, once there is a second table.
pub(super) struct Merged {
    section: Section,
    places: Option<HashMap<String, usize>>,
}

impl From<Section> for Merged {
    fn from(section: Section) -> Self {
        Self { section, places: None }
    }
}

impl Merged {
    /// Adds the services of another table, which has other environments.
    pub(super) fn add(&mut self, services: Vec<Service>) -> Result<(), Naming> {
        let Self { section, places } = self;
        let names = || section.services.iter().map(|service| service.name.clone());
        let places = places.get_or_insert_with(|| names().zip(0..).collect());
        for service in services {
            let Some(same) = places.get(&service.name).map(|at| &mut section.services[*at]) else {
                places.insert(service.name.clone(), section.services.len());
                section.services.push(service);
                continue;
            };
            if (0..same.urls.len()).any(|at| same.spelled(at).is_some() && service.spelled(at).is_some()) {
                return Err(Naming::Taken(Kind::Service, service.name, Some(section.name.clone())));
            }
            for (known, url) in same.urls.iter_mut().zip(service.urls) {
                *known = known.take().or(url);
            }
            for (known, template) in same.templates.iter_mut().zip(service.templates) {
                *known = known.take().or(template);
            }
            same.labels.extend(service.labels);
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Section {
        let Self { mut section, places } = self;
        if places.is_some() {
            for service in &mut section.services {
                keep_first(&mut service.labels);
            }
        }
        section
    }
}

/// Removes labels that are there already.
pub(super) fn keep_first(labels: &mut Vec<LocalLabel>) {
    let mut known = HashSet::new();
    labels.retain(|label| known.insert(label.clone()));
}

//! Names that the new pages can keep.

use super::change::{Change, ChangeKind};
use crate::facts::{Endpoints, Service};

/// A line below `names:` in the configuration of the new pages. With it, code that uses the old ones still compiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinnedName {
    /// The label on the reference page.
    pub label: String,
    /// The name that it should have.
    pub name: String,
}

/// A line for each change that takes a name away or makes it ambiguous, if one label can have another name.
#[must_use]
pub fn pinned_names(changes: &[Change], new: &Endpoints) -> Vec<PinnedName> {
    changes.iter().filter(|change| change.is_breaking).filter_map(|change| pinned_name(change, new)).collect()
}

fn pinned_name(change: &Change, new: &Endpoints) -> Option<PinnedName> {
    let before = change.before.as_deref();
    let (label, name) = match change.kind {
        ChangeKind::EnvironmentRenamed => {
            let renamed = new.environments.iter().find(|environment| environment.name == change.name)?;
            (&renamed.label, before?.to_owned())
        }
        ChangeKind::SectionRenamed => {
            let renamed = new.sections.iter().find(|section| section.name == change.name)?;
            (&renamed.label, before?.to_owned())
        }
        ChangeKind::ServiceRenamed => {
            let (_, before) = before?.split_once("::")?;
            (&service(new, &change.name)?.label, before.to_owned())
        }
        // The short name belongs to another service.
        ChangeKind::ServiceAdded | ChangeKind::ServiceRevealed => {
            (&service(new, &change.name)?.label, change.name.replace("::", "_"))
        }
        _ => return None,
    };
    let is_only_one = labels(new).filter(|other| *other == label).count() == 1;
    let is_free = names(new).all(|taken| *taken != name);
    (is_only_one && is_free).then(|| PinnedName { label: label.clone(), name })
}

/// The service with this section and name.
fn service<'a>(endpoints: &'a Endpoints, full_name: &str) -> Option<&'a Service> {
    let (section, name) = full_name.split_once("::")?;
    let section = endpoints.sections.iter().find(|known| known.name == section)?;
    section.services.iter().find(|service| service.name == name)
}

fn labels(endpoints: &Endpoints) -> impl Iterator<Item = &String> {
    let environments = endpoints.environments.iter().map(|environment| &environment.label);
    let sections = endpoints.sections.iter().map(|section| &section.label);
    environments.chain(sections).chain(services(endpoints).map(|service| &service.label))
}

fn names(endpoints: &Endpoints) -> impl Iterator<Item = &String> {
    let environments = endpoints.environments.iter().map(|environment| &environment.name);
    let sections = endpoints.sections.iter().map(|section| &section.name);
    environments.chain(sections).chain(services(endpoints).map(|service| &service.name))
}

fn services(endpoints: &Endpoints) -> impl Iterator<Item = &Service> {
    endpoints.sections.iter().flat_map(|section| &section.services)
}

//! Names that the new pages can keep.

use std::collections::{HashMap, HashSet};

use super::change::{Change, ChangeKind};
use crate::facts::Endpoints;

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
    let listed = Listed::new(new);
    changes.iter().filter(|change| change.is_breaking).filter_map(|change| listed.pinned(change)).collect()
}

/// The names and labels of the new pages.
struct Listed<'a> {
    /// Labels by names.
    environments: HashMap<&'a str, &'a str>,
    sections: HashMap<&'a str, &'a str>,
    /// By section and name.
    services: HashMap<(&'a str, &'a str), &'a str>,
    names: HashSet<&'a str>,
    /// How often each label occurs.
    labels: HashMap<&'a str, usize>,
}

impl<'a> Listed<'a> {
    fn new(endpoints: &'a Endpoints) -> Self {
        let environments = endpoints.environments.iter().map(|known| (&*known.name, &*known.label));
        let sections = endpoints.sections.iter().map(|known| (&*known.name, &*known.label));
        let services = endpoints.sections.iter().flat_map(|section| {
            section.services.iter().map(|known| ((&*section.name, &*known.name), &*known.label))
        });
        let all = environments.clone().chain(sections.clone());
        let all = all.chain(services.clone().map(|((_, name), label)| (name, label)));
        let mut labels: HashMap<&str, usize> = HashMap::new();
        for (_, label) in all.clone() {
            *labels.entry(label).or_default() += 1;
        }
        Self {
            environments: environments.collect(),
            sections: sections.collect(),
            services: services.collect(),
            names: all.map(|(name, _)| name).collect(),
            labels,
        }
    }

    fn pinned(&self, change: &Change) -> Option<PinnedName> {
        let before = change.before.as_deref();
        let (label, name) = match change.kind {
            ChangeKind::EnvironmentRenamed => (self.environments.get(&*change.name), before?.to_owned()),
            ChangeKind::SectionRenamed => (self.sections.get(&*change.name), before?.to_owned()),
            ChangeKind::ServiceRenamed => {
                let (_, before) = before?.split_once("::")?;
                (self.services.get(&change.name.split_once("::")?), before.to_owned())
            }
            // The short name belongs to another service.
            ChangeKind::ServiceAdded | ChangeKind::ServiceRevealed => {
                (self.services.get(&change.name.split_once("::")?), change.name.replace("::", "_"))
            }
            _ => return None,
        };
        let label = *label?;
        let is_only_one = self.labels[label] == 1;
        let is_free = !self.names.contains(&*name);
        (is_only_one && is_free).then(|| PinnedName { label: label.to_owned(), name })
    }
}

//! `staging::servers::IAM` and, where the short name is unique, `staging::IAM`.

use std::fmt::Write as _;

use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, indent, names};
use crate::collect::CollectVec as _;

pub(super) fn modules(published: &Published) -> String {
    let modules = published.environments.iter().map(|environment| {
        let parts: Vec<String> = published
            .sections
            .iter()
            .map(|section| section_module(environment, section))
            .chain(re_exports(published))
            .collect_vec();
        let comment = docs::comment(&docs::environment_module(&environment.facts.name));
        let name = names::identifier(&environment.facts.name);
        format!("{comment}pub mod {name} {{\n{}}}\n", indent(&parts.join("\n"), 1))
    });
    modules.collect_vec().join("\n")
}

fn section_module(environment: &PublishedEnvironment, section: &PublishedSection) -> String {
    let constants = section.services.iter().map(|service| constant(environment, service));
    let constants = indent(&constants.collect_vec().join("\n"), 1);
    let text = docs::section_module(&section.facts.name, &environment.facts.name);
    format!("{}pub mod {} {{\n{constants}}}\n", docs::comment(&text), names::identifier(&section.facts.name))
}

fn constant(environment: &PublishedEnvironment, service: &PublishedService) -> String {
    let url = &service.facts.urls[environment.column];
    let text = format!("{}\n\n{}", docs::url(url), docs::origin(service.facts));
    let name = &service.constant;
    let aliases = docs::aliases(&service.facts.labels, name);
    format!("{}{aliases}pub const {name}: &str = {};\n", docs::comment(&text), docs::literal(url))
}

fn re_exports(published: &Published) -> Option<String> {
    let mut lines = String::new();
    for (section, service) in published.services() {
        if service.is_unique {
            let section = names::identifier(&section.facts.name);
            _ = writeln!(lines, "#[doc(inline)]\npub use self::{section}::{};", service.constant);
        }
    }
    (!lines.is_empty()).then_some(lines)
}

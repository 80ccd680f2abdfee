//! `staging::servers::IAM` and, where the short name is unique, `staging::IAM`.

use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, indent, names};

pub(super) fn modules(published: &Published) -> String {
    let modules = published.environments.iter().map(|environment| {
        let parts: Vec<String> = published
            .sections
            .iter()
            .map(|section| section_module(environment, section))
            .chain(re_exports(published))
            .collect();
        let comment = docs::comment(&docs::environment_module(&environment.facts.name));
        let name = names::identifier(&environment.facts.name);
        format!("{comment}pub mod {name} {{\n{}}}\n", indent(&parts.join("\n"), 1))
    });
    modules.collect::<Vec<_>>().join("\n")
}

fn section_module(environment: &PublishedEnvironment, section: &PublishedSection) -> String {
    let constants = section.services.iter().map(|service| constant(environment, service));
    let constants = indent(&constants.collect::<Vec<_>>().join("\n"), 1);
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
    let unique = published.services().filter(|(_, service)| service.is_unique);
    let lines = unique.map(|(section, service)| {
        let section = names::identifier(&section.facts.name);
        format!("#[doc(inline)]\npub use self::{section}::{};\n", service.constant)
    });
    let lines: String = lines.collect();
    (!lines.is_empty()).then_some(lines)
}

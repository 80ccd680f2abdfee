//! `staging::servers::IAM` and, where the short name is unique, `staging::IAM`.

use std::fmt::Write as _;

use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, indent, names};

pub(super) fn modules(published: &Published) -> String {
    let re_exports = re_exports(published);
    let mut modules = Vec::new();
    for environment in &published.environments {
        let mut parts = Vec::new();
        for section in &published.sections {
            parts.push(section_module(environment, section));
        }
        if !re_exports.is_empty() {
            parts.push(re_exports.clone());
        }
        let comment = docs::comment(&docs::environment_module(&environment.facts.name));
        let name = names::identifier(&environment.facts.name);
        modules.push(format!("{comment}pub mod {name} {{\n{}}}\n", indent(&parts.join("\n"), 1)));
    }
    modules.join("\n")
}

fn section_module(environment: &PublishedEnvironment, section: &PublishedSection) -> String {
    let mut constants = Vec::new();
    for service in &section.services {
        constants.push(constant(environment, service));
    }
    let constants = indent(&constants.join("\n"), 1);
    let text = docs::section_module(&section.facts.name, &environment.facts.name);
    format!("{}pub mod {} {{\n{constants}}}\n", docs::comment(&text), names::identifier(&section.facts.name))
}

fn constant(environment: &PublishedEnvironment, service: &PublishedService) -> String {
    let url = &service.facts.urls[environment.column];
    let text = format!("{}\n\n{}", docs::url(url), service.origin);
    let name = &service.constant;
    let aliases = docs::aliases(&service.facts.labels, name);
    format!("{}{aliases}pub const {name}: &str = {};\n", docs::comment(&text), docs::literal(url))
}

fn re_exports(published: &Published) -> String {
    let mut lines = String::new();
    for service in &published.services() {
        if service.is_unique {
            let section = names::identifier(&service.section.name);
            _ = writeln!(lines, "#[doc(inline)]\npub use self::{section}::{};", service.constant);
        }
    }
    lines
}

//! `staging::servers::IAM` and, where the short name is unique, `staging::IAM`.

use std::fmt::Write as _;

use super::indent::indent;
use super::options::{Options, QUIET};
use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, names};

pub(super) fn modules(published: &Published, options: &Options) -> String {
    let re_exports = re_exports(published);
    let modules: Vec<String> = published
        .environments
        .iter()
        .map(|environment| environment_module(environment, &published.sections, &re_exports, options))
        .collect();
    modules.join("\n")
}

fn environment_module(
    environment: &PublishedEnvironment,
    sections: &[PublishedSection],
    re_exports: &str,
    options: &Options,
) -> String {
    let mut parts: Vec<String> =
        sections.iter().map(|section| section_module(environment, section)).collect();
    if !re_exports.is_empty() {
        parts.push(re_exports.to_owned());
    }
    let comment = docs::comment(&docs::environment_module(&environment.facts.name));
    let name = names::identifier(&environment.facts.name);
    let visible = options.visible();
    format!("{comment}{QUIET}{visible} mod {name} {{\n{}}}\n", indent(&parts.join("\n"), 1))
}

fn section_module(environment: &PublishedEnvironment, section: &PublishedSection) -> String {
    let constants: Vec<String> =
        section.services.iter().map(|service| constant(environment, service)).collect();
    let constants = indent(&constants.join("\n"), 1);
    let text = docs::section_module(&section.facts.name, &environment.facts.name);
    format!("{}pub mod {} {{\n{constants}}}\n", docs::comment(&text), names::identifier(&section.facts.name))
}

fn constant(environment: &PublishedEnvironment, service: &PublishedService) -> String {
    let url = service.url(environment);
    let text = format!("{}\n\n{}", docs::url(url), service.origin);
    let name = &service.constant;
    let aliases = docs::aliases(&service.facts.labels, name);
    format!("{}{aliases}pub const {name}: &str = {};\n", docs::comment(&text), docs::literal(url))
}

fn re_exports(published: &Published) -> String {
    let mut lines = String::new();
    for service in published.services().filter(|service| service.is_unique) {
        let section = names::identifier(&service.section.name);
        _ = writeln!(lines, "#[doc(inline)]\npub use self::{section}::{};", service.constant);
    }
    lines
}

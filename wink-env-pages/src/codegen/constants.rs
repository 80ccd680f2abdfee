//! `staging::servers::IAM` and, where the short name is unique, `staging::IAM`.

use std::fmt::Write as _;

use super::indent::indent;
use super::options::{Options, QUIET};
use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, names, templates};

pub(super) fn modules(published: &Published, options: &Options) -> String {
    let modules: Vec<String> = published
        .environments
        .iter()
        .map(|environment| {
            environment_module(environment, &published.sections, &re_exports(published, environment), options)
        })
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
        sections.iter().map(|section| section_module(environment, section, options)).collect();
    if !re_exports.is_empty() {
        parts.push(re_exports.to_owned());
    }
    let comment = docs::comment(&docs::environment_module(&environment.facts.name));
    let name = names::identifier(&environment.facts.name);
    let visible = options.visible();
    format!("{comment}{QUIET}{visible} mod {name} {{\n{}}}\n", indent(&parts.join("\n"), 1))
}

fn section_module(
    environment: &PublishedEnvironment,
    section: &PublishedSection,
    options: &Options,
) -> String {
    let mut constants: Vec<String> =
        section.services.iter().filter_map(|service| constant(environment, service)).collect();
    constants.extend(templates::functions(environment, section, options));
    let constants = indent(&constants.join("\n"), 1);
    let text = docs::section_module(&section.facts.name, &environment.facts.name);
    format!("{}pub mod {} {{\n{constants}}}\n", docs::comment(&text), names::identifier(&section.facts.name))
}

fn constant(environment: &PublishedEnvironment, service: &PublishedService) -> Option<String> {
    let url = service.url(environment)?;
    let text = format!("{}\n\n{}", docs::url(url), service.origin);
    let name = &service.constant;
    let aliases = docs::aliases(&service.facts.labels, name);
    Some(format!("{}{aliases}pub const {name}: &str = {};\n", docs::comment(&text), docs::literal(url)))
}

fn re_exports(published: &Published, environment: &PublishedEnvironment) -> String {
    let mut lines = String::new();
    for service in available(published, environment) {
        let section = names::identifier(&service.section.name);
        _ = writeln!(lines, "#[doc(inline)]\npub use self::{section}::{};", service.constant);
    }
    lines + &templates::re_exports(published, environment)
}

/// The services that need no section to be named, and are available in an environment.
fn available<'a>(
    published: &'a Published,
    environment: &PublishedEnvironment,
) -> impl Iterator<Item = &'a PublishedService<'a>> {
    published.services().filter(|service| service.is_unique && service.url(environment).is_some())
}

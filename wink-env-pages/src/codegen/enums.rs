//! `Environment`, `Section` and `Service`: the variants and the tables that depend on the pages.

use std::fmt::Write as _;

use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, indent, names};

const ATTRIBUTES: &str = "\
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
";

pub(super) fn environment(published: &Published) -> String {
    let variants = published.environments.iter().map(|PublishedEnvironment { facts, variant, .. }| {
        let text = format!("`{}`\n\n{}", facts.name, docs::called(&facts.labels));
        docs::comment(&text) + &docs::aliases(&facts.labels, variant) + variant + ",\n"
    });
    let environments = || published.environments.iter();
    let methods = [
        all(environments().map(|environment| environment.variant.as_str())),
        name(
            environments().map(|environment| (environment.variant.as_str(), environment.facts.name.as_str())),
        ),
    ];
    let what = "One of the worlds in which every service runs, in the order of the pages.";
    enumeration(what, "Environment", variants, &methods)
}

pub(super) fn section(published: &Published) -> String {
    let variants = published.sections.iter().map(|PublishedSection { facts, variant, .. }| {
        let text = format!("`{}`\n\n{}", facts.name, docs::called(&facts.labels));
        docs::comment(&text) + &docs::aliases(&facts.labels, variant) + variant + ",\n"
    });
    let sections = || published.sections.iter();
    let methods = [
        all(sections().map(|section| section.variant.as_str())),
        name(sections().map(|section| (section.variant.as_str(), section.facts.name.as_str()))),
    ];
    enumeration("A kind of services, in the order of the pages.", "Section", variants, &methods)
}

pub(super) fn service(published: &Published) -> String {
    let variants =
        published.services().map(|(section, service)| service_variant(published, section, service));
    let services = || published.services().map(|(_, service)| service);
    let methods = [
        all(services().map(|service| service.variant.as_str())),
        name(services().map(|service| (service.variant.as_str(), service.full_name.as_str()))),
        section_of_service(published),
        url(published),
    ];
    enumeration("A server or an application, in the order of the pages.", "Service", variants, &methods)
}

fn service_variant(published: &Published, section: &PublishedSection, service: &PublishedService) -> String {
    let mut text = format!("`{}::{}`\n\n", section.facts.name, service.facts.name);
    for environment in &published.environments {
        let url = docs::url(&service.facts.urls[environment.column]);
        _ = writeln!(text, "- `{}`: {url}", environment.facts.name);
    }
    text += "\n";
    text += &docs::origin(service.facts);
    docs::comment(&text) + &docs::aliases(&service.facts.labels, &service.variant) + &service.variant + ",\n"
}

fn enumeration(what: &str, name: &str, variants: impl Iterator<Item = String>, methods: &[String]) -> String {
    let variants = indent(&variants.collect::<Vec<_>>().join("\n"), 1);
    let methods = indent(&methods.join("\n"), 1);
    let comment = docs::comment(what);
    format!(
        "{comment}{ATTRIBUTES}pub enum {name} {{\n{variants}}}\n\n#[allow(clippy::too_many_lines)]\nimpl {name} {{\n{methods}}}\n"
    )
}

fn all<'a>(variants: impl Iterator<Item = &'a str>) -> String {
    let mut constant = docs::comment("All of them, in the order of the pages.");
    constant += "pub const ALL: &[Self] = &[\n";
    for variant in variants {
        _ = writeln!(constant, "    Self::{variant},");
    }
    constant + "];\n"
}

fn name<'a>(names: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let arms = names.map(|(variant, name)| format!("Self::{variant} => {},\n", composed(name)));
    method("The name as `wink_env!` knows it.", "name(self) -> &'static str", arms)
}

/// The name as a string with composed letters, as Rust spells identifiers; the compiler composes them.
fn composed(name: &str) -> String {
    if name.is_ascii() {
        return docs::literal(name);
    }
    let words: Vec<String> = name.split("::").map(|word| format!("stringify!({word})")).collect();
    format!("concat!({})", words.join(", \"::\", "))
}

fn section_of_service(published: &Published) -> String {
    let filled = published.sections.iter().filter(|section| !section.services.is_empty());
    let arms = filled.map(|PublishedSection { variant, services, .. }| {
        let services =
            services.iter().map(|service| format!("Self::{}", service.variant)).collect::<Vec<_>>();
        format!("{} => Section::{variant},\n", services.join("\n| "))
    });
    method("The section that lists it.", "section(self) -> Section", arms)
}

fn url(published: &Published) -> String {
    let arms = published.environments.iter().map(|environment| {
        let arms = published.services().map(|(section, service)| {
            let path =
                [&environment.facts.name, &section.facts.name].map(|name| names::identifier(name)).join("::");
            format!("Self::{} => {path}::{},\n", service.variant, service.constant)
        });
        let arms = indent(&arms.collect::<String>(), 1);
        format!("Environment::{} => match self {{\n{arms}}},\n", environment.variant)
    });
    let matches = indent(&arms.collect::<String>(), 2);
    let docs = docs::comment("Its URL in `environment`, as the pages spell it.");
    format!(
        "{docs}#[must_use]\n\
         pub const fn url(self, environment: Environment) -> &'static str {{\n    \
         match environment {{\n{matches}    }}\n}}\n"
    )
}

/// A constant method that chooses by `self`.
fn method(what: &str, signature: &str, arms: impl Iterator<Item = String>) -> String {
    let arms = indent(&arms.collect::<String>(), 2);
    let docs = docs::comment(what);
    format!(
        "{docs}#[must_use]\npub const fn {signature} {{\n    \
         match self {{\n{arms}    }}\n}}\n"
    )
}

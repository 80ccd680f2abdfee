//! `Environment`, `Section` and `Service`: the variants and the tables that depend on the pages.

use std::fmt::Write as _;

use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, indent, names};
use crate::directory::LocalLabel;
use crate::text::replace_all;

const ATTRIBUTES: &str = "\
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
";

pub(super) fn environment(published: &Published) -> String {
    let mut items = Vec::new();
    for PublishedEnvironment { facts, variant, .. } in &published.environments {
        items.push((variant.as_str(), facts.name.as_str(), facts.labels.as_slice()));
    }
    let what = "One of the worlds in which every service runs, in the order of the pages.";
    named_enumeration(what, "Environment", &items)
}

pub(super) fn section(published: &Published) -> String {
    let mut items = Vec::new();
    for PublishedSection { facts, variant, .. } in &published.sections {
        items.push((variant.as_str(), facts.name.as_str(), facts.labels.as_slice()));
    }
    named_enumeration("A kind of services, in the order of the pages.", "Section", &items)
}

/// An enumeration of what has a variant, a name and labels, and nothing else.
fn named_enumeration(what: &str, enumerated: &str, items: &[(&str, &str, &[LocalLabel])]) -> String {
    let mut variants = Vec::new();
    let mut names = Vec::new();
    for (variant, name, labels) in items {
        variants.push(named_variant(name, variant, labels));
        names.push((*variant, *name));
    }
    enumeration(what, enumerated, &variants, &[all(&names), name(&names)])
}

pub(super) fn service(published: &Published) -> String {
    let mut variants = Vec::new();
    let mut names = Vec::new();
    for service in &published.services() {
        variants.push(service_variant(published, service));
        names.push((service.variant.as_str(), service.full_name.as_str()));
    }
    let methods = [all(&names), name(&names), section_of_service(published), url(published)];
    enumeration("A server or an application, in the order of the pages.", "Service", &variants, &methods)
}

fn named_variant(name: &str, variant: &str, labels: &[LocalLabel]) -> String {
    let text = format!("`{name}`\n\n{}", docs::called(labels));
    docs::comment(&text) + &docs::aliases(labels, variant) + variant + ",\n"
}

fn service_variant(published: &Published, service: &PublishedService) -> String {
    let mut text = format!("`{}::{}`\n\n", service.section.name, service.facts.name);
    for environment in &published.environments {
        let url = docs::url(&service.facts.urls[environment.column]);
        _ = writeln!(text, "- `{}`: {url}", environment.facts.name);
    }
    text += "\n";
    text += &docs::origin(service.facts);
    docs::comment(&text) + &docs::aliases(&service.facts.labels, &service.variant) + &service.variant + ",\n"
}

fn enumeration(what: &str, name: &str, variants: &[String], methods: &[String]) -> String {
    let variants = indent(&variants.join("\n"), 1);
    let methods = indent(&methods.join("\n"), 1);
    let comment = docs::comment(what);
    format!(
        "{comment}{ATTRIBUTES}pub enum {name} {{\n{variants}}}\n\n#[allow(clippy::too_many_lines)]\nimpl {name} {{\n{methods}}}\n"
    )
}

fn all(names: &[(&str, &str)]) -> String {
    let mut constant = docs::comment("All of them, in the order of the pages.");
    constant += "pub const ALL: &[Self] = &[\n";
    for (variant, _) in names {
        _ = writeln!(constant, "    Self::{variant},");
    }
    constant + "];\n"
}

fn name(names: &[(&str, &str)]) -> String {
    let mut arms = String::new();
    for (variant, name) in names {
        _ = writeln!(arms, "Self::{variant} => {},", composed(name));
    }
    method("The name as `wink_env!` knows it.", "name(self) -> &'static str", &arms)
}

/// The name as a string with composed letters, as Rust spells identifiers; the compiler composes them.
fn composed(name: &str) -> String {
    if name.is_ascii() {
        return docs::literal(name);
    }
    format!("concat!(stringify!({}))", replace_all(name, "::", "), \"::\", stringify!("))
}

fn section_of_service(published: &Published) -> String {
    let mut arms = String::new();
    for PublishedSection { variant, services, .. } in &published.sections {
        if !services.is_empty() {
            let mut patterns = Vec::new();
            for service in services {
                patterns.push(format!("Self::{}", service.variant));
            }
            _ = writeln!(arms, "{} => Section::{variant},", patterns.join("\n| "));
        }
    }
    method("The section that lists it.", "section(self) -> Section", &arms)
}

fn url(published: &Published) -> String {
    let mut matches = String::new();
    for environment in &published.environments {
        let module = names::identifier(&environment.facts.name);
        let mut arms = String::new();
        for service in &published.services() {
            let section = names::identifier(&service.section.name);
            _ = writeln!(arms, "Self::{} => {module}::{section}::{},", service.variant, service.constant);
        }
        let arms = indent(&arms, 1);
        _ = writeln!(matches, "Environment::{} => match self {{\n{arms}}},", environment.variant);
    }
    let matches = indent(&matches, 2);
    let docs = docs::comment("Its URL in `environment`, as the pages spell it.");
    format!(
        "{docs}#[must_use]\n\
         pub const fn url(self, environment: Environment) -> &'static str {{\n    \
         match environment {{\n{matches}    }}\n}}\n"
    )
}

/// A constant method that chooses by `self`.
fn method(what: &str, signature: &str, arms: &str) -> String {
    let arms = indent(arms, 2);
    let docs = docs::comment(what);
    format!(
        "{docs}#[must_use]\npub const fn {signature} {{\n    \
         match self {{\n{arms}    }}\n}}\n"
    )
}

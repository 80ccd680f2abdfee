//! The enums `Environment`, `Section` and `Service`, and their methods that depend on the pages.

use std::fmt::Write as _;

use super::indent::indent;
use super::options::{Options, QUIET};
use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, names};
use crate::facts::LocalLabel;

const DERIVED: &str = "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]\n";

pub(super) fn environment(published: &Published, options: &Options) -> String {
    let mut enumeration = Enumeration::default();
    for PublishedEnvironment { facts, variant, .. } in &published.environments {
        enumeration.add(variant, &facts.name, named_variant(&facts.name, variant, &facts.labels));
    }
    // A new environment is a breaking change: programs choose by matching.
    let options = Options { exhaustive: true, ..options.clone() };
    let what = "An environment in which every service runs, in the order of the pages.";
    enumeration.written(what, "Environment", "", &options)
}

pub(super) fn section(published: &Published, options: &Options) -> String {
    let mut enumeration = Enumeration::default();
    for PublishedSection { facts, variant, .. } in &published.sections {
        enumeration.add(variant, &facts.name, named_variant(&facts.name, variant, &facts.labels));
    }
    enumeration.written("A group of services, in the order of the pages.", "Section", "", options)
}

pub(super) fn service(published: &Published, options: &Options) -> String {
    let mut enumeration = Enumeration::default();
    for service in published.services() {
        enumeration.add(&service.variant, &service.full_name, service_variant(published, service));
    }
    let methods = format!("\n{}\n{}", section_of_service(published), url(published));
    enumeration.written(
        "A server or an application, in the order of the pages.",
        "Service",
        &methods,
        options,
    )
}

fn named_variant(name: &str, variant: &str, labels: &[LocalLabel]) -> String {
    let text = format!("`{name}`\n\n{}", docs::called(labels));
    docs::comment(&text) + &docs::aliases(labels, variant) + variant + ",\n"
}

fn service_variant(published: &Published, service: &PublishedService) -> String {
    let mut text = format!("`{}::{}`\n\n", service.section.name, service.facts.name);
    for environment in &published.environments {
        let url = service.url(environment).map_or_else(|| "not available".to_owned(), docs::url);
        _ = writeln!(text, "- `{}`: {url}", environment.facts.name);
    }
    text += "\n";
    text += &service.origin;
    docs::comment(&text) + &docs::aliases(&service.facts.labels, &service.variant) + &service.variant + ",\n"
}

/// The text of each variant.
#[derive(Default)]
struct Enumeration {
    variants: Vec<String>,
    all: String,
    names: String,
}

impl Enumeration {
    fn add(&mut self, variant: &str, name: &str, declaration: String) {
        self.variants.push(declaration);
        _ = writeln!(self.all, "    Self::{variant},");
        _ = writeln!(self.names, "Self::{variant} => {},", composed(name));
    }

    fn written(&self, what: &str, enumerated: &str, methods: &str, options: &Options) -> String {
        let comment = docs::comment(what);
        let variants = indent(&self.variants.join("\n"), 1);
        let all = docs::comment("All variants, in the order of the pages.");
        let name = method("Returns the name, as in the macro.", "name(self) -> &'static str", &self.names);
        let items = format!("{all}pub const ALL: &[Self] = &[\n{}];\n\n{name}{methods}", self.all);
        let items = indent(&items, 1);
        let visible = options.visible();
        let open = if options.exhaustive { "" } else { "#[non_exhaustive]\n" };
        format!(
            "{comment}{QUIET}{DERIVED}{open}{visible} enum {enumerated} {{\n{variants}}}\n\n{QUIET}impl {enumerated} {{\n{items}}}\n"
        )
    }
}

/// An expression for the name with composed letters, as Rust identifiers have them; the compiler composes them.
fn composed(name: &str) -> String {
    if name.is_ascii() {
        return docs::literal(name);
    }
    format!("concat!(stringify!({}))", name.replace("::", "), \"::\", stringify!("))
}

fn section_of_service(published: &Published) -> String {
    let mut arms = String::new();
    for PublishedSection { variant, services, .. } in &published.sections {
        let patterns: Vec<String> =
            services.iter().map(|service| format!("Self::{}", service.variant)).collect();
        if !patterns.is_empty() {
            _ = writeln!(arms, "{} => Section::{variant},", patterns.join("\n| "));
        }
    }
    method("Returns the section that lists it.", "section(self) -> Section", &arms)
}

fn url(published: &Published) -> String {
    let is_complete = published.is_complete();
    let mut matches = String::new();
    for environment in &published.environments {
        let module = names::identifier(&environment.facts.name);
        let mut arms = String::new();
        for service in published.services() {
            let section = names::identifier(&service.section.name);
            let constant = format!("{module}::{section}::{}", service.constant);
            let value = match service.url(environment) {
                Some(_) if is_complete => constant,
                Some(_) => format!("Some({constant})"),
                None => "None".to_owned(),
            };
            _ = writeln!(arms, "Self::{} => {value},", service.variant);
        }
        let arms = indent(&arms, 1);
        _ = writeln!(matches, "Environment::{} => match self {{\n{arms}}},", environment.variant);
    }
    let matches = indent(&matches, 2);
    let docs = docs::comment("Returns the URL in `environment`, as the pages spell it.");
    let docs_of_get = docs::comment(
        "Returns the URL in `environment`, if the service is available there, even if other pages list services that \
         are not available everywhere.",
    );
    let get = "pub const fn get(self, environment: Environment) -> Option<&'static str>";
    if !is_complete {
        let docs = docs::comment("Returns the URL in `environment`, if the service is available there.");
        return format!("{docs}#[must_use]\n{get} {{\n    match environment {{\n{matches}    }}\n}}\n");
    }
    format!(
        "{docs}#[must_use]\n\
         pub const fn url(self, environment: Environment) -> &'static str {{\n    \
         match environment {{\n{matches}    }}\n}}\n\n\
         {docs_of_get}#[must_use]\n{get} {{\n    Some(self.url(environment))\n}}\n"
    )
}

/// A constant method that matches on `self`.
fn method(what: &str, signature: &str, arms: &str) -> String {
    let arms = indent(arms, 2);
    let docs = docs::comment(what);
    format!(
        "{docs}#[must_use]\npub const fn {signature} {{\n    \
         match self {{\n{arms}    }}\n}}\n"
    )
}

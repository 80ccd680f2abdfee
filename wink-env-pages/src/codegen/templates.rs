//! URLs with placeholders: a function for run time, and arms of the macro for compile time.

use std::fmt::Write as _;

use super::docs;
use super::names::identifier;
use super::options::{Options, QUIET};
use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedTemplate};
use crate::facts::Template;

impl PublishedTemplate<'_> {
    fn in_environment(&self, environment: &PublishedEnvironment) -> Option<&Template> {
        self.facts.template(environment.column)
    }
}

/// The functions of a section in an environment.
pub(super) fn functions(
    environment: &PublishedEnvironment,
    section: &PublishedSection,
    options: &Options,
) -> Vec<String> {
    let functions = section.templates.iter().filter_map(|service| function(environment, service, options));
    functions.collect()
}

/// `pub fn tenant_api(tenant: &str) -> Result<Filled<'_, 1>, InvalidValue>`.
fn function(
    environment: &PublishedEnvironment,
    service: &PublishedTemplate,
    options: &Options,
) -> Option<String> {
    let template = service.in_environment(environment)?;
    let count = template.names.len();
    let parameters: Vec<String> =
        template.names.iter().map(|name| format!("{}: &'a str", identifier(name))).collect();
    let values: Vec<String> = template
        .names
        .iter()
        .map(|name| format!("({}, {})", docs::literal(name), identifier(name)))
        .collect();
    let comment = docs::comment(&format!(
        "{} with values for its placeholders.\n\n{}\n# Errors\n\nIf a value cannot be a part of the URL.",
        docs::code(&template.text),
        service.origin
    ));
    let name = identifier(&service.facts.name);
    let library = format!("super::super::{}_library::template", options.hidden());
    Some(format!(
        "{comment}pub fn {name}<'a>({}) -> Result<{library}::Filled<'a, {count}>, {library}::InvalidValue> {{\n    \
         {library}::Filled::new({}, [{}])\n}}\n",
        parameters.join(", "),
        docs::literal(&template.text),
        values.join(", "),
    ))
}

/// `pub use self::servers::tenant_api;` for each function that needs no section to be named.
pub(super) fn re_exports(published: &Published, environment: &PublishedEnvironment) -> String {
    let mut lines = String::new();
    for service in published.templates().filter(|service| service.is_unique) {
        if service.in_environment(environment).is_some() {
            let (section, name) = (identifier(&service.section.name), identifier(&service.facts.name));
            _ = writeln!(lines, "#[doc(inline)]\npub use self::{section}::{name};");
        }
    }
    lines
}

/// `(staging, tenant_api $($values:tt)*) => { … };`: a procedural macro fills in the values.
pub(super) fn arms(published: &Published, parts: &str, options: &Options) -> String {
    let mut arms = String::new();
    for environment in &published.environments {
        for service in published.templates() {
            let Some(template) = service.in_environment(environment) else { continue };
            for call in calls(environment, service) {
                let help = docs::literal(&example(&options.macro_name, &call, template));
                let text = docs::literal(&template.text);
                _ = writeln!(
                    arms,
                    "    ({call} $($values:tt)*) => {{\n        {parts}::fill! {{ {text} {help} [$($values)*] }}\n    }};"
                );
            }
        }
    }
    arms
}

/// The beginnings of calls that mean a template.
fn calls(environment: &PublishedEnvironment, service: &PublishedTemplate) -> Vec<String> {
    let (environment, name) = (identifier(&environment.facts.name), identifier(&service.facts.name));
    let mut calls = vec![format!("{environment}, {}::{name}", identifier(&service.section.name))];
    if service.is_unique {
        calls.push(format!("{environment}, {name}"));
    }
    calls
}

/// A call with all values.
fn example(macro_name: &str, call: &str, template: &Template) -> String {
    let values = template.names.iter().map(|name| format!(", {name} = \"…\""));
    format!("{macro_name}!({call}{})", values.collect::<String>())
}

/// For each template, the name that editors look up and the error of a call that captured its words otherwise.
pub(super) fn paths(
    environment: &PublishedEnvironment,
    templates: &[&PublishedTemplate],
    root: &str,
    options: &Options,
) -> String {
    let mut paths = String::new();
    for service in templates.iter().filter(|service| service.in_environment(environment).is_some()) {
        let name = identifier(&service.facts.name);
        let (environment, section) = (identifier(&environment.facts.name), identifier(&service.section.name));
        let (visible, hidden) = (options.visible(), options.hidden());
        _ = writeln!(
            paths,
            "{visible} use {hidden}_template as {name};\n{visible} use {root}::{environment}::{section}::{name};"
        );
    }
    paths
}

/// What a call expands to whose words reached the macro in a form that it cannot compare.
pub(super) fn without_values(published: &Published, options: &Options) -> String {
    if published.templates().next().is_none() {
        return String::new();
    }
    let (hidden, exported) = (options.hidden(), options.exported());
    let message = docs::literal("the URL has placeholders: name the environment and the service directly");
    format!(
        "{QUIET}{exported}macro_rules! {hidden}_template {{\n    ($($any:tt)*) => {{\n        \
         ::core::compile_error! {{ {message} }}\n    }};\n}}\n"
    )
}

//! One hidden macro per URL: what a successful `wink_env!` expands to.
//!
//! A macro instead of a constant, because `concat!` and patterns want a literal; with a path of the caller's own words
//! instead of the literal itself, because editors then lead from the word to its documentation.

use super::published::{Published, PublishedEnvironment, PublishedSection, PublishedService};
use super::{docs, indent, names};

pub(super) fn macros(published: &Published) -> String {
    let macros = published.environments.iter().flat_map(|environment| {
        published.services().map(|(section, service)| macro_rules(environment, section, service))
    });
    macros.collect::<Vec<_>>().join("\n")
}

fn macro_rules(
    environment: &PublishedEnvironment,
    section: &PublishedSection,
    service: &PublishedService,
) -> String {
    let url = &service.facts.urls[environment.column];
    let comment = docs::comment(&format!("{}\n\n{}", docs::url(url), docs::origin(service.facts)));
    let name = macro_name(environment, section, service);
    let literal = docs::literal(url);
    format!(
        "{comment}#[doc(hidden)]\n#[macro_export]\nmacro_rules! {name} {{\n    () => {{\n        {literal}\n    }};\n}}\n"
    )
}

/// Two underscores keep `a::b_c` and `a_b::c` apart.
fn macro_name(
    environment: &PublishedEnvironment,
    section: &PublishedSection,
    service: &PublishedService,
) -> String {
    format!("__wink_env__{}__{}__{}", environment.facts.name, section.facts.name, service.facts.name)
}

/// The paths by which other crates reach the macros. The crate itself may not name a generated macro by an absolute
/// path, hence one short `pub use` each.
pub(super) fn paths(published: &Published) -> String {
    let environments = published.environments.iter().map(|environment| {
        let mut module = String::new();
        for (section, service) in published.services().filter(|(_, service)| service.is_unique) {
            module += &re_export(environment, section, service);
        }
        for section in &published.sections {
            let services = section.services.iter().map(|service| re_export(environment, section, service));
            module += &block(&section.facts.name, &services.collect::<String>());
        }
        block(&environment.facts.name, &module)
    });
    let expand = "pub use __wink_env_expand as expand;\n".to_owned();
    let literal = block("__literal", &(expand + &environments.collect::<String>()));
    format!("#[doc(hidden)]\n{literal}")
}

fn re_export(
    environment: &PublishedEnvironment,
    section: &PublishedSection,
    service: &PublishedService,
) -> String {
    let name = macro_name(environment, section, service);
    format!("pub use {name} as {};\n", names::identifier(&service.facts.name))
}

fn block(name: &str, items: &str) -> String {
    format!("pub mod {} {{\n{}}}\n", names::identifier(name), indent(items, 1))
}

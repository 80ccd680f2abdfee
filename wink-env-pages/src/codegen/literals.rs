//! One hidden macro per URL: what a successful call expands to.
//!
//! It is a macro and not a constant because `concat!` needs a literal. Its path consists of the caller's own words, so
//! that editors link each word to its documentation.
//!
//! Called with a slash, it gives the URL without its trailing slash, because a path that begins with one follows.

use super::indent::indent;
use super::options::{Options, QUIET};
use super::published::{
    Published, PublishedEnvironment, PublishedSection, PublishedService, PublishedTemplate,
};
use super::{docs, names, templates};

pub(super) fn macros(published: &Published, options: &Options) -> String {
    let macros: Vec<String> = published
        .environments
        .iter()
        .flat_map(|environment| {
            published.services().filter_map(|service| macro_rules(environment, service, options))
        })
        .collect();
    macros.join("\n")
}

fn macro_rules(
    environment: &PublishedEnvironment,
    service: &PublishedService,
    options: &Options,
) -> Option<String> {
    let url = service.url(environment)?;
    let comment = docs::comment(&format!("{}\n\n{}", docs::url(url), service.origin));
    let name = macro_name(environment, service, options);
    let arms = match url.strip_suffix('/') {
        Some(before_path) => arm("", url) + &arm("/", before_path),
        None => arm("$(/)?", url),
    };
    let exported = options.exported();
    Some(format!("{comment}{QUIET}{exported}macro_rules! {name} {{\n{arms}}}\n"))
}

fn arm(matcher: &str, url: &str) -> String {
    format!("    ({matcher}) => {{\n        {}\n    }};\n", docs::literal(url))
}

/// Two underscores keep `a::b_c` and `a_b::c` apart.
fn macro_name(environment: &PublishedEnvironment, service: &PublishedService, options: &Options) -> String {
    let (hidden, environment, section) = (options.hidden(), &environment.facts.name, &service.section.name);
    format!("{hidden}__{environment}__{section}__{}", service.facts.name)
}

/// Everything that an expansion uses, in one module.
///
/// A crate cannot name a generated macro of its own by an absolute path, so each gets a short `pub use` here. Each
/// literal has a constant of the same name, because editors complete constants but not hidden macros. For the name of
/// an environment or a section, editors show the documentation of its module, so the module lists the URLs.
pub(super) fn parts(published: &Published, options: &Options) -> String {
    let environments: String = published
        .environments
        .iter()
        .map(|environment| environment_paths(published, environment, options))
        .collect();
    let hidden = options.hidden();
    let visible = options.visible();
    let what = format!("What `{}!` expands to; not part of the public API.", options.macro_name);
    let fill = if published.templates().next().is_some() { ", fill" } else { "" };
    let items = format!(
        "{visible} use ::wink_env_macros::{{expand{fill}, join}};\n{visible} use {hidden}_mistake as mistake;\n\n{}",
        module(&what, "literal", &environments)
    );
    let comment = docs::comment(&what);
    format!("{comment}{QUIET}#[doc(hidden)]\n{visible} mod {hidden}_parts {{\n{}}}\n", indent(&items, 1))
}

fn environment_paths(published: &Published, environment: &PublishedEnvironment, options: &Options) -> String {
    let unique =
        published.services().filter(|service| service.is_unique && service.url(environment).is_some());
    let re_exports: String =
        unique.map(|service| re_exports(environment, service, "super::super::super", options)).collect();
    let sections: String =
        published.sections.iter().map(|section| section_paths(environment, section, options)).collect();
    let urls: String = published.services().filter_map(|service| listed(environment, service)).collect();
    let what = docs::environment_module(&environment.facts.name);
    let short: Vec<&PublishedTemplate> = published.templates().filter(|service| service.is_unique).collect();
    let short = templates::paths(environment, &short, "super::super::super", options);
    module(&format!("{what}\n\n{urls}"), &environment.facts.name, &(re_exports + &short + &sections))
}

fn section_paths(
    environment: &PublishedEnvironment,
    section: &PublishedSection,
    options: &Options,
) -> String {
    let services = section.services.iter().filter(|service| service.url(environment).is_some());
    let re_exports: String = services
        .clone()
        .map(|service| re_exports(environment, service, "super::super::super::super", options))
        .collect();
    let urls: String = services.filter_map(|service| listed(environment, service)).collect();
    let what = docs::section_module(&section.facts.name, &environment.facts.name);
    let functions: Vec<&PublishedTemplate> = section.templates.iter().collect();
    let functions = templates::paths(environment, &functions, "super::super::super::super", options);
    module(&format!("{what}\n\n{urls}"), &section.facts.name, &(re_exports + &functions))
}

/// A line of documentation with a URL and the place of its row.
fn listed(environment: &PublishedEnvironment, service: &PublishedService) -> Option<String> {
    let (name, url) = (docs::code(&service.full_name), docs::url(service.url(environment)?));
    Some(format!("- {name}: {url}, {}\n", service.place))
}

/// The macro and the constant of a URL; `root` leads from the module to that of the constants.
fn re_exports(
    environment: &PublishedEnvironment,
    service: &PublishedService,
    root: &str,
    options: &Options,
) -> String {
    let name = macro_name(environment, service, options);
    let visible = options.visible();
    let short_name = names::identifier(&service.facts.name);
    let environment = names::identifier(&environment.facts.name);
    let section = names::identifier(&service.section.name);
    let constant = format!("{root}::{environment}::{section}::{}", service.constant);
    format!("{visible} use {name} as {short_name};\n{visible} use {constant} as {short_name};\n")
}

fn module(what: &str, name: &str, items: &str) -> String {
    let comment = docs::comment(what.trim_end());
    format!("{comment}pub mod {} {{\n{}}}\n", names::identifier(name), indent(items, 1))
}

//! The part of the code that is the same for all pages. Its files are in the directory `library` of this package.

use std::fmt::Write as _;

use super::docs;
use super::indent::indent;
use super::options::{Integration, Options, Presence, QUIET};
use super::published::Published;

/// Not compiled here, because the files use the enums; this way they are formatted like all others.
#[cfg(any())]
#[path = "../../library/files.rs"]
mod files;

const FILES: &[(&str, &str)] = &[
    ("base_url", include_str!("../../library/base_url.rs")),
    ("endpoint", include_str!("../../library/endpoint.rs")),
    ("endpoints", include_str!("../../library/endpoints.rs")),
    ("excerpt", include_str!("../../library/excerpt.rs")),
    ("from_name", include_str!("../../library/from_name.rs")),
    ("joined", include_str!("../../library/joined.rs")),
    ("likeness", include_str!("../../library/likeness.rs")),
    ("location", include_str!("../../library/location.rs")),
    ("named", include_str!("../../library/named.rs")),
    ("parse_error", include_str!("../../library/parse_error.rs")),
    ("path", include_str!("../../library/path.rs")),
    ("variable", include_str!("../../library/variable.rs")),
];

const TYPES: &[&str] = &[
    "endpoint::Endpoint",
    "endpoints::{Endpoints, InvalidEndpoint}",
    "joined::Joined",
    "parse_error::ParseError",
    "path::InvalidPath",
];

/// A file for an integration, and its public type, if it has one.
fn file(integration: Integration) -> (&'static str, &'static str, Option<&'static str>) {
    match integration {
        Integration::Serde | Integration::SerdeCore => {
            ("feature_serde", include_str!("../../library/serde.rs"), None)
        }
        Integration::OwnedEndpoints => {
            ("owned_endpoints", include_str!("../../library/owned_endpoints.rs"), Some("OwnedEndpoints"))
        }
        Integration::Url => ("feature_url", include_str!("../../library/url.rs"), Some("UrlBuilder")),
        Integration::Clap => ("feature_clap", include_str!("../../library/clap.rs"), None),
    }
}

/// The module with all files, and its public types.
pub(super) fn library(published: &Published, options: &Options) -> String {
    let name = format!("{}_library", options.hidden());
    let mut modules = module("", "tables", &tables(published, options));
    for (name, text) in FILES {
        let text = chosen(text, published.is_complete());
        modules += &module("", name, &text.replace("__PREFIX__", &options.prefix()));
    }
    let visible = options.visible();
    let mut uses = format!("{QUIET}{visible} use {name}::{{{}}};\n", TYPES.join(", "));
    if published.templates().next().is_some() {
        modules += &module("", "template", include_str!("../../library/template.rs"));
        _ = writeln!(uses, "{QUIET}{visible} use {name}::template::{{Filled, InvalidValue}};");
    }
    let serde = match options.presence(Integration::SerdeCore) {
        Some(_) => "::serde_core",
        None => "::serde",
    };
    for (integration, presence) in &options.integrations {
        let (file, text, public) = file(*integration);
        let attribute = presence.attribute();
        let text = chosen(text, published.is_complete());
        modules += &module(&attribute, file, &text.replace("__SERDE__", serde));
        if let Some(public) = public {
            _ = writeln!(uses, "{attribute}{QUIET}{visible} use {name}::{file}::{public};");
        }
    }
    format!("{QUIET}mod {name} {{\n{}}}\n\n{uses}", indent(modules.trim_end(), 1))
}

/// A file with the parts that the pages call for: some items exist only if every service is available everywhere.
fn chosen(text: &str, is_complete: bool) -> String {
    let mut chosen = String::with_capacity(text.len());
    let mut is_kept = true;
    for line in text.split_inclusive('\n') {
        match line.trim() {
            "// BEGIN if every service is available everywhere" => is_kept = is_complete,
            "// BEGIN otherwise" => is_kept = !is_complete,
            "// END" => is_kept = true,
            _ if is_kept => chosen.push_str(line),
            _ => {}
        }
    }
    chosen
}

fn module(attribute: &str, name: &str, text: &str) -> String {
    // An inner comment stands at the beginning of a module.
    format!("{attribute}pub(super) mod {name} {{\n{}}}\n\n", indent(text.trim_end(), 1))
}

/// What the files need to know about each name.
fn tables(published: &Published, options: &Options) -> String {
    let mut text = "use super::super::Service;\n\n".to_owned();
    // An enum without variants cannot be cast.
    let index = if published.services().next().is_none() { "match service {}" } else { "service as usize" };
    _ = writeln!(
        text,
        "/// The position in [`Service::ALL`].\npub(crate) const fn index(service: Service) -> usize {{\n    {index}\n}}"
    );
    if let Some(presence) = options.presence(Integration::Clap) {
        let environments = published.environments.iter().map(|known| (&known.variant, &known.facts.name));
        let sections = published.sections.iter().map(|known| (&known.variant, &known.facts.name));
        let services = published.services().map(|known| (&known.variant, &known.full_name));
        text += &kebab_case(presence, "Environment", environments);
        text += &kebab_case(presence, "Section", sections);
        text += &kebab_case(presence, "Service", services);
    }
    text
}

fn kebab_case<'a>(
    presence: &Presence,
    kind: &str,
    names: impl Iterator<Item = (&'a String, &'a String)>,
) -> String {
    let mut arms = String::new();
    // The compiler composes letters outside ASCII, so those names are taken from it.
    for (variant, name) in names.filter(|(_, name)| name.is_ascii() && name.contains('_')) {
        let name = docs::literal(&name.replace('_', "-"));
        _ = writeln!(arms, "        super::super::{kind}::{variant} => {name},");
    }
    let body = if arms.is_empty() {
        "    named.name()\n".to_owned()
    } else {
        format!("    match named {{\n{arms}        _ => named.name(),\n    }}\n")
    };
    format!(
        "\n/// The name in kebab-case.\n{}pub(crate) fn kebab_{}(named: super::super::{kind}) -> &'static str {{\n{body}}}\n",
        presence.attribute(),
        kind.to_lowercase()
    )
}

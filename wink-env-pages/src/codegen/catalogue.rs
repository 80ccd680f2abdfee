//! The catalogue: all names that the macro knows, as the one string literal that it passes to the procedural macro.
//!
//! ```text
//! wink_env
//! staging production
//! servers applications
//! agent .+
//! payment -+
//! r#type .+
//! ```
//!
//! - Line 1: the name of the macro, for messages.
//! - Line 2: the environments in the order of the pages.
//! - Line 3: the sections in the order of the pages.
//! - Every other line: a service name, and a sign for each section in their order: `+` if it publishes the service, `-`
//!   if it hides it, `.` if it does not have it. Trailing dots are omitted. These lines are sorted by the bytes of the
//!   name, so that a binary search finds a name and the rest is never read.
//!   Behind the signs is each environment in which a section's service is not available, as
//!   `environment/section@page:line`.
//!
//! It is passed with every call, and the compiler copies it several times: every byte counts.
//!
//! Names are spelled as in Rust, keywords with `r#`, which the order ignores. Words are separated by one space, every
//! line ends with a line feed, and no character ever needs an escape.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::iter::repeat_n;

use super::names::identifier;
use super::options::{Options, QUIET};
use super::published::Published;
use super::{arms, docs, templates};
use crate::facts::{Endpoints, Section, Service};

/// The catalogue of `endpoints`, for a macro with this name.
#[must_use]
pub fn catalogue(endpoints: &Endpoints, macro_name: &str) -> String {
    let mut signs_of: HashMap<&str, String> = HashMap::new();
    let mut absent_from: HashMap<&str, String> = HashMap::new();
    for (at, section) in endpoints.sections.iter().enumerate() {
        for service in &section.services {
            let signs = signs_of.entry(&service.name).or_default();
            signs.extend(repeat_n('.', at.saturating_sub(signs.len())));
            signs.push(if service.hidden { '-' } else { '+' });
            for place in absences(endpoints, section, service) {
                *absent_from.entry(&service.name).or_default() += &place;
            }
        }
    }
    let environments = endpoints.environments.iter().map(|environment| identifier(&environment.name));
    let sections = endpoints.sections.iter().map(|section| identifier(&section.name));
    let mut catalogue = format!("{macro_name}\n{}\n{}\n", spaced(environments), spaced(sections));
    let mut services: Vec<&str> = signs_of.keys().copied().collect();
    services.sort_unstable();
    for service in services {
        let absent = absent_from.get(service).map_or("", String::as_str);
        _ = writeln!(catalogue, "{} {}{absent}", identifier(service), signs_of[service]);
    }
    catalogue
}

/// The environments in which a published service is not available.
fn absences(endpoints: &Endpoints, section: &Section, service: &Service) -> Vec<String> {
    if service.hidden {
        return Vec::new();
    }
    let environments = endpoints.environments.iter().enumerate();
    let absent = environments.filter(|(at, _)| !service.urls.is_empty() && service.spelled(*at).is_none());
    let is_plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '/' | '.' | '-' | '_');
    let page: String = service.page.chars().map(|sign| if is_plain(sign) { sign } else { '?' }).collect();
    let place = |environment: &str| format!(" {environment}/{}@{page}:{}", section.name, service.line);
    absent.map(|(_, environment)| place(&environment.name)).collect()
}

fn spaced(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

/// The macro, which adds the catalogue to the words of the caller. Another macro in between would slow down each call.
///
/// Its own name is hidden: a crate cannot name a generated macro of its own by a path, but what re-exports it.
pub(super) fn macro_rules(endpoints: &Endpoints, published: &Published, options: &Options) -> String {
    let catalogue = catalogue(endpoints, &options.macro_name);
    let (hidden, exported, parts) = (options.hidden(), options.exported(), options.parts());
    let (visible, name) = (options.visible(), &options.macro_name);
    let mistake = mistake(options);
    let documentation = documentation(endpoints, options);
    let expansion = format!(
        "        \
        {parts}::expand! {{
            [{parts}]
\"{catalogue}\"
            [$($words)*]
        }}
"
    );
    let all_else = format!("    ($($words:tt)*) => {{\n{expansion}    }};\n");
    let filled = templates::arms(published, &parts, options);
    let at_once = arms::nothing(published, name) + &filled + &arms::arms(published, &parts, &expansion);
    format!(
        "\
{mistake}
#[cfg(not(any(rust_analyzer, doc)))]
{QUIET}{exported}macro_rules! {hidden} {{
{at_once}{all_else}}}

#[cfg(any(rust_analyzer, doc))]
{QUIET}{exported}macro_rules! {hidden} {{
{filled}{all_else}}}

{documentation}{QUIET}#[doc(inline)]
{visible} use {hidden} as {name};
"
    )
}

/// A mistake in a call: `{path so far} compile_error! { "…" }`.
///
/// The compiler gets only the error, because the path would be a second one. An editor also gets the path, so that it
/// can complete the last word. Its version is valid as an expression and as a pattern, and the generic argument is the
/// only error it shows. Nothing is completed inside `concat!`, because rust-analyzer does not follow an unfinished word
/// through built-in macros.
fn mistake(options: &Options) -> String {
    let (hidden, exported) = (options.hidden(), options.exported());
    let of = |attribute: &str, expansion: &str| {
        format!(
            "{attribute}{QUIET}{exported}macro_rules! {hidden}_mistake {{\n    \
             ({{ $($path:tt)* }} $($error:tt)*) => {{\n        {expansion}\n    }};\n}}\n"
        )
    };
    let compiler = of("#[cfg(not(rust_analyzer))]\n", "$($error)*");
    let editor = of("#[cfg(rust_analyzer)]\n", "$($path)*::<{ $($error)* }>");
    format!("{compiler}\n{editor}")
}

/// The documentation of the macro: a file of the caller, or the forms of a call.
fn documentation(endpoints: &Endpoints, options: &Options) -> String {
    if let Some(file) = &options.macro_docs {
        let file = docs::literal(&format!("/{file}"));
        return format!("#[doc = include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {file}))]\n");
    }
    let name = &options.macro_name;
    let mut text = format!(
        "The URL of a service in an environment, as a string literal.\n\n```text\n{name}!(environment, service)\n\
         {name}!(environment, section::service)\n{name}!(environment, service, \"/path\")\n```\n"
    );
    if let Some((environment, section, service, url)) = example(endpoints) {
        let call = format!(
            "{name}!({}, {}::{})",
            identifier(environment),
            identifier(&section.name),
            identifier(&service.name)
        );
        _ = writeln!(text, "\nFor example, `{call}` is {}.", docs::url(url));
    }
    docs::comment(&text)
}

/// The first endpoint.
fn example(endpoints: &Endpoints) -> Option<(&str, &Section, &Service, &str)> {
    let section = endpoints.sections.iter().find(|section| section.published().next().is_some())?;
    let service = section.published().next()?;
    let mut environments = endpoints.environments.iter().enumerate();
    environments.find_map(|(at, environment)| Some((&*environment.name, section, service, service.url(at)?)))
}

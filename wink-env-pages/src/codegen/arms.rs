//! The arms of the macro that need no procedural macro.
//!
//! A call without a mistake and a path is its literal at once. The compiler tries one arm after the other, so there are
//! only so many. Editors get none, because they would know nothing about the words, nor does the
//! documentation, which lists them all.

use std::fmt::Write as _;

use super::docs;
use super::names::identifier;
use super::published::{Published, PublishedService};

/// How many arms there are at most. With more, calls would cost as much as with the procedural macro.
const MOST: usize = 512;

/// How many services a message lists.
const LISTED: usize = 10;

/// `(staging, extranet) => { "https://…" };`; if there is room, the same with sections, and then with paths, for which
/// a smaller procedural macro in `parts` checks the path. Other calls are left to `all_else`, and do not try all these
/// arms first if their form tells.
pub(super) fn arms(published: &Published, parts: &str, all_else: &str) -> String {
    let short = calls(published, |service| service.is_unique.then(|| identifier(&service.facts.name)));
    let with_section = calls(published, |service| {
        Some(format!("{}::{}", identifier(&service.section.name), identifier(&service.facts.name)))
    });
    let both = short.len() + with_section.len();
    if short.len() > MOST {
        return String::new();
    }
    let mut arms = String::new();
    if 2 * both > MOST {
        arms += &forwarded("$environment:tt, $service:tt, $($path:tt)+", all_else);
    }
    if both > MOST {
        arms += &forwarded("$environment:tt, $section:tt::$($rest:tt)+", all_else);
    }
    let with_section = if both > MOST { &[] } else { with_section.as_slice() };
    for (call, url) in short.iter().chain(with_section) {
        _ = writeln!(arms, "    ({call}) => {{\n        {}\n    }};", docs::literal(url));
    }
    if 2 * both <= MOST {
        for (call, url) in short.iter().chain(with_section) {
            let url = docs::literal(url);
            _ = writeln!(
                arms,
                "    ({call}, $path:literal) => {{\n        {parts}::join! {{ {url} $path }}\n    }};"
            );
        }
    }
    arms
}

/// An arm for calls that end up in the procedural macro.
fn forwarded(matcher: &str, all_else: &str) -> String {
    let words = matcher.replace(":tt", "");
    format!("    ({matcher}) => {{\n{}    }};\n", all_else.replace("$($words)*", &words))
}

/// All calls with their URLs. Raw identifiers are left to the procedural macro, which accepts words without `r#` too.
fn calls<'a>(
    published: &'a Published,
    spelled: impl Fn(&PublishedService) -> Option<String>,
) -> Vec<(String, &'a str)> {
    let mut calls = Vec::new();
    for environment in &published.environments {
        let name = identifier(&environment.facts.name);
        for service in published.services() {
            if let Some(service_name) = spelled(service)
                && let Some(url) = service.url(environment)
                && is_plain(&name)
                && is_plain(&service_name)
            {
                calls.push((format!("{name}, {service_name}"), url));
            }
        }
    }
    calls
}

/// Whether the compiler compares the name as it is: without `r#`, and with letters that are always composed.
fn is_plain(name: &str) -> bool {
    name.is_ascii() && !name.contains("r#")
}

/// A call without arguments. The procedural macro would have no word of the caller to point at, so the compiler would
/// mention it.
pub(super) fn nothing(published: &Published, macro_name: &str) -> String {
    let environments: Vec<&str> =
        published.environments.iter().map(|known| known.facts.name.as_str()).collect();
    let mut services: Vec<&str> = published.services().map(|service| service.full_name.as_str()).collect();
    services.sort_by_key(|name| name.rsplit("::").next());
    let message = format!(
        "expected an environment and a service, as in `{macro_name}!(environment, service)`\n\n\
         help: known environments: {}\nhelp: known services: {}",
        listed(&environments),
        listed(&services)
    );
    format!("    () => {{\n        ::core::compile_error! {{ {} }}\n    }};\n", docs::literal(&message))
}

fn listed(names: &[&str]) -> String {
    let shown = names.len().min(LISTED);
    let list: Vec<String> = names[..shown].iter().map(|name| format!("`{name}`")).collect();
    match names.len() - shown {
        0 => list.join(", "),
        rest => format!("{} … and {rest} more", list.join(", ")),
    }
}

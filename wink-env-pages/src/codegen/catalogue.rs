//! The catalogue: all names that `wink_env!` knows, as the one string literal that it passes to the procedural macro.
//!
//! ```text
//! staging production
//! servers applications
//! agent .+
//! payment -+
//! r#type .+
//! ```
//!
//! - Line 1: the environments in the order of the pages.
//! - Line 2: the sections in the order of the pages.
//! - Every other line: a service name, and a sign for each section in their order: `+` if it publishes the service, `-`
//!   if it hides it, `.` if it does not have it. Trailing dots are omitted. These lines are sorted by the bytes of the
//!   name, so that a binary search finds a name and the rest is never read.
//!
//! It is passed with every call, and the compiler copies it several times: every byte counts.
//!
//! Names are spelled as in Rust, keywords with `r#`, which the order ignores. Words are separated by one space, every
//! line ends with a line feed, and no character ever needs an escape.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::iter::repeat_n;

use super::names::identifier;
use crate::facts::Endpoints;

/// The catalogue of `endpoints`.
#[must_use]
pub fn catalogue(endpoints: &Endpoints) -> String {
    let mut signs_of: HashMap<&str, String> = HashMap::new();
    for (at, section) in endpoints.sections.iter().enumerate() {
        for service in &section.services {
            let signs = signs_of.entry(&service.name).or_default();
            signs.extend(repeat_n('.', at.saturating_sub(signs.len())));
            signs.push(if service.hidden { '-' } else { '+' });
        }
    }
    let environments = endpoints.environments.iter().map(|environment| identifier(&environment.name));
    let sections = endpoints.sections.iter().map(|section| identifier(&section.name));
    let mut catalogue = format!("{}\n{}\n", spaced(environments), spaced(sections));
    let mut services: Vec<&str> = signs_of.keys().copied().collect();
    services.sort_unstable();
    for service in services {
        _ = writeln!(catalogue, "{} {}", identifier(service), signs_of[service]);
    }
    catalogue
}

fn spaced(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

/// `wink_env!`, which adds the catalogue to the words of the caller. Another macro in between would slow down each call.
pub(super) fn macro_rules(endpoints: &Endpoints) -> String {
    let catalogue = catalogue(endpoints);
    format!(
        "\
#[doc = include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/wink_env.md\"))]
#[macro_export]
macro_rules! wink_env {{
    ($($words:tt)*) => {{
        $crate::__expand! {{
            [$crate]
\"{catalogue}\"
            [$($words)*]
        }}
    }};
}}
"
    )
}

//! Generates Rust source from the agreed facts: enums, constants, the macros behind `wink_env!` and their
//! documentation.
//!
//! A crate includes the code, and go-to-definition leads to it. Equal endpoints give equal bytes.

use crate::facts::Endpoints;

mod arms;
mod catalogue;
mod constants;
mod docs;
mod enums;
mod indent;
mod library;
mod literals;
pub(crate) mod names;
mod options;
mod overview;
mod published;
mod templates;
#[cfg(test)]
mod tests;

pub use catalogue::catalogue;
pub use names::is_usable_name;
pub use options::{Integration, Options, Presence, Visibility};
pub use overview::overview;

use published::Published;

/// The items that depend on the pages, as Rust code.
#[must_use]
pub fn rust(endpoints: &Endpoints, options: &Options) -> String {
    let published = Published::new(endpoints, options.address.as_deref());
    let parts = [
        "// Generated from the pages; change those instead.\n".to_owned(),
        enums::environment(&published, options),
        enums::section(&published, options),
        enums::service(&published, options),
        constants::modules(&published, options),
        literals::macros(&published, options),
        templates::without_values(&published, options),
        catalogue::macro_rules(endpoints, &published, options),
        literals::parts(&published, options),
        library::library(&published, options),
    ];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// The URL of a release's pages, in a repository that is hosted like those on GitHub.
#[must_use]
pub fn address(repository: &str, version: &str) -> String {
    format!("{repository}/blob/v{version}/docs")
}

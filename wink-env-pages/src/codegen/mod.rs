//! Generates Rust source from the agreed facts: enums, constants, the macros behind `wink_env!` and their
//! documentation.
//!
//! The code is included at the root of the crate `wink-env`, and go-to-definition leads to it.
//! Equal endpoints give equal bytes.

use crate::facts::Endpoints;

mod catalogue;
mod constants;
mod docs;
mod enums;
mod indent;
mod literals;
pub(crate) mod names;
mod overview;
mod published;
#[cfg(test)]
mod tests;

pub use catalogue::catalogue;
pub use overview::overview;

use published::Published;

/// The items of the crate `wink-env` that depend on the pages, as Rust code.
///
/// With an `address`, the URL below which the pages are published, the documentation links to them; see [`address`].
#[must_use]
pub fn rust(endpoints: &Endpoints, address: Option<&str>) -> String {
    let published = Published::new(endpoints, address);
    let parts = [
        "// Generated from the pages; change those instead.\n".to_owned(),
        enums::environment(&published),
        enums::section(&published),
        enums::service(&published),
        constants::modules(&published),
        literals::macros(&published),
        catalogue::macro_rules(endpoints),
        literals::paths(&published),
    ];
    parts.join("\n")
}

/// The URL of a release's pages, in a repository that is hosted like those on GitHub.
#[must_use]
pub fn address(repository: &str, version: &str) -> String {
    format!("{repository}/blob/v{version}/docs")
}

//! Rust source from the agreed facts: enums, constants, the macros behind `wink_env!` and their documentation.
//!
//! The text is meant to be included at the root of the crate `wink-env`; people arrive in it by go-to-definition.
//! The same endpoints give the same bytes.

use crate::facts::Endpoints;

mod catalogue;
mod constants;
mod docs;
mod enums;
mod literals;
pub(crate) mod names;
mod overview;
mod published;
#[cfg(test)]
mod tests;

pub use catalogue::catalogue;
pub use overview::overview;

use published::Published;

/// The items of the crate `wink-env` that depend on the pages. Their documentation links the pages, if `address` tells
/// below which URL people can read them.
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

/// The URL below which people can read the pages of a release of a package.
#[must_use]
pub fn address(repository: &str, version: &str) -> String {
    format!("{repository}/blob/v{version}/docs")
}

/// `block` moved to the right by `levels` steps of four columns.
fn indent(block: &str, levels: usize) -> String {
    let margin = "    ".repeat(levels);
    let mut indented = String::new();
    for line in block.lines() {
        if !line.is_empty() {
            indented += &margin;
            indented += line;
        }
        indented += "\n";
    }
    indented
}

//! The YAML at the top of a page.

use super::description::Description;
use super::names::Names;
use crate::page::FrontMatter;
use crate::words::quoted;

pub(super) fn broken(names: &Names<'_>) -> Description {
    match names.page().map(|page| &page.front_matter) {
        Some(FrontMatter::Broken { reason, help, .. }) => Description::new(reason.clone(), help.clone()),
        _ => Description::default(),
    }
}

pub(super) fn mismatch(expected: Option<&str>, found: Option<&str>) -> Description {
    let theirs = expected.map_or("none".to_owned(), quoted);
    let message = match found {
        Some(found) => format!("`sidebar.order` is {} here and {theirs} on the reference", quoted(found)),
        None => format!("`sidebar.order` is missing here and {theirs} on the reference"),
    };
    let help = match expected {
        Some(expected) if found.is_some() => format!("write `order: {expected}`"),
        Some(expected) => format!(
            "write `order: {expected}` below a line `sidebar:`, with two spaces in front; neither word is translated"
        ),
        None => "remove `order` from the front matter".to_owned(),
    };
    Description::new(message, help).reference("the reference")
}

//! What several tests need: sites in temporary directories, cases written as Markdown, crates of integrators,
//! and what programs cost.

pub mod case;
pub mod cost;
pub mod integrator;
#[cfg(doctest)]
mod readme {
    #![doc = include_str!("../README.md")]
}
pub mod site;

use std::collections::BTreeSet;
use std::io;

use wink_env_pages::check::Report;
use wink_env_pages::fix::{Fixes, apply};

/// What a renderer writes.
///
/// # Panics
///
/// When it fails, or writes what is no text.
pub fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    write(&mut text).expect("memory can be written");
    String::from_utf8(text).expect("the format is text")
}

/// What the distinct edits of all findings of a page make of it.
#[must_use]
pub fn fixed_by_edits(report: &Report, fixes: &Fixes, page: usize) -> String {
    let of_page = report.findings.iter().enumerate().filter(|(_, finding)| finding.page() == Some(page));
    let edits: BTreeSet<_> =
        of_page.flat_map(|(number, _)| fixes.edits_of(number).unwrap_or_default()).collect();
    apply(report.site.pages[page].text.as_str(), edits)
}

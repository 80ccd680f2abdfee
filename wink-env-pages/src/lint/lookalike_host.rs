//! Characters that look like others.

use super::{Lint, faulty_cells};
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::url::Fault;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "lookalike-host",
    level: Severity::Error,
    summary: "the page has letters outside ASCII in a host",
    explanation: include_str!("lookalike-host.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&LINT, site, findings, words);
}

fn words(fault: &Fault, _: &str) -> Option<(String, &'static str)> {
    let Fault::Lookalike(characters) = fault else { return None };
    let mut names = Vec::new();
    for character in characters {
        names.push(format!("{} (U+{:04X})", quoted(&character.to_string()), u32::from(*character)));
    }
    let message = format!("the URL holds characters outside ASCII: {}", names.join(", "));
    Some((message, "delete the URL and type it again with Latin letters and plain punctuation"))
}

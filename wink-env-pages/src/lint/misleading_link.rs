//! Links that lead elsewhere.

use super::{Lint, faulty_cells};
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::url::Fault;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "misleading-link",
    level: Severity::Error,
    summary: "the page has a link whose text is one URL and whose target is another",
    explanation: include_str!("misleading-link.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&LINT, site, findings, words);
}

fn words(fault: &Fault, written: &str) -> Option<(String, &'static str)> {
    let Fault::Misleading(target) = fault else { return None };
    let message = format!("the link shows {} but leads to {}", quoted(written), quoted(target));
    Some((message, "write the URL without a link around it"))
}

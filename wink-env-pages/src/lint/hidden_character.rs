//! Characters that nobody sees and every program trips over.

use super::{Lint, faulty_cells};
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::url::Fault;
use crate::words::named;

pub(super) static LINT: Lint = Lint {
    name: "hidden-character",
    level: Severity::Error,
    summary: "the page has invisible characters in a URL",
    explanation: include_str!("hidden-character.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    faulty_cells::check(&LINT, site, findings, words);
}

fn words(fault: &Fault, _: &str) -> Option<(String, &'static str)> {
    let Fault::Hidden(characters) = fault else { return None };
    let mut names = Vec::new();
    for character in characters {
        names.push(named(*character));
    }
    let message = format!("the URL holds characters that cannot be seen: {}", names.join(", "));
    Some((message, "delete the URL and type it again"))
}

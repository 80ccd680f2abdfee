//! Pages without facts.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::Site;

pub(super) static LINT: Lint = Lint {
    name: "unreadable-page",
    level: Severity::Error,
    summary: "the page is not UTF-8, has unusual line ends or cannot be read",
    explanation: include_str!("unreadable-page.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let Some(unreadable) = &page.unreadable else { continue };
        findings.push(
            site.finding(&LINT, index, unreadable.span, "", unreadable.reason.clone())
                .help(unreadable.help.as_str()),
        );
    }
}

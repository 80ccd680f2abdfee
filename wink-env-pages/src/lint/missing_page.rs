//! Languages without the page.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "missing-page",
    level: Severity::Error,
    summary: "a language has a directory and no page",
    explanation: include_str!("missing-page.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for missing in &site.missing {
        let message = format!("the language {} has no page", quoted(missing.locale.as_str()));
        findings.push(
            Finding::new(&LINT, Some(missing.locale.clone()), missing.path.clone(), None, message)
                .help(format!("translate the page from {}", site.reference_name())),
        );
    }
}

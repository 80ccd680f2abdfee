//! Front matter that a site cannot read.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::FrontMatter;
use crate::site::Site;

pub(super) static LINT: Lint = Lint {
    name: "broken-front-matter",
    level: Severity::Error,
    summary: "the page has front matter that is missing, unclosed, not YAML or without a title",
    explanation: include_str!("broken-front-matter.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let FrontMatter::Broken { reason, help, span } = &page.front_matter else { continue };
        findings.push(site.finding(&LINT, index, *span, "", reason.clone()).help(help.as_str()));
    }
}

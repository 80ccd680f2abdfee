//! Pages that end the build of their site.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "invalid-mdx",
        level: Severity::Error,
        summary: "the page is MDX and has something that ends the build of the site",
        explanation: include_str!("invalid-mdx.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        findings.extend(page.mdx_faults.iter().map(|fault| {
            site.finding(Facts::new(&RULE.lint, Problem::InvalidMdx(fault.kind.clone())), index, fault.span)
        }));
    }
}

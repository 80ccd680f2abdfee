//! Languages without the page.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "missing-page",
        level: Severity::Error,
        summary: "a language has a directory but no page",
        explanation: include_str!("missing-page.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    findings.extend(site.missing.iter().map(|missing| {
        let facts = Facts::new(&RULE.lint, Problem::MissingPage(missing.instead.clone()));
        Finding::new(facts, Some(missing.locale.clone()), &missing.path, None)
    }));
}

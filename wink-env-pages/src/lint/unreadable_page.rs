//! Pages that cannot be read.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "unreadable-page",
        level: Severity::Error,
        summary: "the page is not UTF-8, has unusual line endings or cannot be read",
        explanation: include_str!("unreadable-page.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        if let Some(unreadable) = &page.unreadable {
            let problem = Problem::UnreadablePage(unreadable.cause.clone());
            let facts = Facts::new(&RULE.lint, problem);
            findings.push(site.finding(facts, index, unreadable.span));
        }
    }
}

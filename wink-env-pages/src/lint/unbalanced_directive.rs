//! Boxes that are not opened or not closed.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "unbalanced-directive",
        level: Severity::Warning,
        summary: "the page has a `:::` box that is not opened or not closed, or text on the line of its fence",
        explanation: include_str!("unbalanced-directive.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let mut damaged = page.damaged_fences();
        // A line with two fences has one fault: that it is one line.
        damaged.dedup_by_key(|(fence, _)| page.text.line_at(fence.span.start));
        findings.extend(damaged.into_iter().map(|(fence, damage)| {
            site.finding(Facts::new(&RULE.lint, Problem::UnbalancedDirective(damage)), index, fence.span)
        }));
    }
}

//! Boxes that the site does not recognize.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::FenceFault;
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "unknown-directive",
        level: Severity::Warning,
        summary: "the page has a `:::` name that the site does not recognize",
        explanation: include_str!("unknown-directive.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let expected: Vec<_> = site.boxes.iter().flat_map(|page| page.boxes()).collect();
    for (index, page) in site.pages.iter().enumerate() {
        let opened: Vec<_> = page.boxes().collect();
        // Only a page with the same boxes in the same order shows what each should be.
        let are_alike = expected.len() == opened.len();
        for (at, (fence, name)) in opened.iter().enumerate() {
            let is_known = page.generator.knows_box(name);
            let fault = fence.fault.filter(|fault| *fault == FenceFault::SpaceBeforeName);
            if is_known && fault.is_none() {
                continue;
            }
            let theirs = expected.get(at).map(|(_, name)| *name);
            let right = if is_known {
                Some(*name)
            } else {
                theirs.filter(|name| are_alike && page.generator.knows_box(name))
            };
            let problem = Problem::UnknownDirective {
                found: (*name).to_owned(),
                expected: right.map(str::to_owned),
                fault: fault.filter(|_| is_known),
            };
            findings.push(site.finding(Facts::new(&RULE.lint, problem), index, fence.span));
        }
    }
}

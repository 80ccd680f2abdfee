//! Front matter that a site cannot read.

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::generator::Generator;
use crate::page::FrontMatter;
use crate::site::Site;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "broken-front-matter",
        level: Severity::Error,
        summary: "the page has front matter that is missing, unclosed, not YAML or without a title",
        explanation: include_str!("broken-front-matter.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let is_optional = is_optional(site);
    for (index, page) in site.pages.iter().enumerate() {
        if let FrontMatter::Broken { fault, span } = &page.front_matter {
            // Only Starlight needs it.
            if page.generator != Generator::Starlight && page.front_matter.is_lacking() && is_optional {
                continue;
            }
            let facts = Facts::new(&RULE.lint, Problem::BrokenFrontMatter(fault.clone()));
            findings.push(site.finding(facts, index, *span));
        }
    }
}

/// Whether most of the pages that agree with the reference have none.
fn is_optional(site: &Site) -> bool {
    let pages = site.reference.pages();
    let lacking = pages.iter().filter(|page| site.pages[**page].front_matter.is_lacking()).count();
    lacking * 2 > pages.len()
}

//! All lints. A lint is one file: its facts, its explanation, its check.

mod availability_mismatch;
mod bad_url;
pub(crate) mod behind;
mod broken_front_matter;
mod broken_table;
mod duplicate_row;
pub(crate) mod expired_allow;
mod extra_row;
mod extra_table;
mod faulty_cells;
mod front_matter_mismatch;
pub(crate) mod hard_coded_endpoint;
mod hidden_character;
mod hidden_row;
mod invalid_mdx;
mod lookalike_host;
mod misleading_link;
mod missing_page;
mod missing_row;
mod missing_table;
mod ragged_row;
pub(crate) mod retired_endpoint;
mod revived_row;
mod row_order;
mod rule;
pub(crate) mod source_alone;
pub(crate) mod stray_endpoint;
pub(crate) mod stray_path;
mod swapped_environments;
mod unbalanced_directive;
mod unknown_directive;
mod unread_endpoints;
mod unreadable_page;
mod untranslated_page;
pub(crate) mod unused_allow;
pub(crate) mod unused_name;
mod url_mismatch;

use crate::config::LintNames;
use crate::finding::{Finding, FoundBy, Lint};
use crate::likeness;
use crate::site::Site;
use rule::Rule;

/// Every rule, sorted by name.
static RULES: &[&Rule] = &[
    &availability_mismatch::RULE,
    &bad_url::RULE,
    &behind::RULE,
    &broken_front_matter::RULE,
    &broken_table::RULE,
    &duplicate_row::RULE,
    &expired_allow::RULE,
    &extra_row::RULE,
    &extra_table::RULE,
    &front_matter_mismatch::RULE,
    &hard_coded_endpoint::RULE,
    &hidden_character::RULE,
    &hidden_row::RULE,
    &invalid_mdx::RULE,
    &lookalike_host::RULE,
    &misleading_link::RULE,
    &missing_page::RULE,
    &missing_row::RULE,
    &missing_table::RULE,
    &ragged_row::RULE,
    &retired_endpoint::RULE,
    &revived_row::RULE,
    &row_order::RULE,
    &source_alone::RULE,
    &stray_endpoint::RULE,
    &stray_path::RULE,
    &swapped_environments::RULE,
    &unbalanced_directive::RULE,
    &unknown_directive::RULE,
    &unread_endpoints::RULE,
    &unreadable_page::RULE,
    &untranslated_page::RULE,
    &unused_allow::RULE,
    &unused_name::RULE,
    &url_mismatch::RULE,
];

/// Every lint, sorted by name.
#[must_use]
pub fn lints() -> impl ExactSizeIterator<Item = &'static Lint> {
    RULES.iter().map(|rule| &rule.lint)
}

/// The lint of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Lint> {
    lints().find(|lint| lint.name == name)
}

/// The names of lints that a configuration may use.
#[must_use]
pub fn names() -> LintNames {
    let about_configuration = lints().filter(|lint| lint.found_by == FoundBy::Configuration);
    LintNames {
        all: lints().map(|lint| lint.name).collect(),
        about_configuration: about_configuration.map(|lint| lint.name).collect(),
    }
}

/// The lint whose name is closest to an unknown name, if any is close.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static Lint> {
    let known: Vec<&str> = lints().map(|lint| lint.name).collect();
    find(likeness::nearest(name, &known)?)
}

/// The findings on the pages, before the configuration is applied.
pub(crate) fn check(site: &Site) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in RULES.iter().filter_map(|rule| rule.check) {
        check(site, &mut findings);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_lint_is_explained() {
        assert!(lints().is_sorted_by_key(|lint| lint.name));
        for lint in lints() {
            assert!(
                lint.explanation.starts_with(&format!("# {}\n", lint.name)),
                "the page of {0} does not begin with `# {0}`",
                lint.name
            );
            for heading in [
                "What it means",
                "Why it hurts readers",
                "How to repair it",
                "How to allow it",
                "Before and after",
            ] {
                assert!(
                    lint.explanation.contains(&format!("\n## {heading}\n")),
                    "the page of {} lacks `## {heading}`",
                    lint.name
                );
            }
        }
    }

    #[test]
    fn every_lint_is_found_by_its_name() {
        for lint in lints() {
            assert_eq!(find(lint.name).map(|found| found.name), Some(lint.name));
        }
        assert!(find("url-mismatsch").is_none());
        assert_eq!(nearest("url-mismatsch").map(|lint| lint.name), Some("url-mismatch"));
        assert!(nearest("cucumber").is_none());
    }
}

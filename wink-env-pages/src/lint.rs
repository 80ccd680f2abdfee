//! What can be wrong. A lint is one file: its facts, its page of explanation, its check.

mod bad_url;
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
mod lookalike_host;
mod misleading_link;
mod missing_page;
mod missing_row;
mod missing_table;
mod ragged_row;
mod revived_row;
mod row_order;
pub(crate) mod stray_endpoint;
mod swapped_environments;
mod unbalanced_directive;
mod unknown_directive;
mod unreadable_page;
pub(crate) mod unused_allow;
mod url_mismatch;

#[cfg(feature = "fix")]
pub(crate) use unbalanced_directive::{FenceDamage, damaged_fences};
#[cfg(feature = "fix")]
pub(crate) use unknown_directive::KNOWN as KNOWN_DIRECTIVES;

use crate::config::LintNames;
use crate::finding::{Finding, Severity};
use crate::likeness;
use crate::page::Section;
use crate::site::Site;
use crate::words::counted;

/// A kind of thing that can be wrong.
#[derive(Debug)]
pub struct Lint {
    /// Its name, as in reports and in the configuration.
    pub name: &'static str,
    /// How bad it is unless the configuration says otherwise.
    pub level: Severity,
    /// A sentence that begins with "the page", or with the file that it is about.
    pub summary: &'static str,
    /// What it means, why it hurts readers, how to repair it, how to allow it, as Markdown.
    pub explanation: &'static str,
    /// What a check asks of the pages; `None` if it is another command that finds it.
    pub(crate) check: Option<fn(&Site, &mut Vec<Finding>)>,
}

impl Lint {
    /// Whether `check` looks for it. The others are looked for in files that are no pages.
    #[must_use]
    pub fn is_of_pages(&self) -> bool {
        self.check.is_some()
    }
}

/// Every lint, sorted by name.
pub static LINTS: &[&Lint] = &[
    &bad_url::LINT,
    &broken_front_matter::LINT,
    &broken_table::LINT,
    &duplicate_row::LINT,
    &expired_allow::LINT,
    &extra_row::LINT,
    &extra_table::LINT,
    &front_matter_mismatch::LINT,
    &hard_coded_endpoint::LINT,
    &hidden_character::LINT,
    &hidden_row::LINT,
    &lookalike_host::LINT,
    &misleading_link::LINT,
    &missing_page::LINT,
    &missing_row::LINT,
    &missing_table::LINT,
    &ragged_row::LINT,
    &revived_row::LINT,
    &row_order::LINT,
    &stray_endpoint::LINT,
    &swapped_environments::LINT,
    &unbalanced_directive::LINT,
    &unknown_directive::LINT,
    &unreadable_page::LINT,
    &unused_allow::LINT,
    &url_mismatch::LINT,
];

/// The lint of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Lint> {
    Some(LINTS[LINTS.iter().position(|lint| lint.name == name)?])
}

/// The names that a configuration may give to lints.
#[must_use]
pub fn names() -> LintNames {
    let all: Vec<&str> = LINTS.iter().map(|lint| lint.name).collect();
    let about_exceptions = all.iter().copied().filter(|lint| is_about_config(lint)).collect();
    LintNames { all, about_exceptions }
}

/// The lint whose name is closest to a name that is none, if any is close.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static Lint> {
    let mut known = Vec::new();
    for lint in LINTS {
        known.push(lint.name);
    }
    find(likeness::nearest(name, &known)?)
}

/// Whether the lint is about the list of exceptions: then it is asked after all others, and knows no exceptions.
pub(crate) fn is_about_config(name: &str) -> bool {
    name == expired_allow::LINT.name || name == unused_allow::LINT.name
}

/// How many rows of a table readers see: `1 row`, `2 rows`.
fn counted_rows(section: &Section) -> String {
    let mut published = 0;
    for row in &section.rows {
        published += usize::from(!row.is_hidden);
    }
    counted(published, "row")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_lint_is_explained() {
        assert!(LINTS.is_sorted_by_key(|lint| lint.name));
        for lint in LINTS {
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
        for lint in LINTS {
            assert_eq!(find(lint.name).map(|found| found.name), Some(lint.name));
        }
        assert!(find("url-mismatsch").is_none());
        assert_eq!(nearest("url-mismatsch").map(|lint| lint.name), Some("url-mismatch"));
        assert!(nearest("cucumber").is_none());
    }
}

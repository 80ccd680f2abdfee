//! Services that a page keeps from its readers.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "hidden-row",
    level: Severity::Error,
    summary: "the page hides a row that the reference publishes",
    explanation: include_str!("hidden-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in &site.drifted_sections() {
        for row in &section.rows() {
            let Some((_, theirs)) = row.counterpart else { continue };
            if !row.row.is_hidden || theirs.is_hidden {
                continue;
            }
            let message = format!(
                "the row {} is commented out here, but {} it",
                quoted(&row.row.label.text),
                site.reference_does("publishes", "publish")
            );
            findings.push(
                site.finding(&LINT, section.page, row.row.line, "readers do not see this row", message)
                    .help("remove the comment signs around the row and move it into its place in the table")
                    .reference(site.reference_place(theirs.line, "published here"))
                    .subject(site.subject(section, Some(row), None)),
            );
        }
    }
}

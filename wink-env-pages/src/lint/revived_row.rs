//! Services that a page shows and should not.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "revived-row",
    level: Severity::Error,
    summary: "the page publishes a row that the reference hides",
    explanation: include_str!("revived-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in &site.drifted_sections() {
        for row in &section.rows() {
            let Some((_, theirs)) = row.counterpart else { continue };
            if row.row.is_hidden || !theirs.is_hidden {
                continue;
            }
            let help = if site.pages[section.page].is_mdx() {
                "move the row below the table and put it between `{/*` and `*/}`"
            } else {
                "move the row below the table and put it between `<!--` and `-->`"
            };
            let message = format!(
                "the row {} is published here, but {} it out",
                quoted(&row.row.label.text),
                site.reference_does("comments", "comment")
            );
            findings.push(
                site.finding(&LINT, section.page, row.row.line, "readers see this row", message)
                    .help(help)
                    .reference(site.reference_place(theirs.line, "hidden here"))
                    .subject(site.subject(section, Some(row), None)),
            );
        }
    }
}

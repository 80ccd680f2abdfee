//! Rows and tables in another order.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::site::Site;
use crate::words::{listed, quoted};

pub(super) static LINT: Lint = Lint {
    name: "row-order",
    level: Severity::Error,
    summary: "the page lists the rows in another order than the reference",
    explanation: include_str!("row-order.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for page in &site.drifted {
        let Some(first) = site.drifts[*page].moved.first() else { continue };
        let section = site.section(*page, *first);
        let message = format!("the table {} stands in another place than on the reference", section.name());
        findings.push(
            site.finding(&LINT, *page, section.section.header, "", message)
                .help("put the tables into the order of the reference")
                .subject(site.subject(&section, None, None)),
        );
    }
    for section in &site.drifted_sections() {
        let Some((drift, theirs)) = section.counterpart else { continue };
        let Some(first) = drift.moved.first() else { continue };
        let row = section.row(*first);
        let Some((pair, their_row)) = row.counterpart else { continue };
        let mut labels = Vec::new();
        for moved in &drift.moved {
            labels.push(quoted(&section.section.rows[*moved].label.text));
        }
        let stands = if labels.len() == 1 { "stands" } else { "stand" };
        let message = format!("{} {stands} in another place than on the reference", listed(&labels));
        let mut above = None;
        for row in &theirs.rows[..pair.reference] {
            if !row.is_hidden {
                above = Some(row);
            }
        }
        let help = match above {
            Some(above) => format!("the reference has {} below {}", labels[0], quoted(&above.label.text)),
            None => format!("the reference has {} first", labels[0]),
        };
        findings.push(
            site.finding(&LINT, section.page, row.row.line, "", message)
                .help(help)
                .reference(site.reference_place(their_row.line, "its place on the reference"))
                .subject(site.subject(section, Some(&row), None)),
        );
    }
}

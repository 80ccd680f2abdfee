//! Tables that a page has too many.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::Section;
use crate::site::{Site, section_name};
use crate::words::counted;

pub(super) static LINT: Lint = Lint {
    name: "extra-table",
    level: Severity::Error,
    summary: "the page has a table that the reference has not",
    explanation: include_str!("extra-table.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    // A reference without any table is what is wrong then.
    if site.reference_page().is_none_or(|reference| reference.sections.is_empty()) {
        return;
    }
    for (index, page, drift) in site.drifted() {
        for extra in &drift.extra {
            let section = &page.sections[*extra];
            let rows = counted(section.published().count(), "row");
            let heading = |section: &Section| section.heading.as_ref().map(|heading| heading.text.clone());
            let is_second = page.sections[..*extra].iter().any(|above| heading(above) == heading(section));
            let table = match (&section.heading, is_second) {
                (None, _) => "such table".to_owned(),
                (Some(_), false) => format!("table {}", section_name(section, *extra)),
                (Some(_), true) => format!("second table {}", section_name(section, *extra)),
            };
            let message = format!("{} no {table}", site.reference_does("has", "have"));
            findings.push(
                site.finding(&LINT, index, section.header, &format!("a table with {rows}"), message)
                    .help("remove the table, or add it to the reference if it is right")
                    .subject(site.subject(&site.section(index, *extra), None, None)),
            );
        }
    }
}

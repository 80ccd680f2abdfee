//! Tables that a page has too many.

use super::{Lint, counted_rows};
use crate::finding::{Finding, Severity};
use crate::page::Page;
use crate::site::{Site, section_name};

pub(super) static LINT: Lint = Lint {
    name: "extra-table",
    level: Severity::Error,
    summary: "the page has a table that the reference has not",
    explanation: include_str!("extra-table.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    // A reference without any table is what is wrong then.
    let Some(reference) = site.reference_page() else { return };
    if reference.sections.is_empty() {
        return;
    }
    for index in &site.drifted {
        let page = &site.pages[*index];
        for extra in &site.drifts[*index].extra {
            let section = &page.sections[*extra];
            let rows = counted_rows(section);
            let table = match &section.heading {
                None => "such table".to_owned(),
                Some(heading) if stands_above(page, *extra, &heading.text) => {
                    format!("second table {}", section_name(section, *extra))
                }
                Some(_) => format!("table {}", section_name(section, *extra)),
            };
            let message = format!("{} no {table}", site.reference_does("has", "have"));
            findings.push(
                site.finding(&LINT, *index, section.header, &format!("a table with {rows}"), message)
                    .help("remove the table, or add it to the reference if it is right")
                    .subject(site.subject(&site.section(*index, *extra), None, None)),
            );
        }
    }
}

/// Whether a table above has the same heading.
fn stands_above(page: &Page, section: usize, heading: &str) -> bool {
    for above in &page.sections[..section] {
        if let Some(label) = &above.heading
            && label.text == heading
        {
            return true;
        }
    }
    false
}

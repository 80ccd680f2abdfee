//! Tables that a page has too many.

use super::{Lint, counted_rows};
use crate::compare::Regrouped;
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
            if let Some(divided) = site.drifts[*index].divided.iter().find(|divided| divided.table == *extra)
            {
                findings.push(divided_table(site, *index, divided));
                continue;
            }
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

/// Of two tables that are one on the reference, the lower one is where they would be joined.
fn divided_table(site: &Site, page: usize, divided: &Regrouped) -> Finding {
    let holder = &site.drifts[page].sections[divided.holder];
    let at = site.section(page, divided.table.max(holder.page));
    let one = site.section(page, holder.page);
    let theirs = one.counterpart.map(|(_, theirs)| theirs.header);
    let (first, second) = (site.section(page, divided.table.min(holder.page)).name(), at.name());
    let message = if first == second {
        format!("the table {first} is divided in two, but is one table on the reference")
    } else {
        format!("the tables {first} and {second} are one table on the reference")
    };
    site.finding(&LINT, page, at.section.header, "the second of them begins here", message)
        .help("join them, or divide the table of the reference if two tables are right")
        .reference(theirs.and_then(|header| site.reference_place(header, "the table of the reference")))
        .subject(site.subject(&site.section(page, divided.table), None, None))
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

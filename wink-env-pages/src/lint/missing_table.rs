//! Tables that a page lacks.

use super::{Lint, counted_rows};
use crate::compare::{Drift, Reference, Regrouped};
use crate::finding::{Finding, Severity};
use crate::page::{Page, Section};
use crate::site::{Site, section_name};
use crate::text::Span;

pub(super) static LINT: Lint = Lint {
    name: "missing-table",
    level: Severity::Error,
    summary: "the page lacks a table of the reference",
    explanation: include_str!("missing-table.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let is_needed = matches!(site.reference, Reference::Nothing) || site.reference.page() == Some(index);
        if is_needed && page.sections.is_empty() && page.unreadable.is_none() {
            findings.push(
                site.finding(&LINT, index, page.text.line(1), "", "the page has no table of endpoints".to_owned()).help(
                    "add a table whose first column names services and whose other columns hold one URL per environment",
                ),
            );
        }
    }
    let Some(reference) = site.reference_page() else { return };
    for index in &site.drifted {
        let (page, drift) = (&site.pages[*index], &site.drifts[*index]);
        for missing in &drift.missing {
            let section = &reference.sections[*missing];
            let rows = counted_rows(section);
            let mut message = format!("the table {} is missing", section_name(section, *missing));
            let (span, label, help) = if let Some(joined) =
                drift.joined.iter().find(|joined| joined.table == *missing)
            {
                let holder = &drift.sections[joined.holder];
                let (first, second) = (holder.reference.min(*missing), holder.reference.max(*missing));
                message = format!(
                    "the tables {} and {} have run together",
                    section_name(&reference.sections[first], first),
                    section_name(&reference.sections[second], second)
                );
                (
                    seam(page, holder.page, joined),
                    "the other table begins here",
                    "put an empty line, a heading, a header and a delimiter row above this line".to_owned(),
                )
            } else if let Some(line) = leftover(page, section) {
                (
                    line,
                    "its addresses begin here, and not as a table of their own",
                    format!(
                        "make it a table again, with the {rows} of the reference: names in the first column, addresses in all others, and no code, comment or HTML around it"
                    ),
                )
            } else {
                (
                    place(page, drift, *missing),
                    "the table is missing below this line",
                    format!("add the table with its {rows}; {} it", site.reference_does("has", "have")),
                )
            };
            findings.push(
                site.finding(&LINT, *index, span, label, message)
                    .help(help)
                    .reference(
                        site.reference_place(
                            section.header,
                            &format!("the table of the reference, with {rows}"),
                        ),
                    )
                    .subject(site.reference_subject(*missing, None)),
            );
        }
    }
}

/// The first row of a table that belongs to another table than the rows above it.
fn seam(page: &Page, section: usize, joined: &Regrouped) -> Span {
    let section = &page.sections[section];
    let mut above = None;
    for (at, row) in section.rows.iter().enumerate() {
        let is_of_other = joined.rows.contains(&at);
        if row.is_hidden {
            continue;
        }
        if above.is_some_and(|above| above != is_of_other) {
            return row.line;
        }
        above = Some(is_of_other);
    }
    section.header
}

/// So many rows tell whether a table is there; each is looked for in the whole page.
const TELLING_ROWS: usize = 50;

/// The first line with an address of a missing table, if most of them stand somewhere on the page.
fn leftover(page: &Page, section: &Section) -> Option<Span> {
    let text = &page.text;
    let (mut wanted, mut found, mut first) = (0, 0, text.as_str().len());
    for row in &section.rows[..section.rows.len().min(TELLING_ROWS)] {
        if row.is_hidden {
            continue;
        }
        for cell in &row.cells {
            if cell.url.written.is_empty() {
                continue;
            }
            wanted += 1;
            if let Some(at) = text.find(&cell.url.written, 0..text.as_str().len()) {
                found += 1;
                first = first.min(at);
            }
        }
    }
    if found * 2 > wanted { Some(text.trimmed(text.line(text.line_at(first)))) } else { None }
}

/// The line below which the table belongs: the last one of the table before it, or the last of the page.
fn place(page: &Page, drift: &Drift, missing: usize) -> Span {
    let mut before = None;
    for section in &drift.sections {
        if section.reference < missing {
            before = Some(section.page);
        }
    }
    if let Some(before) = before {
        return page.sections[before].last_line();
    }
    let end = page.text.as_str().trim_end().len();
    page.text.trimmed(page.text.line(page.text.line_at(end)))
}

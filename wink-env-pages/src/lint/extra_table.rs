//! Tables that are not in the reference.

use std::collections::HashMap;

use super::rule::Rule;
use crate::compare::Regrouped;
use crate::finding::{At, ExtraTable, Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::{Page, Section};
use crate::site::Site;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "extra-table",
        level: Severity::Error,
        summary: "the page has a table that is not in the reference",
        explanation: include_str!("extra-table.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    // If the reference has no tables, that is the problem.
    if site.reference_page().is_none_or(|reference| reference.sections.is_empty()) {
        return;
    }
    for index in &site.drifted {
        let drift = &site.drifts[*index];
        let divided: HashMap<_, _> = drift.divided.iter().rev().map(|table| (table.table, table)).collect();
        let headings = first_of_headings(&site.pages[*index]);
        for extra in &drift.extra {
            findings.push(match divided.get(extra) {
                Some(divided) => divided_table(site, *index, divided),
                None => extra_table(site, *index, *extra, &headings),
            });
        }
    }
}

fn extra_table(site: &Site, page: usize, table: usize, headings: &HashMap<&str, usize>) -> Finding {
    let section = site.section(page, table);
    let heading = section.section.heading.as_ref();
    // Whether a table above has the same heading.
    let is_second = heading.is_some_and(|heading| headings[heading.text.as_str()] < table);
    let code = site.reference_page().and_then(|reference| in_code(reference, section.section));
    let kind = match code {
        Some(_) => ExtraTable::Code,
        None if is_second => ExtraTable::Second,
        None => ExtraTable::Other,
    };
    let facts = Facts::new(&RULE.lint, Problem::ExtraTable(kind))
        .about(site.subject(&section, None, None))
        .reference(code.and_then(|fence| site.reference_place(fence)));
    site.finding(facts, page, section.section.header).at(At::table(table))
}

/// The line above the code block of a page that has all rows of a table.
fn in_code(page: &Page, section: &Section) -> Option<Span> {
    let urls =
        || section.published().take(TELLING_ROWS).flat_map(|row| &row.cells).map(|cell| &cell.url.written);
    let has_rows = |code: &&Span| {
        let content = page.text.slice(**code);
        content.contains("\n|") && urls().all(|url| content.contains(url.as_str()))
    };
    let code = page.code.iter().find(has_rows).filter(|_| urls().next().is_some())?;
    Some(page.text.trimmed(page.text.line(page.text.line_at(code.start))))
}

/// How many rows are enough to recognize a table.
const TELLING_ROWS: usize = 50;

/// The lower of two tables that are one in the reference: they would be joined there.
fn divided_table(site: &Site, page: usize, divided: &Regrouped) -> Finding {
    let holder = &site.drifts[page].sections[divided.holder];
    let lower = site.section(page, divided.table.max(holder.page));
    let theirs = site.section(page, holder.page).counterpart.map(|(_, theirs)| theirs.header);
    let problem = Problem::ExtraTable(ExtraTable::Divided(holder.page));
    let facts = Facts::new(&RULE.lint, problem)
        .about(site.subject(&site.section(page, divided.table), None, None))
        .reference(theirs.and_then(|header| site.reference_place(header)));
    site.finding(facts, page, lower.section.header).at(At::table(divided.table))
}

/// For each heading, the first table below it.
fn first_of_headings(page: &Page) -> HashMap<&str, usize> {
    let tables = page.sections.iter().enumerate().rev();
    tables.filter_map(|(at, section)| Some((section.heading.as_ref()?.text.as_str(), at))).collect()
}

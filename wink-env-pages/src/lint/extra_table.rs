//! Tables that are not in the reference.

use super::rule::Rule;
use crate::compare::Regrouped;
use crate::finding::{At, ExtraTable, Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::Page;
use crate::site::Site;

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
        for extra in &drift.extra {
            findings.push(match drift.divided.iter().find(|divided| divided.table == *extra) {
                Some(divided) => divided_table(site, *index, divided),
                None => extra_table(site, *index, *extra),
            });
        }
    }
}

fn extra_table(site: &Site, page: usize, table: usize) -> Finding {
    let section = site.section(page, table);
    let kind = if repeats_heading(&site.pages[page], table) { ExtraTable::Second } else { ExtraTable::Other };
    let facts = Facts::new(&RULE.lint, Problem::ExtraTable(kind)).about(site.subject(&section, None, None));
    site.finding(facts, page, section.section.header).at(At::table(table))
}

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

/// Whether a table above has the same heading.
fn repeats_heading(page: &Page, table: usize) -> bool {
    let heading = |table: usize| page.sections[table].heading.as_ref().map(|heading| &heading.text);
    heading(table).is_some() && (0..table).any(|above| heading(above) == heading(table))
}

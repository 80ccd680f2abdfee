//! Rows that a page lacks.

use std::collections::HashSet;

use super::rule::Rule;
use crate::finding::{At, Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::Row;
use crate::site::{SectionAt, Site};

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "missing-row",
        level: Severity::Error,
        summary: "the page lacks a row of the reference",
        explanation: include_str!("missing-row.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in site.drifted_sections() {
        check_section(site, &section, findings);
    }
}

fn check_section(site: &Site, section: &SectionAt<'_>, findings: &mut Vec<Finding>) {
    let Some((drift, theirs)) = section.counterpart else { return };
    // The nearest published row of the page above the missing one.
    let mut row_above: Option<&Row> = None;
    // Its URLs, if it is ragged: it may have swallowed many rows.
    let mut swallowed: Option<HashSet<&str>> = None;
    for (missing, counterpart) in drift.by_reference.iter().enumerate() {
        if let Some(at) = *counterpart {
            if !section.section.rows[at].is_hidden {
                (row_above, swallowed) = (Some(&section.section.rows[at]), None);
            }
            continue;
        }
        let row = &theirs.rows[missing];
        // Rows in a table of their own are reported with that table.
        let is_said_of_table = drift.missing.binary_search(&missing).is_err();
        if row.is_hidden || is_said_of_table {
            continue;
        }
        // What a row has swallowed is reported there.
        if let Some(above) = row_above.filter(|above| above.is_ragged) {
            let urls =
                swallowed.get_or_insert_with(|| above.cells.iter().map(|cell| cell.url.key()).collect());
            if !row.cells.is_empty() && row.cells.iter().all(|cell| urls.contains(cell.url.key())) {
                continue;
            }
        }
        let problem = Problem::MissingRow { table: drift.reference, row: missing };
        let facts = Facts::new(&RULE.lint, problem)
            .about(site.reference_subject(drift.reference, Some(missing)))
            .reference(site.reference_place(row.line));
        let above = row_above.map_or(section.section.header, |above| above.line);
        findings.push(site.finding(facts, section.page, above).at(At::table(section.index)));
    }
}

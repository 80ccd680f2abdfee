//! Rows and tables in another order.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::Row;
use crate::site::{SectionAt, Site};
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
        let Some((drift, _)) = section.counterpart else { continue };
        let Some(first) = drift.moved.first() else { continue };
        let row = section.row(*first);
        let Some((pair, their_row)) = row.counterpart else { continue };
        let mut labels = Vec::new();
        for moved in &drift.moved {
            labels.push(quoted(&section.section.rows[*moved].label.text));
        }
        let stands = if labels.len() == 1 { "stands" } else { "stand" };
        let message = format!("{} {stands} in another place than on the reference", listed(&labels));
        let help = match row_above(section, pair.reference) {
            Some(above) => format!("put the row {} directly below {}", labels[0], quoted(&above.label.text)),
            None => format!("put the row {} at the top of the table", labels[0]),
        };
        findings.push(
            site.finding(&LINT, section.page, row.row.line, "", message)
                .help(help)
                .reference(site.reference_place(their_row.line, "its place on the reference"))
                .subject(site.subject(section, Some(&row), None)),
        );
    }
}

/// The row of the page below which a row of the reference belongs, for the page's own words are the ones to look for.
fn row_above<'a>(section: &SectionAt<'a>, reference: usize) -> Option<&'a Row> {
    let mut nearest: Option<(usize, &Row)> = None;
    for pair in &section.counterpart?.0.pairs {
        let row = &section.section.rows[pair.page];
        if pair.reference < reference
            && !row.is_hidden
            && nearest.is_none_or(|(above, _)| above < pair.reference)
        {
            nearest = Some((pair.reference, row));
        }
    }
    Some(nearest?.1)
}

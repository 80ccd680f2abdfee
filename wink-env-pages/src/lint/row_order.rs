//! Rows and tables in another order.

use super::Lint;
use crate::collect::CollectVec as _;
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
    let Some(reference) = site.reference_page() else { return };
    for (index, page, drift) in site.drifted() {
        if let Some(first) = drift.moved.first() {
            let section = site.section(index, *first);
            let message =
                format!("the table {} stands in another place than on the reference", section.name());
            findings.push(
                site.finding(&LINT, index, section.section.header, "", message)
                    .help("put the tables into the order of the reference")
                    .subject(site.subject(&section, None, None)),
            );
        }
        for section in &drift.sections {
            let Some(first) = section.moved.first() else { continue };
            let ours = &page.sections[section.page];
            let labels: Vec<String> =
                section.moved.iter().map(|row| quoted(&ours.rows[*row].label.text)).collect_vec();
            let stands = if labels.len() == 1 { "stands" } else { "stand" };
            let message = format!("{} {stands} in another place than on the reference", listed(&labels));
            let theirs = &reference.sections[section.reference];
            let their_row = section.pairs.iter().find(|pair| pair.page == *first).map(|pair| pair.reference);
            let mut above = None;
            for row in &theirs.rows[..their_row.unwrap_or_default()] {
                if !row.is_hidden {
                    above = Some(row);
                }
            }
            let help = match above {
                Some(above) => format!("the reference has {} below {}", labels[0], quoted(&above.label.text)),
                None => format!("the reference has {} first", labels[0]),
            };
            let at = site.section(index, section.page);
            let row = at.rows().nth(*first);
            findings.push(
                site.finding(&LINT, index, ours.rows[*first].line, "", message)
                    .help(help)
                    .reference(their_row.and_then(|row| {
                        site.reference_place(theirs.rows[row].line, "its place on the reference")
                    }))
                    .subject(site.subject(&at, row.as_ref(), None)),
            );
        }
    }
}

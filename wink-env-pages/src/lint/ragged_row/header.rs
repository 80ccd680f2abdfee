//! Tables with fewer or more URL columns than on the reference.

use super::LINT;
use crate::finding::Finding;
use crate::site::{SectionAt, Site, column_name, section_name};
use crate::words::{counted, listed};

/// All rows of such a table are ragged against the reference, so it is said once, of the header.
pub(super) fn check(site: &Site, section: &SectionAt<'_>, findings: &mut Vec<Finding>) {
    let Some((drift, theirs)) = section.counterpart else { return };
    let (ours, wanted) = (section.section.columns.len(), theirs.columns.len());
    if ours == wanted {
        return;
    }
    let mut missing = Vec::new();
    for column in &drift.columns.missing {
        missing.push(column_name(theirs, *column));
    }
    let mut surplus = Vec::new();
    for (column, counterpart) in drift.columns.to_reference.iter().enumerate() {
        if counterpart.is_none() {
            surplus.push(column_name(section.section, column));
        }
    }
    let label = match (missing.is_empty(), surplus.is_empty()) {
        (false, _) => format!("{} is missing", listed(&missing)),
        (true, false) => format!("{} is only here", listed(&surplus)),
        (true, true) => String::new(),
    };
    let message = format!(
        "the table {} has {}, but {} {wanted}",
        section_name(section.section, section.index),
        counted(ours, "URL column"),
        site.reference_does("has", "have")
    );
    findings.push(
        site.finding(&LINT, section.page, section.section.header, &label, message)
            .help("give the table the same columns, in the same order")
            .reference(site.reference_place(theirs.header, "the header of the reference"))
            .subject(site.subject(section, None, None)),
    );
}

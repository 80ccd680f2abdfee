//! Tables with fewer or more URL columns than in the reference.

use crate::finding::{At, Facts, Finding, Header, Lint, Problem};
use crate::site::{SectionAt, Site};

/// All rows of such a table are ragged, so it is reported once, on the header.
pub(super) fn check(lint: &'static Lint, site: &Site, section: &SectionAt<'_>, findings: &mut Vec<Finding>) {
    let Some((drift, theirs)) = section.counterpart else { return };
    let (found, expected) = (section.section.columns.len(), theirs.columns.len());
    if found == expected {
        return;
    }
    let to_reference = drift.columns.to_reference.iter().enumerate();
    let extra = to_reference.filter(|(_, theirs)| theirs.is_none()).map(|(ours, _)| ours).collect();
    let header = Header { found, expected, missing: drift.columns.missing.clone(), extra };
    let facts = Facts::new(lint, Problem::OtherColumns(header))
        .about(site.subject(section, None, None))
        .reference(site.reference_place(theirs.header));
    findings.push(site.finding(facts, section.page, section.section.header).at(At::table(section.index)));
}

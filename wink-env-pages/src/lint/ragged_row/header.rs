//! Tables whose header has fewer or more columns than in the reference.

use crate::finding::{At, Facts, Finding, Header, Lint, Problem, Ragged};
use crate::page::Row;
use crate::site::{SectionAt, Site};

/// All rows of such a table are ragged, so it is reported once, on the header. Whether there was something to report.
pub(super) fn check(
    lint: &'static Lint,
    site: &Site,
    section: &SectionAt<'_>,
    findings: &mut Vec<Finding>,
) -> bool {
    let counterpart = section.counterpart.filter(|(drift, _)| !drift.is_transposed);
    let Some((drift, theirs)) = counterpart else { return false };
    let ours = section.section;
    let problem = if ours.columns.len() == theirs.columns.len() {
        // With words beside the URLs, only the rows show that a column is gone.
        let fits = |row: &&Row| row.is_ragged && row.width() == theirs.width();
        if ours.published().filter(fits).count() * 2 <= ours.published().count() {
            return false;
        }
        Problem::RaggedRow(Ragged::Header { found: ours.width(), expected: theirs.width() })
    } else {
        let to_reference = drift.columns.to_reference.iter().enumerate();
        let extra = to_reference.filter(|(_, theirs)| theirs.is_none()).map(|(ours, _)| ours).collect();
        let missing = drift.columns.missing.clone();
        let (found, expected) = (ours.columns.len(), theirs.columns.len());
        Problem::OtherColumns(Header { found, expected, missing, extra })
    };
    let facts = Facts::new(lint, problem)
        .about(site.subject(section, None, None))
        .reference(site.reference_place(theirs.header));
    findings.push(site.finding(facts, section.page, ours.header).at(At::table(section.index)));
    true
}

//! Headers and headings that are the reference's words for other URLs.

use std::collections::HashSet;

use crate::axis::Axis;
use crate::compare::SectionDrift;
use crate::finding::{At, Facts, Finding, Lint, Problem, Swapped};
use crate::page::{Label, Section};
use crate::site::Site;
use crate::text::Span;

/// Translated words prove nothing, but words that the reference has above other URLs do. Returns the tables with such
/// headers: the pages and their tables.
pub(super) fn check(
    lint: &'static Lint,
    site: &Site,
    findings: &mut Vec<Finding>,
) -> HashSet<(usize, usize)> {
    let mut found = HashSet::new();
    let Some(reference) = site.reference_page() else { return found };
    for (page, drift) in site.drifts.iter().enumerate() {
        for drift in &drift.sections {
            let (ours, theirs) =
                (&site.pages[page].sections[drift.page], &reference.sections[drift.reference]);
            let heading = || {
                let is_environment = site.axis(page, drift.page) == Axis::Headings;
                let others = || reference.sections.iter().filter_map(|section| section.heading.as_ref());
                is_environment.then(|| heading(ours, theirs, others())).flatten()
            };
            let Some((swapped, place, theirs)) = header(drift, ours, theirs).or_else(heading) else {
                continue;
            };
            let section = site.section(page, drift.page);
            let facts = Facts::new(lint, Problem::SwappedEnvironments(swapped))
                .about(site.subject(&section, None, None))
                .reference(site.reference_place(theirs));
            findings.push(site.finding(facts, page, place).at(At::table(drift.page)));
            found.insert((page, drift.page));
        }
    }
    found
}

/// What is wrong, where, and the place in the reference.
type Borrowed = (Swapped, Span, Span);

fn header(drift: &SectionDrift, ours: &Section, theirs: &Section) -> Option<Borrowed> {
    // Swapped URLs are already reported.
    let columns = drift.columns.to_reference.iter().zip(&ours.columns).filter(|_| !drift.columns.is_swapped);
    let mut differing = columns.enumerate().filter_map(|(column, (to_reference, header))| {
        let meant = (*to_reference)?;
        is_other(header, theirs.columns.get(meant)?).then_some((column, header, meant))
    });
    let is_borrowed = |header: &Label| theirs.columns.iter().any(|other| is_same(header, other));
    let (column, _, meant) = differing.find(|(_, header, _)| is_borrowed(header))?;
    let header = &ours.columns[column];
    Some((Swapped::Header { column, meant }, header.span, theirs.columns[meant].span))
}

fn heading<'a>(
    ours: &Section,
    theirs: &Section,
    mut headings: impl Iterator<Item = &'a Label>,
) -> Option<Borrowed> {
    let (ours, theirs) = (ours.heading.as_ref()?, theirs.heading.as_ref()?);
    let is_borrowed = is_other(ours, theirs) && headings.any(|heading| is_same(ours, heading));
    is_borrowed.then_some((Swapped::Heading, ours.span, theirs.span))
}

fn is_other(ours: &Label, theirs: &Label) -> bool {
    !ours.text.is_empty() && !is_same(ours, theirs)
}

/// Whether two labels are the same but for the case of letters.
fn is_same(left: &Label, right: &Label) -> bool {
    let [left, right] = [left, right].map(|label| label.text.chars().flat_map(char::to_lowercase));
    left.eq(right)
}

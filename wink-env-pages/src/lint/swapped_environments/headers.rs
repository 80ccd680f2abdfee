//! Headers in a different order than in another table of the page.

use std::collections::HashSet;

use crate::compare::SectionDrift;
use crate::finding::{At, Facts, Finding, Lint, Problem, Swapped};
use crate::page::{Label, Page};
use crate::site::Site;

/// Headers are translated and prove nothing, but the same headers on one page mean the same.
///
/// Tables that are known to have wrong headers are left out.
pub(super) fn check(
    lint: &'static Lint,
    site: &Site,
    known: &HashSet<(usize, usize)>,
    findings: &mut Vec<Finding>,
) {
    let Some(reference) = site.reference_page() else { return };
    for (page, drift) in site.drifts.iter().enumerate() {
        let Some((first, others)) = drift.sections.split_first() else { continue };
        for other in others {
            let tables = Tables { reference, page: &site.pages[page], first, other };
            if known.contains(&(page, first.page)) || known.contains(&(page, other.page)) {
                continue;
            }
            let Some((one, two)) = tables.exchanged_headers() else { continue };
            // If a table has the reference's headers too, it is the right one.
            let is_right = tables.meaning(other, one) == Some(&*tables.headers(other)[one].text);
            let (wrong, right) = if is_right { (first, other) } else { (other, first) };
            let problem = Swapped::Headers { columns: (one, two), shown_by: right.page };
            let header = reference.sections[wrong.reference].header;
            let section = site.section(page, wrong.page);
            let facts = Facts::new(lint, Problem::SwappedEnvironments(problem))
                .about(site.subject(&section, None, None))
                .reference(site.reference_place(header));
            findings.push(site.finding(facts, page, section.section.header).at(At::table(wrong.page)));
            if is_right {
                break;
            }
        }
    }
}

/// Two tables of a page, and those of the reference.
struct Tables<'a> {
    reference: &'a Page,
    page: &'a Page,
    first: &'a SectionDrift,
    other: &'a SectionDrift,
}

impl<'a> Tables<'a> {
    /// Two columns of the other table whose headers are swapped, judging by the first.
    fn exchanged_headers(&self) -> Option<(usize, usize)> {
        // Swapped URLs are already reported.
        if self.first.columns.is_swapped || self.other.columns.is_swapped {
            return None;
        }
        let (above, below) = (self.headers(self.first), self.headers(self.other));
        let mut odd: Option<(usize, [&str; 2])> = None;
        for (column, header) in below.iter().enumerate() {
            let Some(at) = place(above, header) else { continue };
            let (here, there) = (self.meaning(self.other, column)?, self.meaning(self.first, at)?);
            if here == there || place(below, header) != Some(column) {
                continue;
            }
            match odd {
                None => odd = Some((column, [there, here])),
                Some((one, meanings)) if meanings == [here, there] => {
                    return Some((one, column));
                }
                Some(_) => {}
            }
        }
        None
    }

    fn headers(&self, table: &SectionDrift) -> &'a [Label] {
        &self.page.sections[table.page].columns
    }

    /// The reference's header for a column of the page.
    fn meaning(&self, table: &SectionDrift, column: usize) -> Option<&'a str> {
        let column = (*table.columns.to_reference.get(column)?)?;
        Some(&self.reference.sections[table.reference].columns.get(column)?.text)
    }
}

fn place(headers: &[Label], header: &Label) -> Option<usize> {
    headers.iter().position(|other| other.text == header.text && !header.text.is_empty())
}

//! Damage of the source: what depends on it cannot be compared before it is repaired.

use std::collections::HashSet;

use super::fact::Fact;
use crate::finding::{Finding, Problem};
use crate::page::Page;
use crate::site::Site;

/// What is damaged on the source.
pub(super) struct Damaged {
    /// Whole tables.
    tables: HashSet<usize>,
    /// Tables in which a row is damaged, so that nobody can say which rows they have.
    lists: HashSet<usize>,
    /// Rows, with their tables.
    rows: HashSet<(usize, usize)>,
}

impl Damaged {
    /// What the findings on the source damage.
    pub(super) fn of(site: &Site, source: usize, findings: &[Finding]) -> Self {
        let page = &site.pages[source];
        let mut damaged = Self { tables: HashSet::new(), lists: HashSet::new(), rows: HashSet::new() };
        for finding in findings.iter().filter(|finding| finding.page() == Some(source)) {
            match (&finding.problem, finding.at.table.zip(finding.at.row)) {
                (Problem::BrokenTable(_), _) => damaged.tables.extend(table_at(page, finding)),
                (Problem::RaggedRow(_), Some((table, row))) => damaged.add(table, row),
                (Problem::DuplicateRow { first, .. }, Some((table, row))) => {
                    damaged.add(table, row);
                    damaged.add(first.0, first.1);
                }
                _ => {}
            }
        }
        damaged
    }

    fn add(&mut self, table: usize, row: usize) {
        self.lists.insert(table);
        self.rows.insert((table, row));
    }

    /// Whether a fact depends on the damage.
    pub(super) fn affects(&self, fact: &Fact) -> bool {
        match (fact, fact.table()) {
            (_, Some(table)) if self.tables.contains(&table) => true,
            (Fact::Lacks { .. } | Fact::Has { .. } | Fact::OtherOrder { .. }, Some(table)) => {
                self.lists.contains(&table)
            }
            (_, Some(table)) => fact.row().is_some_and(|row| self.rows.contains(&(table, row))),
            // A broken table may be two, or none.
            (_, None) => !self.tables.is_empty(),
        }
    }
}

/// The tables that damage may concern: the last one that begins above it, and the next.
fn table_at<'a>(page: &'a Page, finding: &Finding) -> impl Iterator<Item = usize> + use<'a> {
    let start = finding.place.map_or(0, |place| place.span.start);
    let below = page.sections.partition_point(|section| section.header.start <= start);
    let is_inside = below > 0 && start <= page.sections[below - 1].last_line().end;
    let last = if is_inside { below } else { (below + 1).min(page.sections.len()) };
    below.saturating_sub(1)..last
}

//! Tables that a page lacks.

use std::collections::HashMap;

use super::rule::Rule;
use crate::compare::{Drift, Reference, Regrouped};
use crate::finding::{Facts, Finding, FoundBy, Lint, MissingTable, Problem, Severity};
use crate::page::{Page, Section};
use crate::site::Site;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "missing-table",
        level: Severity::Error,
        summary: "the page lacks a table of the reference",
        explanation: include_str!("missing-table.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let is_needed = matches!(site.reference, Reference::Nothing) || site.reference.page() == Some(index);
        if is_needed && page.sections.is_empty() && page.listings.is_empty() && page.unreadable.is_none() {
            findings.push(site.finding(Facts::new(&RULE.lint, Problem::NoTable), index, page.text.line(1)));
        }
    }
    let Some(reference) = site.reference_page() else { return };
    for index in &site.drifted {
        for absence in absences(reference, &site.pages[*index], &site.drifts[*index]) {
            let first = absence.tables[0];
            let problem = Problem::MissingTable { tables: absence.tables, reason: absence.reason };
            let facts = Facts::new(&RULE.lint, problem)
                .about(site.reference_subject(first, None))
                .reference(site.reference_place(reference.sections[first].header));
            findings.push(site.finding(facts, *index, absence.span));
        }
    }
}

/// Tables that are missing for the same reason, and the place that shows it.
struct Absence {
    tables: Vec<usize>,
    reason: MissingTable,
    span: Span,
}

fn absences(reference: &Page, page: &Page, drift: &Drift) -> Vec<Absence> {
    let mut absences: Vec<Absence> = Vec::new();
    let mut seeker = Seeker::of(page, drift);
    for missing in &drift.missing {
        let Some((reason, span)) = seeker.absence(reference, *missing) else { continue };
        match absences.last_mut() {
            Some(above) if reason == MissingTable::Code && above.reason == reason && above.span == span => {
                above.tables.push(*missing);
            }
            _ => absences.push(Absence { tables: vec![*missing], reason, span }),
        }
    }
    absences
}

/// Looks for what became of missing tables of a page.
struct Seeker<'a> {
    page: &'a Page,
    drift: &'a Drift,
    /// For each table of the page, the first table of the reference that it or one below it stands for.
    first_below: Vec<usize>,
    /// The tables whose rows are in another one.
    joined: HashMap<usize, &'a Regrouped>,
    /// How many more hosts may be looked for.
    left: usize,
}

impl<'a> Seeker<'a> {
    fn of(page: &'a Page, drift: &'a Drift) -> Self {
        let mut first = usize::MAX;
        let mut first_below: Vec<usize> = drift
            .sections
            .iter()
            .rev()
            .map(|section| {
                first = first.min(section.reference);
                first
            })
            .collect();
        first_below.reverse();
        let joined = drift.joined.iter().rev().map(|joined| (joined.table, joined)).collect();
        Self { page, drift, first_below, joined, left: MOST_SOUGHT }
    }

    /// Why a table is missing; `None` if its remains are already reported.
    fn absence(&mut self, reference: &Page, missing: usize) -> Option<(MissingTable, Span)> {
        let page = self.page;
        if let Some(joined) = self.joined.get(&missing) {
            let holder = &self.drift.sections[joined.holder];
            return Some((MissingTable::Joined(holder.reference), seam(page, holder.page, joined)));
        }
        let Some(line) = self.leftover(&reference.sections[missing]) else {
            return Some((MissingTable::Gone, self.place(missing)));
        };
        let is_said = page
            .breaks
            .iter()
            .any(|found| found.stranded.start <= line.start && line.end <= found.stranded.end);
        if is_said {
            return None;
        }
        if let Some(code) = page.code.iter().find(|code| code.start <= line.start && line.start < code.end) {
            let fence = page.text.trimmed(page.text.line(page.text.line_at(code.start)));
            return Some((MissingTable::Code, fence));
        }
        let content = page.text.slice(line);
        if content.starts_with(['।', '॥']) {
            return Some((MissingTable::Dandas, line));
        }
        let holds_urls = content.contains("//") || content.contains("http");
        Some((if holds_urls { MissingTable::Elsewhere } else { MissingTable::Hosts }, line))
    }

    /// The first line with a URL or a host of a missing table, if most of them are somewhere on the page.
    fn leftover(&mut self, section: &Section) -> Option<Span> {
        let text = &self.page.text;
        let rows = section.rows.iter().take(TELLING_ROWS).filter(|row| !row.is_hidden);
        let hosts: Vec<&str> = rows
            .flat_map(|row| &row.cells)
            .map(|cell| cell.url.written.strip_prefix("https://").unwrap_or(&cell.url.written))
            .filter(|host| !host.is_empty())
            .collect();
        self.left = self.left.checked_sub(hosts.len())?;
        let found: Vec<usize> = hosts.iter().filter_map(|host| text.as_str().find(host)).collect();
        let first = *found.iter().min()?;
        (found.len() * 2 > hosts.len()).then(|| text.trimmed(text.line(text.line_at(first))))
    }

    /// The line below which the table belongs: the last line of the table before it, or of the page.
    fn place(&self, missing: usize) -> Span {
        let text = &self.page.text;
        let before = self.first_below.partition_point(|first| *first < missing).checked_sub(1);
        before.map_or_else(
            || text.trimmed(text.line(text.line_at(text.as_str().trim_end().len()))),
            |before| self.page.sections[self.drift.sections[before].page].last_line(),
        )
    }
}

/// The first row that belongs to a different table than the rows above it.
fn seam(page: &Page, section: usize, joined: &Regrouped) -> Span {
    let section = &page.sections[section];
    let mut published = section.numbered();
    let is_of_other = |at: usize| joined.rows.binary_search(&at).is_ok();
    let first = published.next().map(|(at, _)| is_of_other(at));
    published.find(|(at, _)| Some(is_of_other(*at)) != first).map_or(section.header, |(_, row)| row.line)
}

/// How many rows are enough to find a table; each is looked for in the whole page.
const TELLING_ROWS: usize = 50;

/// How many hosts are looked for on a page; tables that nothing else is known of are gone.
const MOST_SOUGHT: usize = 1_000;

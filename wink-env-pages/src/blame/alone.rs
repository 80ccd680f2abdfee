//! What all other pages say against the source.

use std::collections::{HashMap, HashSet};

use super::Blame;
use super::fact::Fact;
use crate::finding::{At, ExtraTable, Facts, Finding, Place, Problem, Subject};
use crate::lint::source_alone;
use crate::page::{Page, Row};
use crate::site::Site;
use crate::text::Span;

/// Fewer pages prove nothing.
const ENOUGH: usize = 3;

/// Replaces drift in which all other pages agree by findings on the source. Returns the rest.
pub(super) fn accuse(
    site: &Site,
    source: usize,
    drift: Vec<(Fact, Finding)>,
    blame: &mut Blame,
) -> Vec<Finding> {
    let mut pages = HashMap::<&Fact, HashSet<Option<usize>>>::new();
    for (fact, finding) in &drift {
        pages.entry(fact).or_default().insert(finding.page());
    }
    let jury = Jury::of(site, source);
    let mut against = HashMap::<Fact, usize>::new();
    for (fact, pages) in pages.into_iter().filter(|(fact, pages)| jury.agrees(fact, pages)) {
        blame.silent.extend(jury.silent(fact, &pages));
        against.insert(fact.clone(), pages.len());
    }
    let mut rest = Vec::new();
    for (fact, finding) in drift {
        match against.get(&fact) {
            None => rest.push(finding),
            Some(pages) => {
                if !blame.disputed.contains(&fact) {
                    blame.told.push(accusation(site, source, (&fact, &finding), *pages));
                    blame.disputed.insert(fact);
                }
            }
        }
    }
    rest
}

/// The pages other than the source.
struct Jury<'a> {
    site: &'a Site,
    pages: Vec<usize>,
}

impl<'a> Jury<'a> {
    fn of(site: &'a Site, source: usize) -> Self {
        let can_be_read = |page: &Page| page.unreadable.is_none() && !page.sections.is_empty();
        let pages = (0..site.pages.len()).filter(|page| *page != source && can_be_read(&site.pages[*page]));
        Self { site, pages: pages.collect() }
    }

    /// Whether all pages say this, except those that cannot say anything.
    fn agrees(&self, fact: &Fact, pages: &HashSet<Option<usize>>) -> bool {
        pages.len() >= ENOUGH
            && pages.len() * 2 > self.pages.len()
            && self.pages.iter().all(|page| pages.contains(&Some(*page)) || self.is_silent(*page, fact))
    }

    /// Whether what the page would say about it is damaged or not there.
    fn is_silent(&self, page: usize, fact: &Fact) -> bool {
        let drift = &self.site.drifts[page];
        let page = &self.site.pages[page];
        let Some(table) = fact.table() else { return !page.breaks.is_empty() };
        let Some(drift) = drift.of_reference(table) else { return true };
        let section = &page.sections[drift.page];
        let is_damaged = |row: &Row| row.is_ragged || row.cells.iter().any(|cell| cell.url.is_damaged());
        let damaged = match fact.row() {
            Some(row) => drift.by_reference[row].is_none_or(|row| is_damaged(&section.rows[row])),
            None => section.published().any(|row| row.is_ragged),
        };
        damaged || !page.breaks.is_empty()
    }

    /// The pages that neither say it nor anything else about it.
    fn silent(&self, fact: &Fact, pages: &HashSet<Option<usize>>) -> impl Iterator<Item = usize> {
        let others = self.pages.iter().copied().filter(|page| !pages.contains(&Some(*page)));
        others.filter(|page| self.is_silent(*page, fact))
    }
}

/// The finding on the source, with the place on one of the other pages.
fn accusation(site: &Site, source: usize, (fact, example): (&Fact, &Finding), pages: usize) -> Finding {
    let problem = Problem::SourceAlone { pages, drift: Box::new(example.problem.clone()) };
    let (at, span) = place(site, source, fact, example);
    let subject = match fact {
        // The names of rows and tables that the source lacks are those of one language.
        Fact::Has { .. } => Subject { service: None, environment: None, ..example.subject.clone() },
        Fact::HasTable(_) => Subject::default(),
        _ => example.subject.clone(),
    };
    // What is not there has no place.
    let there = example.place.filter(|_| !matches!(fact, Fact::LacksTables(_)));
    let facts = Facts::new(&source_alone::RULE.lint, problem).about(subject).reference(there);
    site.finding(facts, source, span).at(at)
}

/// Where the source says something else.
fn place(site: &Site, source: usize, fact: &Fact, example: &Finding) -> (At, Span) {
    let sections = &site.pages[source].sections;
    let of_reference = || example.reference.map(|Place { span, .. }| span);
    match (fact, fact.table(), fact.row()) {
        (Fact::Url { column, .. }, Some(table), Some(row)) => {
            let cell = &sections[table].rows[row].cells[*column];
            (At::cell(table, row, *column), cell.span)
        }
        (_, Some(table), Some(row)) => (At::row(table, row), sections[table].rows[row].line),
        (Fact::Has { .. }, Some(table), None) => {
            let above = row_above(site, table, example);
            let line = above.map_or(sections[table].header, |row| sections[table].rows[row].line);
            (At::table(table), line)
        }
        (_, Some(table), None) => (At::table(table), of_reference().unwrap_or(sections[table].header)),
        (Fact::LacksTables(tables), ..) => (At::table(tables[0]), sections[tables[0]].header),
        (Fact::HasTable(_), ..) => {
            let code = of_reference().filter(|_| is_in_code(example));
            let above = || table_above(site, example).map(|table| sections[table].last_line());
            (At::default(), code.or_else(above).unwrap_or(Span::new(0, 0)))
        }
        _ => (At::default(), of_reference().unwrap_or(Span::new(0, 0))),
    }
}

/// Whether the source has a table of another page, but in a code block.
fn is_in_code(example: &Finding) -> bool {
    matches!(example.problem, Problem::ExtraTable(ExtraTable::Code))
}

/// The table of the source below which a table of another page belongs.
fn table_above(site: &Site, example: &Finding) -> Option<usize> {
    let (page, table) = example.page().zip(example.at.table)?;
    let sections = &site.drifts[page].sections;
    let above = sections.partition_point(|drift| drift.page < table).checked_sub(1)?;
    Some(sections[above].reference)
}

/// The row of the source below which a row of another page belongs.
fn row_above(site: &Site, table: usize, example: &Finding) -> Option<usize> {
    let (page, row) = example.page().zip(example.at.row)?;
    let drift = site.drifts[page].of_reference(table)?;
    let above = drift.pairs.partition_point(|pair| pair.page < row).checked_sub(1)?;
    Some(drift.pairs[above].reference)
}

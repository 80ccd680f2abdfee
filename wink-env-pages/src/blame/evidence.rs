//! What the source used to say: a page that still says so is behind.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Blame;
use super::fact::{Fact, urls_of_table};
use crate::compare::{SectionDrift, published_urls, urls};
use crate::finding::{Facts, Finding, Problem};
use crate::lint::behind;
use crate::page::{Page, Row};
use crate::past::State;
use crate::site::Site;

type Drift = Vec<(Fact, Finding)>;

/// Replaces the drift that the past of the source explains by one finding per page. Returns the rest.
pub(super) fn explain(site: &Site, drift: Drift, blame: &mut Blame) -> Drift {
    let Some(source) = site.reference_page().filter(|_| !site.past.states.is_empty()) else { return drift };
    let evidence = Evidence::of(&site.past.states, source);
    let mut by_page = BTreeMap::<Option<usize>, Drift>::new();
    for (fact, finding) in drift {
        by_page.entry(finding.page()).or_default().push((fact, finding));
    }
    let mut rest = Vec::new();
    for (page, drift) in by_page {
        let Some(page) = page else { continue };
        let as_a_whole = evidence.state_like(&site.pages[page]);
        let mut lacking: Vec<(usize, Finding)> = Vec::new();
        for (fact, finding) in drift {
            let said = evidence.latest(site, page, &fact).or(as_a_whole);
            match said.filter(|change| !evidence.is_slip[*change]) {
                Some(change) => lacking.push((change, finding)),
                None => rest.push((fact, finding)),
            }
        }
        if let Some(behind) = behind(site, page, &lacking) {
            blame.told.push(behind);
            let path = site.pages[page].path.as_str();
            blame.outdated.insert(path.into(), lacking.into_iter().map(|(_, finding)| finding).collect());
        }
    }
    rest
}

/// The finding for a page that lacks changes.
fn behind(site: &Site, page: usize, lacking: &[(usize, Finding)]) -> Option<Finding> {
    let change = lacking.iter().map(|(change, _)| *change).max()?;
    let examples = lacking.iter().filter(|(lacks, _)| *lacks == change).map(|(_, example)| example);
    let example = examples.min_by_key(|example| example.place)?;
    // Of other drift, the place in the reference is that of the whole table.
    let reference = example.reference.filter(|_| {
        matches!(
            example.problem,
            Problem::UrlMismatch { .. } | Problem::MissingRow { .. } | Problem::HiddenRow
        )
    });
    let problem = Problem::Behind { change };
    let facts = Facts::new(&behind::RULE.lint, problem).reference(reference);
    Some(site.finding(facts, page, example.place?.span))
}

/// What the earlier states of the source said. The change after a state has the same index.
struct Evidence<'a> {
    states: &'a [State],
    /// The latest state that said something, for what does not depend on a whole page.
    latest: HashMap<Fact, usize>,
    /// All that each state published, or nothing where that is what the source publishes now.
    published: Vec<Vec<Vec<Vec<&'a str>>>>,
    /// Whether the change after it looks like a typing error.
    is_slip: Vec<bool>,
}

impl<'a> Evidence<'a> {
    fn of(states: &'a [State], source: &Page) -> Self {
        let mut latest = HashMap::new();
        for (index, state) in states.iter().enumerate() {
            for fact in facts(state, source) {
                latest.entry(fact).or_insert(index);
            }
        }
        let present = published_urls(source);
        let published = states.iter().map(|state| {
            let published = published_urls(&state.page);
            if published == present { Vec::new() } else { published }
        });
        let is_slip = states.iter().map(|state| state.change.is_slip()).collect();
        Self { states, latest, published: published.collect(), is_slip }
    }

    /// The latest state that published just what a page does, if the source does not do so now.
    fn state_like(&self, page: &Page) -> Option<usize> {
        let ours = published_urls(page);
        self.published.iter().position(|published| !published.is_empty() && *published == ours)
    }

    /// The latest state that said what a page says.
    fn latest(&self, site: &Site, page: usize, fact: &Fact) -> Option<usize> {
        let drift = &site.drifts[page];
        let has_said = |state: &State| match fact {
            Fact::Swaps { table, row: Some(row) } => {
                drift.of_reference(*table).is_some_and(|drift| swaps(state, &site.pages[page], drift, *row))
            }
            Fact::OtherOrder { table, .. } => {
                drift.of_reference(*table).is_some_and(|drift| is_ordered(state, &site.pages[page], drift))
            }
            Fact::OtherOrderOfTables => {
                drift.sections.iter().filter_map(|drift| state.trace.table(drift.reference)).is_sorted()
            }
            Fact::LacksTables(tables) => tables.iter().all(|table| state.trace.table(*table).is_none()),
            _ => false,
        };
        self.latest.get(fact).copied().or_else(|| self.states.iter().position(has_said))
    }
}

/// What a state said in terms of the present source.
fn facts(state: &State, source: &Page) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (table, section) in source.sections.iter().enumerate() {
        let Some(at) = state.trace.table(table) else { continue };
        let earlier = &state.page.sections[at];
        facts.push(Fact::Columns { table, count: earlier.columns.len() });
        facts.extend(earlier.published().filter_map(urls).map(|urls| Fact::Has { table, urls }));
        for row in 0..section.rows.len() {
            let then = state.trace.row(table, row).map(|(at, row)| &state.page.sections[at].rows[row]);
            facts_of_row(state, (table, row), then, &mut facts);
        }
    }
    let known: HashSet<usize> = state.trace.tables().collect();
    let gone = (0..state.page.sections.len()).filter(|table| !known.contains(table));
    facts.extend(gone.filter_map(|table| urls_of_table(&state.page.sections[table])).map(Fact::HasTable));
    facts
}

fn facts_of_row(state: &State, (table, row): (usize, usize), then: Option<&Row>, facts: &mut Vec<Fact>) {
    let Some(then) = then else {
        facts.push(Fact::Lacks { table, row });
        return;
    };
    if then.is_hidden {
        facts.push(Fact::Lacks { table, row });
        facts.push(Fact::Hides { table, row });
        return;
    }
    facts.push(Fact::Publishes { table, row });
    let columns = if then.is_ragged { 0 } else { then.cells.len() };
    for column in 0..columns {
        if let Some(cell) = state.trace.column(table, column).and_then(|column| then.cells.get(column)) {
            facts.push(Fact::Url { table, row, column, url: cell.url.said().to_owned() });
        }
    }
}

/// Whether a row had the URLs then that it has on the page.
fn swaps(state: &State, page: &Page, drift: &SectionDrift, row: usize) -> bool {
    let written = |row: &Row| row.cells.iter().map(|cell| cell.url.written.clone()).collect::<Vec<_>>();
    let ours = drift.by_reference.get(row).copied().flatten().map(|row| &page.sections[drift.page].rows[row]);
    let theirs = state.trace.row(drift.reference, row).map(|(at, row)| &state.page.sections[at].rows[row]);
    ours.zip(theirs).is_some_and(|(ours, theirs)| written(ours) == written(theirs))
}

/// Whether the rows of a page were in its order then.
fn is_ordered(state: &State, page: &Page, drift: &SectionDrift) -> bool {
    let ours = &page.sections[drift.page].rows;
    let pairs = drift.pairs.iter().filter(|pair| !ours[pair.page].is_hidden);
    pairs.filter_map(|pair| state.trace.row(drift.reference, pair.reference)).is_sorted()
}

//! Every language and every service at a glance.

use std::collections::HashMap;

use wink_env_pages::check::Report;
use wink_env_pages::render;
use wink_env_pages::status::{PageStatus, ServiceColumn, State, Status, status};
use wink_env_pages::words::plain;

use crate::causes::Cause;

/// A table of languages by services.
pub(crate) struct Picture {
    pub(crate) sections: Vec<Heading>,
    pub(crate) services: Vec<String>,
    pub(crate) pages: Vec<Line>,
    /// How many pages that agree are left out, since there are very many.
    pub(crate) left_out: usize,
    pub(crate) legend: Vec<Cell>,
}

/// A heading above the services of a table.
pub(crate) struct Heading {
    pub(crate) label: String,
    pub(crate) width: usize,
}

/// A page.
pub(crate) struct Line {
    pub(crate) locale: String,
    pub(crate) href: String,
    pub(crate) is_reference: bool,
    pub(crate) cells: Vec<Cell>,
    /// How many rows the reference does not have, and how many findings belong to no service.
    pub(crate) counts: [usize; 2],
    /// The cause of the first finding on the page.
    pub(crate) cause: Option<usize>,
}

/// The state of a service on a page.
pub(crate) struct Cell {
    pub(crate) sign: &'static str,
    /// The class of its style.
    pub(crate) name: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) cause: Option<usize>,
}

/// Browsers show no more cells without delay.
const MOST_CELLS: usize = 40_000;

impl Picture {
    pub(crate) fn of(report: &Report, href: &impl Fn(&str) -> String) -> Self {
        let Status { services, mut pages, .. } = status(report);
        let count = pages.len();
        if count * services.len() > MOST_CELLS {
            let agrees = |page: &PageStatus| {
                page.extra_rows + page.elsewhere == 0 && page.states.iter().all(|state| *state == State::Same)
            };
            pages.retain(|page| page.is_reference || !agrees(page));
            pages.truncate((MOST_CELLS / services.len().max(1)).max(1));
        }
        let causes = Causes::of(report);
        let occurs = |state: &State| pages.iter().any(|page| page.states.contains(state));
        Self {
            legend: State::ALL.into_iter().filter(occurs).map(|state| Cell::of(state, None)).collect(),
            sections: headings(&services),
            services: services.iter().map(|service| plain(&service.label).into_owned()).collect(),
            left_out: count - pages.len(),
            pages: pages.iter().map(|page| Line::of(page, &services, &causes, href)).collect(),
        }
    }
}

fn headings(services: &[ServiceColumn]) -> Vec<Heading> {
    let tables = services.chunk_by(|left, right| left.table == right.table);
    tables
        .map(|table| Heading { label: plain(&table[0].section_label).into_owned(), width: table.len() })
        .collect()
}

impl Line {
    fn of(
        page: &PageStatus,
        services: &[ServiceColumn],
        causes: &Causes<'_>,
        href: &impl Fn(&str) -> String,
    ) -> Self {
        let cell = |(state, service): (&State, &ServiceColumn)| {
            let cause = (*state != State::Same).then(|| causes.of_service(&page.path, service)).flatten();
            Cell::of(*state, cause)
        };
        Self {
            locale: page.locale.to_string(),
            href: href(&page.path),
            is_reference: page.is_reference,
            cells: page.states.iter().zip(services).map(cell).collect(),
            counts: [page.extra_rows, page.elsewhere],
            cause: causes.of_page(&page.path),
        }
    }
}

impl Cell {
    fn of(state: State, cause: Option<usize>) -> Self {
        Self { sign: sign(state), name: state.name(), meaning: render::meaning(state), cause }
    }
}

/// Told apart by form, not by color alone.
fn sign(state: State) -> &'static str {
    match state {
        State::Same => "✓",
        State::Moved => "↕",
        State::Revived => "◉",
        State::Hidden => "◌",
        State::Swapped => "⇄",
        State::OtherUrl => "≠",
        State::Behind => "↻",
        State::Damaged => "✗",
        State::Missing => "−",
        State::Unknown => "?",
    }
}

/// A table's name and a service's name.
type Name<'a> = (Option<&'a str>, Option<&'a str>);

/// For each page, by its path as shown, the first cause of each service, each table and the whole page.
struct Causes<'a>(HashMap<String, HashMap<Name<'a>, usize>>);

impl<'a> Causes<'a> {
    fn of(report: &'a Report) -> Self {
        let mut causes = HashMap::<String, HashMap<Name<'a>, usize>>::new();
        for finding in report.findings.iter().filter(|finding| finding.locale.is_some()) {
            let of_page = causes.entry(report.path_of(finding).into_owned()).or_default();
            for drift in std::iter::once(finding).chain(report.drift_of(finding)) {
                let (section, service) = (drift.subject.section.as_deref(), drift.subject.service.as_deref());
                for name in [(section, service), (section, None), (None, None)] {
                    of_page.entry(name).or_insert(Cause::number(finding));
                }
            }
        }
        Self(causes)
    }

    fn of_service(&self, path: &str, service: &ServiceColumn) -> Option<usize> {
        let of_page = self.0.get(path)?;
        let (section, service) = (service.section.as_deref(), service.service.as_deref());
        [(section, service), (section, None), (None, None)].iter().find_map(|name| of_page.get(name)).copied()
    }

    fn of_page(&self, path: &str) -> Option<usize> {
        self.0.get(path)?.get(&(None, None)).copied()
    }
}

//! All pages, the reference and the drift: the input of lints.

mod aligned;
mod boxes;
mod duplicates;

pub(crate) use aligned::{CellAt, RowAt, SectionAt};
pub(crate) use duplicates::Duplicate;

use std::sync::Arc;

use crate::axis::Axis;
use crate::compare::{self, Drift, Reference};
use crate::config::GivenNames;
use crate::finding::{Facts, Finding, Place, Source, Subject};
use crate::identifier::identifier;
use crate::layout::MissingFile;
use crate::names::Names;
use crate::page::{Label, Page};
use crate::past::Past;
use crate::text::Span;

/// All pages, aligned.
#[derive(Debug)]
pub struct Site {
    /// The pages' root, as the user wrote it.
    pub root: String,
    /// Every page, ordered by path.
    pub pages: Vec<Arc<Page>>,
    /// Languages without the page.
    pub missing: Vec<MissingFile>,
    /// The reference.
    pub reference: Reference,
    /// The page whose boxes the others should have.
    pub(crate) boxes: Option<Arc<Page>>,
    /// For each page, how it differs from the reference; empty for the reference itself.
    pub drifts: Vec<Drift>,
    /// The names of the things in the reference.
    pub names: Names,
    /// What the reference said earlier.
    pub past: Arc<Past>,
    /// Pages that differ from the reference. Most do not, and lints about drift skip those.
    pub(crate) drifted: Vec<usize>,
    /// Pages with a damaged cell or row, and those above.
    suspects: Vec<usize>,
}

impl Site {
    /// Aligns all pages; `source` is the index of the source page, if given.
    #[must_use]
    pub fn new(
        root: String,
        mut pages: Vec<Arc<Page>>,
        missing: Vec<MissingFile>,
        source: Option<usize>,
        given: &GivenNames,
        past: Arc<Past>,
    ) -> Self {
        let reference = compare::choose(&pages, source);
        if let Some(reference) = reference.page() {
            compare::strict::apply(&mut pages, reference);
            compare::settle(&mut pages, reference);
        }
        let readable = reference.page().filter(|page| pages[*page].unreadable.is_none());
        let drift = |index: usize, page: &Page| match readable {
            Some(other) if other != index && page.unreadable.is_none() => {
                compare::drift(&pages[other], page, &past.former)
            }
            _ => Drift::default(),
        };
        let drifts: Vec<Drift> = pages.iter().enumerate().map(|(index, page)| drift(index, page)).collect();
        let names = Names::of(&pages, &reference, &drifts, given);
        let is_drifted = |index: &usize| !drifts[*index].is_nothing();
        let drifted = (0..pages.len()).filter(is_drifted).collect();
        let suspects =
            (0..pages.len()).filter(|index| is_drifted(index) || pages[*index].is_damaged()).collect();
        let boxes = boxes::exemplar(&pages, &reference);
        Self { root, pages, missing, reference, boxes, drifts, names, past, drifted, suspects }
    }

    /// The reference page, if it can be read.
    pub(crate) fn reference_page(&self) -> Option<&Page> {
        let page = &self.pages[self.reference.page()?];
        page.unreadable.is_none().then_some(page)
    }

    /// Every table of the pages that are damaged or differ from the reference.
    pub(crate) fn suspect_sections(&self) -> impl Iterator<Item = SectionAt<'_>> {
        self.suspects.iter().flat_map(|page| {
            (0..self.pages[*page].sections.len()).map(|section| self.section(*page, section))
        })
    }

    /// The tables that differ from the reference.
    pub(crate) fn drifted_sections(&self) -> impl Iterator<Item = SectionAt<'_>> {
        self.drifted.iter().flat_map(|page| {
            let drifted = self.drifts[*page].sections.iter().filter(|drift| !drift.is_identical);
            drifted.map(|drift| self.section(*page, drift.page))
        })
    }

    /// A table of a page.
    pub(crate) fn section(&self, page: usize, index: usize) -> SectionAt<'_> {
        let drift = self.drifts[page].of_page(index);
        let counterpart = self
            .reference_page()
            .zip(drift)
            .map(|(reference, drift)| (drift, &reference.sections[drift.reference]));
        SectionAt {
            page,
            index,
            section: &self.pages[page].sections[index],
            counterpart,
            is_reference: self.reference.page() == Some(page),
        }
    }

    /// Where a table of a page has its environments, like its counterpart in the reference.
    pub(crate) fn axis(&self, page: usize, index: usize) -> Axis {
        self.section(page, index).reference().map_or(Axis::Columns, |section| self.names.axis(section))
    }

    /// Whether a table contains no endpoints, like its counterpart in the reference.
    pub(crate) fn is_ignored(&self, section: &SectionAt<'_>) -> bool {
        section.reference().is_some_and(|at| self.names.ignored.get(at) == Some(&true))
    }

    /// The rows of a page that repeat another one, each once.
    pub(crate) fn duplicates(&self, page: usize) -> Vec<Duplicate> {
        let (sections, drift) = (&self.pages[page].sections, &self.drifts[page]);
        let is_settled = !drift.sections.is_empty()
            && drift.sections.len() == sections.len()
            && drift.sections.iter().all(|section| section.is_identical);
        if is_settled && !sections.iter().any(|section| section.repeats_label) {
            return Vec::new();
        }
        // A table that the reference lacks is reported as extra as a whole.
        let shared = (0..sections.len()).filter(|section| !drift.extra.contains(section));
        duplicates::find(shared.map(|section| self.section(page, section)), is_settled)
    }

    /// The names of a table of the page, and optionally of the service and the environment of a row or a column in it.
    pub(crate) fn subject(
        &self,
        at: &SectionAt<'_>,
        row: Option<&RowAt<'_>>,
        column: Option<usize>,
    ) -> Subject {
        let own = |label: Option<&Label>| identifier(&label?.text);
        let Some(section) = at.reference() else {
            return Subject {
                section: own(at.section.heading.as_ref()),
                service: own(row.map(|row| &row.row.label)),
                environment: own(column.and_then(|column| at.section.columns.get(column))),
            };
        };
        let their_row = row.and_then(|row| at.reference_row(row));
        let their_column = column.and_then(|column| at.reference_column(column));
        let subject = self.named(section, their_row, their_column);
        // What the reference lacks has the names of the page.
        let own_row = own(row.filter(|_| their_row.is_none()).map(|row| &row.row.label));
        let own_column = column.filter(|_| their_column.is_none());
        let own_column = own(own_column.and_then(|column| at.section.columns.get(column)));
        let (own_service, own_environment) = match self.names.axis(section) {
            Axis::Rows => (own_column, own_row),
            Axis::Columns | Axis::Headings => (own_row, own_column),
        };
        Subject {
            service: subject.service.or(own_service),
            environment: subject.environment.or(own_environment),
            ..subject
        }
    }

    /// The names of a table of the reference, and optionally of the service or the environment of a row in it.
    pub(crate) fn reference_subject(&self, section: usize, row: Option<usize>) -> Subject {
        self.named(section, row, None)
    }

    fn named(&self, section: usize, row: Option<usize>, column: Option<usize>) -> Subject {
        let (service, environment) = self.names.of_cell(section, row, column);
        Subject { section: self.names.sections[section].text.clone(), service, environment }
    }

    /// A finding on a page.
    pub(crate) fn finding(&self, facts: Facts, page: usize, span: Span) -> Finding {
        let content = &self.pages[page];
        let place = Place { source: Source::Page(page), span };
        Finding::new(facts, Some(content.locale.clone()), &content.path, Some(place))
    }

    /// A place on the reference page.
    pub(crate) fn reference_place(&self, span: Span) -> Option<Place> {
        self.reference_page()?;
        Some(Place { source: Source::Page(self.reference.page()?), span })
    }
}

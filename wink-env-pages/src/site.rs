//! All pages, the reference and the drift: what lints look at.

mod aligned;

pub(crate) use aligned::{CellAt, RowAt, SectionAt, column_name, section_name};

use crate::compare::{self, Drift, Reference, SectionDrift};
use crate::finding::{Finding, Place, Source, Subject};
use crate::lint::Lint;
use crate::load::MissingFile;
use crate::names::{self, GivenNames, Names};
use crate::page::{Page, Section};
use crate::text::Span;
use crate::words::listed;

/// All pages, aligned.
#[derive(Debug)]
pub struct Site {
    /// The pages' root, as the user wrote it.
    pub root: String,
    /// Every page, in the order of their paths.
    pub pages: Vec<Page>,
    /// Languages without the page.
    pub missing: Vec<MissingFile>,
    /// What the pages are held against.
    pub reference: Reference,
    /// For each page, how it differs from the reference; nothing for the reference itself.
    pub drifts: Vec<Drift>,
    /// What programs call the things on the reference.
    pub names: Names,
    /// The names that were given for what the pages call differently.
    pub given: GivenNames,
    /// Pages that say something else than the reference. Most do not, and lints about drift need not touch them.
    pub(crate) drifted: Vec<usize>,
    /// Pages with a cell or a row that is damaged in itself, and those above.
    suspects: Vec<usize>,
}

impl Site {
    /// Aligns all pages; `source` is the page that was made the source.
    #[must_use]
    pub fn new(
        root: String,
        mut pages: Vec<Page>,
        missing: Vec<MissingFile>,
        source: Option<usize>,
        given: &GivenNames,
    ) -> Self {
        let reference = compare::choose(&pages, source);
        if let Some(reference) = reference.page() {
            compare::settle(&mut pages, reference);
        }
        let mut drifts = Vec::with_capacity(pages.len());
        for (index, page) in pages.iter().enumerate() {
            drifts.push(match reference.page() {
                Some(other)
                    if other != index && page.unreadable.is_none() && pages[other].unreadable.is_none() =>
                {
                    compare::drift(&pages[other], page)
                }
                _ => Drift::default(),
            });
        }
        let names = Names::of(&pages, &reference, &drifts, given);
        let (mut drifted, mut suspects) = (Vec::new(), Vec::new());
        for (index, page) in pages.iter().enumerate() {
            let is_drifted = !drifts[index].is_nothing();
            if is_drifted {
                drifted.push(index);
            }
            if is_drifted || page.is_damaged() {
                suspects.push(index);
            }
        }
        Self { root, pages, missing, reference, drifts, names, given: given.clone(), drifted, suspects }
    }

    /// The reference page, if there is one that can be read.
    pub(crate) fn reference_page(&self) -> Option<&Page> {
        let page = &self.pages[self.reference.page()?];
        if page.unreadable.is_none() { Some(page) } else { None }
    }

    /// Every table of the pages that are damaged or say something else than the reference.
    pub(crate) fn suspect_sections(&self) -> Vec<SectionAt<'_>> {
        let mut sections = Vec::new();
        for page in &self.suspects {
            for section in 0..self.pages[*page].sections.len() {
                sections.push(self.section(*page, section));
            }
        }
        sections
    }

    /// The tables that say something else than the reference.
    pub(crate) fn drifted_sections(&self) -> Vec<SectionAt<'_>> {
        let mut sections = Vec::new();
        for page in &self.drifted {
            for drift in &self.drifts[*page].sections {
                if !drift.is_identical {
                    sections.push(self.section(*page, drift.page));
                }
            }
        }
        sections
    }

    pub(crate) fn section(&self, page: usize, index: usize) -> SectionAt<'_> {
        SectionAt {
            page,
            index,
            section: &self.pages[page].sections[index],
            counterpart: self.counterpart(page, index),
            is_reference: self.reference.page() == Some(page),
        }
    }

    fn counterpart(&self, page: usize, index: usize) -> Option<(&SectionDrift, &Section)> {
        let reference = self.reference_page()?;
        let drifts = &self.drifts[page].sections;
        let at = drifts.binary_search_by_key(&index, |drift| drift.page).ok()?;
        Some((&drifts[at], &reference.sections[drifts[at].reference]))
    }

    /// What programs call a table, and in it a row or a column of the page.
    pub(crate) fn subject(
        &self,
        at: &SectionAt<'_>,
        row: Option<&RowAt<'_>>,
        column: Option<usize>,
    ) -> Subject {
        Subject {
            section: self.name_of_table(at),
            service: self.name_of_row(at, row),
            environment: self.name_of_column(at, column),
        }
    }

    fn name_of_table(&self, at: &SectionAt<'_>) -> Option<String> {
        match at.reference() {
            Some(section) => self.names.sections[section].text.clone(),
            None => names::identifier(&at.section.heading.as_ref()?.text),
        }
    }

    fn name_of_row(&self, at: &SectionAt<'_>, row: Option<&RowAt<'_>>) -> Option<String> {
        let row = row?;
        match (at.reference(), at.reference_row(row)) {
            (Some(section), Some(row)) => self.names.services[section][row].text.clone(),
            _ => names::identifier(&row.row.label.text),
        }
    }

    fn name_of_column(&self, at: &SectionAt<'_>, column: Option<usize>) -> Option<String> {
        let column = column?;
        match (at.reference(), at.reference_column(column)) {
            (Some(section), Some(column)) => self.names.environments[section].get(column)?.text.clone(),
            _ => names::identifier(&at.section.columns.get(column)?.text),
        }
    }

    /// What programs call a table of the reference, and in it a row.
    pub(crate) fn reference_subject(&self, section: usize, row: Option<usize>) -> Subject {
        let service = match row {
            Some(row) => self.names.services[section][row].text.clone(),
            None => None,
        };
        Subject { section: self.names.sections[section].text.clone(), service, environment: None }
    }

    /// A finding on a page.
    pub(crate) fn finding(
        &self,
        lint: &'static Lint,
        page: usize,
        span: Span,
        label: &str,
        message: String,
    ) -> Finding {
        let content = &self.pages[page];
        let place = Place { source: Source::Page(page), span, label: label.to_owned() };
        Finding::new(lint, Some(content.locale.clone()), content.path.clone(), Some(place), message)
    }

    /// A place on the reference page.
    pub(crate) fn reference_place(&self, span: Span, label: &str) -> Option<Place> {
        self.reference_page()?;
        Some(Place { source: Source::Page(self.reference.page()?), span, label: label.to_owned() })
    }

    /// How sentences name the reference: `the source page`, or `da, id and tr`.
    pub(crate) fn reference_name(&self) -> String {
        match &self.reference {
            Reference::Agreement { pages, .. } => self.locales(pages),
            _ => "the source page".to_owned(),
        }
    }

    /// The reference with a verb that fits: `the source page says`, `da, id and tr say`.
    pub(crate) fn reference_does(&self, one: &str, many: &str) -> String {
        let verb = if self.reference.pages().len() > 1 { many } else { one };
        format!("{} {verb}", self.reference_name())
    }

    pub(crate) fn locales(&self, pages: &[usize]) -> String {
        let mut names = Vec::new();
        for page in pages {
            names.push(self.pages[*page].locale.as_str());
        }
        listed(&names)
    }
}

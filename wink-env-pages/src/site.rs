//! All pages, the reference and the drift: what lints look at.

use crate::compare::{self, Drift, Pair, Reference, SectionDrift};
use crate::finding::{Finding, Place, Source, Subject};
use crate::lint::Lint;
use crate::load::MissingFile;
use crate::names::{self, GivenNames, Names};
use crate::page::{Cell, Page, Row, Section};
use crate::text::Span;
use crate::words::{listed, quoted};

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

/// A table with the table of the reference that it belongs to.
pub(crate) struct SectionAt<'a> {
    pub(crate) page: usize,
    pub(crate) index: usize,
    pub(crate) section: &'a Section,
    pub(crate) counterpart: Option<(&'a SectionDrift, &'a Section)>,
    is_reference: bool,
}

/// A row with the row of the reference that it belongs to.
pub(crate) struct RowAt<'a> {
    pub(crate) index: usize,
    pub(crate) row: &'a Row,
    pub(crate) counterpart: Option<(Pair, &'a Row)>,
}

/// A cell with the cell of the reference that it belongs to.
pub(crate) struct CellAt<'a> {
    pub(crate) column: usize,
    pub(crate) cell: &'a Cell,
    pub(crate) counterpart: Option<&'a Cell>,
}

impl Site {
    /// Aligns all pages; `source` is the page that was made the source.
    #[must_use]
    pub fn new(
        root: String,
        pages: Vec<Page>,
        missing: Vec<MissingFile>,
        source: Option<usize>,
        given: &GivenNames,
    ) -> Self {
        let reference = compare::choose(&pages, source);
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

impl<'a> SectionAt<'a> {
    /// The rows, hidden ones included.
    pub(crate) fn rows(&self) -> Vec<RowAt<'a>> {
        let mut rows = Vec::new();
        for index in 0..self.section.rows.len() {
            rows.push(self.row(index));
        }
        rows
    }

    pub(crate) fn row(&self, index: usize) -> RowAt<'a> {
        RowAt { index, row: &self.section.rows[index], counterpart: self.row_counterpart(index) }
    }

    fn row_counterpart(&self, index: usize) -> Option<(Pair, &'a Row)> {
        let (drift, theirs) = self.counterpart?;
        let pair = drift.pairs[drift.pairs.binary_search_by_key(&index, |pair| pair.page).ok()?];
        Some((pair, &theirs.rows[pair.reference]))
    }

    /// The cells of a row that readers see as the page means them: published and with as many cells as the header.
    pub(crate) fn cells(&self, at: &RowAt<'a>) -> Vec<CellAt<'a>> {
        let mut cells = Vec::new();
        if at.row.is_hidden || at.row.is_ragged {
            return cells;
        }
        for (column, cell) in at.row.cells.iter().enumerate() {
            cells.push(CellAt { column, cell, counterpart: self.cell_counterpart(at, column) });
        }
        cells
    }

    fn cell_counterpart(&self, at: &RowAt<'a>, column: usize) -> Option<&'a Cell> {
        let (_, their_row) = at.counterpart?;
        if their_row.is_ragged {
            return None;
        }
        let (drift, _) = self.counterpart?;
        their_row.cells.get((*drift.columns.to_reference.get(column)?)?)
    }

    /// The table as the reference counts.
    fn reference(&self) -> Option<usize> {
        if self.is_reference { Some(self.index) } else { Some(self.counterpart?.0.reference) }
    }

    fn reference_row(&self, row: &RowAt<'_>) -> Option<usize> {
        if self.is_reference { Some(row.index) } else { Some(row.counterpart?.0.reference) }
    }

    fn reference_column(&self, column: usize) -> Option<usize> {
        if self.is_reference {
            Some(column)
        } else {
            *self.counterpart?.0.columns.to_reference.get(column)?
        }
    }

    /// Whether the reference has no such table.
    pub(crate) fn is_extra(&self, site: &Site) -> bool {
        site.drifts[self.page].extra.contains(&self.index)
    }

    /// How sentences name the table: by its heading, or by its place.
    pub(crate) fn name(&self) -> String {
        section_name(self.section, self.index)
    }

    /// How sentences name a column: by its header, or by its place.
    pub(crate) fn column_name(&self, column: usize) -> String {
        column_name(self.section, column)
    }
}

pub(crate) fn section_name(section: &Section, index: usize) -> String {
    match &section.heading {
        Some(heading) if !heading.text.is_empty() => quoted(&heading.text),
        _ => format!("number {}", index + 1),
    }
}

pub(crate) fn column_name(section: &Section, column: usize) -> String {
    match section.columns.get(column) {
        Some(label) if !label.text.is_empty() => quoted(&label.text),
        _ => format!("column {}", column + 2),
    }
}

//! All pages, the reference and the drift: what lints look at.

use crate::collect::CollectVec as _;
use crate::compare::{self, Drift, Pair, Reference, SectionDrift};
use crate::finding::{Finding, Place, Source, Subject};
use crate::lint::Lint;
use crate::load::MissingFile;
use crate::names::{self, GivenNames, Names};
use crate::page::{Cell, Page, Row, Section};
use crate::text::Span;
use crate::url::Fault;
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
    drifted: Vec<usize>,
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
    pub(crate) counterpart: Option<(usize, &'a Cell)>,
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
        let drift = |index: usize| match reference.page() {
            Some(page)
                if page != index && pages[index].unreadable.is_none() && pages[page].unreadable.is_none() =>
            {
                compare::drift(&pages[page], &pages[index])
            }
            _ => Drift::default(),
        };
        let drifts: Vec<Drift> = (0..pages.len()).map(drift).collect_vec();
        let names = Names::of(&pages, &reference, &drifts, given);
        let drifted: Vec<usize> = (0..pages.len()).filter(|page| !drifts[*page].is_nothing()).collect_vec();
        let is_suspect = |page: &usize| !drifts[*page].is_nothing() || pages[*page].is_damaged();
        let suspects = (0..pages.len()).filter(is_suspect).collect_vec();
        Self { root, pages, missing, reference, drifts, names, given: given.clone(), drifted, suspects }
    }

    /// The reference page, if there is one that can be read.
    pub(crate) fn reference_page(&self) -> Option<&Page> {
        self.reference.page().map(|page| &self.pages[page]).filter(|page| page.unreadable.is_none())
    }

    /// The pages that are compared with the reference.
    pub(crate) fn compared(&self) -> impl Iterator<Item = (usize, &Page, &Drift)> {
        let reference = self.reference_page().and(self.reference.page());
        let pages = self.pages.iter().zip(&self.drifts).enumerate();
        pages.filter_map(move |(index, (page, drift))| {
            (reference.is_some() && reference != Some(index) && page.unreadable.is_none())
                .then_some((index, page, drift))
        })
    }

    /// The pages that say something else than the reference.
    pub(crate) fn drifted(&self) -> impl Iterator<Item = (usize, &Page, &Drift)> {
        self.drifted.iter().map(|index| (*index, &self.pages[*index], &self.drifts[*index]))
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

    /// The tables that say something else than the reference, or have nothing to be held against.
    pub(crate) fn drifted_sections(&self) -> Vec<SectionAt<'_>> {
        let mut sections = self.suspect_sections();
        sections.retain(|at| at.counterpart.is_some_and(|(drift, _)| !drift.is_identical));
        sections
    }

    /// Every published cell of a whole row that is damaged in itself.
    pub(crate) fn faulty_cells(&self, each: &mut dyn FnMut(&SectionAt<'_>, &RowAt<'_>, &CellAt<'_>, &Fault)) {
        let is_faulty = |row: &Row| row.cells.iter().any(|cell| !cell.url.is_sound());
        for section in self.suspect_sections() {
            for row in section.rows().filter(|row| is_faulty(row.row)) {
                for cell in section.cells(&row) {
                    if let Some(fault) = cell.cell.url.fault() {
                        each(&section, &row, &cell, fault);
                    }
                }
            }
        }
    }

    pub(crate) fn section(&self, page: usize, index: usize) -> SectionAt<'_> {
        let counterpart = self.reference_page().and_then(|reference| {
            let drifts = &self.drifts[page].sections;
            let drift = &drifts[drifts.binary_search_by_key(&index, |drift| drift.page).ok()?];
            Some((drift, &reference.sections[drift.reference]))
        });
        let is_reference = self.reference.page() == Some(page);
        SectionAt { page, index, section: &self.pages[page].sections[index], counterpart, is_reference }
    }

    /// What programs call a table, and in it a row or a column of the page.
    pub(crate) fn subject(
        &self,
        at: &SectionAt<'_>,
        row: Option<&RowAt<'_>>,
        column: Option<usize>,
    ) -> Subject {
        let theirs =
            if at.is_reference { Some(at.index) } else { at.counterpart.map(|(drift, _)| drift.reference) };
        let own = |label: &str| names::identifier(label);
        let section = match theirs {
            Some(theirs) => self.names.sections[theirs].text.clone(),
            None => at.section.heading.as_ref().and_then(|heading| own(&heading.text)),
        };
        let service = row.and_then(|row| {
            let their_row = if at.is_reference {
                Some(row.index)
            } else {
                row.counterpart.map(|(pair, _)| pair.reference)
            };
            match (theirs, their_row) {
                (Some(theirs), Some(their_row)) => self.names.services[theirs][their_row].text.clone(),
                _ => own(&row.row.label.text),
            }
        });
        let environment = column.and_then(|column| {
            let their_column = match at.counterpart {
                _ if at.is_reference => Some(column),
                Some((drift, _)) => drift.columns.to_reference.get(column).copied().flatten(),
                None => None,
            };
            match (theirs, their_column) {
                (Some(theirs), Some(column)) => self.names.environments[theirs].get(column)?.text.clone(),
                _ => own(&at.section.columns.get(column)?.text),
            }
        });
        Subject { section, service, environment }
    }

    /// What programs call a row of the reference.
    pub(crate) fn reference_subject(
        &self,
        section: usize,
        row: Option<usize>,
        column: Option<usize>,
    ) -> Subject {
        Subject {
            section: self.names.sections[section].text.clone(),
            service: row.and_then(|row| self.names.services[section][row].text.clone()),
            environment: column.and_then(|column| self.names.environments[section].get(column)?.text.clone()),
        }
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
        Finding::new(lint, content.locale.clone(), content.path.clone(), Some(place), message)
    }

    /// A place on the reference page.
    pub(crate) fn reference_place(&self, span: Span, label: impl Into<String>) -> Option<Place> {
        let page = self.reference_page().and(self.reference.page())?;
        Some(Place { source: Source::Page(page), span, label: label.into() })
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
        let names: Vec<&str> = pages.iter().map(|page| self.pages[*page].locale.as_str()).collect_vec();
        listed(&names)
    }
}

impl<'a> SectionAt<'a> {
    /// The rows, hidden ones included.
    pub(crate) fn rows(&self) -> impl Iterator<Item = RowAt<'a>> + use<'a> {
        let counterpart = self.counterpart;
        self.section.rows.iter().enumerate().map(move |(index, row)| {
            let counterpart = counterpart.and_then(|(drift, theirs)| {
                let pair = drift.pairs[drift.pairs.binary_search_by_key(&index, |pair| pair.page).ok()?];
                Some((pair, &theirs.rows[pair.reference]))
            });
            RowAt { index, row, counterpart }
        })
    }

    /// The cells of a row that readers see as the page means them: published and with as many cells as the header.
    pub(crate) fn cells(&self, at: &RowAt<'a>) -> impl Iterator<Item = CellAt<'a>> + use<'a> {
        let columns = self.counterpart.map(|(drift, _)| &drift.columns);
        let theirs = at.counterpart.map(|(_, row)| row).filter(|row| !row.is_ragged);
        let is_whole = !at.row.is_hidden && !at.row.is_ragged;
        at.row.cells.iter().enumerate().filter(move |_| is_whole).map(move |(column, cell)| {
            let counterpart = columns.and_then(|columns| {
                let their_column = (*columns.to_reference.get(column)?)?;
                Some((their_column, theirs?.cells.get(their_column)?))
            });
            CellAt { column, cell, counterpart }
        })
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

//! What is at a place of a page, and its counterparts on other pages.

use wink_env_pages::check::Report;
use wink_env_pages::page::{Page, Row};
use wink_env_pages::text::Span;

/// A row of the reference, by the indices of its table and of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Service {
    pub(crate) table: usize,
    pub(crate) row: usize,
}

/// A row of a page, as indices, and the URL column in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub(crate) page: usize,
    pub(crate) table: usize,
    pub(crate) row: usize,
    pub(crate) column: Option<usize>,
}

impl Cursor {
    /// The row that contains a byte of a page.
    pub(crate) fn find(report: &Report, page: usize, at: usize) -> Option<Self> {
        let contains = |span: Span| span.start <= at && at <= span.end;
        let sections = report.site.pages[page].sections.iter().enumerate();
        let mut rows = sections
            .flat_map(|(table, section)| section.rows.iter().enumerate().map(move |row| (table, row)));
        let (table, (row, found)) = rows.find(|(_, (_, row))| contains(row.line))?;
        let column = found.cells.iter().position(|cell| contains(cell.span));
        Some(Self { page, table, row, column })
    }

    pub(crate) fn row(self, report: &Report) -> &Row {
        &report.site.pages[self.page].sections[self.table].rows[self.row]
    }

    /// The service that the row is about, if the reference has it.
    pub(crate) fn service(self, report: &Report) -> Option<Service> {
        let reference = report.site.reference.page()?;
        if self.page == reference {
            return Some(Service { table: self.table, row: self.row });
        }
        let drift = report.site.drifts[self.page].sections.iter().find(|drift| drift.page == self.table)?;
        let pair = drift.pairs.iter().find(|pair| pair.page == self.row)?;
        Some(Service { table: drift.reference, row: pair.reference })
    }

    /// The column of the reference that the cell is in.
    pub(crate) fn environment(self, report: &Report) -> Option<usize> {
        let column = self.column?;
        if report.site.reference.page() == Some(self.page) {
            return Some(column);
        }
        let drift = report.site.drifts[self.page].sections.iter().find(|drift| drift.page == self.table)?;
        *drift.columns.to_reference.get(column)?
    }
}

impl Service {
    /// The table of a page that lists it, and the row.
    pub(crate) fn on_page(self, report: &Report, page: usize) -> Option<(usize, usize)> {
        if report.site.reference.page() == Some(page) {
            return Some((self.table, self.row));
        }
        let drift = report.site.drifts[page].sections.iter().find(|drift| drift.reference == self.table)?;
        Some((drift.page, (*drift.by_reference.get(self.row)?)?))
    }

    /// Its URL on a page in a column of the reference, if the page lists it there.
    pub(crate) fn url_on(self, report: &Report, page: usize, environment: usize) -> Option<&str> {
        let (table, row) = self.on_page(report, page)?;
        let column = if report.site.reference.page() == Some(page) {
            environment
        } else {
            let drift = report.site.drifts[page].sections.iter().find(|drift| drift.page == table)?;
            drift.columns.to_reference.iter().position(|theirs| *theirs == Some(environment))?
        };
        let row = &report.site.pages[page].sections[table].rows[row];
        (!row.is_ragged && !row.is_hidden).then_some(())?;
        Some(&row.cells.get(column)?.url.written)
    }
}

/// The reference page.
pub(crate) fn reference(report: &Report) -> Option<&Page> {
    Some(&report.site.pages[report.site.reference.page()?])
}

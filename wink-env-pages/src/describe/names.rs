//! How sentences name pages, tables, rows and columns.

use crate::compare::Reference;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::page::{Page, Row, Section};
use crate::site::Site;
use crate::words::{counted, listed, quoted};

/// The names of what a finding is about.
pub(super) struct Names<'a> {
    pub(super) site: &'a Site,
    pub(super) finding: &'a Finding,
}

impl<'a> Names<'a> {
    pub(super) fn locale(&self) -> &'a str {
        self.finding.locale.as_ref().map_or("", Locale::as_str)
    }

    pub(super) fn page(&self) -> Option<&'a Page> {
        Some(&self.site.pages[self.finding.page()?])
    }

    /// The text that the finding points to.
    pub(super) fn text(&self) -> &'a str {
        match (self.page(), self.finding.place) {
            (Some(page), Some(place)) => page.text.slice(place.span),
            _ => "",
        }
    }

    /// The table of the page that the finding is about.
    pub(super) fn section(&self) -> Option<&'a Section> {
        self.page()?.sections.get(self.finding.at.table?)
    }

    pub(super) fn table(&self) -> String {
        self.table_at(self.finding.at.table.unwrap_or_default())
    }

    /// A table of the page.
    pub(super) fn table_at(&self, table: usize) -> String {
        match self.page().and_then(|page| page.sections.get(table)) {
            Some(section) => table_name(section, table),
            None => String::new(),
        }
    }

    /// The row of the page that the finding is about.
    pub(super) fn row(&self) -> Option<&'a Row> {
        self.section()?.rows.get(self.finding.at.row?)
    }

    pub(super) fn row_label(&self) -> String {
        quoted(self.row().map_or("", |row| &row.label.text))
    }

    /// A URL column of the page.
    pub(super) fn column(&self, column: usize) -> String {
        self.section().map_or(String::new(), |section| column_name(section, column))
    }

    /// The corresponding table of the reference, with its index.
    pub(super) fn reference_section(&self) -> Option<(usize, &'a Section)> {
        let table = self.finding.at.table?;
        let drift = self.site.drifts[self.finding.page()?].of_page(table)?;
        Some((drift.reference, self.site.reference_page()?.sections.get(drift.reference)?))
    }

    /// A row of that table, with the page's own label for it if the page has it.
    pub(super) fn row_of_reference(&self, row: usize) -> String {
        let own = || {
            let table = self.finding.at.table?;
            let drift = self.site.drifts[self.finding.page()?].of_page(table)?;
            self.section()?.rows.get((*drift.by_reference.get(row)?)?)
        };
        let theirs = || self.reference_section()?.1.rows.get(row);
        quoted(own().or_else(theirs).map_or("", |row| &row.label.text))
    }

    /// A table of the reference.
    pub(super) fn reference_table_at(&self, table: usize) -> String {
        match self.site.reference_page().and_then(|page| page.sections.get(table)) {
            Some(section) => table_name(section, table),
            None => String::new(),
        }
    }

    /// The reference in a sentence: `the source page`, or `da, id and tr`.
    pub(super) fn reference(&self) -> String {
        match &self.site.reference {
            Reference::Agreement { pages, .. } => agreeing_locales(self.site, pages),
            _ => "the source page".to_owned(),
        }
    }

    /// The reference with a matching verb: `the source page says`, `da, id and tr say`.
    pub(super) fn reference_does(&self, one: &str, many: &str) -> String {
        let verb = if self.site.reference.pages().len() > 1 { many } else { one };
        format!("{} {verb}", self.reference())
    }
}

/// Pages by their languages: `da, id and tr`.
pub(crate) fn agreeing_locales(site: &Site, pages: &[usize]) -> String {
    let locales: Vec<&str> = pages.iter().map(|page| site.pages[*page].locale.as_str()).collect();
    listed(&locales)
}

/// A table by its heading, or by its position.
pub(super) fn table_name(section: &Section, index: usize) -> String {
    match &section.heading {
        Some(heading) if !heading.text.is_empty() => quoted(&heading.text),
        _ => format!("number {}", index + 1),
    }
}

/// A URL column by its header, or by its position.
pub(super) fn column_name(section: &Section, column: usize) -> String {
    match section.columns.get(column) {
        Some(label) if !label.text.is_empty() => quoted(&label.text),
        _ => format!("column {}", section.place_of_column(column) + 1),
    }
}

/// How many visible rows a table has: `1 row`, `2 rows`.
pub(super) fn counted_rows(section: &Section) -> String {
    counted(section.published().count(), "row")
}

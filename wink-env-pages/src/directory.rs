//! The agreed facts: what the generated code is made from.

mod facts;
mod naming;

pub use naming::{Kind, Naming, NoDirectory};

use crate::check::Report;
use crate::finding::Severity;
use crate::page::Page;
use facts::Facts;

/// Environments, sections and services with their names, in the order of the reference page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// The URL columns, in the order of the reference page.
    pub environments: Vec<Environment>,
    /// The endpoint tables, in the order of the reference page.
    pub sections: Vec<Section>,
}

/// A URL column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Its name in `snake_case`.
    pub name: String,
    /// Its column header on the reference page.
    pub label: String,
    /// Its column header in every locale.
    pub labels: Vec<LocalLabel>,
}

/// An endpoint table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name in `snake_case`.
    pub name: String,
    /// Its heading on the reference page.
    pub label: String,
    /// Its heading in every locale.
    pub labels: Vec<LocalLabel>,
    /// Its rows, hidden ones included.
    pub services: Vec<Service>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name in `snake_case`, unique within its section.
    pub name: String,
    /// Its first cell on the reference page.
    pub label: String,
    /// Whether the row is commented out: known by name, never published.
    pub hidden: bool,
    /// One URL per environment, in the order of [`Directory::environments`].
    pub urls: Vec<String>,
    /// Its first cell in every locale that has the row.
    pub labels: Vec<LocalLabel>,
    /// The reference page, relative to the pages' root, with `/` between the parts.
    pub page: String,
    /// The line of the row on the reference page, from 1.
    pub line: usize,
}

/// What one locale calls a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalLabel {
    /// The locale's name as its directory spells it.
    pub locale: String,
    /// The text without markup, never empty.
    pub label: String,
}

impl Directory {
    /// The facts on the reference page. Drift on other pages does not change them; an error on the reference page leaves
    /// none.
    ///
    /// # Errors
    ///
    /// When there is no sound reference page, or something on it cannot be named.
    pub fn of(report: &Report) -> Result<Self, NoDirectory> {
        let site = &report.site;
        let Some(index) = site.reference.page() else { return Err(NoDirectory::Unsound) };
        let page = &site.pages[index];
        for finding in &report.findings {
            if finding.severity == Severity::Error && *finding.path == page.path {
                return Err(NoDirectory::Unsound);
            }
        }
        if page.unreadable.is_some() || page.sections.is_empty() || !is_whole(page) {
            return Err(NoDirectory::Unsound);
        }
        match (Facts { site, index, page }).directory() {
            Ok(directory) => Ok(directory),
            Err(naming) => Err(NoDirectory::Unnamed(naming)),
        }
    }
}

/// Whether every published cell holds a URL: an exception for a damaged one makes no URL of it.
fn is_whole(page: &Page) -> bool {
    for section in &page.sections {
        for row in &section.rows {
            let is_sound = !row.is_ragged && row.cells.iter().all(|cell| cell.url.is_sound());
            if !row.is_hidden && !is_sound {
                return false;
            }
        }
    }
    true
}

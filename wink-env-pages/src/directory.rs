//! The agreed facts: what the generated code is made from.

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

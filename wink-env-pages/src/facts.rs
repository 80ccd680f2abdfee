//! The agreed facts: the endpoints that code is generated from.

mod builder;
mod merged;
mod naming;
mod template;

pub use naming::{Kind, Naming, NoEndpoints, Readings};
pub use template::Template;

/// The endpoints that the pages agree on, with the names that programs use.
///
/// They come from the reference page; other pages only contribute labels in their languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoints {
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
    /// Its rows in the order of the reference page, hidden ones included.
    pub services: Vec<Service>,
}

impl Section {
    /// The rows that are not hidden.
    pub fn published(&self) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(|service| !service.hidden)
    }
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name in `snake_case`, unique within its section.
    pub name: String,
    /// Its first cell on the reference page.
    pub label: String,
    /// Whether the row is commented out: its name is known, but not published.
    pub hidden: bool,
    /// Absolute URLs as the reference page spells them: one per environment in which it is available, in the order of
    /// [`Endpoints::environments`]. Those of a hidden row may be damaged.
    pub urls: Vec<Option<String>>,
    /// URLs with placeholders, in the same order: where it has one, it has no other URL.
    pub templates: Vec<Option<Template>>,
    /// Its first cell in every locale that has the row.
    pub labels: Vec<LocalLabel>,
    /// The path of the reference page below the pages' root, with `/` between its parts.
    pub page: String,
    /// The line of the row on the reference page, from 1.
    pub line: usize,
}

impl Service {
    /// The URL in the environment at this place in [`Endpoints::environments`], if it is available there.
    #[must_use]
    pub fn url(&self, environment: usize) -> Option<&str> {
        self.urls.get(environment)?.as_deref()
    }

    /// The URL with placeholders in the environment at this place, if it has one.
    #[must_use]
    pub fn template(&self, environment: usize) -> Option<&Template> {
        self.templates.get(environment)?.as_ref()
    }

    /// The URL in the environment at this place, with placeholders or without.
    pub(crate) fn spelled(&self, environment: usize) -> Option<&str> {
        self.url(environment).or_else(|| Some(&*self.template(environment)?.text))
    }

    /// Whether all of its URLs have placeholders.
    pub(crate) fn is_template(&self) -> bool {
        self.urls.iter().all(Option::is_none) && self.templates.iter().any(Option::is_some)
    }
}

/// The label of a thing on the page of one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LocalLabel {
    /// The locale as its directory spells it.
    pub locale: String,
    /// The text without markup, never empty.
    pub label: String,
}

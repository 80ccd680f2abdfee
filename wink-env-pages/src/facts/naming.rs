//! Why there are no endpoints, as data.

use crate::finding::Place;
use crate::locale::Locale;

/// Why there are no endpoints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoEndpoints {
    /// There is no reference page, or it has errors of its own.
    Errors,
    /// The reference page has no table of endpoints.
    NoTable,
    /// A published row or URL of the reference page is damaged, although the configuration lets it pass.
    Damaged(Place),
    /// Something on the reference page has no name that programs could use.
    Unnamed(Naming, Place),
}

/// Why something has no name that programs could use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// The pages of the reference agree on its URLs, but give it different names.
    Disagree {
        /// What it is.
        kind: Kind,
        /// Its different names.
        names: Vec<String>,
        /// The language of one of the pages.
        locale: Locale,
    },
    /// Its label has no letter or digit. Holds the label.
    Empty(Kind, String),
    /// Two things have the same name. Holds the name, and the section of two services.
    Taken(Kind, String, Option<String>),
    /// A section has no column for an environment. Holds the names of both.
    Incomplete(String, String),
}

/// What a name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A URL column.
    Environment,
    /// An endpoint table.
    Section,
    /// A row.
    Service,
}

impl NoEndpoints {
    /// Whether the pages agree on every URL and only call something differently. They can be relied on all the same,
    /// though no code can be made of them before the configuration names it.
    #[must_use]
    pub fn is_dispute(&self) -> bool {
        matches!(self, Self::Unnamed(Naming::Disagree { .. }, _))
    }
}

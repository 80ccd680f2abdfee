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
    /// A published row or URL of the reference page is damaged, although the configuration allows it.
    Damaged(Place),
    /// Something on the reference page has no name that programs could use.
    Unnamed(Naming, Place),
}

/// Why something has no name that programs could use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Naming {
    /// The pages of the reference agree on its URLs, but give it different names.
    Disagree {
        /// The thing.
        kind: Kind,
        /// Its different names.
        names: Vec<String>,
        /// The language of one of the pages.
        locale: Locale,
    },
    /// Its label has no letter or digit. Holds the label.
    Empty(Kind, String),
    /// Two things have the same name. Holds the name, and, for services, the section.
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
    /// Whether the pages agree on every URL and only use different names. They can be relied on, but no code can be
    /// generated until the configuration sets the names.
    #[must_use]
    pub fn is_dispute(&self) -> bool {
        matches!(self, Self::Unnamed(Naming::Disagree { .. }, _))
    }
}

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
    /// Nothing tells where a table has its environments.
    UnclearAxis(Box<Readings>, Place),
    /// A table has URLs in place of names. Holds its heading.
    Nameless(Option<String>, Place),
    /// A table has several URL columns, although its heading is its environment. Holds their number.
    SeveralColumns(usize, Place),
    /// Each service has a place for each environment, and there are more of them than a page may have cells.
    TooMany {
        /// The services of all tables.
        services: usize,
        /// The different environments of all tables.
        environments: usize,
        /// The first table.
        place: Place,
    },
}

/// What a table may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readings {
    /// The headers of its URL columns.
    pub columns: Vec<String>,
    /// The names of its rows.
    pub rows: Vec<String>,
    /// Its heading.
    pub heading: Option<String>,
    /// Whether the heading may be the environment.
    pub is_heading_environment: bool,
    /// The headings that the configuration ignores.
    pub ignored: Vec<String>,
    /// Whether the reference is a page in the source language, rather than any page of those that agree.
    pub is_source: bool,
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
    /// Two sections share environments, but each has one that the other lacks. Holds the second section, and what it
    /// lacks.
    Unlike(String, String),
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
    /// Whether the pages agree on every URL, and only names are different or, in the languages of translations, unclear. They can be relied on, but no code can be
    /// generated until the configuration sets the names.
    #[must_use]
    pub fn is_dispute(&self) -> bool {
        match self {
            Self::Unnamed(naming, _) => matches!(naming, Naming::Disagree { .. }),
            Self::UnclearAxis(readings, _) => !readings.is_source,
            _ => false,
        }
    }
}

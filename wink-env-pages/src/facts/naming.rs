//! Why there are no endpoints.

use std::fmt;

use crate::locale::Locale;
use crate::words::{listed, quoted};

/// Why there are no endpoints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoEndpoints {
    /// There is no reference page, or it has an error of its own.
    Unsound,
    /// Something on the reference page has no name that programs could use.
    Unnamed(Naming),
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

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Environment => "environment",
            Self::Section => "section",
            Self::Service => "service",
        })
    }
}

impl NoEndpoints {
    /// Whether the pages agree on every URL and only call something differently. They can be relied on all the same,
    /// though no code can be made of them before the configuration names it.
    #[must_use]
    pub fn is_dispute(&self) -> bool {
        matches!(self, Self::Unnamed(Naming::Disagree { .. }))
    }
}

impl std::error::Error for NoEndpoints {}

impl fmt::Display for NoEndpoints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsound => {
                formatter.write_str("the reference page has errors, so no code can be generated from it")
            }
            Self::Unnamed(naming) => naming.fmt(formatter),
        }
    }
}

impl fmt::Display for Naming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disagree { kind, names, locale } => {
                let shown: Vec<String> = names.iter().map(|name| quoted(name)).collect();
                write!(
                    formatter,
                    "the pages agree on the URLs, but have different names for one {kind}: {}\nhelp: ",
                    listed(&shown)
                )?;
                match kind {
                    Kind::Environment => formatter.write_str(
                        "name the environments in `wink-env.yml`, for example `environments: [staging, production]`",
                    ),
                    Kind::Section => formatter.write_str(
                        "name the sections in `wink-env.yml`, for example `sections: [servers, applications]`",
                    ),
                    Kind::Service => write!(
                        formatter,
                        "name the page whose names count in `wink-env.yml`, for example `source: {locale}`"
                    ),
                }
            }
            Self::Empty(kind, label) => write!(
                formatter,
                "no name for the {kind} {} can be made: it holds no letter or digit\nhelp: give it a name of letters",
                quoted(label)
            ),
            Self::Taken(kind, name, within) => {
                write!(formatter, "two {kind}s have the name {}", quoted(name))?;
                if let Some(within) = within {
                    write!(formatter, " in {}", quoted(within))?;
                }
                write!(formatter, "\nhelp: give them labels that differ in letters or digits")
            }
            Self::Incomplete(section, environment) => write!(
                formatter,
                "the section {} has no column for the environment {}\nhelp: give every table of the reference the same columns",
                quoted(section),
                quoted(environment)
            ),
        }
    }
}

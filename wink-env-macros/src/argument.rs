//! The text between two commas.

/// One argument of the macro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Argument {
    /// `staging`, `servers::payment`: the names without `r#`.
    Path(Vec<String>),
    /// The value of a string literal.
    Text(String),
    /// Anything else, as it was written: `booking-engine`, `1 + 2`.
    Other(String),
    /// Nothing, as between the commas of `staging,,extranet`.
    Nothing,
}

impl Argument {
    /// The argument as written; a string without its quotes.
    pub(crate) fn source(&self) -> String {
        match self {
            Self::Path(names) => names.join("::"),
            Self::Text(source) | Self::Other(source) => source.clone(),
            Self::Nothing => String::new(),
        }
    }
}

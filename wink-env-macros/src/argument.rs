//! What stands between two commas.

/// One argument of `wink_env!`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Argument {
    /// `staging`, `servers::payment`: the names without `r#`.
    Path(Vec<String>),
    /// A string literal: its value.
    Text(String),
    /// Anything else, as it was written: `booking-engine`, `1 + 2`.
    Other(String),
    /// Nothing, as between the commas of `staging,,extranet`.
    Nothing,
}

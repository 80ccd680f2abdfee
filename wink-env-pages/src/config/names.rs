//! Names for what the pages call differently, or do not name at all.

/// Names from the configuration. They take the place of those made from labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenNames {
    /// One per table.
    pub sections: Option<Vec<String>>,
    /// One per URL column of every table.
    pub environments: Option<Vec<String>>,
}

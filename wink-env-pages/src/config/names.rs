//! Names for what the pages call differently or do not name.

/// Names from the configuration. They replace those made from labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenNames {
    /// One per table.
    pub sections: Option<Vec<String>>,
    /// One per URL column of every table.
    pub environments: Option<Vec<String>>,
    /// Names for single labels of the reference.
    pub labels: Vec<(String, String)>,
}

//! Names for what the pages call differently or do not name.

use crate::axis::Axis;

/// Names from the configuration. They replace those made from labels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenNames {
    /// One per table; none for a table that contains no endpoints.
    pub sections: Option<Vec<Option<String>>>,
    /// All environments: one per URL column of every table, or wherever a table has its environments.
    pub environments: Option<Vec<String>>,
    /// Names for single labels of the reference.
    pub labels: Vec<(String, String)>,
    /// The headings of tables that are compared, but contain no endpoints.
    pub ignored: Vec<String>,
    /// Where all tables have their environments.
    pub axis: Option<Axis>,
}

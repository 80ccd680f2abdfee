//! The configuration file.

use crate::text::Text;

/// A configuration file that has not been parsed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConfigText {
    /// Its path, as the user would write it.
    pub path: String,
    /// Its content.
    pub text: Text,
}

//! How bad the findings of a lint are.

use crate::finding::Severity;

/// The level of a lint, as the configuration sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Reported, with this severity.
    As(Severity),
    /// Not reported.
    Off,
}

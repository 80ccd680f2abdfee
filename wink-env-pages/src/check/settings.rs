//! Settings of a check.

use crate::config::{Config, Date};
use crate::locale::Locale;

/// Settings of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The configuration.
    pub config: Config,
    /// The source language given by the caller; it overrides the configuration.
    pub source: Option<Locale>,
    /// Whether the source is right even if all other pages agree against it.
    pub trusts_source: bool,
    /// The day of the check; without it, no exception expires.
    pub today: Option<Date>,
}

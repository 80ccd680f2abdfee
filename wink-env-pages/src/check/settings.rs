//! What a check is told besides the pages.

use crate::config::{Config, Date};
use crate::locale::Locale;

/// What a check is told besides the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The configuration.
    pub config: Config,
    /// The language whose page is the reference, if the call names one; it counts more than the configuration.
    pub source: Option<Locale>,
    /// The day of the check; without it, no exception ends.
    pub today: Option<Date>,
}

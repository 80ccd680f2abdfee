//! From the arguments that many commands share to a report.

use std::path::Path;

use wink_env_pages::load::{Search, load};
use wink_env_pages::locale::Locale;
use wink_env_pages::report::{Report, Settings, check};

use crate::outcome::Outcome;

/// The report on the pages below a directory.
pub(crate) fn examine(docs: &Path, source: Option<&String>) -> Result<Report, Outcome> {
    let files = load(docs, &Search::default()).map_err(|error| Outcome::refused(&error.to_string()))?;
    let settings = Settings { source: source.map(Locale::new), ..Settings::default() };
    check(files, &settings).map_err(|error| Outcome::refused(&error.to_string()))
}

//! From the arguments that many commands share to a report.

use std::path::Path;

use wink_env_pages::config::Config;
use wink_env_pages::disk::load;
use wink_env_pages::locale::Locale;
use wink_env_pages::report::{Report, check};

use crate::arguments::Reading;
use crate::config;
use crate::outcome::Outcome;

/// The report on the pages below a directory, and the configuration it was made with.
pub(crate) fn examine(docs: &Path, reading: &Reading) -> Result<(Report, Config), Outcome> {
    let config = config::read(docs, reading.config.as_deref(), reading.color)?;
    let mut settings = config.settings(Some(config::today()));
    settings.source = reading.source.as_ref().map(Locale::new).or(settings.source);
    let files = load(docs, &config.search()).map_err(|error| Outcome::refused(&error.to_string()))?;
    match check(files, &settings) {
        Ok(report) => Ok((report, config)),
        Err(error) => Err(match config.explain(&error).filter(|_| reading.source.is_none()) {
            Some(invalid) => config::refused(&invalid, reading.color),
            None => Outcome::refused(&error.to_string()),
        }),
    }
}

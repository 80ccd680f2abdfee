//! From the arguments that many commands share to a report.

use std::path::Path;

use wink_env_pages::check::{Refusal, Report, Settings};
use wink_env_pages::describe::{self, Complaint};
use wink_env_pages::disk;
use wink_env_pages::locale::Locale;

use crate::arguments::{Color, Reading};
use crate::config;
use crate::outcome::Outcome;

/// The report on the pages below a directory, if anybody may rely on them.
pub(crate) fn examine(docs: &Path, reading: &Reading) -> Result<Report, Outcome> {
    checked(docs, reading)?.map_err(|refusal| refused(&refusal, reading.color))
}

/// The same, with the refusal as it is.
pub(crate) fn checked(docs: &Path, reading: &Reading) -> Result<Result<Report, Refusal>, Outcome> {
    let config = config::read(docs, reading.config.as_deref(), reading.color)?;
    let source = reading.source.as_ref().map(Locale::new);
    let settings = Settings { config, source, today: Some(config::today()) };
    let workspace = disk::open(docs, None, settings);
    Ok(workspace.map_err(|error| Outcome::refused(&error.to_string()))?.check())
}

/// Why nobody may rely on the pages, as a complaint.
pub(crate) fn refused(refusal: &Refusal, choice: Color) -> Outcome {
    match describe::refusal(refusal) {
        Complaint::Config(invalid) => config::refused(&invalid, choice),
        Complaint::Text(text) => Outcome::refused(&text),
    }
}

//! Turns the arguments that many commands share into a report.

use std::path::Path;

use wink_env_pages::check::{Refusal, Report, Settings};
use wink_env_pages::disk;
use wink_env_pages::locale::Locale;
use wink_env_pages::render;

use crate::arguments::{Color, Reading};
use crate::check::color;
use crate::config;
use crate::output::Output;

/// The report on the pages below a directory, if they can be relied on.
pub(crate) fn examine(docs: &Path, reading: &Reading) -> Result<Report, Output> {
    checked(docs, reading)?.map_err(|refusal| refused(&refusal, reading.color))
}

/// The same, with the refusal as a value.
pub(crate) fn checked(docs: &Path, reading: &Reading) -> Result<Result<Report, Refusal>, Output> {
    let config = config::read(docs, reading.config.as_deref(), reading.color)?;
    let source = reading.source.as_ref().map(Locale::new);
    let settings = Settings { config, source, today: Some(config::today()) };
    let workspace = disk::open(docs, None, settings);
    Ok(workspace.map_err(|error| Output::refused(&error.to_string()))?.check())
}

/// The output for a refusal.
pub(crate) fn refused(refusal: &Refusal, choice: Color) -> Output {
    let stderr = render::refusal(refusal, color(choice, &std::io::stderr()));
    Output { stderr, code: 2, ..Output::default() }
}

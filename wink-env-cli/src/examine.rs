//! Turns the arguments that many commands share into a report.

use std::path::Path;

use wink_env_pages::check::{Reason, Refusal, Report, Settings};
use wink_env_pages::disk;
use wink_env_pages::layout::LayoutError;
use wink_env_pages::locale::Locale;
use wink_env_pages::render;

use crate::arguments::{Color, Reading};
use crate::check::color;
use crate::config;
use crate::output::Output;

/// The report on the pages below a directory, or where they usually are, if they can be relied on.
pub(crate) fn examine(docs: Option<&Path>, reading: &Reading) -> Result<Report, Output> {
    checked(docs, reading)?.map_err(|refusal| refused(&refusal, reading.color))
}

/// The same, with the refusal as a value.
pub(crate) fn checked(docs: Option<&Path>, reading: &Reading) -> Result<Result<Report, Refusal>, Output> {
    if let Some(docs) = docs {
        return checked_in(docs, reading);
    }
    let usual = disk::usual_directories();
    let mut first = None;
    for docs in usual.iter().filter(|docs| docs.is_dir()) {
        match checked_in(docs, reading) {
            Ok(Err(refusal)) if matches!(refusal.reason, Reason::Layout(LayoutError::NoPages(_))) => {
                first.get_or_insert(refusal);
            }
            other => return other,
        }
    }
    match first {
        Some(refusal) => Ok(Err(refusal)),
        None => checked_in(&usual[0], reading),
    }
}

fn checked_in(docs: &Path, reading: &Reading) -> Result<Result<Report, Refusal>, Output> {
    let config = config::read(docs, reading.config.as_deref(), reading.color)?;
    let source = reading.source.as_ref().map(Locale::new);
    let settings = Settings { config, source, today: Some(config::today()) };
    let workspace = disk::open(docs, None, None, settings);
    Ok(workspace.map_err(|error| Output::refused(&error.to_string()))?.check())
}

/// The output for a refusal.
pub(crate) fn refused(refusal: &Refusal, choice: Color) -> Output {
    let stderr = render::refusal(refusal, color(choice, &std::io::stderr()));
    Output { stderr, code: 2, ..Output::default() }
}

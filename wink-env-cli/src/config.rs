//! The configuration of a run, and the day on which it is made.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use wink_env_pages::config::{Config, Date, InvalidConfig};
use wink_env_pages::disk::{LoadError, find_config, read_config};
use wink_env_pages::lint;
use wink_env_pages::render;

use crate::arguments::Color;
use crate::check::color;
use crate::output::Output;

/// What the given configuration says, or the one beside the pages, or nothing.
pub(crate) fn read(docs: &Path, given: Option<&Path>, color: Color) -> Result<Config, Output> {
    let refuse = |error: LoadError| Output::refused(&error.to_string());
    let path = match given {
        Some(path) => Some(path.to_owned()),
        None => find_config(docs).map_err(refuse)?,
    };
    let Some(path) = path else { return Ok(Config::default()) };
    let file = read_config(&path, None).map_err(refuse)?;
    Config::parse(file, &lint::names()).map_err(|invalid| refused(&invalid, color))
}

/// The call cannot be carried out with that configuration.
pub(crate) fn refused(invalid: &InvalidConfig, choice: Color) -> Output {
    let stderr = render::config(invalid, color(choice, &std::io::stderr()));
    Output { stderr, code: 2, ..Output::default() }
}

/// Today in universal time, or the day that `SOURCE_DATE_EPOCH` names, so that a run can be repeated.
pub(crate) fn today() -> Date {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Date::from_unix_seconds(epoch.unwrap_or_else(now))
}

//! The configuration of a run, and its day.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use wink_env_pages::config::{Config, Date, InvalidConfig};
use wink_env_pages::disk::{LoadError, find_config, read_config};
use wink_env_pages::lint;
use wink_env_pages::render;

use crate::arguments::Color;
use crate::output::Output;
use crate::stream::color_of_stderr;

/// The given configuration, the one found with the pages, or the default.
pub(crate) fn read(docs: &Path, given: Option<&Path>, color: Color) -> Result<Config, Output> {
    read_as(docs, given, |_| None, color)
}

/// The same; `shown` may give the one found with the pages another name in messages.
pub(crate) fn read_as(
    docs: &Path,
    given: Option<&Path>,
    shown: impl Fn(&Path) -> Option<String>,
    color: Color,
) -> Result<Config, Output> {
    let refuse = |error: LoadError| Output::refused(&error.to_string());
    let path = match given {
        Some(path) => Some(path.to_owned()),
        None => find_config(docs, None).map_err(refuse)?,
    };
    let Some(path) = path else { return Ok(Config::default()) };
    let shown = if given.is_some() { None } else { shown(&path) };
    let file = read_config(&path, shown.as_deref()).map_err(refuse)?;
    Config::parse(file, &lint::names()).map_err(|invalid| refused(&invalid, color))
}

/// The error for a configuration that cannot be used.
pub(crate) fn refused(invalid: &InvalidConfig, choice: Color) -> Output {
    let stderr = render::config(invalid, color_of_stderr(choice));
    Output { stderr, code: 2, ..Output::default() }
}

/// Today in UTC, or the day of `SOURCE_DATE_EPOCH`, which makes runs reproducible.
pub(crate) fn today() -> Date {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Date::from_unix_seconds(epoch.unwrap_or_else(now))
}

//! Turns the arguments that many commands share into a report.

use std::path::Path;

use wink_env_pages::check::{Refusal, Report, Settings, Workspace};
use wink_env_pages::config::Config;
use wink_env_pages::disk;
use wink_env_pages::locale::Locale;
use wink_env_pages::render;

use crate::arguments::{Color, Reading};
use crate::check::color;
use crate::config;
use crate::git::Tree;
use crate::history;
use crate::output::Output;

/// The report on the pages below a directory, if they can be relied on: for facts, which need no history.
pub(crate) fn examine(docs: &Path, reading: &Reading) -> Result<Report, Output> {
    open(docs, reading, false)?.check().map_err(|refusal| refused(&refusal, reading.color))
}

/// The report, or the refusal as a value, and a complaint for stderr if the history of the source is unknown.
pub(crate) struct Checked {
    pub(crate) result: Result<Report, Refusal>,
    pub(crate) complaint: String,
}

/// Checks the pages, and asks git about the past of the source if they disagree with it.
pub(crate) fn checked(docs: &Path, reading: &Reading, trusts_source: bool) -> Result<Checked, Output> {
    let mut workspace = open(docs, reading, trusts_source)?;
    let (result, complaint) = history::check(&mut workspace, docs);
    Ok(Checked { result, complaint })
}

/// The report on the pages of a revision.
pub(crate) fn examine_tree(tree: &Tree, reading: &Reading) -> Result<Report, Output> {
    let shown = |path: &Path| Some(tree.shown(path));
    let config = config::read_as(&tree.docs, reading.config.as_deref(), shown, reading.color)?;
    let workspace = disk::open(&tree.docs, Some(&tree.shown(&tree.docs)), settings(config, reading, false));
    let checked = workspace.map_err(|error| Output::refused(&error.to_string()))?.check();
    checked.map_err(|refusal| refused(&refusal, reading.color))
}

fn open(docs: &Path, reading: &Reading, trusts_source: bool) -> Result<Workspace, Output> {
    let config = config::read(docs, reading.config.as_deref(), reading.color)?;
    let settings = settings(config, reading, trusts_source);
    disk::open(docs, None, settings).map_err(|error| Output::refused(&error.to_string()))
}

fn settings(config: Config, reading: &Reading, trusts_source: bool) -> Settings {
    let source = reading.source.as_ref().map(Locale::new);
    Settings { config, source, today: Some(config::today()), trusts_source }
}

/// The output for a refusal.
pub(crate) fn refused(refusal: &Refusal, choice: Color) -> Output {
    let stderr = render::refusal(refusal, color(choice, &std::io::stderr()));
    Output { stderr, code: 2, ..Output::default() }
}

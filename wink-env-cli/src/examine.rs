//! Turns the arguments that many commands share into a report.

use std::path::{Path, PathBuf};

use wink_env_pages::check::{Reason, Refusal, Report, Settings, Workspace};
use wink_env_pages::config::Config;
use wink_env_pages::disk;
use wink_env_pages::layout::LayoutError;
use wink_env_pages::locale::Locale;
use wink_env_pages::render;

use crate::arguments::{Color, Reading};
use crate::check::color;
use crate::config;
use crate::git::Tree;
use crate::history;
use crate::output::Output;

/// The report on the pages below a directory, or where they usually are, if they can be relied on: for facts, which need
/// no history.
pub(crate) fn examine(docs: Option<&Path>, reading: &Reading) -> Result<Report, Output> {
    first_with_pages(docs, |docs| Ok(open(docs, reading, false)?.check()), Result::as_ref)?
        .map_err(|refusal| refused(&refusal, reading.color))
}

/// The report, or the refusal as a value, and a complaint for stderr if the history of the source is unknown.
pub(crate) struct Checked {
    pub(crate) result: Result<Report, Refusal>,
    pub(crate) complaint: String,
}

/// Checks the pages, and asks git about the past of the source if they disagree with it.
pub(crate) fn checked(
    docs: Option<&Path>,
    reading: &Reading,
    trusts_source: bool,
) -> Result<Checked, Output> {
    let check = |docs: &Path| {
        let mut workspace = open(docs, reading, trusts_source)?;
        let (result, complaint) = history::check(&mut workspace, &disk::site_root(docs));
        Ok(Checked { result, complaint })
    };
    first_with_pages(docs, check, |checked| checked.result.as_ref())
}

/// The result for the given directory, or else for the first usual one that has pages.
fn first_with_pages<T>(
    docs: Option<&Path>,
    check: impl Fn(&Path) -> Result<T, Output>,
    result: impl Fn(&T) -> Result<&Report, &Refusal>,
) -> Result<T, Output> {
    if let Some(docs) = docs {
        return check(docs);
    }
    let usual = disk::usual_directories();
    let there: Vec<&PathBuf> = usual.iter().filter(|docs| docs.is_dir()).collect();
    let mut first = None;
    for docs in there {
        let checked = check(docs)?;
        let has_none = result(&checked)
            .is_err_and(|refusal| matches!(refusal.reason, Reason::Layout(LayoutError::NoPages(_))));
        if !has_none {
            return Ok(checked);
        }
        first.get_or_insert(checked);
    }
    first.map_or_else(|| check(&usual[0]), Ok)
}

/// The report on the pages of a revision.
pub(crate) fn examine_tree(tree: &Tree, reading: &Reading) -> Result<Report, Output> {
    let shown = |path: &Path| Some(tree.shown(path));
    let config = config::read_as(&tree.docs, reading.config.as_deref(), shown, reading.color)?;
    let settings = settings(config, reading, false);
    let workspace = disk::open(&tree.docs, Some(&tree.shown(&tree.docs)), None, settings);
    let checked = workspace.map_err(|error| Output::refused(&error.to_string()))?.check();
    checked.map_err(|refusal| refused(&refusal, reading.color))
}

fn open(docs: &Path, reading: &Reading, trusts_source: bool) -> Result<Workspace, Output> {
    let config = config::read(docs, reading.config.as_deref(), reading.color)?;
    let settings = settings(config, reading, trusts_source);
    disk::open(docs, None, None, settings).map_err(|error| Output::refused(&error.to_string()))
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

//! Turns the arguments that many commands share into a report.

use std::fmt::Write as _;
use std::path::Path;

use wink_env_pages::check::{Reason, Refusal, Report, Settings, Workspace};
use wink_env_pages::config::Config;
use wink_env_pages::describe::link_out;
use wink_env_pages::disk;
use wink_env_pages::generator::Generator;
use wink_env_pages::layout::{LayoutError, SiteFile};
use wink_env_pages::locale::Locale;
use wink_env_pages::render;

use crate::arguments::{Color, Reading};
use crate::config;
use crate::git::Tree;
use crate::history;
use crate::kept;
use crate::output::Output;
use crate::stream::color_of_stderr;

/// The report on the pages below a directory, or where they usually are, if they can be relied on: for facts, which need
/// no history.
pub(crate) fn examine(docs: Option<&Path>, reading: &Reading) -> Result<Report, Output> {
    let check = |docs: &Path| {
        let mut workspace = open(docs, reading, false)?;
        let result = workspace.check();
        kept::keep(workspace);
        Ok(result)
    };
    first_with_pages(docs, check, Result::as_ref)?.map_err(|refusal| refused(&refusal, reading.color))
}

/// The report, or the refusal as a value, and complaints for stderr: about links out of the repository, and if the history
/// of the source is unknown.
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
        let complaint = links_out(workspace.links_out()) + &complaint;
        kept::keep(workspace);
        Ok(Checked { result, complaint })
    };
    first_with_pages(docs, check, |checked| checked.result.as_ref())
}

/// A line of warning for each link out of the repository.
pub(crate) fn links_out(links: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for path in links {
        let _ = writeln!(text, "warning: {}", link_out(&path));
    }
    text
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
    let usual = disk::usual_directories(Path::new(""));
    let mut first = None;
    for docs in usual.iter().filter(|docs| docs.is_dir()) {
        let checked = check(docs)?;
        if !has_no_pages(result(&checked)) {
            return Ok(checked);
        }
        first.get_or_insert(checked);
    }
    first.map_or_else(|| check(&usual[0]), Ok)
}

/// Whether a check has found no page at all.
pub(crate) fn has_no_pages(checked: Result<&Report, &Refusal>) -> bool {
    checked.is_err_and(|refusal| matches!(refusal.reason, Reason::Layout(LayoutError::NoPages(_))))
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
    let workspace = disk::open(docs, None, None, settings);
    let mut workspace = workspace.map_err(|error| Output::refused(&error.to_string()))?;
    if !reading.starlight_locales.is_empty() {
        workspace.add_site_file(starlight(&reading.starlight_locales));
    }
    kept::reuse(&mut workspace);
    Ok(workspace)
}

/// The configuration of a site with these languages.
fn starlight(locales: &[String]) -> SiteFile {
    let listed: Vec<String> = locales.iter().map(|locale| format!("'{locale}'")).collect();
    let text = format!("locales: [{}], defaultLocale: {}", listed.join(", "), listed[0]);
    SiteFile { generator: Generator::Starlight, directory: String::new(), text }
}

fn settings(config: Config, reading: &Reading, trusts_source: bool) -> Settings {
    let source = reading.source.as_ref().map(Locale::new);
    Settings { config, source, today: Some(config::today()), trusts_source }
}

/// The output for a refusal.
pub(crate) fn refused(refusal: &Refusal, choice: Color) -> Output {
    refused_with(String::new(), refusal, choice)
}

/// The output for a refusal, after complaints.
pub(crate) fn refused_with(complaints: String, refusal: &Refusal, choice: Color) -> Output {
    let stderr = complaints + &render::refusal(refusal, color_of_stderr(choice));
    Output { stderr, code: 2, ..Output::default() }
}

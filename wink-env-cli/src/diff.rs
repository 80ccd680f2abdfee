//! `wink-env diff`

use std::fmt::Write as _;
use std::path::Path;

use wink_env_pages::changes::{PinnedName, changes, pinned_names};
use wink_env_pages::check::Report;
use wink_env_pages::disk::{shown, slashed};
use wink_env_pages::facts::Endpoints;
use wink_env_pages::render;
use wink_env_pages::scan::RetiredHosts;
use wink_env_pages::words::{plain, quoted};

use crate::arguments::{Diff, Format};
use crate::examine::{examine, examine_tree};
use crate::git::Git;
use crate::job_summary;
use crate::output::Output;
use crate::printing::Printing;

pub(crate) fn run(arguments: &Diff) -> Printing {
    Printing::of(output(arguments), arguments.format.notation())
}

fn output(arguments: &Diff) -> Output {
    let sides = (facts(&arguments.old, arguments), facts(&arguments.new, arguments));
    let ((old_pages, old), (new_pages, new)) = match sides {
        (Ok(old), Ok(new)) => (old, new),
        (Err(output), _) | (_, Err(output)) => return output,
    };
    let changes = changes(&old, &new);
    let hosts = RetiredHosts::between(&old_pages, &new_pages);
    let retired = hosts.all().map(|(host, retired)| (host, retired.successor.as_deref()));
    let names = pinned_names(&changes, &new);
    // A revision has its files where the directory has them.
    let root = slashed(if arguments.new.is_dir() { &arguments.new } else { pages(arguments) });
    let stdout = match arguments.format {
        Format::Human => render::changes_human(&changes),
        Format::Concise => render::changes_concise(&changes, &root),
        Format::Json => render::changes_json(&changes, &names, retired),
        Format::Github => render::changes_github(&changes, &root),
        Format::Gitlab => render::changes_gitlab(&changes, &root),
        Format::Sarif => render::changes_sarif(&changes, &root),
        Format::Rdjson => render::changes_rdjson(&changes, &root),
        Format::Markdown => render::changes_markdown(&changes),
    };
    let mut stderr = if arguments.format.is_for_people() { proposals(&names, &hosts) } else { String::new() };
    if arguments.format == Format::Github {
        stderr += &job_summary::append(|| render::changes_markdown(&changes));
    }
    Output { stdout, stderr, code: u8::from(!changes.is_empty()) }
}

/// What to add to the configuration, so that code that uses the old names compiles, and a scan finds the hosts that are
/// gone.
fn proposals(names: &[PinnedName], retired: &RetiredHosts) -> String {
    let hosts = retired.all().map(|(host, retired)| (host, retired.successor.as_deref()));
    let proposals = [
        ("code that uses the old names still compiles", render::names_yaml(names)),
        ("a scan finds the hosts that are gone", render::retired_yaml(hosts)),
    ];
    let mut text = String::new();
    for (effect, yaml) in proposals.into_iter().filter(|(_, yaml)| !yaml.is_empty()) {
        let _ = write!(text, "note: with this in `wink-env.yml`, {effect}:\n{yaml}");
    }
    text
}

/// The facts of one side: a directory, or else the pages' directory at a revision.
fn facts(side: &Path, arguments: &Diff) -> Result<(Report, Endpoints), Output> {
    let (report, shown) = match side.to_str() {
        Some(revision) if !side.exists() => at_revision(revision, arguments)?,
        _ => (examine(Some(side), &arguments.reading)?, slashed(side)),
    };
    match report.endpoints() {
        Ok(endpoints) => Ok((report, endpoints)),
        Err(error) => Err(Output::refused(&format!("{}: {error}", plain(&shown)))),
    }
}

/// The directory of the pages: one of the sides, or the one that is looked into at both revisions.
fn pages(arguments: &Diff) -> &Path {
    [&arguments.old, &arguments.new].into_iter().find(|side| side.is_dir()).unwrap_or(&arguments.docs)
}

fn at_revision(revision: &str, arguments: &Diff) -> Result<(Report, String), Output> {
    let docs = pages(arguments);
    let refused =
        |why: String| Output::refused(&format!("there is no directory {}, and {why}", quoted(revision)));
    let git = Git::open(docs)
        .map_err(|unavailable| refused(format!("git cannot be asked for such a revision: {unavailable}")))?;
    if !git.is_revision(revision) {
        return Err(refused(format!("`{}` has no git revision of that name", shown(docs))));
    }
    let tree =
        git.tree(revision).map_err(|error| refused(format!("the revision cannot be read: {error}")))?;
    let report = examine_tree(&tree, &arguments.reading)?;
    Ok((report, tree.shown(&tree.docs)))
}

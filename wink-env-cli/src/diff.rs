//! `wink-env diff`

use std::path::Path;

use wink_env_pages::changes::changes;
use wink_env_pages::directory::Directory;
use wink_env_pages::render;

use crate::arguments::{Diff, OverviewFormat};
use crate::examine::examine;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Diff) -> Outcome {
    let directories = (facts(&arguments.old, arguments), facts(&arguments.new, arguments));
    let (old, new) = match directories {
        (Ok(old), Ok(new)) => (old, new),
        (Err(outcome), _) | (_, Err(outcome)) => return outcome,
    };
    let changes = changes(&old, &new);
    let stdout = match arguments.format {
        OverviewFormat::Human => render::changes_human(&changes),
        OverviewFormat::Json => render::changes_json(&changes),
        OverviewFormat::Markdown => render::changes_markdown(&changes),
    };
    Outcome { stdout, stderr: String::new(), code: u8::from(!changes.is_empty()) }
}

fn facts(docs: &Path, arguments: &Diff) -> Result<Directory, Outcome> {
    let (report, _) = examine(docs, &arguments.reading)?;
    let refused = |why: &str| Outcome::refused(&format!("{}: {why}", docs.display()));
    match report.tie() {
        Some(tie) => Err(refused(&tie)),
        None => Directory::of(&report).map_err(|error| refused(&error.to_string())),
    }
}

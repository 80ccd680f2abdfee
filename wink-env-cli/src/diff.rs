//! `wink-env diff`

use std::path::Path;

use wink_env_pages::changes::changes;
use wink_env_pages::facts::Endpoints;
use wink_env_pages::render;

use crate::arguments::{Diff, Format};
use crate::examine::examine;
use crate::job_summary;
use crate::output::Output;

pub(crate) fn run(arguments: &Diff) -> Output {
    let sides = (facts(&arguments.old, arguments), facts(&arguments.new, arguments));
    let (old, new) = match sides {
        (Ok(old), Ok(new)) => (old, new),
        (Err(output), _) | (_, Err(output)) => return output,
    };
    let changes = changes(&old, &new);
    let root = arguments.new.display().to_string();
    let stdout = match arguments.format {
        Format::Human => render::changes_human(&changes),
        Format::Concise => render::changes_concise(&changes, &root),
        Format::Json => render::changes_json(&changes),
        Format::Github => render::changes_github(&changes, &root),
        Format::Gitlab => render::changes_gitlab(&changes, &root),
        Format::Sarif => render::changes_sarif(&changes, &root),
        Format::Markdown => render::changes_markdown(&changes),
    };
    let mut stderr = String::new();
    if arguments.format == Format::Github {
        stderr += &job_summary::append(|| render::changes_markdown(&changes));
    }
    Output { stdout, stderr, code: u8::from(!changes.is_empty()) }
}

fn facts(docs: &Path, arguments: &Diff) -> Result<Endpoints, Output> {
    let report = examine(Some(docs), &arguments.reading)?;
    report.endpoints().map_err(|error| Output::refused(&format!("{}: {error}", docs.display())))
}

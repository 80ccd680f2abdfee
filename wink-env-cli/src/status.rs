//! `wink-env status`

use wink_env_pages::render;
use wink_env_pages::status::status;

use crate::arguments::{Status, StatusFormat};
use crate::examine::examine;
use crate::outcome::Outcome;
use crate::status_table::table;

pub(crate) fn run(arguments: &Status) -> Outcome {
    let (report, _) = match examine(&arguments.docs, &arguments.reading) {
        Ok(examined) => examined,
        Err(outcome) => return outcome,
    };
    let status = status(&report);
    let stdout = match arguments.format {
        StatusFormat::Human => table(&status) + &render::summary(&report) + "\n",
        StatusFormat::Json => render::status_json(&report, &status),
        StatusFormat::Markdown => render::status_markdown(&report, &status),
    };
    match report.tie() {
        Some(tie) => Outcome { stdout, stderr: format!("error: {tie}\n"), code: 2 },
        None => Outcome { stdout, stderr: String::new(), code: u8::from(report.has_errors()) },
    }
}

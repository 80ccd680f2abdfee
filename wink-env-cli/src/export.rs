//! `wink-env export`

use wink_env_pages::directory::NoDirectory;
use wink_env_pages::export;

use crate::arguments::{Export, ExportFormat};
use crate::examine::examine;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Export) -> Outcome {
    let report = match examine(&arguments.docs, &arguments.reading) {
        Ok(examined) => examined,
        Err(outcome) => return outcome,
    };
    let directory = match report.endpoints() {
        Ok(directory) => directory,
        Err(error) => {
            let code = if error == NoDirectory::Unsound { 1 } else { 2 };
            return Outcome { code, ..Outcome::refused(&error.to_string()) };
        }
    };
    let stdout = match arguments.format {
        ExportFormat::Json => export::json(&directory),
        ExportFormat::Rust => export::rust(&directory),
        ExportFormat::Typescript => export::typescript(&directory),
        ExportFormat::Dotenv => export::dotenv(&directory),
    };
    Outcome { stdout, ..Outcome::default() }
}

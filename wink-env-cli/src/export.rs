//! `wink-env export`

use wink_env_pages::export;
use wink_env_pages::facts::NoEndpoints;

use crate::arguments::{Export, ExportFormat};
use crate::examine::examine;
use crate::output::Output;

pub(crate) fn run(arguments: &Export) -> Output {
    let report = match examine(arguments.docs.as_deref(), &arguments.reading) {
        Ok(examined) => examined,
        Err(output) => return output,
    };
    let endpoints = match report.endpoints() {
        Ok(endpoints) => endpoints,
        Err(error) => {
            let code = if error == NoEndpoints::Errors { 1 } else { 2 };
            return Output { code, ..Output::refused(&error.to_string()) };
        }
    };
    let stdout = match arguments.format {
        ExportFormat::Json => export::json(&endpoints),
        ExportFormat::Rust => export::rust(&endpoints),
        ExportFormat::Typescript => export::typescript(&endpoints),
        ExportFormat::Dotenv => export::dotenv(&endpoints),
    };
    Output { stdout, ..Output::default() }
}

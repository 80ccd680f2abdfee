//! `wink-env export`

use wink_env_pages::export::{self, KnownHosts};
use wink_env_pages::facts::NoEndpoints;

use crate::arguments::{Export, ExportFormat};
use crate::examine::{examine, links_out};
use crate::output::Output;
use crate::printing::Printing;
use crate::scan::history;

pub(crate) fn run(arguments: &Export) -> Printing {
    Printing::of(output(arguments), arguments.format.notation())
}

fn output(arguments: &Export) -> Output {
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
    let mut stderr = links_out(report.links_out.iter().cloned());
    let stdout = match arguments.format {
        ExportFormat::Json => {
            let (retired, complaint) = history::retired(&report);
            stderr += &complaint;
            let retired = retired.all().map(|(host, retired)| (host, retired.successor.as_deref()));
            export::json(&endpoints, &KnownHosts::of(&report.settings.config, retired))
        }
        ExportFormat::Rust => export::rust(&endpoints),
        ExportFormat::Typescript => export::typescript(&endpoints),
        ExportFormat::Dotenv => export::dotenv(&endpoints),
    };
    Output { stdout, stderr, ..Output::default() }
}

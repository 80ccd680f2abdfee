//! `wink-env check`

use std::io::IsTerminal as _;

use wink_env_pages::load::{Search, load};
use wink_env_pages::locale::Locale;
use wink_env_pages::render;
use wink_env_pages::report::{Report, Settings, check};

use crate::arguments::{Check, Color, Deny, Format};
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Check) -> Outcome {
    let source = arguments.source.as_ref().map(Locale::new);
    let files = match load(&arguments.docs, &Search::default()) {
        Ok(files) => files,
        Err(error) => return Outcome::refused(&error.to_string()),
    };
    let mut report = match check(files, &Settings { source, ..Settings::default() }) {
        Ok(report) => report,
        Err(error) => return Outcome::refused(&error.to_string()),
    };
    if arguments.deny == Some(Deny::Warnings) {
        report.deny_warnings();
    }
    let stdout = rendered(&report, arguments.format, arguments.color);
    let outcome = match report.tie() {
        Some(tie) => Outcome { stdout, stderr: format!("error: {tie}\n"), code: 2 },
        None => Outcome { stdout, stderr: String::new(), code: u8::from(report.has_errors()) },
    };
    // The process ends here: giving the pages back piece by piece would take longer than parsing them.
    std::mem::forget(report);
    outcome
}

pub(crate) fn rendered(report: &Report, format: Format, when: Color) -> String {
    match format {
        Format::Human => render::human(report, color(when)),
        Format::Concise => render::concise(report),
        Format::Json => render::json(report),
    }
}

fn color(choice: Color) -> render::Color {
    let is_wanted = match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let stdout = std::io::stdout();
            stdout.is_terminal() && anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never
        }
    };
    if is_wanted { render::Color::Always } else { render::Color::Never }
}

//! `wink-env check`

use wink_env_pages::fix::mark_fixable;
use wink_env_pages::load::load;
use wink_env_pages::locale::Locale;
use wink_env_pages::render;
use wink_env_pages::report::{Report, check};

use crate::arguments::{Check, Color, Deny, Format};
use crate::config;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Check) -> Outcome {
    let config = match config::read(&arguments.docs, arguments.config.as_deref(), arguments.color) {
        Ok(config) => config,
        Err(outcome) => return outcome,
    };
    let mut settings = config.settings(Some(config::today()));
    settings.source = arguments.source.as_ref().map(Locale::new).or(settings.source);
    let files = match load(&arguments.docs, &config.search()) {
        Ok(files) => files,
        Err(error) => return Outcome::refused(&error.to_string()),
    };
    let mut report = match check(files, &settings) {
        Ok(report) => report,
        Err(error) => match config.explain(&error).filter(|_| arguments.source.is_none()) {
            Some(invalid) => return config::refused(&invalid, arguments.color),
            None => return Outcome::refused(&error.to_string()),
        },
    };
    if arguments.deny == Some(Deny::Warnings) {
        report.deny_warnings();
    }
    if arguments.format == Format::Json {
        mark_fixable(&mut report);
    }
    let stdout = rendered(&report, arguments);
    if let Err(invalid) = config.check_names(&report) {
        return Outcome { stdout, ..config::refused(&invalid, arguments.color) };
    }
    let outcome = match report.tie() {
        Some(tie) => Outcome { stdout, stderr: format!("error: {tie}\n"), code: 2 },
        None => Outcome { stdout, stderr: String::new(), code: u8::from(report.has_errors()) },
    };
    // The process ends here: giving the pages back piece by piece would take longer than parsing them.
    std::mem::forget(report);
    outcome
}

fn rendered(report: &Report, arguments: &Check) -> String {
    match arguments.format {
        Format::Human => render::human(report, color(arguments.color, &std::io::stdout())),
        Format::Concise => render::concise(report),
        Format::Json => render::json(report),
    }
}

pub(crate) fn color(choice: Color, stream: &(impl anstream::stream::RawStream + Send)) -> render::Color {
    let is_wanted = match choice {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            stream.is_terminal() && anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never
        }
    };
    if is_wanted { render::Color::Always } else { render::Color::Never }
}

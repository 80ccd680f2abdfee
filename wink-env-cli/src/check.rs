//! `wink-env check`

use wink_env_pages::fix::mark_fixable;
use wink_env_pages::render;
use wink_env_pages::report::Report;

use crate::arguments::{Check, Color, Deny, Format};
use crate::config;
use crate::examine::examine;
use crate::job_summary;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Check) -> Outcome {
    let (mut report, config) = match examine(&arguments.docs, &arguments.reading) {
        Ok(examined) => examined,
        Err(outcome) => return outcome,
    };
    if arguments.deny == Some(Deny::Warnings) {
        report.deny_warnings();
    }
    if arguments.format == Format::Json {
        mark_fixable(&mut report);
    }
    let stdout = rendered(&report, arguments.format, arguments.reading.color);
    if let Err(invalid) = config.check_names(&report) {
        return Outcome { stdout, ..config::refused(&invalid, arguments.reading.color) };
    }
    let mut stderr = String::new();
    if arguments.format == Format::Github
        && let Err(error) = job_summary::append(&report)
    {
        stderr = format!("warning: {error}\n");
    }
    let outcome = match report.tie() {
        Some(tie) => Outcome { stdout, stderr: format!("{stderr}error: {tie}\n"), code: 2 },
        None => Outcome { stdout, stderr, code: u8::from(report.has_errors()) },
    };
    // The process ends here: giving the pages back piece by piece would take longer than parsing them.
    std::mem::forget(report);
    outcome
}

pub(crate) fn rendered(report: &Report, format: Format, when: Color) -> String {
    match format {
        Format::Human => render::human(report, color(when, &std::io::stdout())),
        Format::Concise => render::concise(report),
        Format::Json => render::json(report),
        Format::Github => render::github(report),
        Format::Gitlab => render::gitlab(report),
        Format::Sarif => render::sarif(report),
        Format::Markdown => render::markdown(report),
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

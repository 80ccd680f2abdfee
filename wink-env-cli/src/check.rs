//! `wink-env check`

use wink_env_pages::fix::mark_fixable;
use wink_env_pages::render;
use wink_env_pages::report::Report;

use crate::answer::{Answer, ReportText};
use crate::arguments::{Check, Color, Deny, Format};
use crate::config;
use crate::examine::examine;
use crate::job_summary;
use crate::outcome::Outcome;

pub(crate) fn run(arguments: &Check) -> Answer {
    let (mut report, config) = match examine(&arguments.docs, &arguments.reading) {
        Ok(examined) => examined,
        Err(outcome) => return outcome.into(),
    };
    if arguments.deny == Some(Deny::Warnings) {
        report.deny_warnings();
    }
    if arguments.format == Format::Json {
        mark_fixable(&mut report);
    }
    let outcome = match config.check_names(&report) {
        Err(invalid) => config::refused(&invalid, arguments.reading.color),
        Ok(()) => judged(&report, arguments.format),
    };
    let color = color(arguments.reading.color, &std::io::stdout());
    Answer { outcome, report: Some(ReportText { report, format: arguments.format, color }) }
}

fn judged(report: &Report, format: Format) -> Outcome {
    let mut stderr = String::new();
    if format == Format::Github {
        stderr += &job_summary::append(|| render::job_summary(report));
    }
    match report.tie() {
        Some(tie) => Outcome { stderr: format!("{stderr}error: {tie}\n"), code: 2, ..Outcome::default() },
        None => Outcome { stderr, code: u8::from(report.has_errors()), ..Outcome::default() },
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

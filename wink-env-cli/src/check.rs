//! `wink-env check`

use std::fmt::Write as _;
use std::path::PathBuf;

use wink_env_pages::check::{Reason, Report};
use wink_env_pages::render;

use crate::arguments::{Check, Deny, Format};
use crate::baseline;
use crate::examine::{Checked, checked, refused_with};
use crate::job_summary;
use crate::output::Output;
use crate::printing::{Printing, ReportText};
use crate::since;
use crate::stream::color_of_stdout;

pub(crate) fn run(arguments: &Check) -> Printing {
    let Checked { result, complaint } = match checked(arguments.docs.as_deref(), &arguments.reading, false) {
        Ok(checked) => checked,
        Err(output) => return output.into(),
    };
    match result {
        Ok(report) => judged(arguments, report, complaint),
        Err(refusal) => {
            let output = refused_with(complaint, &refusal, arguments.reading.color);
            // The findings help to see why; "the pages agree" would sound like good news.
            let is_tie = matches!(refusal.reason, Reason::Tie(_));
            let report = refusal
                .into_report()
                .filter(|report| !arguments.format.is_for_people() || is_tie || !report.findings.is_empty())
                .map(|report| printed(arguments, report));
            Printing::with(output, report)
        }
    }
}

fn judged(arguments: &Check, mut report: Report, mut stderr: String) -> Printing {
    let excess = match only_new(arguments, &mut report) {
        Ok(excess) => excess,
        Err(complaint) => return Output::refused(&complaint).into(),
    };
    if arguments.deny == Some(Deny::Warnings) {
        report.deny_warnings();
    }
    let is_denied = arguments.deny == Some(Deny::Warnings) && !report.links_out.is_empty();
    let code = u8::from(report.has_errors() || !excess.is_empty() || is_denied);
    stderr += &excess;
    if arguments.format == Format::Github {
        stderr += &job_summary::append(|| render::job_summary(&report));
    }
    if !report.has_errors()
        && let Some(reason) = report.obstacle()
    {
        let _ = writeln!(stderr, "note: no code can be generated yet: {reason}");
    }
    let output = Output { stderr, code, ..Output::default() };
    Printing::with(output, Some(printed(arguments, report)))
}

/// Removes what is not new. Returns what the baseline has in excess.
fn only_new(arguments: &Check, report: &mut Report) -> Result<String, String> {
    let all = report.findings.len();
    if let Some(revision) = &arguments.new.since {
        since::keep_changed_pages(report, revision)?;
    }
    let docs = arguments.docs.clone().unwrap_or_else(|| PathBuf::from(&report.site.root));
    let excess = baseline::apply(report, &arguments.new, &[docs])?;
    report.known = all.saturating_sub(report.findings.len());
    Ok(excess)
}

fn printed(arguments: &Check, report: Report) -> ReportText {
    let color = color_of_stdout(arguments.reading.color);
    ReportText { report, format: arguments.format, color }
}

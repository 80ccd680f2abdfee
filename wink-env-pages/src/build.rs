//! Turns checked pages into generated code and compiler messages.
//!
//! A build fails exactly where [`Workspace::check`](crate::check::Workspace::check) refuses the pages or finds an
//! error, or where agreeing pages use different names, which only code generation has to settle.

use crate::check::{Reason, Refusal, Report};
use crate::codegen::{self, Options};
use crate::describe::{leniency, link_out};
use crate::render::{self, Color};
use crate::words::plain;

/// The result of a build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Build {
    /// The code; also present if only pages other than the reference have errors, so that an editor still resolves the
    /// names.
    pub code: Option<Code>,
    /// Why the build fails, as a compiler error.
    pub failure: Option<String>,
    /// Warnings of a successful build, one line each.
    pub warnings: Vec<String>,
}

/// The code that depends on the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// The items, as Rust.
    pub items: String,
    /// A Markdown table of them for the front page of the documentation.
    pub overview: String,
}

/// Generates code from checked pages.
#[must_use]
pub fn build(checked: &Result<Report, Refusal>, options: &Options) -> Build {
    match checked {
        Ok(report) if report.has_errors() => {
            Build { code: code(report, options), failure: Some(disagreement(report)), warnings: Vec::new() }
        }
        Ok(report) => Build {
            code: code(report, options),
            failure: report.obstacle().map(ToString::to_string),
            warnings: warnings(report),
        },
        Err(refusal) => refused(refusal, options),
    }
}

/// One line per finding, why drift is no error, and what was not read.
fn warnings(report: &Report) -> Vec<String> {
    let findings = report.findings.iter().map(|finding| render::line(report, finding));
    let links_out = report.links_out.iter().map(|path| link_out(path));
    findings.chain(leniency(report)).chain(links_out).collect()
}

/// The pages were refused; findings, if any, help to see why.
fn refused(refusal: &Refusal, options: &Options) -> Build {
    let complaint = render::refusal(refusal, Color::Never);
    match refusal.report() {
        Some(report) if report.has_errors() || matches!(refusal.reason, Reason::Tie(_)) => Build {
            code: code(report, options),
            failure: Some(format!("{}\n{complaint}", disagreement(report))),
            warnings: Vec::new(),
        },
        _ => {
            let failure = format!("no code can be generated from the pages\n\n{complaint}");
            Build { failure: Some(failure), ..Build::default() }
        }
    }
}

fn disagreement(report: &Report) -> String {
    format!(
        "the pages in `{}` disagree or are damaged\n\n{}",
        plain(&report.site.root),
        render::human(report, Color::Never)
    )
}

fn code(report: &Report, options: &Options) -> Option<Code> {
    let endpoints = report.endpoints().ok()?;
    Some(Code { items: codegen::rust(&endpoints, options), overview: codegen::overview(&endpoints) })
}

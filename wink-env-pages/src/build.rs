//! What a build makes of the pages: code, and what the compiler should say about them.
//!
//! A build fails exactly where [`Workspace::check`](crate::check::Workspace::check) refuses the pages or finds an error,
//! or where the pages agree but call something differently, which is a matter of code alone.

use crate::check::{Reason, Refusal, Report};
use crate::codegen;
use crate::render::{self, Color};

/// What comes of the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Build {
    /// The code; also where only pages other than the reference have errors, so that an editor still resolves the names.
    pub code: Option<Code>,
    /// Why the build fails, as the compiler should show it.
    pub failure: Option<String>,
    /// What should be looked at although the build succeeds, one line each.
    pub warnings: Vec<String>,
}

/// The code that depends on the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// The items, as Rust.
    pub items: String,
    /// A table of them for the front page of the documentation, as Markdown.
    pub overview: String,
}

/// Makes code of pages that were checked. Its documentation links the pages, if `address` tells below which URL people
/// can read them.
#[must_use]
pub fn build(checked: &Result<Report, Refusal>, address: Option<&str>) -> Build {
    match checked {
        Ok(report) if report.has_errors() => {
            Build { code: code(report, address), failure: Some(disagreement(report)), warnings: Vec::new() }
        }
        Ok(report) => Build {
            code: code(report, address),
            failure: report.obstacle().map(ToString::to_string),
            warnings: report.findings.iter().map(|finding| render::line(report, finding)).collect(),
        },
        Err(refusal) => refused(refusal, address),
    }
}

/// Nobody may rely on the pages; what was found all the same helps to see why.
fn refused(refusal: &Refusal, address: Option<&str>) -> Build {
    let complaint = render::refusal(refusal, Color::Never);
    match refusal.report() {
        Some(report) if report.has_errors() || matches!(refusal.reason, Reason::Tie(_)) => Build {
            code: code(report, address),
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
        report.site.root,
        render::human(report, Color::Never)
    )
}

fn code(report: &Report, address: Option<&str>) -> Option<Code> {
    let endpoints = report.endpoints().ok()?;
    Some(Code { items: codegen::rust(&endpoints, address), overview: codegen::overview(&endpoints) })
}

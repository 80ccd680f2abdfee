//! One line per finding, for people who know the lints and for programs that read lines.

use std::io;

use super::summary::summary;
use crate::check::Report;
use crate::describe::describe;
use crate::finding::Finding;
use crate::words::plain;

/// One line per finding, then the summary.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn concise(report: &Report, out: &mut impl io::Write) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}", line(report, finding))?;
    }
    writeln!(out, "{}", summary(report))
}

/// `path:line:column: severity[lint]: message`
#[must_use]
pub fn line(report: &Report, finding: &Finding) -> String {
    let position = match finding.place {
        Some(place) => {
            let position = report.passage(place).position(place.span.start);
            format!(":{}:{}", position.line, position.column)
        }
        None => String::new(),
    };
    let path = report.path_of(finding);
    let message = describe(&report.site, finding).message;
    let (path, message) = (plain(&path), plain(&message));
    format!("{path}{position}: {}[{}]: {message}", finding.severity, finding.lint.name)
}

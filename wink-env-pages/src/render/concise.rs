//! One line per finding, for people who know the lints and for programs that read lines.

use std::fmt::Write as _;

use super::summary;
use crate::finding::Finding;
use crate::report::Report;
use crate::words::plain;

/// One line per finding, then the summary.
#[must_use]
pub fn concise(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let _ = writeln!(text, "{}", line(report, finding));
    }
    let _ = writeln!(text, "{}", summary(report));
    text
}

/// `path:line:column: severity[lint]: message`
#[must_use]
pub fn line(report: &Report, finding: &Finding) -> String {
    let position = finding.place.as_ref().map_or(String::new(), |place| {
        let position = report.passage(place).position(place.span.start);
        format!(":{}:{}", position.line, position.column)
    });
    let (path, message) = (plain(&report.path_of(finding)), plain(&finding.message));
    format!("{path}{position}: {}[{}]: {message}", finding.severity, finding.lint.name)
}

//! Workflow commands: GitHub shows them at the lines of a pull request.

use std::fmt::Write as _;

use super::group::{Alike, Group, grouped};
use super::location::{path_in_repository, range};
use super::summary;
use crate::locale::Locale;
use crate::report::Report;
use crate::words::plain;

/// One command per drift, with all languages that have it, because only ten of a kind are shown; then the summary.
#[must_use]
pub fn github(report: &Report) -> String {
    let mut text = String::new();
    for group in grouped(&report.findings, Alike::Roughly) {
        let _ = writeln!(text, "{}", command(report, &group));
    }
    let _ = writeln!(text, "{}", plain(&summary(report)));
    text
}

fn command(report: &Report, group: &Group<'_>) -> String {
    let finding = group.first;
    let mut command =
        format!("::{} file={}", finding.severity, property(&path_in_repository(report, finding)));
    if let Some(place) = &finding.place {
        let (start, end) = range(report, place);
        let _ = write!(command, ",line={},endLine={}", start.line, end.line);
        // Columns of more than one line are refused.
        if start.line == end.line {
            let _ = write!(command, ",col={},endColumn={}", start.column, end.column);
        }
    }
    let _ = write!(command, ",title={}::{}", property(finding.lint.name), data(&message(group)));
    command
}

fn message(group: &Group<'_>) -> String {
    let mut message = plain(&group.first.message);
    if let Some(help) = &group.first.help {
        let _ = write!(message, "\nhelp: {}", plain(help));
    }
    if !group.others.is_empty() {
        let locales: Vec<&str> =
            group.all().filter_map(|finding| finding.locale.as_ref()).map(Locale::as_str).collect();
        let _ = write!(message, "\nin {} languages: {}", locales.len(), plain(&locales.join(", ")));
    }
    message
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_or_a_property() {
        assert_eq!(data("100%\r\n::error::x"), "100%25%0D%0A::error::x");
        assert_eq!(property("a:b,c%"), "a%3Ab%2Cc%25");
    }
}

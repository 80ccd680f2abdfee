//! Workflow commands: GitHub shows them at the lines of a pull request.

use std::fmt::Write as _;
use std::io;

use super::group::{Group, by_topic};
use super::location::path_in_repository;
use super::summary::summary;
use crate::check::Report;
use crate::describe::describe;
use crate::finding::Finding;
use crate::locale::Locale;
use crate::words::plain;

/// Commands, then the summary. Only ten of a kind are shown, so there is one per drift or bulk edit, with all affected
/// languages. If a scan finds something in many places, the first place of each finding comes first.
///
/// # Errors
///
/// If writing to `out` fails.
pub fn github(report: &Report, out: &mut impl io::Write) -> io::Result<()> {
    let groups = by_topic(report);
    for group in &groups {
        command(report, group.first, &message(report, group), out)?;
    }
    for group in groups.iter().filter(|group| group.first.is_in_excerpt()) {
        let message = message(report, group);
        for finding in &group.others {
            command(report, finding, &message, out)?;
        }
    }
    writeln!(out, "{}", plain(&summary(report)))
}

fn command(report: &Report, finding: &Finding, message: &str, out: &mut impl io::Write) -> io::Result<()> {
    write!(out, "::{} file={}", finding.severity, property(&path_in_repository(report, finding)))?;
    if let Some(place) = finding.place {
        let (start, end) = report.range(place);
        write!(out, ",line={},endLine={}", start.line, end.line)?;
        // Columns are refused if they span several lines.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
    }
    writeln!(out, ",title={}::{message}", property(finding.lint.name))
}

/// The common text of all findings of a group, as a command's data.
fn message(report: &Report, group: &Group<'_>) -> String {
    let description = describe(&report.site, group.first);
    let mut message = plain(&description.message).into_owned();
    if let Some(help) = &description.help {
        let _ = write!(message, "\nhelp: {}", plain(help));
    }
    if group.first.is_in_excerpt() && !group.others.is_empty() {
        let _ = write!(message, "\nin {} places", group.others.len() + 1);
    } else if !group.others.is_empty() {
        let locales: Vec<&str> =
            group.first.locale.iter().map(Locale::as_str).chain(group.other_locales()).collect();
        let places = group.others.len() + 1;
        if places > locales.len() {
            let _ = write!(message, "\nin {places} places");
        }
        if locales.len() > 1 {
            let _ = write!(message, "\nin {} languages: {}", locales.len(), plain(&locales.join(", ")));
        }
    }
    data(&message)
}

pub(super) fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

pub(super) fn property(text: &str) -> String {
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

//! Where a finding is, as the services that host repositories want it.

use std::fmt::Write as _;

use crate::finding::{Finding, Place};
use crate::report::Report;
use crate::text::Position;

/// The path from where the command runs, with `/` between the parts and without `./` before it.
pub(super) fn path_in_repository(report: &Report, finding: &Finding) -> String {
    tidy(&report.path_of(finding))
}

pub(super) fn path_of_place(report: &Report, place: &Place) -> String {
    tidy(&report.source_path(place.source))
}

/// The first character and the one after the last.
pub(super) fn range(report: &Report, place: &Place) -> (Position, Position) {
    let text = report.text(place.source);
    (text.position(place.span.start), text.position(place.span.end))
}

fn tidy(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut rest = path.as_str();
    while let Some(shorter) = rest.strip_prefix("./") {
        rest = shorter.trim_start_matches('/');
    }
    rest.to_owned()
}

/// A path as a URI: relative to the repository, or with `file:` if it is absolute.
pub(super) fn uri(path: &str) -> String {
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if path.as_bytes().get(1) == Some(&b':') {
        uri.push_str("file:///");
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:@!$&'()*+,;=".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    // A colon in the first part of a relative path would make it a scheme.
    match uri.split_once('/') {
        Some((first, _)) if first.contains(':') && !uri.starts_with("file:") => format!("./{uri}"),
        None if uri.contains(':') => format!("./{uri}"),
        _ => uri,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_and_have_slashes() {
        assert_eq!(tidy("././/docs/de/environments.md"), "docs/de/environments.md");
        assert_eq!(tidy(".\\docs\\de"), "docs/de");
        assert_eq!(tidy("../docs"), "../docs");
    }

    #[test]
    fn uris_are_escaped() {
        assert_eq!(uri("docs/de 1/ü#.md"), "docs/de%201/%C3%BC%23.md");
        assert_eq!(uri("/docs/a.md"), "file:///docs/a.md");
        assert_eq!(uri("C:/docs/a.md"), "file:///C:/docs/a.md");
        assert_eq!(uri("docs:new/a.md"), "./docs:new/a.md");
    }
}

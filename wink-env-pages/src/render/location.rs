//! The place of a finding, as code hosts expect it.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::check::Report;
use crate::finding::{Finding, Place};

/// The path relative to the working directory of the command, with `/` as separator and without a leading `./`.
pub(super) fn path_in_repository<'a>(report: &Report, finding: &'a Finding) -> Cow<'a, str> {
    tidy(report.path_of(finding))
}

pub(super) fn path_of_place(report: &Report, place: Place) -> Cow<'_, str> {
    tidy(report.source_path(place.source))
}

pub(super) fn tidy(path: Cow<'_, str>) -> Cow<'_, str> {
    if !path.starts_with("./") && !path.contains('\\') {
        return path;
    }
    let path = path.replace('\\', "/");
    let mut rest = path.as_str();
    while let Some(shorter) = rest.strip_prefix("./") {
        rest = shorter.trim_start_matches('/');
    }
    Cow::Owned(rest.to_owned())
}

/// A path as a URI: relative to the repository, or with `file:` if it is absolute.
pub(super) fn uri(path: Cow<'_, str>) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/@!$&'()*+,;=".contains(&byte);
    if path.bytes().all(is_plain) && !path.starts_with('/') {
        return path;
    }
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    } else if path.as_bytes().get(1) == Some(&b':') {
        uri.push_str("file:///");
    }
    for byte in path.bytes() {
        if is_plain(byte) || byte == b':' {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    // A colon in the first segment of a relative path would make it a scheme.
    let first = uri.split('/').next().unwrap_or_default();
    if first.contains(':') && !uri.starts_with("file:") {
        uri.insert_str(0, "./");
    }
    Cow::Owned(uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_and_have_slashes() {
        assert_eq!(tidy("././/docs/de/environments.md".into()), "docs/de/environments.md");
        assert_eq!(tidy(".\\docs\\de".into()), "docs/de");
        assert_eq!(tidy("../docs".into()), "../docs");
    }

    #[test]
    fn uris_are_escaped() {
        assert_eq!(uri("docs/de 1/ü#.md".into()), "docs/de%201/%C3%BC%23.md");
        assert_eq!(uri("/docs/a.md".into()), "file:///docs/a.md");
        assert_eq!(uri("C:/docs/a.md".into()), "file:///C:/docs/a.md");
        assert_eq!(uri("docs:new/a.md".into()), "./docs:new/a.md");
    }
}

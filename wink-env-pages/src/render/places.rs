//! The places of a finding of a scan, file by file.

use std::fmt::Write as _;

use super::group::Group;
use crate::check::Report;
use crate::finding::Finding;
use crate::words::{counted, separator};

/// How many files are named, and how many places in each.
const FILES: usize = 4;
const PLACES: usize = 4;
/// Farther to the right, a place is named by its JSON pointer, if it has one.
const FAR: usize = 200;

/// `7 places in 2 files: a.md:2 and 4; b.md:2, 4, 6, 8 and 1 more`
pub(super) fn places(report: &Report, group: &Group<'_>) -> String {
    let mut files: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for finding in group.all() {
        match files.last_mut() {
            Some((path, places)) if *path == &*finding.path => places.push(finding),
            _ => files.push((&finding.path, vec![finding])),
        }
    }
    let count = group.others.len() + 1;
    let mut text = format!("{} in {}: ", counted(count, "place"), counted(files.len(), "file"));
    for (at, (path, places)) in files.iter().take(FILES).enumerate() {
        text += if at == 0 { "" } else { "; " };
        text += path;
        text += &within_file(report, places);
    }
    let rest = files.len().saturating_sub(FILES);
    if rest > 0 {
        let _ = write!(text, "; and {}", counted(rest, "more file"));
    }
    if rest > 0 || files.iter().any(|(_, places)| places.len() > PLACES) {
        text += "; `--format concise` lists all";
    }
    text
}

/// `:2, 4, 6, 8 and 3 more`
fn within_file(report: &Report, places: &[&Finding]) -> String {
    let mut names: Vec<String> = places.iter().take(PLACES).map(|finding| name(report, finding)).collect();
    let rest = places.len().saturating_sub(PLACES);
    if rest > 0 {
        names.push(format!("{rest} more"));
    }
    let mut text = String::from(":");
    for (at, name) in names.iter().enumerate() {
        text += separator(at, names.len());
        text += name;
    }
    text
}

fn name(report: &Report, finding: &Finding) -> String {
    let Some(place) = finding.place else { return String::new() };
    let position = report.range(place).0;
    match report.pointer(finding) {
        Some(pointer) if position.column > FAR => pointer.to_owned(),
        _ => position.line.to_string(),
    }
}

//! URLs that differ.

use std::fmt::Write as _;

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::index::Index;
use crate::site::Site;
use crate::url::Url;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "url-mismatch",
    level: Severity::Error,
    summary: "the page gives another URL than the reference",
    explanation: include_str!("url-mismatch.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let shared = shared_mismatches(site);
    for section in &site.drifted_sections() {
        for row in &section.rows() {
            let Some((pair, theirs)) = row.counterpart else { continue };
            // Hidden and exchanged rows are findings of their own.
            if theirs.is_hidden || pair.is_swapped {
                continue;
            }
            for cell in &section.cells(row) {
                let Some(expected) = cell.counterpart else { continue };
                let (found, wanted) = (&cell.cell.url, &expected.url);
                if found.written == wanted.written || !found.is_sound() || !wanted.is_sound() {
                    continue;
                }
                let column = section.column_name(cell.column);
                let other = theirs.cells.iter().position(|cell| cell.url.written == found.written);
                let message = match (other, section.counterpart) {
                    (Some(other), Some((_, theirs))) => format!(
                        "{} has the URL of {} under {column}",
                        quoted(&row.row.label.text),
                        crate::site::column_name(theirs, other)
                    ),
                    _ => format!(
                        "{} has another URL under {column} than {}",
                        quoted(&row.row.label.text),
                        site.reference_name()
                    ),
                };
                let mut help = format!("write {}", quoted(&wanted.written));
                let pages = shared.places(&mismatch(wanted, found)).len();
                // One page against one other page says nothing about which of them is right.
                if pages > 2 && pages * 2 > site.pages.len() {
                    let _ = write!(
                        help,
                        ", or correct the reference if it is wrong: {pages} of {} pages have {}",
                        site.pages.len(),
                        quoted(&found.written)
                    );
                }
                findings.push(
                    site.finding(&LINT, section.page, cell.cell.span, "", message)
                        .help(help)
                        .reference(site.reference_place(expected.span, "the URL of the reference"))
                        .subject(site.subject(section, Some(row), Some(cell.column)))
                        .expected(Some(&wanted.written))
                        .found(&found.written),
                );
            }
        }
    }
}

/// The pages that have one URL in place of another of the reference.
fn shared_mismatches(site: &Site) -> Index<'static> {
    let mut shared = Index::default();
    for section in &site.drifted_sections() {
        for row in &section.rows() {
            for cell in &section.cells(row) {
                if let Some(expected) = cell.counterpart
                    && expected.url.written != cell.cell.url.written
                {
                    let mismatch = mismatch(&expected.url, &cell.cell.url);
                    if shared.places(&mismatch).last() != Some(&section.page) {
                        shared.add(mismatch, section.page);
                    }
                }
            }
        }
    }
    shared
}

fn mismatch(expected: &Url, found: &Url) -> String {
    format!("{}\n{}", expected.written, found.written)
}

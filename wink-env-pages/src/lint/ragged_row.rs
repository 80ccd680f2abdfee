//! Rows that do not match their header.

mod header;

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Ragged, Severity};
use crate::page::{Row, Shape};
use crate::site::{RowAt, SectionAt, Site};
use crate::text::Span;
use crate::url::resembles_url;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "ragged-row",
        level: Severity::Error,
        summary: "the page has a row with fewer or more cells than its header",
        explanation: include_str!("ragged-row.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in site.suspect_sections() {
        let section = &section;
        let is_header_wrong = header::check(&RULE.lint, site, section, findings);
        let mut next = 0;
        while next < section.section.rows.len() {
            let at = section.row(next);
            next += 1;
            if is_header_wrong && fits_reference(section, at.row) {
                continue;
            }
            let Some(ragged) = ragged(section, &at) else { continue };
            if let Ragged::Divided(lines) = ragged {
                next += lines - 1;
            }
            let span = if ragged == Ragged::UrlForName { at.row.label.span } else { at.row.line };
            findings.push(finding(site, section, &at, span, ragged));
        }
    }
}

fn ragged(section: &SectionAt<'_>, at: &RowAt<'_>) -> Option<Ragged> {
    let row = at.row;
    if row.is_hidden {
        return None;
    }
    let cells = |likely| Ragged::Cells { found: row.width(), expected: section.section.width(), likely };
    match row.shape {
        Shape::Whole if row.is_empty() && at.counterpart.is_none() => Some(Ragged::Empty),
        Shape::Whole if is_nameless(at) => Some(Ragged::Nameless),
        Shape::Whole => has_url_for_name(at).then_some(Ragged::UrlForName),
        Shape::Divided(lines) => Some(Ragged::Divided(lines)),
        // The broken table is reported instead.
        Shape::MergeSign => None,
        // A row that should be commented out is reported as revived.
        _ if at.counterpart.is_some_and(|(_, theirs)| theirs.is_hidden) => None,
        Shape::Text(_) if at.counterpart.is_none() => Some(Ragged::Text),
        Shape::Text(likely) | Shape::Ragged(likely) => Some(cells(likely)),
    }
}

/// Whether a row has no name, or dots in place of the reference's.
fn is_nameless(at: &RowAt<'_>) -> bool {
    let label = &at.row.label;
    label.text.is_empty()
        || label.is_blank() && at.counterpart.is_some_and(|(_, theirs)| !theirs.label.is_blank())
}

/// Whether a row has as many cells as the reference's rows.
fn fits_reference(section: &SectionAt<'_>, row: &Row) -> bool {
    matches!(section.counterpart, Some((_, theirs)) if row.is_ragged && row.width() == theirs.width())
}

fn finding(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>, span: Span, ragged: Ragged) -> Finding {
    let facts = Facts::new(&RULE.lint, Problem::RaggedRow(ragged))
        .about(site.subject(section, Some(row), None))
        .reference(row.counterpart.and_then(|(_, theirs)| site.reference_place(theirs.line)));
    site.finding(facts, section.page, span).at(section.at_row(row))
}

/// Whether a row has a URL where the reference has a name.
pub(super) fn has_url_for_name(row: &RowAt<'_>) -> bool {
    matches!(row.counterpart, Some((_, theirs)) if !resembles_url(&theirs.label.text))
        && resembles_url(&row.row.label.text)
}

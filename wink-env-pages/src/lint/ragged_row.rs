//! Rows that do not fit their header.

mod divided;
mod header;

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, LikelyCause, Lint, Problem, Ragged, Severity};
use crate::page::Row;
use crate::parse::conflict;
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
        header::check(&RULE.lint, site, section, findings);
        let mut next = 0;
        while let Some(row) = section.section.rows.get(next) {
            let at = section.row(next);
            next += 1;
            if row.is_hidden || fits_reference(section, row) {
                continue;
            }
            let ragged = if row.is_ragged {
                let pieces = divided::pieces(site, section, next - 1);
                next += pieces - 1;
                match pieces {
                    1 if is_another_finding(site, section, &at) => continue,
                    1 => cells(site, section, &at),
                    pieces => Ragged::Divided(pieces),
                }
            } else if row.label.text.is_empty() {
                if row.is_empty() && at.counterpart.is_none() { Ragged::Empty } else { Ragged::Nameless }
            } else if has_url_for_name(&at) {
                Ragged::UrlForName
            } else {
                continue;
            };
            let span = if ragged == Ragged::UrlForName { row.label.span } else { row.line };
            findings.push(finding(site, section, &at, span, ragged));
        }
    }
}

/// Whether a row has as many cells as the reference's rows, and only its header is at fault.
fn fits_reference(section: &SectionAt<'_>, row: &Row) -> bool {
    matches!(section.counterpart, Some((_, theirs)) if row.is_ragged && row.cells.len() == theirs.columns.len())
}

fn finding(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>, span: Span, ragged: Ragged) -> Finding {
    let facts = Facts::new(&RULE.lint, Problem::RaggedRow(ragged))
        .about(site.subject(section, Some(row), None))
        .reference(row.counterpart.and_then(|(_, theirs)| site.reference_place(theirs.line)));
    site.finding(facts, section.page, span).at(section.at_row(row))
}

/// Whether a row has a URL where the row of the reference has a name.
pub(super) fn has_url_for_name(row: &RowAt<'_>) -> bool {
    matches!(row.counterpart, Some((_, theirs)) if !resembles_url(&theirs.label.text))
        && resembles_url(&row.row.label.text)
}

/// A row that should be in a comment is said to be revived, and signs of a merge to be a broken table.
fn is_another_finding(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> bool {
    let page = &site.pages[section.page];
    let line = page.text.slice(row.row.line);
    let is_merge_sign = page.has_conflict() && conflict::is_sign(line);
    is_merge_sign || matches!(row.counterpart, Some((_, theirs)) if theirs.is_hidden)
}

fn cells(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Ragged {
    let line = site.pages[section.page].text.slice(row.row.line);
    let (found, expected) = (row.row.cells.len() + 1, section.section.columns.len() + 1);
    if !line.contains('|') && row.counterpart.is_none() {
        return Ragged::Text;
    }
    Ragged::Cells { found, expected, likely: likely_cause(row.row, line, expected) }
}

/// What probably happened to a row.
fn likely_cause(row: &Row, line: &str, wanted: usize) -> LikelyCause {
    let urls = row.cells.iter().filter(|cell| cell.url.is_recognizable).count();
    if row.cells.len() + 1 < wanted {
        if line.contains("\\|") {
            LikelyCause::EscapedPipe
        } else if resembles_url(&row.label.text) && line.starts_with('|') && urls + 2 == wanted {
            LikelyCause::LostName
        } else if resembles_url(&row.label.text) {
            LikelyCause::LostBeginning
        } else if urls > 0
            && row.cells.iter().all(|cell| cell.url.is_sound())
            && !row.label.text.contains("://")
        {
            LikelyCause::LostCell
        } else {
            LikelyCause::LostPipe
        }
    } else if !(line.starts_with('|') && line.ends_with('|')) && row.cells.len() == wanted {
        LikelyCause::OutsidePipes
    } else if urls >= wanted {
        LikelyCause::TwoRows
    } else {
        LikelyCause::ExtraPipe
    }
}

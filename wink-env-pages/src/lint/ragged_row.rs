//! Rows that do not fit their header.

mod divided;
mod header;

use super::Lint;
use crate::finding::{Finding, Place, Severity};
use crate::page::Row;
use crate::parse::conflict;
use crate::site::{RowAt, SectionAt, Site};
use crate::url::resembles_url;
use crate::words::{counted, quoted};

pub(super) static LINT: Lint = Lint {
    name: "ragged-row",
    level: Severity::Error,
    summary: "the page has a row with fewer or more cells than its header",
    explanation: include_str!("ragged-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in &site.suspect_sections() {
        header::check(site, section, findings);
        let mut next = 0;
        while let Some(row) = section.section.rows.get(next) {
            let at = section.row(next);
            next += 1;
            if row.is_hidden || fits_reference(section, row) {
                continue;
            }
            if row.is_ragged {
                let pieces = divided::pieces(site, section, next - 1);
                if pieces > 1 {
                    findings.push(divided::finding(site, section, &at, pieces));
                    next += pieces - 1;
                } else if !is_another_finding(site, section, &at) {
                    findings.push(ragged(site, section, &at));
                }
            } else if row.label.text.is_empty() {
                findings.push(nameless(site, section, &at));
            } else if has_url_for_name(&at) {
                findings.push(unnamed(site, section, &at));
            }
        }
    }
}

/// Whether a row has as many cells as the reference's rows, and only its header is at fault.
fn fits_reference(section: &SectionAt<'_>, row: &Row) -> bool {
    matches!(section.counterpart, Some((_, theirs)) if row.is_ragged && row.cells.len() == theirs.columns.len())
}

fn nameless(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Finding {
    let (label, message, help) = if row.row.is_empty() && row.counterpart.is_none() {
        ("readers see an empty row", "the row is empty", "remove this line")
    } else {
        (
            "readers cannot tell what the URLs belong to",
            "the row has no name",
            "write the name of the service into the first cell",
        )
    };
    site.finding(&LINT, section.page, row.row.line, label, message.to_owned())
        .help(help)
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

/// Whether a row has a URL where the row of the reference has a name.
pub(super) fn has_url_for_name(row: &RowAt<'_>) -> bool {
    matches!(row.counterpart, Some((_, theirs)) if !resembles_url(&theirs.label.text))
        && resembles_url(&row.row.label.text)
}

fn unnamed(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Finding {
    let message = "the row has a URL in place of its name".to_owned();
    site.finding(&LINT, section.page, row.row.label.span, "", message)
        .help("write the name of the service into the first cell, and behind it the URLs in the order of the header")
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

fn reference_row(site: &Site, row: &RowAt<'_>) -> Option<Place> {
    site.reference_place(row.counterpart?.1.line, "the row of the reference")
}

/// A row that should be in a comment is said to be revived, and signs of a merge to be a broken table.
fn is_another_finding(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> bool {
    let page = &site.pages[section.page];
    let line = page.text.slice(row.row.line);
    let is_merge_sign = page.has_conflict() && conflict::is_sign(line);
    is_merge_sign || matches!(row.counterpart, Some((_, theirs)) if theirs.is_hidden)
}

fn ragged(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Finding {
    let text = &site.pages[section.page].text;
    let line = text.slice(row.row.line);
    let (cells, wanted) = (row.row.cells.len() + 1, section.section.columns.len() + 1);
    let (label, message, help) = if !line.contains('|') && row.counterpart.is_none() {
        (
            "this line has become a row",
            "a line of text stands directly below a table and is shown as a row of it".to_owned(),
            "leave an empty line above it",
        )
    } else {
        let (label, help) = slip(row.row, line, wanted);
        let name = match row.row.label.text.as_str() {
            "" => String::new(),
            name => format!(" {}", quoted(name)),
        };
        let cells = counted(cells, "cell");
        (label, format!("the row{name} has {cells}, but its header has {wanted}"), help)
    };
    site.finding(&LINT, section.page, row.row.line, label, message)
        .help(help)
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

/// What probably happened to a row, and what to do.
fn slip(row: &Row, line: &str, wanted: usize) -> (&'static str, &'static str) {
    let mut urls = 0;
    for cell in &row.cells {
        urls += usize::from(cell.url.is_recognizable);
    }
    if row.cells.len() + 1 < wanted {
        if line.contains("\\|") {
            (
                "a `\\|` divides no cells",
                "write `|` instead of `\\|`, which readers see as a part of the text",
            )
        } else if resembles_url(&row.label.text) && line.starts_with('|') && urls + 2 == wanted {
            (
                "the name of the service is missing in this row",
                "begin the line with `|` and the name of the service, in front of the first URL",
            )
        } else if resembles_url(&row.label.text) {
            ("this line has lost its beginning", "put it at the end of the row above, on the same line")
        } else if urls > 0
            && row.cells.iter().all(|cell| cell.url.is_sound())
            && !row.label.text.contains("://")
        {
            (
                "a cell is missing in this row",
                "write the missing URL into its own column; a URL that is there may stand in the wrong one",
            )
        } else {
            (
                "a `|` is missing in this row",
                "put a `|` between the cells that have run together; a URL stands in the wrong column now",
            )
        }
    } else if !(line.starts_with('|') && line.ends_with('|')) && row.cells.len() == wanted {
        ("other signs stand outside of the first and the last `|`", "let the line begin and end with `|`")
    } else if urls >= wanted {
        ("two rows stand on this line", "begin a new line with the name of the second service")
    } else {
        (
            "there is one `|` too many in this row",
            "remove the `|` that divides a cell, or write `\\|` for one that is part of the text",
        )
    }
}

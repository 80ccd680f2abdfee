//! Rows that do not fit their header.

use super::Lint;
use crate::finding::{Finding, Place, Severity};
use crate::page::Row;
use crate::parse::conflict;
use crate::site::{RowAt, SectionAt, Site, column_name, section_name};
use crate::url::resembles_url;
use crate::words::{counted, listed, quoted};

pub(super) static LINT: Lint = Lint {
    name: "ragged-row",
    level: Severity::Error,
    summary: "the page has a row with fewer or more cells than its header",
    explanation: include_str!("ragged-row.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for section in &site.suspect_sections() {
        check_header(site, section, findings);
        let mut next = 0;
        while let Some(row) = section.section.rows.get(next) {
            let at = section.row(next);
            next += 1;
            if row.is_hidden || fits_reference(section, row) {
                continue;
            }
            if row.is_ragged {
                let pieces = pieces(site, section, next - 1);
                if pieces > 1 {
                    findings.push(divided(site, section, &at, pieces));
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

/// On how many lines a row stands that was broken within a cell or between two of them.
fn pieces(site: &Site, section: &SectionAt<'_>, first: usize) -> usize {
    let text = &site.pages[section.page].text;
    let rows = &section.section.rows;
    let wanted = section.section.columns.len() + 1;
    let mut cells = rows[first].cells.len() + 1;
    let mut pieces = 1;
    while cells < wanted
        && let Some(row) = rows.get(first + pieces)
    {
        let above = rows[first + pieces - 1].line;
        let (end, start) = (text.slice(above), text.slice(row.line));
        let is_below = text.line_at(row.line.start) == text.line_at(above.start) + 1;
        if row.is_hidden || !is_below || end.ends_with('|') && start.starts_with('|') {
            break;
        }
        // Where no `|` stands at the break, the break divides a cell.
        let is_within_cell = !end.ends_with('|') && !start.starts_with('|');
        // Behind the first half of a name, the line is whole.
        if !(row.is_ragged || is_within_cell && cells == 1) {
            break;
        }
        cells += row.cells.len() + 1 - usize::from(is_within_cell);
        pieces += 1;
    }
    if cells != wanted {
        return 1;
    }
    // What is left of a cell, or the last `|`.
    while let Some(row) = rows.get(first + pieces)
        && row.is_ragged
        && row.cells.is_empty()
        && text.line_at(row.line.start) == text.line_at(rows[first + pieces - 1].line.start) + 1
        && is_end_of_row(text.slice(row.line))
    {
        pieces += 1;
    }
    pieces
}

fn is_end_of_row(line: &str) -> bool {
    line.ends_with('|') && (line == "|" || !line.starts_with('|'))
}

fn divided(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>, pieces: usize) -> Finding {
    let message = format!("the row {} is broken into {pieces} lines", quoted(&row.row.label.text));
    site.finding(&LINT, section.page, row.row.line, "the row goes on in the next line", message)
        .help("write the whole row on one line")
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
        } else if resembles_url(&row.label.text) {
            ("this line has lost its beginning", "put it at the end of the row above, on the same line")
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

/// A table with fewer or more URL columns than the reference's: all its rows are ragged against it.
fn check_header(site: &Site, section: &SectionAt<'_>, findings: &mut Vec<Finding>) {
    let Some((drift, theirs)) = section.counterpart else { return };
    let (ours, wanted) = (section.section.columns.len(), theirs.columns.len());
    if ours == wanted {
        return;
    }
    let mut missing = Vec::new();
    for column in &drift.columns.missing {
        missing.push(column_name(theirs, *column));
    }
    let label = if missing.is_empty() { String::new() } else { format!("{} is missing", listed(&missing)) };
    let message = format!(
        "the table {} has {}, but {} {wanted}",
        section_name(section.section, section.index),
        counted(ours, "URL column"),
        site.reference_does("has", "have")
    );
    findings.push(
        site.finding(&LINT, section.page, section.section.header, &label, message)
            .help("give the table the same columns, in the same order")
            .reference(site.reference_place(theirs.header, "the header of the reference"))
            .subject(site.subject(section, None, None)),
    );
}

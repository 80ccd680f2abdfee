//! Rows that do not fit their header.

use super::Lint;
use crate::finding::{Finding, Place, Severity};
use crate::page::Row;
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
        for (index, row) in section.section.rows.iter().enumerate() {
            if row.is_hidden {
                continue;
            }
            if row.is_ragged {
                let row = section.row(index);
                if !is_another_finding(site, section, &row) {
                    findings.push(ragged(site, section, &row));
                }
            } else if row.label.text.is_empty() {
                findings.push(nameless(site, section, &section.row(index)));
            }
        }
    }
}

fn nameless(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Finding {
    let label = "readers cannot tell what the addresses belong to";
    site.finding(&LINT, section.page, row.row.line, label, "the row has no name".to_owned())
        .help("write the name of the service into the first cell")
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

fn reference_row(site: &Site, row: &RowAt<'_>) -> Option<Place> {
    site.reference_place(row.counterpart?.1.line, "the row of the reference")
}

/// A row that should be in a comment is said to be revived, and signs of a merge to be a broken table.
fn is_another_finding(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> bool {
    let line = site.pages[section.page].text.slice(row.row.line);
    let is_merge_sign = line.starts_with("<<<<<<< ") || line == "=======" || line.starts_with("||||||| ");
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
        let (name, cells) = (quoted(&row.row.label.text), counted(cells, "cell"));
        (label, format!("the row {name} has {cells}, its header has {wanted}"), help)
    };
    site.finding(&LINT, section.page, row.row.line, label, message)
        .help(help)
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

/// What probably happened to a row, and what to do.
fn slip(row: &Row, line: &str, wanted: usize) -> (&'static str, &'static str) {
    let mut addresses = 0;
    for cell in &row.cells {
        addresses += usize::from(cell.url.is_recognizable);
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
                "put a `|` between the cells that have run together; an address stands in the wrong column now",
            )
        }
    } else if addresses >= wanted {
        ("two rows stand on this line", "begin a new line with the name of the second service")
    } else {
        (
            "there is a `|` too much in this row",
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
        "the table {} has {}, {} {wanted}",
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

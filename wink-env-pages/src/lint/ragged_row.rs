//! Rows that do not fit their header.

use super::Lint;
use crate::collect::CollectVec as _;
use crate::finding::{Finding, Severity};
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
    for section in site.suspect_sections() {
        check_header(site, &section, findings);
        let is_nameless = |row: &Row| row.label.text.is_empty();
        if !section.section.published().any(|row| row.is_ragged || is_nameless(row)) {
            continue;
        }
        for row in section.rows().filter(|row| !row.row.is_hidden) {
            if !row.row.is_ragged {
                if is_nameless(row.row) {
                    findings.push(nameless(site, &section, &row));
                }
                continue;
            }
            // A row that should be in a comment is said to be revived, and signs of a merge to be a broken table.
            let is_sign = is_merge_sign(site.pages[section.page].text.slice(row.row.line));
            if !is_sign && row.counterpart.is_none_or(|(_, theirs)| !theirs.is_hidden) {
                findings.push(ragged(site, &section, &row));
            }
        }
    }
}

fn nameless(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Finding {
    let theirs = row.counterpart.map(|(_, theirs)| theirs);
    let reference = theirs.and_then(|theirs| site.reference_place(theirs.line, "the row of the reference"));
    let label = "readers cannot tell what the addresses belong to";
    site.finding(&LINT, section.page, row.row.line, label, "the row has no name".to_owned())
        .help("write the name of the service into the first cell")
        .reference(reference)
        .subject(site.subject(section, Some(row), None))
}

fn is_merge_sign(line: &str) -> bool {
    line.starts_with("<<<<<<< ") || line == "=======" || line.starts_with("||||||| ")
}

fn ragged(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>) -> Finding {
    let text = &site.pages[section.page].text;
    let line = text.slice(row.row.line);
    let (cells, wanted) = (row.row.cells.len() + 1, section.section.columns.len() + 1);
    let counterpart = row.counterpart.map(|(_, theirs)| theirs);
    let (label, message, help) = if !line.contains('|') && counterpart.is_none() {
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
    let reference =
        counterpart.and_then(|theirs| site.reference_place(theirs.line, "the row of the reference"));
    site.finding(&LINT, section.page, row.row.line, label, message)
        .help(help)
        .reference(reference)
        .subject(site.subject(section, Some(row), None))
}

/// What probably happened to a row, and what to do.
fn slip(row: &Row, line: &str, wanted: usize) -> (&'static str, &'static str) {
    let addresses = row.cells.iter().filter(|cell| cell.url.is_recognizable).count();
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
    let missing: Vec<String> =
        drift.columns.missing.iter().map(|column| column_name(theirs, *column)).collect_vec();
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

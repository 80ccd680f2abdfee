//! Rows that do not fit their header.

mod header;

use super::Lint;
use crate::finding::{Finding, Place, Severity};
use crate::page::{Row, Shape};
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
        let rows = section.rows();
        let mut rows = rows.iter();
        while let Some(at) = rows.next() {
            let row = at.row;
            if row.is_hidden || fits_reference(section, row) {
                continue;
            }
            match row.shape {
                Shape::Whole if row.label.text.is_empty() => findings.push(nameless(site, section, at)),
                Shape::Whole if has_url_for_name(at) => findings.push(unnamed(site, section, at)),
                Shape::Whole | Shape::MergeSign => {}
                Shape::Broken(lines) => {
                    findings.push(broken(site, section, at, lines));
                    rows.by_ref().take(lines - 1).for_each(drop);
                }
                // A row that should be in a comment is said to be revived.
                _ if matches!(at.counterpart, Some((_, theirs)) if theirs.is_hidden) => {}
                shape => findings.push(ragged(site, section, at, shape)),
            }
        }
    }
}

/// Whether a row has as many cells as the reference's rows, and only its header is at fault.
fn fits_reference(section: &SectionAt<'_>, row: &Row) -> bool {
    matches!(section.counterpart, Some((_, theirs)) if row.is_ragged && row.width() == theirs.width())
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

fn broken(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>, lines: usize) -> Finding {
    let message = format!("the row {} is broken into {lines} lines", quoted(&row.row.label.text));
    site.finding(&LINT, section.page, row.row.line, "the row goes on in the next line", message)
        .help("write the whole row on one line")
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

fn ragged(site: &Site, section: &SectionAt<'_>, row: &RowAt<'_>, shape: Shape) -> Finding {
    let shape = match shape {
        Shape::Text if row.counterpart.is_none() => Shape::Text,
        Shape::Text if resembles_url(&row.row.label.text) => Shape::LostBeginning,
        Shape::Text => Shape::LostPipe,
        shape => shape,
    };
    let (label, help) = words(shape);
    let message = if shape == Shape::Text {
        "a line of text stands directly below a table and is shown as a row of it".to_owned()
    } else {
        let name = match row.row.label.text.as_str() {
            "" => String::new(),
            name => format!(" {}", quoted(name)),
        };
        let cells = counted(row.row.width(), "cell");
        format!("the row{name} has {cells}, but its header has {}", section.section.width())
    };
    site.finding(&LINT, section.page, row.row.line, label, message)
        .help(help)
        .reference(reference_row(site, row))
        .subject(site.subject(section, Some(row), None))
}

/// What probably happened to a row, and what to do.
fn words(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Text => ("this line has become a row", "leave an empty line above it"),
        Shape::EscapedPipe => (
            "a `\\|` divides no cells",
            "write `|` instead of `\\|`, which readers see as a part of the text",
        ),
        Shape::MissingName => (
            "the name of the service is missing in this row",
            "begin the line with `|` and the name of the service, in front of the first URL",
        ),
        Shape::LostBeginning => {
            ("this line has lost its beginning", "put it at the end of the row above, on the same line")
        }
        Shape::MissingCell => (
            "a cell is missing in this row",
            "write the missing URL into its own column; a URL that is there may stand in the wrong one",
        ),
        Shape::LostPipe => (
            "a `|` is missing in this row",
            "put a `|` between the cells that have run together; a URL stands in the wrong column now",
        ),
        Shape::OutsidePipes => {
            ("other signs stand outside of the first and the last `|`", "let the line begin and end with `|`")
        }
        Shape::TwoRows => {
            ("two rows stand on this line", "begin a new line with the name of the second service")
        }
        Shape::ExtraPipe => (
            "there is one `|` too many in this row",
            "remove the `|` that divides a cell, or write `\\|` for one that is part of the text",
        ),
        Shape::Whole | Shape::MergeSign | Shape::Broken(_) => ("", ""),
    }
}

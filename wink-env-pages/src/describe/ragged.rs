//! Rows that do not match their header.

use super::description::Description;
use super::names::Names;
use crate::finding::Ragged;
use crate::page::LikelyCause;
use crate::words::{counted, quoted};

pub(super) fn row(names: &Names<'_>, ragged: &Ragged) -> Description {
    let name = names.row().map_or("", |row| &row.label.text);
    let description = match ragged {
        Ragged::Empty => {
            Description::new("the row is empty", "remove this line").label("readers see an empty row")
        }
        Ragged::Nameless => {
            Description::new("the row has no name", "write the name of the service into the first cell")
                .label("readers cannot tell what the URLs belong to")
        }
        Ragged::UrlForName => Description::new(
            "the row has a URL in place of its name",
            "write the name of the service into the first cell, and behind it the URLs in the order of the header",
        ),
        Ragged::Divided(lines) => Description::new(
            format!("the row {} is broken into {lines} lines", quoted(name)),
            "write the whole row on one line",
        )
        .label("the row goes on in the next line"),
        Ragged::Text => Description::new(
            "a line of text stands directly below a table and is shown as a row of it",
            "leave an empty line above it",
        )
        .label("this line has become a row"),
        Ragged::Cells { found, expected, likely } => {
            let (label, help) = likely_cause(*likely);
            let name = if name.is_empty() { String::new() } else { format!(" {}", quoted(name)) };
            let cells = counted(*found, "cell");
            Description::new(format!("the row{name} has {cells}, but its header has {expected}"), help)
                .label(label)
        }
    };
    description.reference("the row of the reference")
}

/// What probably happened to a row, and what to do.
fn likely_cause(cause: LikelyCause) -> (&'static str, &'static str) {
    match cause {
        LikelyCause::EscapedPipe => (
            "a `\\|` divides no cells",
            "write `|` instead of `\\|`, which readers see as a part of the text",
        ),
        LikelyCause::LostName => (
            "the name of the service is missing in this row",
            "begin the line with `|` and the name of the service, in front of the first URL",
        ),
        LikelyCause::LostBeginning => {
            ("this line has lost its beginning", "put it at the end of the row above, on the same line")
        }
        LikelyCause::LostCell => (
            "a cell is missing in this row",
            "write the missing URL into its own column; a URL that is there may stand in the wrong one",
        ),
        LikelyCause::LostPipe => (
            "a `|` is missing in this row",
            "put a `|` between the cells that have run together; a URL stands in the wrong column now",
        ),
        LikelyCause::OutsidePipes => {
            ("other signs stand outside of the first and the last `|`", "let the line begin and end with `|`")
        }
        LikelyCause::TwoRows => {
            ("two rows stand on this line", "begin a new line with the name of the second service")
        }
        LikelyCause::ExtraPipe => (
            "there is one `|` too many in this row",
            "remove the `|` that divides a cell, or write `\\|` for one that is part of the text",
        ),
    }
}

//! Rows that do not match their header.

use super::description::Description;
use super::names::Names;
use crate::finding::Ragged;
use crate::page::LikelyCause;
use crate::words::{counted, named, quoted};

pub(super) fn row(names: &Names<'_>, ragged: &Ragged) -> Description {
    let name = names.row().map_or("", |row| &row.label.text);
    let description = match ragged {
        Ragged::Empty => Description::new("the row is empty", "remove this line")
            .label("this line is shown as an empty row"),
        Ragged::Nameless => {
            Description::new("the row has no name", "write the name of the service in the first cell")
                .label("nothing says what these URLs belong to")
        }
        Ragged::UrlForName => Description::new(
            "the row has a URL instead of a name",
            "write the name of the service in the first cell, followed by the URLs in the order of the header",
        ),
        Ragged::Divided(lines) => Description::new(
            format!("the row {} is split across {lines} lines", quoted(name)),
            "write the whole row on one line",
        )
        .label("the row continues on the next line"),
        Ragged::Text => Description::new(
            "a line of text directly below a table is shown as one of its rows",
            "insert an empty line above it",
        )
        .label("this line is text, not a row"),
        Ragged::Header { found, expected } => {
            let cells = counted(*found, "cell");
            return Description::new(
                format!("the header has {cells}, but most of its rows have {expected}"),
                "give the header and the delimiter row as many cells as in the reference",
            )
            .label("sites do not show what is behind its last column")
            .reference("the header in the reference");
        }
        Ragged::Cells { found, expected, likely } => {
            if let LikelyCause::Invisible(character) = likely {
                return Description::new(
                    format!(
                        "there is {} before the first `|` of a row, which is shown as a cell",
                        named(*character)
                    ),
                    "remove everything before the `|`",
                )
                .label("its cells are in the wrong columns")
                .reference("the row in the reference");
            }
            let (label, help) = likely_cause(*likely);
            let name = if name.is_empty() { String::new() } else { format!(" {}", quoted(name)) };
            let cells = counted(*found, "cell");
            Description::new(format!("the row{name} has {cells}, but its header has {expected}"), help)
                .label(label)
        }
    };
    description.reference("the row in the reference")
}

/// What probably happened to a row, and what to do.
fn likely_cause(cause: LikelyCause) -> (&'static str, &'static str) {
    match cause {
        LikelyCause::EscapedPipe => (
            "`\\|` does not separate cells",
            "write `|` instead of `\\|`, which is shown as part of the text",
        ),
        LikelyCause::Dandas => (
            "the cells are separated by `।` instead of `|`",
            "separate the cells with the ASCII character `|`",
        ),
        LikelyCause::LostName => (
            "the name of the service is missing from this row",
            "begin the line with `|` and the name of the service, before the first URL",
        ),
        LikelyCause::LostBeginning => {
            ("this line has lost its beginning", "append it to the row above, on the same line")
        }
        LikelyCause::LostCell => (
            "a cell is missing from this row",
            "write the missing URL in its own column; the other URLs may be in the wrong one",
        ),
        LikelyCause::LostPipe => (
            "a `|` is missing from this row",
            "insert a `|` between the cells that have run together; without it, a URL is in the wrong column",
        ),
        LikelyCause::Invisible(_) | LikelyCause::OutsidePipes => {
            ("there are other characters outside the first and last `|`", "begin and end the line with `|`")
        }
        LikelyCause::TwoRows => {
            ("there are two rows on this line", "start a new line with the name of the second service")
        }
        LikelyCause::ExtraPipe => (
            "there is one `|` too many in this row",
            "remove the `|` that splits a cell, or write `\\|` if it is part of the text",
        ),
    }
}

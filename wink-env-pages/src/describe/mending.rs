//! How the repair of a broken table is offered, and how it is told when it is done.

use crate::page::BreakCause;

/// What is offered, and what was done.
pub(super) fn mending(cause: &BreakCause) -> (&'static str, &'static str) {
    match cause {
        BreakCause::MergedHeader { .. } => (
            "Put the header and the delimiter row on separate lines",
            "put the header and the delimiter row on separate lines",
        ),
        BreakCause::CodeFence => {
            ("Remove the code fence from the table", "removed a code fence from a table")
        }
        BreakCause::IndentedComment => {
            ("Remove the spaces before the comment", "removed the spaces before a comment")
        }
        BreakCause::ShortComment => {
            ("Close the comment at the end of its row", "closed a comment at the end of its row")
        }
        BreakCause::NoHeading(_) => {
            ("Write the heading with `#` and a space", "wrote a heading with `#` and a space")
        }
        BreakCause::OddDelimiter(_) => {
            ("Write the delimiter row with hyphens", "wrote the delimiter row with hyphens")
        }
        BreakCause::DelimiterCount(..) => (
            "Give the header and the delimiter row the same number of cells",
            "gave the header and the delimiter row the same number of cells",
        ),
        BreakCause::NoDelimiter => ("Add a delimiter row", "added a delimiter row"),
        BreakCause::DelimiterAboveHeader => {
            ("Swap the header and the delimiter row", "swapped the header and the delimiter row")
        }
        BreakCause::MergedRow => (
            "Put the delimiter row and the first row on separate lines",
            "put the delimiter row and the first row on separate lines",
        ),
        BreakCause::SplitHeader => ("Write the header on one line", "wrote the header on one line"),
        BreakCause::SplitDelimiter => {
            ("Write the delimiter row on one line", "wrote the delimiter row on one line")
        }
        BreakCause::DelimiterBelowRow => {
            ("Swap the first row and the delimiter row", "swapped the first row and the delimiter row")
        }
        BreakCause::OutsidePipes(_) => {
            ("Remove what is outside the pipes", "removed what was outside the pipes")
        }
        BreakCause::DoubleHeader => ("Remove the second header", "removed the second header"),
        BreakCause::DoubleDelimiter => {
            ("Remove the second delimiter row", "removed the second delimiter row")
        }
        BreakCause::BlankLine | BreakCause::BlankLines => {
            ("Remove the empty lines from the table", "removed empty lines from a table")
        }
        BreakCause::GluedTable | BreakCause::TextAbove => {
            ("Insert an empty line above the table", "inserted an empty line above a table")
        }
        BreakCause::Tag(_) => (
            "Insert an empty line between the tag and the table",
            "inserted an empty line between a tag and a table",
        ),
        BreakCause::OddPipe(_) => ("Separate the cells with `|`", "separated the cells with `|`"),
        BreakCause::Indented => ("Remove the indentation of the table", "removed the indentation of a table"),
        BreakCause::OpenComment => ("Close the comment", "closed a comment"),
        _ => ("Repair the table", "repaired a table"),
    }
}

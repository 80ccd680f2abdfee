//! Places where a table is broken.

use crate::text::Span;

/// A place where lines look like a table but are not, or where a table ends too early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// Why.
    pub cause: BreakCause,
    /// The line at fault.
    pub span: Span,
    /// The lines that are not shown as part of a table.
    pub stranded: Span,
    /// How many of these lines are not blank.
    pub lines: usize,
    /// Header and delimiter row of a line that consists of both, with equally many cells.
    pub merged: Option<(Span, Span)>,
    /// The cells of the faulty delimiter row, whatever separates them; in a merged line, those after the header.
    pub delimiter: Vec<Span>,
}

impl Break {
    /// A break whose lines are counted when the page is complete.
    pub(crate) fn new(cause: BreakCause, span: Span, stranded: Span) -> Self {
        Self { cause, span, stranded, lines: 0, merged: None, delimiter: Vec::new() }
    }
}

/// Why lines are not a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BreakCause {
    /// Header and delimiter row are on one line.
    MergedHeader {
        /// Whether rows follow on the same line.
        holds_rows: bool,
    },
    /// The delimiter row and the first row are on one line.
    MergedRow,
    /// The header is split over two lines. The second is at fault.
    SplitHeader,
    /// The delimiter row is split over two lines. The second is at fault.
    SplitDelimiter,
    /// A comment ends the table above.
    Comment,
    /// A comment is never closed.
    OpenComment,
    /// A merge conflict is not resolved.
    Conflict,
    /// A `:::` line ends the table above.
    Fence,
    /// A code block begins directly below a row.
    CodeFence,
    /// A comment with a row is indented so far that it is shown.
    IndentedComment,
    /// A comment ends before the end of its row, so that the rest is shown.
    ShortComment,
    /// A line above the table is meant as its heading, but is shown as text. Holds what it lacks.
    NoHeading(HeadingFault),
    /// An empty line ends the table above.
    BlankLine,
    /// There are empty lines between several rows.
    BlankLines,
    /// There is a paragraph or another block between the table and the lines.
    Interrupted,
    /// The next table begins without an empty line before it.
    GluedTable,
    /// There is a second header above the table.
    DoubleHeader,
    /// Other text is directly above the header, which becomes part of it.
    TextAbove,
    /// The table has a second delimiter row, which is shown as dashes.
    DoubleDelimiter,
    /// There is a tag directly above.
    Tag(String),
    /// The lines are indented by four or more columns.
    Indented,
    /// The delimiter row is below the first row, which is shown as the header.
    DelimiterBelowRow,
    /// The delimiter row is above the header.
    DelimiterAboveHeader,
    /// The delimiter row has other characters than `-`, `:` and `|`.
    OddDelimiter(String),
    /// Header and delimiter row have different numbers of cells. Holds the two numbers.
    DelimiterCount(usize, usize),
    /// The cells are separated by something other than `|`.
    OddPipe(OddPipe),
    /// There are other characters before the first or after the last `|`. Holds them.
    OutsidePipes(String),
    /// There is a header but no delimiter row.
    NoDelimiter,
    /// The header is missing.
    NoHeader {
        /// Whether the delimiter row is present.
        has_delimiter: bool,
    },
}

/// Why a line is not a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeadingFault {
    /// There is no space behind its `#`.
    NoSpace,
    /// It has full-width `＃`.
    FullWidth,
}

/// The wrong separator between the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OddPipe {
    /// `\|`, or `|` at the ends of the line.
    Escaped,
    /// `||`.
    Double,
    /// Another character.
    Character(char),
}

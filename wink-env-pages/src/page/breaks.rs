//! Places where a table fell apart.

use crate::text::Span;

/// A place where lines look like a table and are none, or end one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// Why.
    pub cause: BreakCause,
    /// The line at fault.
    pub span: Span,
    /// The lines that readers cannot see as a table.
    pub stranded: Span,
    /// How many of these lines are not blank.
    pub lines: usize,
    /// Header and delimiter row of a line that holds as many cells of both and nothing else.
    pub merged: Option<(Span, Span)>,
    /// The cells of the delimiter row at fault, whatever divides them; of a merged line, those behind the header.
    pub delimiter: Vec<Span>,
}

impl Break {
    /// A break whose lines are counted when the page is complete.
    pub(crate) fn new(cause: BreakCause, span: Span, stranded: Span) -> Self {
        Self { cause, span, stranded, lines: 0, merged: None, delimiter: Vec::new() }
    }
}

/// Why lines are no table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BreakCause {
    /// Header and delimiter row stand on one line.
    MergedHeader {
        /// Whether rows follow on the same line.
        holds_rows: bool,
    },
    /// The delimiter row and the first row stand on one line.
    MergedRow,
    /// A comment ended the table above.
    Comment,
    /// A comment begins and never ends.
    OpenComment,
    /// A merge left both of its versions.
    Conflict,
    /// A `:::` line ended the table above.
    Fence,
    /// An empty line ended the table above.
    BlankLine,
    /// Empty lines stand between several rows.
    BlankLines,
    /// A paragraph or another block stands between the table and the lines.
    Interrupted,
    /// The next table begins without an empty line before it.
    GluedTable,
    /// A second header line stands above the table.
    DoubleHeader,
    /// Other text stands directly above the header, which becomes a part of it.
    TextAbove,
    /// The table has a second delimiter row, which readers see as dashes.
    DoubleDelimiter,
    /// A tag stands directly above.
    Tag(String),
    /// The lines are indented by four or more columns.
    Indented,
    /// There is a tab in the delimiter row: some sites see a table then, others do not.
    TabInDelimiter,
    /// The delimiter row stands above the header.
    DelimiterAboveHeader,
    /// The delimiter row has other characters than `-`, `:` and `|`.
    OddDelimiter(String),
    /// Header and delimiter row have different numbers of cells: these.
    DelimiterCount(usize, usize),
    /// The cells are divided by something else than `|`.
    OddPipe(OddPipe),
    /// Other signs stand before the first or behind the last `|`: these.
    OutsidePipes(String),
    /// There is a header line and no delimiter row.
    NoDelimiter,
    /// There is no header.
    NoHeader {
        /// Whether the delimiter row is still there.
        has_delimiter: bool,
    },
}

/// What divides the cells of a line where `|` should.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OddPipe {
    /// `\|`, or `|` at the ends of the line.
    Escaped,
    /// `||`.
    Double,
    /// Another character.
    Character(char),
}

//! What repairs do and why pages are left alone, in words.

use std::fmt;

use crate::page::{BreakCause, Section};
use crate::words::{listed, quoted};

/// What a repair does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// What this cause broke is made whole.
    Mended(BreakCause),
    /// An empty line comes between a table and the text below it.
    DetachedBelow,
    /// Rows come back into this table.
    BroughtBack(TableName),
    /// The columns of this table change places, headers included.
    ExchangedColumns(TableName),
    /// The URLs of this table change places, below their headers.
    ExchangedUrls(TableName),
    /// The URLs of the row with this name change places.
    ExchangedRow(String),
    /// A cell is written anew.
    Replaced(Replacement),
    /// A row is written anew.
    Rebuilt {
        /// Its name.
        label: String,
        /// Whether the name is the reference's.
        is_copied: bool,
    },
    /// A row is added.
    Added {
        /// Its name.
        label: String,
        /// Whether the name is the reference's.
        is_copied: bool,
    },
    /// The row with this name goes.
    Removed(String),
    /// The row with this name goes into a comment.
    Hid(String),
    /// The row with this name leaves its comment.
    Revealed(String),
    /// The rows with these names move.
    Moved(Vec<String>),
    /// A box gets another name.
    RenamedDirective {
        /// The name that it gets.
        to: String,
        /// The fence as it was.
        from: String,
    },
    /// Full-width colons become ASCII.
    WroteColons,
    /// A fence moves to a line of its own.
    DetachedFence,
    /// A closing fence gets as many colons as the opening one.
    LengthenedFence,
    /// A box gets its closing fence.
    ClosedBox,
}

/// A cell that is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The name of its row.
    pub label: String,
    /// What it holds now.
    pub to: String,
    /// What it held.
    pub from: Replaced,
}

/// What a cell held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replaced {
    /// Nothing.
    Nothing,
    /// This URL, or what stood in its place.
    Url(String),
    /// The same, with a line through it.
    Struck,
    /// A link to this URL that showed another one.
    LinkTo(String),
}

/// How readers know a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableName {
    /// Its heading.
    pub heading: Option<String>,
    /// Which table of the page it is, from 1.
    pub number: usize,
}

impl TableName {
    pub(super) fn of(section: &Section, index: usize) -> Self {
        Self { heading: section.heading.as_ref().map(|heading| heading.text.clone()), number: index + 1 }
    }
}

impl fmt::Display for TableName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.heading {
            Some(heading) if !heading.is_empty() => formatter.write_str(&quoted(heading)),
            _ => write!(formatter, "number {}", self.number),
        }
    }
}

impl Action {
    /// The label that it takes from the reference, which waits for a translator.
    pub(super) fn copied_label(&self) -> Option<&str> {
        match self {
            Self::Added { label, is_copied: true } | Self::Rebuilt { label, is_copied: true } => Some(label),
            _ => None,
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Self::Mended(cause) => mended(cause),
            Self::DetachedBelow => "left an empty line between a table and the text below it",
            Self::WroteColons => "wrote `:::` with ASCII colons",
            Self::DetachedFence => "put a `:::` on a line of its own",
            Self::LengthenedFence => "closed a box with as many colons as opened it",
            Self::ClosedBox => "closed a box",
            Self::BroughtBack(table) => return write!(formatter, "brought rows back into the table {table}"),
            Self::ExchangedColumns(table) => {
                return write!(formatter, "exchanged the columns of the table {table}");
            }
            Self::ExchangedUrls(table) => {
                return write!(formatter, "exchanged the URLs of the table {table}");
            }
            Self::ExchangedRow(label) => return write!(formatter, "exchanged the URLs of {}", quoted(label)),
            Self::Replaced(replacement) => return replacement.fmt(formatter),
            Self::Rebuilt { label, .. } => return write!(formatter, "rebuilt {}", quoted(label)),
            Self::Added { label, .. } => return write!(formatter, "added {}", quoted(label)),
            Self::Removed(label) => return write!(formatter, "removed {}", quoted(label)),
            Self::Hid(label) => return write!(formatter, "hid {}", quoted(label)),
            Self::Revealed(label) => return write!(formatter, "revealed {}", quoted(label)),
            Self::Moved(labels) => {
                let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
                return write!(formatter, "moved {}", listed(&labels));
            }
            Self::RenamedDirective { to, from } => {
                return write!(formatter, "`:::{to}` instead of {}", quoted(from));
            }
        };
        formatter.write_str(plain)
    }
}

fn mended(cause: &BreakCause) -> &'static str {
    match cause {
        BreakCause::MergedHeader => "put header and delimiter row on lines of their own",
        BreakCause::TabInDelimiter => "replaced the tab in the delimiter row",
        BreakCause::OddDelimiter(_) => "wrote the delimiter row with hyphens",
        BreakCause::DelimiterCount(..) => "gave the delimiter row as many cells as the header",
        BreakCause::NoDelimiter => "added a delimiter row",
        BreakCause::DelimiterAboveHeader => "exchanged header and delimiter row",
        BreakCause::DoubleDelimiter => "removed the second delimiter row",
        BreakCause::BlankLine | BreakCause::BlankLines => "removed empty lines from a table",
        BreakCause::GluedTable | BreakCause::TextAbove => "left an empty line above a table",
        BreakCause::Tag(_) => "left an empty line between a tag and a table",
        BreakCause::OddPipe(_) => "divided the cells by `|`",
        BreakCause::Indented => "removed the indentation of a table",
        BreakCause::OpenComment => "ended a comment",
        _ => "mended a table",
    }
}

impl fmt::Display for Replacement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { label, to, from } = self;
        write!(formatter, "{}: {to}", quoted(label))?;
        match from {
            Replaced::Nothing => Ok(()),
            Replaced::Struck => formatter.write_str(" without the line through it"),
            Replaced::LinkTo(target) => write!(formatter, " instead of a link to {}", quoted(target)),
            Replaced::Url(old) => write!(formatter, " instead of {}", quoted(old)),
        }
    }
}

/// Why a page stays as it is.
#[derive(Debug, Clone)]
pub enum Reason {
    /// No pages agree on what it should say.
    NoReference,
    /// The reference at this path cannot be read.
    UnreadableReference(String),
    /// The reference at this path is damaged itself: this is said of it.
    DamagedReference(String, String),
    /// It cannot be read, for this reason.
    Unreadable(String),
    /// A carriage return stands alone: some programs see a line ending in it, others do not.
    BareCarriageReturn,
    /// A table would still be broken: this is said of it.
    BrokenTable(String),
    /// A table has another number of columns than on the reference.
    OtherColumns,
    /// A repair would lead to a finding of this lint: this is said of it.
    NewFinding(&'static str, String),
    /// What this lint complains about would still be there after a repair.
    NotGone(&'static str),
    /// Each repair uncovers more damage.
    TooDeep,
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoReference => formatter.write_str("there is no reference to bring it back to"),
            Self::UnreadableReference(path) => write!(formatter, "the reference {path} cannot be read"),
            Self::DamagedReference(path, message) => {
                write!(formatter, "the reference {path} has to be repaired first: {message}")
            }
            Self::Unreadable(message) | Self::BrokenTable(message) => formatter.write_str(message),
            Self::BareCarriageReturn => formatter.write_str("a line ends in a carriage return alone"),
            Self::OtherColumns => {
                formatter.write_str("a table has another number of columns than on the reference")
            }
            Self::NewFinding(lint, message) => {
                write!(formatter, "a repair would lead to another finding, `{lint}`: {message}")
            }
            Self::NotGone(lint) => write!(formatter, "`{lint}` would still be there after the repair"),
            Self::TooDeep => formatter.write_str("its damage goes too deep"),
        }
    }
}

//! What repairs do, and why pages are left alone, as data.

use crate::finding::Subject;
use crate::page::{BreakCause, FrontMatterFault, Section, UnreadableCause};

/// What a repair does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Repairs what this cause broke.
    Mended(BreakCause),
    /// Adds the header of a table.
    AddedHeader {
        /// Its cells that are the reference's.
        copied: Vec<String>,
    },
    /// Inserts an empty line between a table and the text below it.
    DetachedBelow,
    /// Moves rows back into this table.
    BroughtBack(TableName),
    /// Swaps columns of this table, including the headers.
    ExchangedColumns(TableName),
    /// Swaps URLs of this table, below their headers.
    ExchangedUrls(TableName),
    /// Swaps the URLs of the row with this name.
    ExchangedRow(String),
    /// Rewrites a cell.
    Replaced(Replacement),
    /// Rewrites a row.
    Rebuilt {
        /// Its name.
        label: String,
        /// Whether the name is the reference's.
        is_copied: bool,
    },
    /// Adds a row.
    Added {
        /// Its name.
        label: String,
        /// Whether the name is the reference's.
        is_copied: bool,
    },
    /// Adds a table.
    AddedTable {
        /// The table.
        table: TableName,
        /// Its words that are the reference's.
        copied: Vec<String>,
    },
    /// Removes this table.
    RemovedTable(TableName),
    /// Adds a column to a table.
    AddedColumn {
        /// The table.
        table: TableName,
        /// The column's header.
        label: String,
        /// Whether the header is the reference's.
        is_copied: bool,
    },
    /// Removes a column from a table.
    RemovedColumn {
        /// The table.
        table: TableName,
        /// The column's header.
        label: String,
    },
    /// Removes the row with this name.
    Removed(String),
    /// Comments out the row with this name.
    Hid(String),
    /// Uncomments the row with this name.
    Revealed(String),
    /// Moves the rows with these names.
    Moved(Vec<String>),
    /// Renames a box.
    RenamedDirective {
        /// The new name.
        to: String,
        /// The old fence.
        from: String,
    },
    /// Replaces full-width colons with ASCII.
    WroteColons,
    /// Moves a fence to a line of its own.
    DetachedFence,
    /// Removes space before or behind a fence.
    TrimmedFence,
    /// Gives a closing fence as many colons as the opening one.
    LengthenedFence,
    /// Closes a box.
    ClosedBox,
    /// Writes something the way MDX wants it.
    WroteMdx,
    /// Removes a row in which nothing is visible.
    RemovedEmptyRow,
    /// Writes front matter as it was meant.
    MendedFrontMatter,
    /// Removes what is around the page.
    Unwrapped,
    /// Removes the block of code around a table.
    Unfenced,
    /// Does all that the source did since the page was last updated.
    BroughtUpToDate,
}

/// A rewritten cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The name of its row.
    pub label: String,
    /// Its new content.
    pub to: String,
    /// Its old content.
    pub from: Replaced,
}

/// The old content of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replaced {
    /// Nothing.
    Nothing,
    /// This URL, or the text in its place.
    Url(String),
    /// The same, struck through.
    Struck,
    /// A link to this URL with the text of another one.
    LinkTo(String),
}

/// The name of a table for readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableName {
    /// Its heading.
    pub heading: Option<String>,
    /// Its position on the page, from 1.
    pub number: usize,
}

impl TableName {
    pub(super) fn of(section: &Section, index: usize) -> Self {
        Self { heading: section.heading.as_ref().map(|heading| heading.text.clone()), number: index + 1 }
    }
}

impl Action {
    /// The labels copied from the reference, which need a translation.
    pub(super) fn copied_labels(&self) -> impl Iterator<Item = &str> {
        let labels = match self {
            Self::Added { label, is_copied: true }
            | Self::Rebuilt { label, is_copied: true }
            | Self::AddedColumn { label, is_copied: true, .. } => std::slice::from_ref(label),
            Self::AddedTable { copied, .. } | Self::AddedHeader { copied } => copied,
            _ => &[],
        };
        labels.iter().map(String::as_str)
    }
}

/// Why a page is left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// There is no reference.
    NoReference,
    /// The reference cannot be read.
    UnreadableReference,
    /// The reference is damaged. Holds the number of the finding.
    DamagedReference(usize),
    /// All pages that can say anything agree against the reference.
    Disputed,
    /// It cannot be read.
    Unreadable(UnreadableCause),
    /// Its front matter cannot be read.
    BrokenFrontMatter(FrontMatterFault),
    /// There is a lone carriage return: only some programs treat it as a line ending.
    BareCarriageReturn,
    /// A table would still be broken.
    BrokenTable(BreakCause),
    /// A table has a different number of columns than in the reference.
    OtherColumns,
    /// A repair would cause a finding of this lint about this subject.
    NewFinding(&'static str, Subject),
    /// A repair would not remove the finding of this lint.
    NotGone(&'static str),
    /// Each repair uncovers more damage.
    TooDeep,
}

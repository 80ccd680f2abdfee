//! What repairs do, and why pages are left alone, as data.

use crate::finding::Subject;
use crate::page::{BreakCause, FrontMatterFault, Section, UnreadableCause};

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

impl Action {
    /// The label that it takes from the reference, which waits for a translator.
    pub(super) fn copied_label(&self) -> Option<&str> {
        match self {
            Self::Added { label, is_copied: true } | Self::Rebuilt { label, is_copied: true } => Some(label),
            _ => None,
        }
    }
}

/// Why a page stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No pages agree on what it should say.
    NoReference,
    /// The reference cannot be read.
    UnreadableReference,
    /// The reference is damaged itself: the number of the finding that says so.
    DamagedReference(usize),
    /// It cannot be read.
    Unreadable(UnreadableCause),
    /// Its front matter cannot be read.
    BrokenFrontMatter(FrontMatterFault),
    /// A carriage return stands alone: some programs see a line ending in it, others do not.
    BareCarriageReturn,
    /// A table would still be broken.
    BrokenTable(BreakCause),
    /// A table has another number of columns than on the reference.
    OtherColumns,
    /// A repair would lead to a finding of this lint about this.
    NewFinding(&'static str, Subject),
    /// What this lint complains about would still be there after a repair.
    NotGone(&'static str),
    /// Each repair uncovers more damage.
    TooDeep,
}

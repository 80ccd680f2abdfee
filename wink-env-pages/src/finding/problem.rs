//! What is wrong, as typed values.
//!
//! Two findings of the same cause hold equal problems, so nothing here depends on a translation: labels are looked up
//! where a finding is shown. Tables, rows and columns are indices; those of the reference mean the same on every page.

use std::mem::{Discriminant, discriminant};

use crate::date::Date;
use crate::page::{BreakCause, FenceDamage, FenceFault, FrontMatterFault, LikelyCause, UnreadableCause};
use crate::url::Fault;

/// What is wrong; most lints have one problem, some have several.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Problem {
    /// The page has no facts.
    UnreadablePage(UnreadableCause),
    /// The front matter cannot be used.
    BrokenFrontMatter(FrontMatterFault),
    /// Lines look like a table and are none.
    BrokenTable(BreakCause),
    /// A row does not fit its header.
    RaggedRow(Ragged),
    /// A table has other URL columns than on the reference.
    OtherColumns(Header),
    /// A cell for a URL is damaged in itself.
    FaultyCell {
        /// How.
        fault: Fault,
        /// What the page has there.
        found: String,
        /// What the reference has, if that is sound.
        expected: Option<String>,
    },
    /// A row says again what another row said.
    DuplicateRow {
        /// What both have in common.
        sameness: Sameness,
        /// The table and the row of the page that it repeats.
        first: (usize, usize),
    },
    /// A language has no page.
    MissingPage,
    /// The page has no table at all, and it should be the reference.
    NoTable,
    /// Tables of the reference are not on the page.
    MissingTable {
        /// Which, in the order of the reference: several that are missing for one reason.
        tables: Vec<usize>,
        /// Why.
        reason: MissingTable,
    },
    /// The reference has no such table.
    ExtraTable(ExtraTable),
    /// A row of the reference is not on the page.
    MissingRow {
        /// The table of the reference.
        table: usize,
        /// The row of that table.
        row: usize,
    },
    /// The reference has no such row.
    ExtraRow(ExtraRow),
    /// The row is in a comment, but published on the reference.
    HiddenRow,
    /// The row is published, but in a comment on the reference.
    RevivedRow,
    /// A cell has another URL than the reference.
    UrlMismatch {
        /// What the reference has.
        expected: String,
        /// What the page has.
        found: String,
        /// The column of the reference in which the same row has that URL.
        other_column: Option<usize>,
        /// How many pages have that URL, if they are the majority.
        majority: Option<usize>,
    },
    /// The environments have changed places.
    SwappedEnvironments(Swapped),
    /// Rows or tables stand in another order.
    RowOrder(RowOrder),
    /// `sidebar.order` differs.
    FrontMatterMismatch {
        /// That of the reference.
        expected: Option<String>,
        /// That of the page.
        found: Option<String>,
    },
    /// A `:::` name that the site does not know.
    UnknownDirective {
        /// The name.
        found: String,
        /// The name that it should be, as far as that is known.
        expected: Option<String>,
        /// How it is written, if that is what is wrong.
        fault: Option<FenceFault>,
    },
    /// A `:::` line that begins or ends nothing.
    UnbalancedDirective(FenceDamage),
    /// An exception is past its date.
    ExpiredAllow {
        /// Its last day.
        until: Date,
        /// Why it was made.
        reason: String,
        /// Whether it would still allow something.
        is_used: bool,
    },
    /// An exception allows nothing.
    UnusedAllow(UnusedAllow),
    /// A host of a tabled domain that no table lists.
    StrayEndpoint {
        /// The host.
        host: String,
        /// What the tables say of it.
        standing: Standing,
        /// The listed host that is closest to it, and whether it may be a misspelling of that.
        nearest: Option<(String, bool)>,
    },
    /// A literal in source code that the macro could give.
    HardCodedEndpoint {
        /// Its value.
        literal: String,
        /// What to write instead.
        call: String,
    },
}

/// In which way a row does not fit its header.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ragged {
    /// Nothing is in it.
    Empty,
    /// Its first cell is empty.
    Nameless,
    /// Its first cell is a URL.
    UrlForName,
    /// It is broken into this many lines.
    Divided(usize),
    /// It is a line of text directly below the table.
    Text,
    /// It has other cells than the header; the page's row says how many, and what probably happened.
    Cells {
        /// So many, the name included.
        found: usize,
        /// As many as the header has.
        expected: usize,
        /// What probably happened.
        likely: LikelyCause,
    },
}

/// The URL columns of a table against those of the reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Header {
    /// How many the page has.
    pub found: usize,
    /// How many the reference has.
    pub expected: usize,
    /// Columns of the reference that the page lacks.
    pub missing: Vec<usize>,
    /// Columns of the page that the reference lacks.
    pub extra: Vec<usize>,
}

/// What two rows have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sameness {
    /// Label and all URLs, or at least what no two rows may share, with one of them unknown to the reference.
    Row,
    /// The label, in one section.
    Label,
    /// The URL in that column.
    Url(usize),
}

/// Why a table is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingTable {
    /// Its rows stand in the table of the reference with this number.
    Joined(usize),
    /// It stands in a block of code.
    Code,
    /// Its URLs stand somewhere else on the page.
    Elsewhere,
    /// Its hosts stand somewhere on the page, without `https://`.
    Hosts,
    /// Nothing is left of it.
    Gone,
}

/// What a table that the reference lacks is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExtraTable {
    /// Its rows stand in another table of the reference, as those of this other table of the page do.
    Divided(usize),
    /// A table above has the same heading.
    Second,
    /// It stands below a heading of its own, or below none.
    Other,
}

/// What a row that the reference lacks is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExtraRow {
    /// The reference has it in another table, which is this one of the page.
    OfTable(usize),
    /// The header once more.
    RepeatedHeader,
    /// It is only here.
    OnlyHere,
}

/// Which environments have changed places.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Swapped {
    /// Those of a whole table: these columns of the page.
    Table(Vec<usize>),
    /// Those of a row; the first column of the page that is concerned.
    Row(Option<usize>),
    /// The headers of these two columns of the page, as another table of it shows: this one.
    Headers {
        /// The two columns.
        columns: (usize, usize),
        /// The other table.
        shown_by: usize,
    },
}

/// What stands in another place than on the reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RowOrder {
    /// The table.
    Table,
    /// Rows, as the reference counts them; the first is the one that is pointed to, and belongs directly below the row
    /// that is named, or to the top.
    Rows {
        /// The rows that moved.
        moved: Vec<usize>,
        /// The row of the reference above the first of them that the page has.
        below: Option<usize>,
    },
}

/// Why an exception allows nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum UnusedAllow {
    /// No finding matches it: the name of its lint.
    NoFinding(&'static str),
    /// No page has its language.
    UnknownLocale {
        /// The language.
        locale: String,
        /// One that is close to it.
        nearest: Option<String>,
    },
}

/// What the tables say of a host.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing.
    Unknown,
    /// The reference hides its row.
    Hidden,
    /// Only the pages of these languages have it.
    Elsewhere(Vec<String>),
}

/// In which way something is wrong, whatever the row, the URL or the number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Nature {
    problem: Discriminant<Problem>,
    fault: Option<Discriminant<Fault>>,
    ragged: Option<Discriminant<Ragged>>,
    broken: Option<Discriminant<BreakCause>>,
}

impl Problem {
    /// In which way something is wrong.
    #[must_use]
    pub fn nature(&self) -> Nature {
        let mut nature = Nature { problem: discriminant(self), fault: None, ragged: None, broken: None };
        match self {
            Self::FaultyCell { fault, .. } => nature.fault = Some(discriminant(fault)),
            Self::RaggedRow(ragged) => nature.ragged = Some(discriminant(ragged)),
            Self::BrokenTable(cause) => nature.broken = Some(discriminant(cause)),
            _ => {}
        }
        nature
    }

    /// What the reference says, if that is one text.
    #[must_use]
    pub fn expected(&self) -> Option<&str> {
        match self {
            Self::UrlMismatch { expected, .. } => Some(expected),
            Self::FaultyCell { expected, .. }
            | Self::FrontMatterMismatch { expected, .. }
            | Self::UnknownDirective { expected, .. } => expected.as_deref(),
            Self::StrayEndpoint { nearest, .. } => nearest.as_ref().map(|(host, _)| host.as_str()),
            _ => None,
        }
    }

    /// What the page or the file says in its place.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::UrlMismatch { found, .. }
            | Self::FaultyCell { found, .. }
            | Self::UnknownDirective { found, .. } => Some(found),
            Self::FrontMatterMismatch { found, .. } => Some(found.as_deref().unwrap_or_default()),
            Self::StrayEndpoint { host, .. } => Some(host),
            Self::HardCodedEndpoint { literal, .. } => Some(literal),
            _ => None,
        }
    }
}

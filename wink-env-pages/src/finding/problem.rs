//! Problems, as typed values.
//!
//! Findings with the same cause have equal problems, so nothing here depends on a translation: labels are looked up
//! when a finding is shown. Tables, rows and columns are indices; those of the reference mean the same on every page.

use std::mem::{Discriminant, discriminant};

use crate::date::Date;
use crate::page::{
    BreakCause, FenceDamage, FenceFault, FrontMatterFault, LikelyCause, ListingKind, MdxFaultKind,
    UnreadableCause,
};
use crate::url::Fault;

/// What is wrong. Most lints have one problem, some have several.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Problem {
    /// The page has no facts.
    UnreadablePage(UnreadableCause),
    /// The front matter cannot be used.
    BrokenFrontMatter(FrontMatterFault),
    /// Lines look like a table, but are not.
    BrokenTable(BreakCause),
    /// A row does not match its header.
    RaggedRow(Ragged),
    /// A table has different URL columns than in the reference.
    OtherColumns(Header),
    /// A URL cell is damaged.
    FaultyCell {
        /// How.
        fault: Fault,
        /// What the page has there.
        found: String,
        /// What the reference has, if that is sound.
        expected: Option<String>,
    },
    /// A row repeats another row.
    DuplicateRow {
        /// What the two rows have in common.
        sameness: Sameness,
        /// The table and the row of the page that it repeats.
        first: (usize, usize),
    },
    /// A language has no page. Holds what is in its place.
    MissingPage(Instead),
    /// The page should be the reference, but has no tables.
    NoTable,
    /// Tables of the reference are not on the page.
    MissingTable {
        /// The tables, in the order of the reference, that are missing for the same reason.
        tables: Vec<usize>,
        /// Why.
        reason: MissingTable,
    },
    /// A table is not in the reference.
    ExtraTable(ExtraTable),
    /// A row of the reference is not on the page.
    MissingRow {
        /// The table of the reference.
        table: usize,
        /// The row of that table.
        row: usize,
    },
    /// A row is not in the reference.
    ExtraRow(ExtraRow),
    /// The row is commented out, but published in the reference.
    HiddenRow,
    /// The row is published, but commented out in the reference.
    RevivedRow,
    /// A cell has a different URL than the reference.
    UrlMismatch {
        /// What the reference has.
        expected: String,
        /// What the page has.
        found: String,
        /// The column in which the same row of the reference has that URL.
        other_column: Option<usize>,
        /// The row of the reference that has that URL in the same column, if rows are environments.
        other_row: Option<usize>,
        /// How many pages have that URL, if they are the majority.
        majority: Option<usize>,
    },
    /// A service is available on the page and not in the reference, or the reverse.
    OtherAvailability {
        /// The URL in the reference, if it is available there.
        expected: Option<String>,
        /// The URL on the page, if it is available there.
        found: Option<String>,
    },
    /// Something lists URLs, and is not read.
    Unread {
        /// What it is.
        kind: ListingKind,
        /// The heading above it.
        heading: Option<String>,
    },
    /// What is not read has other URLs than in the reference.
    OtherUnread {
        /// URLs that only the reference has.
        missing: Vec<String>,
        /// URLs that only the page has.
        extra: Vec<String>,
    },
    /// Environments are swapped.
    SwappedEnvironments(Swapped),
    /// Rows or tables are in a different order.
    RowOrder(RowOrder),
    /// The page lacks changes of the source. Holds the oldest one, counted from the latest.
    Behind {
        /// Its index in [`Past`](crate::past::Past).
        change: usize,
    },
    /// All other pages agree against the source.
    SourceAlone {
        /// How many they are.
        pages: usize,
        /// What would be wrong with them if the source were right.
        drift: Box<Problem>,
    },
    /// `sidebar.order` differs.
    FrontMatterMismatch {
        /// The reference's value.
        expected: Option<String>,
        /// The page's value.
        found: Option<String>,
    },
    /// A `:::` name that the site does not recognize.
    UnknownDirective {
        /// The name.
        found: String,
        /// The right name, if known.
        expected: Option<String>,
        /// The misspelling, if that is the problem.
        fault: Option<FenceFault>,
    },
    /// MDX refuses something.
    InvalidMdx(MdxFaultKind),
    /// The page is a copy of the reference.
    UntranslatedPage,
    /// The name of a row is a link to a host that no table lists, below a domain of those that are. Holds the target.
    LinkedName(String),
    /// A `:::` line that opens or closes nothing.
    UnbalancedDirective(FenceDamage),
    /// An exception has expired.
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
    /// A name for a label, or a heading to ignore, that the reference does not have.
    UnusedName {
        /// The key of the configuration that lists it: `names` or `ignore`.
        key: &'static str,
        /// The label or the heading.
        label: String,
        /// The most similar one on the reference page.
        nearest: Option<String>,
    },
    /// A host that is in no table, of a domain that is.
    StrayEndpoint {
        /// The host.
        host: String,
        /// What the tables say about it.
        standing: Standing,
        /// The host in the tables of which it is probably a misspelling.
        nearest: Option<String>,
    },
    /// A host of a tabled domain, or the URL around it, is written so that it leads elsewhere.
    OddEndpoint {
        /// The host as written.
        written: String,
        /// How.
        oddity: Oddity,
        /// The host in the tables that is meant, if there is one.
        listed: Option<String>,
    },
    /// A host that the source once listed.
    RetiredEndpoint {
        /// The host.
        host: String,
        /// The host that has taken its place.
        successor: Option<String>,
        /// Whether it is known that nothing has taken its place.
        is_gone: bool,
        /// When it left, if that is known.
        left: Option<Departure>,
    },
    /// A path of a host in the tables that has only others.
    StrayPath {
        /// The host.
        host: String,
        /// The path.
        path: String,
        /// Those that the tables or the configuration list.
        paths: Vec<String>,
        /// The path that is probably meant.
        nearest: Option<String>,
    },
    /// A literal in source code that the macro could replace.
    HardCodedEndpoint {
        /// Its value.
        literal: String,
        /// What to write instead.
        call: String,
    },
}

/// What is in the place of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Instead {
    /// Nothing.
    #[default]
    Nothing,
    /// The page under a name that differs only in case. Holds the name.
    OtherCase(String),
    /// A file, or a link without a target, where the directory of the language should be. Holds its path.
    File(String),
}

/// How a row does not match its header.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ragged {
    /// It is empty.
    Empty,
    /// Its first cell is empty.
    Nameless,
    /// Its first cell is a URL.
    UrlForName,
    /// It is split across this many lines.
    Divided(usize),
    /// It is a line of text directly below the table.
    Text,
    /// It is the header, and most rows have as many cells as in the reference.
    Header {
        /// The number of cells of the header.
        found: usize,
        /// That of most rows.
        expected: usize,
    },
    /// It has more or fewer cells than the header; the row itself says how many, and what probably happened.
    Cells {
        /// The number of cells, including the name.
        found: usize,
        /// The number of cells in the header.
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
    /// The label and all URLs; or enough that no two rows may share it, if one of them is not in the reference.
    Row,
    /// The label, in one section.
    Label,
    /// The URL in that column.
    Url(usize),
    /// Everything, on that line of a block of code.
    Code(usize),
}

/// Why a table is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingTable {
    /// Its rows are in this table of the reference.
    Joined(usize),
    /// It is in a code block.
    Code,
    /// Its cells are separated by dandas, the full stops of Indic scripts.
    Dandas,
    /// Its URLs are elsewhere on the page.
    Elsewhere,
    /// Its hosts are elsewhere on the page, without `https://`.
    Hosts,
    /// Nothing is left of it.
    Gone,
}

/// How a table that the reference lacks came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExtraTable {
    /// Its rows are in another table of the reference, together with those of this other table of the page.
    Divided(usize),
    /// The reference has it in a code block.
    Code,
    /// A table above has the same heading.
    Second,
    /// It has its own heading, or none.
    Other,
}

/// How a row that the reference lacks came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExtraRow {
    /// The reference has it in another table, which is this one of the page.
    OfTable(usize),
    /// The repeated header.
    RepeatedHeader,
    /// Only this page has it.
    OnlyHere,
}

/// Which environments are swapped.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Swapped {
    /// Those of a whole table: these columns of the page.
    Table(Vec<usize>),
    /// Those of a row. Holds the first affected column of the page.
    Row(Option<usize>),
    /// The headers of these two columns of the page, as another of its tables shows.
    Headers {
        /// The two columns.
        columns: (usize, usize),
        /// The other table.
        shown_by: usize,
    },
    /// A header that the reference has above other URLs.
    Header {
        /// The column of the page.
        column: usize,
        /// Whose URLs these are: a column of the reference.
        meant: usize,
    },
    /// The heading of an environment, which the reference has above another table.
    Heading,
    /// The rows of a whole table are the reference's columns.
    Axes,
}

/// What is in a different place than in the reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RowOrder {
    /// The table.
    Table,
    /// Rows, as the reference counts them. The finding points to the first one, which belongs directly below the given
    /// row, or at the top.
    Rows {
        /// The rows that moved.
        moved: Vec<usize>,
        /// The row of the reference above it, the nearest that the page has.
        below: Option<usize>,
    },
}

/// Why an exception allows nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum UnusedAllow {
    /// No finding matches it. Holds the name of its lint.
    NoFinding(&'static str),
    /// No page has its language.
    UnknownLocale {
        /// The language.
        locale: String,
        /// A similar language.
        nearest: Option<String>,
    },
}

/// What the tables say about a host.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing.
    Unknown,
    /// The reference hides its row.
    Hidden,
    /// Only the pages of these languages have it.
    Elsewhere(Vec<String>),
}

/// When a host left the source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Departure {
    /// The commit without it.
    pub commit: String,
    /// The day of that commit, as `2027-03-31`.
    pub day: String,
}

/// How an endpoint is written so that it leads elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// It has another port than in the tables.
    Port {
        /// The port.
        found: u16,
        /// The one in the tables.
        listed: u16,
    },
    /// It has a scheme without encryption.
    Unencrypted,
    /// It has characters that only look like others, or are invisible.
    Characters(Vec<char>),
    /// This character is directly behind its URL, and programs take it for a part of it.
    Glued(char),
    /// A part of it is to be filled in, and no host of the tables can come of it.
    Template,
}

/// The kind of a problem, whatever the row, the URL or the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Nature {
    problem: Discriminant<Problem>,
    fault: Option<Discriminant<Fault>>,
    ragged: Option<Discriminant<Ragged>>,
    broken: Option<Discriminant<BreakCause>>,
}

impl Problem {
    /// The kind of the problem.
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

    /// The reference's version, if it is a single text.
    #[must_use]
    pub fn expected(&self) -> Option<&str> {
        match self {
            Self::UrlMismatch { expected, .. } => Some(expected),
            Self::FaultyCell { expected, .. }
            | Self::OtherAvailability { expected, .. }
            | Self::FrontMatterMismatch { expected, .. }
            | Self::UnknownDirective { expected, .. } => expected.as_deref(),
            Self::StrayEndpoint { nearest, .. } | Self::StrayPath { nearest, .. } => nearest.as_deref(),
            Self::OddEndpoint { listed: right, .. } | Self::RetiredEndpoint { successor: right, .. } => {
                right.as_deref()
            }
            // What the others say is expected.
            Self::SourceAlone { drift, .. } => drift.found(),
            _ => None,
        }
    }

    /// The version of the page or the file.
    #[must_use]
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::UrlMismatch { found, .. }
            | Self::FaultyCell { found, .. }
            | Self::UnknownDirective { found, .. }
            | Self::StrayEndpoint { host: found, .. }
            | Self::RetiredEndpoint { host: found, .. }
            | Self::OddEndpoint { written: found, .. } => Some(found),
            Self::OtherAvailability { found, .. } | Self::FrontMatterMismatch { found, .. } => {
                Some(found.as_deref().unwrap_or_default())
            }
            Self::HardCodedEndpoint { literal: found, .. } | Self::StrayPath { path: found, .. } => {
                Some(found)
            }
            Self::SourceAlone { drift, .. } => drift.expected(),
            _ => None,
        }
    }
}

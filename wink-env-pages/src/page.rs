//! One language's page as facts: what it says, and where.

mod breaks;
mod fence;

pub use breaks::{Break, BreakCause, OddPipe};
pub use fence::{Fence, FenceDamage, FenceFault, FenceKind, KNOWN_DIRECTIVES};

use crate::index::Index;
use crate::locale::Locale;
use crate::text::{Span, Text};
use crate::url::{Fault, Url};

/// A page that was read.
#[derive(Debug, Clone)]
pub struct Page {
    /// The language.
    pub locale: Locale,
    /// Whether it stands outside of every language's directory.
    pub is_root: bool,
    /// Its path below the pages' root, with `/` between the parts.
    pub path: String,
    /// Its text; of a page that is not UTF-8, as much as can be shown.
    pub text: Text,
    /// Why there are no facts, if there are none.
    pub unreadable: Option<Unreadable>,
    /// What stands between the `---` at its top.
    pub front_matter: FrontMatter,
    /// Its endpoint tables, in order.
    pub sections: Vec<Section>,
    /// Places where a table fell apart.
    pub breaks: Vec<Break>,
    /// Its `:::` fences, in order.
    pub fences: Vec<Fence>,
    /// Its blocks of fenced code, in order.
    pub code: Vec<Span>,
}

impl Page {
    /// Whether a published row or cell is damaged in itself.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        for section in &self.sections {
            for row in section.published() {
                if row.is_damaged() {
                    return true;
                }
            }
        }
        false
    }

    /// The `:::` lines that begin or end nothing, in order, with what is wrong with each.
    #[must_use]
    pub fn damaged_fences(&self) -> Vec<(&Fence, FenceDamage)> {
        fence::damaged(&self.fences)
    }

    /// Whether it holds the signs of a merge.
    pub(crate) fn has_conflict(&self) -> bool {
        self.breaks.iter().any(|found| found.cause == BreakCause::Conflict)
    }

    /// Whether comments are written `{/* … */}`.
    #[must_use]
    pub fn is_mdx(&self) -> bool {
        matches!(self.path.rsplit_once('.'), Some((_, "mdx")))
    }
}

/// Why a page has no facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What is wrong, as the end of a sentence.
    pub reason: String,
    /// What to do.
    pub help: String,
    /// Where; the start of the page when it could not be opened.
    pub span: Span,
}

/// The front matter of a page, or what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrontMatter {
    /// Read.
    Sound {
        /// `sidebar.order` as written, with its place.
        order: Option<(String, Span)>,
        /// The whole block without its fences.
        span: Span,
    },
    /// Not usable.
    Broken {
        /// What is wrong, as a sentence.
        reason: String,
        /// What to do.
        help: String,
        /// Where.
        span: Span,
    },
    /// Not looked at, as the page is unreadable.
    Unknown,
}

/// An endpoint table with the heading above it.
#[derive(Debug, Clone)]
pub struct Section {
    /// The last heading above the table.
    pub heading: Option<Label>,
    /// The header of the first column.
    pub corner: Label,
    /// The headers of the URL columns.
    pub columns: Vec<Label>,
    /// The header line.
    pub header: Span,
    /// The rows as the page lists them, hidden ones included.
    pub rows: Vec<Row>,
    /// Whether two published rows have the same label: asked of every page, so it is found while the page is read.
    pub repeats_label: bool,
}

impl Section {
    /// The rows that readers see.
    pub fn published(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.is_hidden)
    }

    /// Whether two published rows have the same label, in upper or lower case.
    pub(crate) fn has_repeated_label(&self) -> bool {
        let mut labels = Index::default();
        for row in self.published() {
            let label = &row.label.text;
            if !row.is_ragged && !label.is_empty() && !labels.note(label.to_lowercase()) {
                return true;
            }
        }
        false
    }

    /// The last line that belongs to the table.
    #[must_use]
    pub fn last_line(&self) -> Span {
        match self.rows.last() {
            Some(row) => row.line,
            None => self.header,
        }
    }
}

/// A piece of text that readers see, without its markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The text, with single spaces.
    pub text: String,
    /// Where it stands, markup included.
    pub span: Span,
}

/// A service.
#[derive(Debug, Clone)]
pub struct Row {
    /// The first cell.
    pub label: Label,
    /// The other cells, one per URL column of a whole row.
    pub cells: Vec<Cell>,
    /// The row without what stands around it.
    pub line: Span,
    /// Whether it is inside a comment.
    pub is_hidden: bool,
    /// Set when the row has another number of cells than its header.
    pub is_ragged: bool,
    /// What divides its cells, if that is not `|` everywhere.
    pub odd_pipe: Option<OddPipe>,
}

impl Row {
    /// Whether it shows nothing at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.label.text.is_empty()
            && self.cells.iter().all(|cell| matches!(cell.url.fault(), Some(Fault::Empty)))
    }

    /// Whether a cell is meant to be a URL, however damaged.
    pub(crate) fn holds_url(&self) -> bool {
        self.cells.iter().any(|cell| cell.url.is_recognizable)
    }

    fn is_damaged(&self) -> bool {
        self.is_ragged
            || self.label.text.is_empty()
            || self.label.text.contains(':') && self.label.text.contains("//")
            || self.cells.iter().any(|cell| !cell.url.is_sound())
    }
}

/// A cell that should hold a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Where its content stands.
    pub span: Span,
    /// The URL that readers see, or follow.
    pub url: Url,
    /// Whether the URL is only the target of a link that shows other words.
    pub is_behind_words: bool,
}

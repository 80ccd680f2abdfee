//! One language's page as facts: what it says, and where.

mod breaks;
mod fence;
mod table;

pub use breaks::{Break, BreakCause, OddPipe};
pub use fence::{Fence, FenceDamage, FenceFault, FenceKind, KNOWN_DIRECTIVES};
pub use table::{Cell, ColumnKind, Label, LikelyCause, Row, Section, Shape};

use crate::locale::Locale;
use crate::text::{Span, Text};

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
        self.sections.iter().flat_map(Section::published).any(Row::is_damaged)
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

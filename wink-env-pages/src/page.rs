//! One language's page as facts: what it says, and where.

mod breaks;
mod content;
mod fence;
mod front_matter;
mod table;

pub use breaks::{Break, BreakCause, OddPipe};
pub use content::{Content, LARGEST_PAGE, Unread, Unreadable, UnreadableCause};
pub use fence::{Fence, FenceDamage, FenceFault, FenceKind, KNOWN_DIRECTIVES};
pub use front_matter::{FrontMatter, FrontMatterFault};
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

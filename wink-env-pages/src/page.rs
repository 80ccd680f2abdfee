//! The facts of one language's page, and their places.

mod breaks;
mod content;
mod dialect;
mod fence;
mod front_matter;
mod headings;
mod listing;
mod mdx;
mod table;

pub use breaks::{Break, BreakCause, HeadingFault, OddPipe};
pub use content::{Content, LARGEST_PAGE, MOST_CELLS, MOST_COLUMNS, Unread, Unreadable, UnreadableCause};
pub use dialect::{Dialect, ServiceNames, Several};
pub(crate) use fence::Container;
pub use fence::{Fence, FenceDamage, FenceFault, FenceKind};
pub(crate) use front_matter::title_on;
pub use front_matter::{FrontMatter, FrontMatterFault};
pub use listing::{Listing, ListingKind};
pub use mdx::{MdxFault, MdxFaultKind};
pub use table::{Cell, ColumnKind, Label, LikelyCause, Row, Section, Shape};

use std::sync::Arc;

use crate::generator::Generator;
use crate::locale::Locale;
use crate::text::{Span, Text};

/// A parsed page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The language.
    pub locale: Locale,
    /// Whether it is outside all language directories.
    pub is_root: bool,
    /// Its path relative to the root of the pages, with `/` as separator.
    pub path: String,
    /// What renders it.
    pub generator: Generator,
    /// How it is written.
    pub dialect: Arc<Dialect>,
    /// Its text; if it is not UTF-8, the part that can be shown.
    pub text: Text,
    /// Why there are no facts, if so.
    pub unreadable: Option<Unreadable>,
    /// The front matter.
    pub front_matter: FrontMatter,
    /// Its endpoint tables, in order.
    pub sections: Vec<Section>,
    /// Places where a table is broken.
    pub breaks: Vec<Break>,
    /// Its `:::` fences, in order.
    pub fences: Vec<Fence>,
    /// Its fenced code blocks, in order.
    pub code: Vec<Span>,
    /// What lists URLs and is not read, in order.
    pub listings: Vec<Listing>,
    /// Its headings, in order.
    pub headings: Vec<Label>,
    /// What ends the build of its site, in order; none unless it is MDX.
    pub mdx_faults: Vec<MdxFault>,
}

impl Page {
    /// Whether a published row or cell is damaged.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.sections.iter().flat_map(Section::published).any(Row::is_damaged)
    }

    /// The `:::` lines that open or close nothing, in order, with what is wrong with each.
    #[must_use]
    pub fn damaged_fences(&self) -> Vec<(&Fence, FenceDamage)> {
        fence::damaged(&self.fences, self.is_mdx())
    }

    /// The fences that open boxes, with the names of the boxes.
    pub(crate) fn boxes(&self) -> impl Iterator<Item = (&Fence, &str)> {
        self.fences.iter().filter_map(|fence| match &fence.kind {
            FenceKind::Open(name) => Some((fence, name.as_str())),
            FenceKind::Close => None,
        })
    }

    /// Whether it contains merge conflict markers.
    pub(crate) fn has_conflict(&self) -> bool {
        self.breaks.iter().any(|found| found.cause == BreakCause::Conflict)
    }

    /// Whether comments are written `{/* … */}`.
    #[must_use]
    pub fn is_mdx(&self) -> bool {
        self.generator.profile().is_md_mdx || matches!(self.path.rsplit_once('.'), Some((_, "mdx")))
    }
}

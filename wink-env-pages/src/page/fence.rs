//! The `:::` lines around a box.

use crate::text::Span;

/// A line with `:::`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fence {
    /// What it does.
    pub kind: FenceKind,
    /// How many colons.
    pub colons: usize,
    /// The fence, or the part of it that matters.
    pub span: Span,
    /// What is wrong with the way it is written.
    pub fault: Option<FenceFault>,
}

/// What a fence does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FenceKind {
    /// Begins a directive of that name.
    Open(String),
    /// Ends one.
    Close,
}

/// How a fence can be written so that the site does not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FenceFault {
    /// Other text stands before it on its line.
    TextBefore,
    /// Other text stands behind it on its line.
    TextAfter,
    /// It has full-width colons.
    FullWidth,
    /// A space stands before the name.
    SpaceBeforeName,
}

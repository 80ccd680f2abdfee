//! The `:::` lines around a box.

use crate::text::Span;

/// The names of boxes that the site knows; it compares them letter by letter.
pub const KNOWN_DIRECTIVES: [&str; 4] = ["note", "tip", "caution", "danger"];

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// What is wrong with a fence, seen with those around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FenceDamage {
    /// It is not written as a fence.
    Written(FenceFault),
    /// It opens a box that nothing closes.
    NeverClosed,
    /// It closes a box that nothing opened.
    NeverOpened,
    /// It is shorter than the fence that it should close, which has so many colons.
    TooShort(usize),
}

/// The fences that begin or end nothing, in order; the site opens and closes boxes by the number of colons.
pub(super) fn damaged(fences: &[Fence]) -> Vec<(&Fence, FenceDamage)> {
    let mut damaged = Vec::new();
    let mut open: Vec<&Fence> = Vec::new();
    for fence in fences {
        if let Some(fault) = fence.fault.filter(|fault| *fault != FenceFault::SpaceBeforeName) {
            damaged.push((fence, FenceDamage::Written(fault)));
        }
        match fence.kind {
            FenceKind::Open(_) => open.push(fence),
            // A fence of fewer colons cannot close a box that was opened with more.
            FenceKind::Close if open.last().is_some_and(|last| last.colons <= fence.colons) => {
                open.pop();
            }
            FenceKind::Close if fence.fault.is_none() => damaged.push((fence, FenceDamage::NeverOpened)),
            FenceKind::Close => {}
        }
    }
    for open in open {
        let too_short = damaged.iter_mut().find(|(fence, damage)| {
            *damage == FenceDamage::NeverOpened && fence.span > open.span && fence.colons < open.colons
        });
        match too_short {
            Some((_, damage)) => *damage = FenceDamage::TooShort(open.colons),
            None => damaged.push((open, FenceDamage::NeverClosed)),
        }
    }
    damaged.sort_by_key(|(fence, _)| fence.span);
    damaged
}

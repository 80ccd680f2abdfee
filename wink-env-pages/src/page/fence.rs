//! The `:::` lines around a box.

use crate::text::Span;

/// The box names that the site recognizes, which are case-sensitive.
pub const KNOWN_DIRECTIVES: [&str; 4] = ["note", "tip", "caution", "danger"];

/// A line with `:::`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fence {
    /// What it does.
    pub kind: FenceKind,
    /// The number of colons.
    pub colons: usize,
    /// The fence, or the part of it that matters.
    pub span: Span,
    /// What is wrong with the way it is written.
    pub fault: Option<FenceFault>,
}

/// What a fence does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FenceKind {
    /// Opens a directive with that name.
    Open(String),
    /// Closes one.
    Close,
}

/// Ways to write a fence that the site does not recognize.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FenceFault {
    /// There is text before it on its line.
    TextBefore,
    /// There is text after it on its line.
    TextAfter,
    /// It has full-width colons.
    FullWidth,
    /// There is a space before the name.
    SpaceBeforeName,
}

/// What is wrong with a fence in its context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FenceDamage {
    /// It is not written correctly.
    Written(FenceFault),
    /// It opens a box that nothing closes.
    NeverClosed,
    /// It closes a box that nothing opened.
    NeverOpened,
    /// It has fewer colons than the fence that it should close. Holds the number of colons of that one.
    TooShort(usize),
}

/// The fences that open or close nothing, in order; the site matches boxes by the number of colons.
pub(super) fn damaged(fences: &[Fence]) -> Vec<(&Fence, FenceDamage)> {
    let mut damaged = Vec::new();
    let mut open: Vec<&Fence> = Vec::new();
    for fence in fences {
        if let Some(fault) = fence.fault.filter(|fault| *fault != FenceFault::SpaceBeforeName) {
            damaged.push((fence, FenceDamage::Written(fault)));
        }
        match fence.kind {
            FenceKind::Open(_) => open.push(fence),
            // A fence with fewer colons cannot close a box that was opened with more.
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

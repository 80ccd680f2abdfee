//! The `:::` lines around a box.

use crate::text::Span;

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
    /// The list or the quote that it is in.
    pub(crate) container: Container,
}

/// Where a fence is on its line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Container {
    /// How many quotes it is in.
    pub(crate) quotes: usize,
    /// Its column behind the marks of quotes, from 0.
    pub(crate) column: usize,
    /// Whether it is the beginning of a list item.
    pub(crate) is_item: bool,
}

impl Container {
    /// Whether a fence is indented so far that it does not close a box in this place.
    fn is_too_deep(self, close: Self) -> bool {
        const CODE: usize = 4;
        close.column >= CODE + if self.is_item { self.column } else { 0 }
    }
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
    /// There is a space between the name and the title in brackets.
    SpaceBeforeTitle,
    /// The title is in brackets directly behind the name, which is not a title here.
    GluedTitle,
    /// A character behind it looks like a space, but is none for the site.
    OddSpace(char),
    /// It is indented so far that it does not close the box.
    Indented,
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

/// The fences that open or close nothing, in order; the site matches boxes by the number of colons. In MDX, indentation
/// means nothing.
pub(super) fn damaged(fences: &[Fence], is_mdx: bool) -> Vec<(&Fence, FenceDamage)> {
    let mut damaged = Vec::new();
    let mut open = OpenBoxes::default();
    for fence in fences {
        open.end_above(fence.container);
        if let Some(fault) = fence.fault.filter(|fault| *fault != FenceFault::SpaceBeforeName) {
            damaged.push((fence, FenceDamage::Written(fault)));
        }
        match fence.kind {
            FenceKind::Open(_) => open.push(fence),
            // A fence with fewer colons cannot close a box that was opened with more.
            FenceKind::Close => match open.fences.last() {
                Some(last)
                    if last.colons <= fence.colons && last.container.quotes == fence.container.quotes =>
                {
                    if !is_mdx && fence.fault.is_none() && last.container.is_too_deep(fence.container) {
                        damaged.push((fence, FenceDamage::Written(FenceFault::Indented)));
                    }
                    open.pop();
                }
                _ if fence.fault.is_none() => damaged.push((fence, FenceDamage::NeverOpened)),
                _ => {}
            },
        }
    }
    explain(open.fences, &mut damaged);
    damaged.sort_by_key(|(fence, _)| fence.span);
    damaged
}

/// How many fences below a box are asked whether they were meant to close it, so that it takes time linear in the number
/// of fences.
const MOST_ASKED: usize = 64;

/// Adds the boxes that are never closed, or turns what was meant to close them into a fence that is too short.
fn explain<'a>(open: Vec<&'a Fence>, damaged: &mut Vec<(&'a Fence, FenceDamage)>) {
    let unopened = (0..damaged.len()).filter(|at| damaged[*at].1 == FenceDamage::NeverOpened);
    let unopened: Vec<usize> = unopened.collect();
    for open in open {
        let below = unopened.partition_point(|at| damaged[*at].0.span <= open.span);
        let mut asked = unopened[below..].iter().take(MOST_ASKED);
        let too_short = asked.find(|at| {
            let (fence, damage) = damaged[**at];
            damage == FenceDamage::NeverOpened && fence.colons < open.colons
        });
        match too_short {
            Some(at) => damaged[*at].1 = FenceDamage::TooShort(open.colons),
            None => damaged.push((open, FenceDamage::NeverClosed)),
        }
    }
}

/// Boxes that are open, the innermost one last.
#[derive(Default)]
struct OpenBoxes<'a> {
    fences: Vec<&'a Fence>,
    /// For each of them, the most quotes and the last column of a list item around it.
    limits: Vec<(usize, usize)>,
}

impl<'a> OpenBoxes<'a> {
    fn push(&mut self, fence: &'a Fence) {
        let (quotes, column) = self.limits.last().copied().unwrap_or_default();
        let Container { quotes: own, column: own_column, is_item } = fence.container;
        self.limits.push((quotes.max(own), if is_item { column.max(own_column) } else { column }));
        self.fences.push(fence);
    }

    fn pop(&mut self) {
        self.fences.pop();
        self.limits.pop();
    }

    /// Forgets boxes in lists and quotes that end above a line, and all boxes inside of them.
    fn end_above(&mut self, below: Container) {
        let is_open = |(quotes, column): &(usize, usize)| *quotes <= below.quotes && *column <= below.column;
        let left = self.limits.partition_point(is_open);
        self.fences.truncate(left);
        self.limits.truncate(left);
    }
}

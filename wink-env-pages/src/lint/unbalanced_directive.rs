//! Boxes without a beginning or an end.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::order;
use crate::page::{Fence, FenceFault, FenceKind, Page};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "unbalanced-directive",
    level: Severity::Warning,
    summary: "the page opens `:::` and never closes it, closes what it never opened, or glues the fence to text",
    explanation: include_str!("unbalanced-directive.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    for (index, page) in site.pages.iter().enumerate() {
        let mut last_line = 0;
        for (fence, fault) in &damaged_fences(page) {
            // A line with two fences has one fault: that it is one line.
            let line = page.text.line_at(fence.span.start);
            if line == last_line {
                continue;
            }
            last_line = line;
            let (message, help) = words(page, fence, *fault);
            findings.push(site.finding(&LINT, index, fence.span, "", message).help(help));
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum FenceDamage {
    Written(FenceFault),
    NeverClosed,
    NeverOpened,
    /// It is shorter than the fence that it should close, which has so many colons.
    TooShort(
        #[cfg_attr(not(feature = "fix"), expect(dead_code, reason = "only repairs need the number"))] usize,
    ),
}

pub(crate) fn damaged_fences(page: &Page) -> Vec<(&Fence, FenceDamage)> {
    let mut faults = Vec::new();
    let mut open: Vec<&Fence> = Vec::new();
    for fence in &page.fences {
        match fence.fault {
            None | Some(FenceFault::SpaceBeforeName) => {}
            Some(fault) => faults.push((fence, FenceDamage::Written(fault))),
        }
        match fence.kind {
            FenceKind::Open(_) => open.push(fence),
            FenceKind::Close => {
                // A fence of fewer colons cannot close a box that was opened with more.
                if let Some(last) = open.last()
                    && last.colons <= fence.colons
                {
                    open.pop();
                } else if fence.fault.is_none() {
                    faults.push((fence, FenceDamage::NeverOpened));
                }
            }
        }
    }
    for open in &open {
        let too_short = faults.iter().position(|(fence, fault)| {
            matches!(fault, FenceDamage::NeverOpened) && fence.span > open.span && fence.colons < open.colons
        });
        match too_short {
            Some(at) => faults[at].1 = FenceDamage::TooShort(open.colons),
            None => faults.push((*open, FenceDamage::NeverClosed)),
        }
    }
    order::sort_by_key(&mut faults, |(fence, _)| fence.span);
    faults
}

fn words(page: &Page, fence: &Fence, fault: FenceDamage) -> (String, &'static str) {
    let written = quoted(page.text.slice(fence.span));
    let is_open = matches!(fence.kind, FenceKind::Open(_));
    match fault {
        FenceDamage::NeverClosed => (
            format!("{written} is opened here and never closed, so the rest of the page is in the box"),
            "write `:::` on a line of its own below the text of the box",
        ),
        FenceDamage::NeverOpened => (
            format!("{written} closes what was never opened"),
            "open the box with a line such as `:::note`, or remove this line",
        ),
        FenceDamage::TooShort(_) => (
            format!("{written} has fewer colons than the line that opens the box, so it does not close it"),
            "write as many colons as in the line that opens the box",
        ),
        FenceDamage::Written(FenceFault::FullWidth) => {
            (format!("{written} is written with full-width colons"), "write three ASCII colons: `:::`")
        }
        FenceDamage::Written(FenceFault::TextAfter) if is_open => (
            format!("text stands behind {written} on its line"),
            "put the text on a line of its own below it; a title is written `:::note[Title]`",
        ),
        FenceDamage::Written(_) => (
            format!("{written} is glued to other text"),
            "put the `:::` on a line of its own, with nothing else on it",
        ),
    }
}

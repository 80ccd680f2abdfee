//! Boxes that the site does not know.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::{Fence, FenceFault, FenceKind, Page};
use crate::site::Site;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "unknown-directive",
    level: Severity::Warning,
    summary: "the page has a `:::` name that the site does not know",
    explanation: include_str!("unknown-directive.md"),
    check: Some(check),
};

pub(crate) const KNOWN: [&str; 4] = ["note", "tip", "caution", "danger"];

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let expected = match site.reference_page() {
        Some(page) => opened(page),
        None => Vec::new(),
    };
    for (index, page) in site.pages.iter().enumerate() {
        let found = opened(page);
        for (at, (fence, name)) in found.iter().enumerate() {
            let is_known = KNOWN.contains(name);
            let has_space = fence.fault == Some(FenceFault::SpaceBeforeName);
            if is_known && !has_space {
                continue;
            }
            let message = if is_known {
                format!(
                    "the site does not see {}: there is a space behind the colons",
                    quoted(page.text.slice(fence.span))
                )
            } else {
                format!("the site does not know {}", quoted(&format!(":::{name}")))
            };
            let right = if is_known {
                Some(*name)
            } else if expected.len() == found.len() && KNOWN.contains(&expected[at].1) {
                // Only a page with the same boxes in the same order tells what this one should be.
                Some(expected[at].1)
            } else {
                None
            };
            let help = match right {
                Some(right) => format!("write `:::{right}`; the name is never translated"),
                None => {
                    "write `:::note`, `:::tip`, `:::caution` or `:::danger`; the name is never translated"
                        .to_owned()
                }
            };
            let finding = site.finding(&LINT, index, fence.span, "", message).help(help).found(name);
            findings.push(finding.expected(right));
        }
    }
}

/// The fences that open boxes, with the names of the boxes.
fn opened(page: &Page) -> Vec<(&Fence, &str)> {
    let mut opened = Vec::new();
    for fence in &page.fences {
        if let FenceKind::Open(name) = &fence.kind {
            opened.push((fence, name.as_str()));
        }
    }
    opened
}

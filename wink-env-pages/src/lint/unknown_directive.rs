//! Boxes that the site does not know.

use super::Lint;
use crate::collect::CollectVec as _;
use crate::finding::{Finding, Severity};
use crate::page::{Fence, FenceFault, FenceKind};
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
    let expected: Option<Vec<&str>> =
        site.reference_page().map(|page| opened(&page.fences).map(|(_, name)| name).collect_vec());
    for (index, page) in site.pages.iter().enumerate() {
        let count = opened(&page.fences).count();
        for (at, (fence, name)) in opened(&page.fences).enumerate() {
            let has_space = fence.fault == Some(FenceFault::SpaceBeforeName);
            if KNOWN.contains(&name) && !has_space {
                continue;
            }
            // Only a page with the same boxes in the same order tells what this one should be.
            let counterpart =
                expected.as_ref().filter(|expected| expected.len() == count).map(|expected| expected[at]);
            let right = if has_space && KNOWN.contains(&name) {
                Some(name)
            } else {
                counterpart.filter(|name| KNOWN.contains(name))
            };
            let message = if has_space && KNOWN.contains(&name) {
                format!(
                    "the site does not see {}: there is a space behind the colons",
                    quoted(page.text.slice(fence.span))
                )
            } else {
                format!("the site does not know {}", quoted(&format!(":::{name}")))
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

fn opened(fences: &[Fence]) -> impl Iterator<Item = (&Fence, &str)> {
    fences.iter().filter_map(|fence| match &fence.kind {
        FenceKind::Open(name) => Some((fence, name.as_str())),
        FenceKind::Close => None,
    })
}

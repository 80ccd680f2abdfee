//! Names of `:::` boxes that the site does not know, where the reference tells the right one.

use super::draft::Draft;
use super::examination::Examination;
use super::{Repair, Safety};
use crate::page::FenceFault;
use crate::text::Span;

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for finding in examination.findings.iter().filter(|finding| finding.lint.name == "unknown-directive") {
        let (Some(place), Some(expected)) = (&finding.place, finding.expected()) else { continue };
        let Some(fence) = page.fences.iter().find(|fence| fence.span == place.span) else { continue };
        let number = page.text.line_at(fence.span.start);
        let line = page.text.line(number);
        // The name may have been cut in two.
        let is_cut = fence.fault == Some(FenceFault::TextAfter);
        if is_cut || draft.is_changed(number) || line.end < fence.span.end {
            continue;
        }
        let before = page.text.slice(Span::new(line.start, fence.span.start));
        let after = page.text.slice(Span::new(fence.span.end, line.end));
        draft.replace(number, format!("{before}{}{expected}{after}", ":".repeat(fence.colons)));
        let found = page.text.slice(fence.span);
        let deed = format!("`:::{expected}` instead of {}", crate::words::quoted(found));
        repairs.push(Repair::new("unknown-directive", Safety::Safe, deed));
    }
    repairs
}

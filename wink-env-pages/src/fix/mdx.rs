//! Repairs what MDX refuses: comments, URLs in angle brackets and tags without content.

use super::action::Action;
use super::examination::Examination;
use super::plan::Plan;
use super::repair::Safety;
use crate::page::MdxFaultKind;
use crate::text::Span;

pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let page = examination.page;
    for fault in &page.mdx_faults {
        let answers = examination.complaints("invalid-mdx", fault.span);
        let line = page.text.line_at(fault.span.start);
        let Some(changes) = changes(page.text.slice(fault.span), fault.span, &fault.kind) else { continue };
        if answers.is_empty() || plan.is_changed(line) {
            continue;
        }
        let repair = plan.intend("invalid-mdx", Safety::Safe, Action::WroteMdx, answers);
        for (span, text) in changes {
            plan.replace(span, text, &[repair]);
        }
    }
}

/// The smallest changes that make something valid; `None` if it is unclear what was meant.
fn changes(written: &str, at: Span, kind: &MdxFaultKind) -> Option<Vec<(Span, &'static str)>> {
    let first = |length: usize| Span::new(at.start, at.start + length);
    let last = |length: usize| Span::new(at.end - length, at.end);
    let is_void = |name: &str| matches!(name, "br" | "hr" | "img" | "wbr");
    match kind {
        MdxFaultKind::HtmlComment if written.ends_with("-->") && !written.contains("*/") => {
            Some(vec![(first("<!--".len()), "{/*"), (last("-->".len()), "*/}")])
        }
        MdxFaultKind::Autolink if written.ends_with('>') => Some(vec![(first(1), ""), (last(1), "")]),
        MdxFaultKind::OpenTag(name) if is_void(name) => Some(vec![(last(1), " />")]),
        _ => None,
    }
}

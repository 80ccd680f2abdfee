//! Removes a block of code around tables.

use super::action::Action;
use super::examination::Examination;
use super::plan::Plan;
use super::repair::Safety;
use crate::page::Page;
use crate::parse::blocks::is_code_fence;
use crate::text::Span;

pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let page = examination.page;
    for code in &page.code {
        let text = &page.text;
        let first = text.line_at(code.start);
        let answers = examination.complaints("missing-table", text.trimmed(text.line(first)));
        let last = closing_line(page, *code);
        let mut lines = first + 1..last.unwrap_or(first);
        // A block that is never closed holds the rest of the page, whatever that is.
        if answers.is_empty() || !lines.all(|line| may_be_of_table(text.slice(text.line(line)))) {
            continue;
        }
        let repair = plan.intend("missing-table", Safety::Safe, Action::Unfenced, answers);
        for line in std::iter::once(first).chain(last) {
            plan.delete_fence(line, &[repair]);
        }
    }
}

/// The line that ends a block of code, if there is one.
fn closing_line(page: &Page, code: Span) -> Option<usize> {
    let last = page.text.line_at(page.text.trimmed(code).end);
    let is_closed =
        last > page.text.line_at(code.start) && is_code_fence(page.text.slice(page.text.line(last)).trim());
    is_closed.then_some(last)
}

/// Whether nothing else would be shown in another way.
fn may_be_of_table(line: &str) -> bool {
    line.trim().is_empty() || line.contains('|') || line.starts_with('#')
}

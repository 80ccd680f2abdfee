//! Ends comments that are never closed.

use std::collections::HashSet;

use super::examination::Examination;
use super::hidden::opener;
use super::plan::Plan;
use crate::page::Break;
use crate::text::Span;

/// What ends of comments become in a translation or a word processor.
const WRONG: [&str; 9] = ["--&gt;", "–&gt;", "—&gt;", "–>", "—>", "−>", "-- >", "- ->", "->"];

/// Closes comments that hide a row, and removes the beginning of one that hides nothing on its line.
pub(super) fn end(examination: &Examination<'_>, comments: &[&Break], plan: &mut Plan<'_>) {
    if comments.is_empty() {
        return;
    }
    let text = &examination.page.text;
    let rows = examination.page.sections.iter().flat_map(|section| &section.rows);
    let hidden: HashSet<usize> =
        rows.filter(|row| row.is_hidden).map(|row| text.line_at(row.line.start)).collect();
    for found in comments {
        let number = text.line_at(found.span.start);
        let line = text.line(number);
        let content = text.slice(line).trim_end();
        let begin = opener(content.trim_start());
        if begin == Some(content.trim_start()) {
            let repair = plan.mend(examination, found);
            plan.delete_line(number, &[repair]);
            continue;
        }
        let without_end = || (begin.is_some() && content.ends_with('|')).then_some(content);
        let kept = WRONG.iter().find_map(|wrong| content.strip_suffix(wrong)).or_else(without_end);
        if let Some(kept) = kept.filter(|_| hidden.contains(&number)) {
            let repair = plan.mend(examination, found);
            let end = if begin == Some("{/*") { "*/}" } else { "-->" };
            let space = if kept == content { " " } else { "" };
            let rest = Span::new(line.start + kept.len(), line.start + content.len());
            plan.replace(rest, format!("{space}{end}"), &[repair]);
        }
    }
}

//! Comments rows out and in.

use super::examination::Examination;
use super::plan::Plan;
use crate::page::{Page, Row};
use crate::parse::pieces;
use crate::text::Span;

/// A published row as a hidden one, with its own label; `None` if a comment cannot contain it.
pub(super) fn commented(page: &Page, row: &Row) -> Option<String> {
    let content = page.text.slice(pieces::without_comment_signs(&page.text, row));
    let (open, close) = if page.is_mdx() { ("{/*", "*/}") } else { ("<!--", "-->") };
    let is_plain = ["<!--", "-->", "{/*", "*/"].iter().all(|sign| !content.contains(sign));
    is_plain.then(|| format!("{open} {content} {close}"))
}

/// How a hidden row is placed in its comment.
pub(super) enum InComment {
    /// Its line only contains the comment.
    Alone,
    /// Its line is one of several in the comment.
    AmongLines,
}

/// `None` if there are other words on the line.
pub(super) fn in_comment(page: &Page, row: &Row) -> Option<InComment> {
    let text = &page.text;
    let line = text.line(text.line_at(row.line.start));
    let before =
        text.slice(Span::new(line.start, row.line.start)).trim_start_matches([' ', '\t', '>']).trim_end();
    let after = text.slice(Span::new(row.line.end.min(line.end), line.end)).trim();
    if is_open(before) && is_close(after) {
        return Some(InComment::Alone);
    }
    (before.is_empty() && after.is_empty()).then_some(InComment::AmongLines)
}

/// Deletes lines in multiline comments, each with its repair; the comment markers are deleted with the last row.
pub(super) fn leave_comments(
    examination: &Examination<'_>,
    mut lines: Vec<(usize, usize)>,
    plan: &mut Plan<'_>,
) {
    lines.sort_unstable();
    for run in lines.chunk_by(|(above, _), (below, _)| above + 1 == *below) {
        let (above, below) = (run[0].0 - 1, run[run.len() - 1].0 + 1);
        let content = |line: usize| examination.line(line).trim();
        // The header of the table is above them, but an open comment may end with the page.
        let is_closed = below <= examination.page.text.line_count() && is_close(content(below));
        if is_closed && is_open(content(above)) {
            let repairs: Vec<usize> = run.iter().map(|(_, repair)| *repair).collect();
            plan.delete_line(above, &repairs);
            plan.delete_line(below, &repairs);
        }
        for (line, repair) in run {
            plan.delete_line(*line, &[*repair]);
        }
    }
}

fn is_open(sign: &str) -> bool {
    matches!(sign, "<!--" | "{/*")
}

fn is_close(sign: &str) -> bool {
    matches!(sign, "-->" | "*/}")
}

//! Comments rows out and in.

use super::examination::Examination;
use super::plan::Plan;
use crate::page::{Page, Row};
use crate::parse::pieces;

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
    /// Its line is one of several in the comment, which may begin on it.
    AmongLines,
}

/// `None` if there are other words on the line.
pub(super) fn in_comment(page: &Page, row: &Row) -> Option<InComment> {
    let (before, after) = row.around(&page.text);
    let (before, after) = (before.trim_start_matches([' ', '\t', '>']).trim_end(), after.trim());
    if is_open(before) && is_close(after) {
        return Some(InComment::Alone);
    }
    (after.is_empty() && (before.is_empty() || is_open(before))).then_some(InComment::AmongLines)
}

/// Deletes lines in multiline comments, each with its repair; the comment markers are deleted with the last row, or if the
/// next line begins a comment of its own.
pub(super) fn leave_comments(
    examination: &Examination<'_>,
    mut lines: Vec<(usize, usize)>,
    plan: &mut Plan<'_>,
) {
    lines.sort_unstable();
    for run in lines.chunk_by(|(above, _), (below, _)| above + 1 == *below) {
        let (first, last) = (run[0].0, run[run.len() - 1].0);
        let content = |line: usize| examination.line(line).trim();
        let below = if last < examination.page.text.line_count() { content(last + 1) } else { "" };
        let is_over = is_close(below) || opener(below).is_some();
        let begins_above = first > 1 && is_open(content(first - 1));
        if is_over && (begins_above || opener(content(first)).is_some()) {
            let repairs: Vec<usize> = run.iter().map(|(_, repair)| *repair).collect();
            if begins_above {
                plan.delete_line(first - 1, &repairs);
            }
            if is_close(below) {
                plan.delete_line(last + 1, &repairs);
            }
        }
        for (line, repair) in run {
            match opener(content(*line)).filter(|_| !is_over) {
                Some(sign) => plan.replace_line(*line, sign, &[*repair]),
                None => plan.delete_line(*line, &[*repair]),
            }
        }
    }
}

/// What a comment begins with that begins on a line.
pub(super) fn opener(line: &str) -> Option<&'static str> {
    ["<!--", "{/*"].into_iter().find(|sign| line.starts_with(sign))
}

fn is_open(sign: &str) -> bool {
    matches!(sign, "<!--" | "{/*")
}

fn is_close(sign: &str) -> bool {
    matches!(sign, "-->" | "*/}")
}

//! Rows in and out of comments.

use super::draft::Draft;
use crate::page::{Page, Row};
use crate::parse::lines;
use crate::text::Span;

/// A published row as a hidden one, with its own label; `None` if a comment cannot hold it.
pub(super) fn commented(page: &Page, row: &Row) -> Option<String> {
    let content = without_signs(page, row);
    let (open, close) = if page.is_mdx() { ("{/*", "*/}") } else { ("<!--", "-->") };
    let is_plain = ["<!--", "-->", "{/*", "*/"].iter().all(|sign| !content.contains(sign));
    is_plain.then(|| format!("{open} {content} {close}"))
}

/// A row without what is left of a comment around it.
fn without_signs<'a>(page: &'a Page, row: &Row) -> &'a str {
    let content = page.text.slice(row.line);
    let before = &content[..row.label.span.start - row.line.start];
    let start = if lines::opens_comment(before) { before.rfind('|').unwrap_or(0) } else { 0 };
    let end = content.rfind('|').map_or(content.len(), |end| end + 1);
    let is_sign = !content[end..].replace("&gt;", ">").contains(char::is_alphanumeric);
    &content[start..if is_sign { end } else { content.len() }]
}

/// The lines that hold nothing but this hidden row and its comment; `None` if other words stand there too.
pub(super) fn comment_lines(page: &Page, row: &Row, draft: &Draft<'_>) -> Option<Vec<usize>> {
    let text = &page.text;
    let number = text.line_at(row.line.start);
    let line = text.line(number);
    let before =
        text.slice(Span::new(line.start, row.line.start)).trim_start_matches([' ', '\t', '>']).trim_end();
    let after = text.slice(Span::new(row.line.end.min(line.end), line.end)).trim();
    if is_open(before) && is_close(after) {
        return Some(vec![number]);
    }
    if !(before.is_empty() && after.is_empty()) {
        return None;
    }
    // In a comment of several lines, its signs go along with the last row.
    let content = |line: usize| text.slice(text.trimmed(text.line(line)));
    let above = (1..number).rev().find(|line| !draft.is_deleted(*line));
    let below = (number + 1..=text.line_count()).find(|line| !draft.is_deleted(*line));
    match (above, below) {
        (Some(above), Some(below)) if is_open(content(above)) && is_close(content(below)) => {
            Some(vec![above, number, below])
        }
        _ => Some(vec![number]),
    }
}

fn is_open(sign: &str) -> bool {
    matches!(sign, "<!--" | "{/*")
}

fn is_close(sign: &str) -> bool {
    matches!(sign, "-->" | "*/}")
}

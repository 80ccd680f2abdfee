//! Parts of comments that sites show.

use crate::page::BreakCause;
use crate::parse::blocks::{Comment, Outline, columns, covers};
use crate::parse::lines::Lexer;
use crate::parse::pipes::is_row_like;
use crate::text::Span;

/// The part of a comment with a row that is shown although it should be hidden, and why.
pub(super) fn part(
    lexer: &Lexer<'_>,
    outline: &Outline,
    comment: &Comment,
    holds_row: bool,
) -> Option<(BreakCause, Span)> {
    let text = lexer.text;
    let line = text.line(text.line_at(comment.span.start));
    let before = text.slice(Span::new(line.start, comment.span.start));
    if !comment.is_closed || !before.trim().is_empty() {
        return None;
    }
    let rest = text.trimmed(Span::new(comment.span.end, text.line(text.line_at(comment.span.end)).end));
    let content = text.slice(rest);
    let is_html = text.slice(comment.span).ends_with("-->");
    let row = content.strip_suffix("-->").or_else(|| content.strip_suffix("*/}"));
    let is_rest = row.is_some_and(|row| row.contains('|') && !row.contains("<!--") && !row.contains("{/*"));
    if is_rest || is_html && !holds_row && is_row_like(content) {
        let row = row.unwrap_or(content).trim_end();
        return Some((BreakCause::ShortComment, Span::new(rest.start, rest.start + row.len())));
    }
    let is_shown = holds_row
        && !lexer.is_mdx
        && columns(before) > lexer.profile.deepest_comment
        && !continues_paragraph(lexer, outline, line);
    is_shown.then_some((BreakCause::IndentedComment, comment.span))
}

/// Whether a line belongs to the paragraph above it, whatever its indentation.
fn continues_paragraph(lexer: &Lexer<'_>, outline: &Outline, line: Span) -> bool {
    let text = lexer.text;
    if covers(&outline.indented, line.end).is_some() || line.start <= outline.body {
        return false;
    }
    let above = text.slice(text.trimmed(text.line(text.line_at(line.start) - 1)));
    !above.is_empty() && !above.contains('|') && !above.starts_with('#')
}

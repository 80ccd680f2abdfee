//! Lines that look like the rows of an endpoint table and are in none.

use std::borrow::Cow;

use super::blocks::{Outline, begun_before, covers, is_covered, replaced};
use super::head::{self, Head};
use super::rows;
use crate::text::{Span, Text};
use crate::url::resembles_url;
use crate::words::consists_of;

/// Lines in a row, one below the other.
pub(super) struct Stray {
    /// The header that the lines would have, if they were a table.
    pub(super) head: Option<Head>,
    pub(super) rows: Vec<Span>,
}

impl Stray {
    pub(super) fn first(&self) -> Span {
        match &self.head {
            Some(head) => head.line,
            None => self.rows[0],
        }
    }

    pub(super) fn last(&self) -> Span {
        match self.rows.last() {
            Some(row) => *row,
            None => self.first(),
        }
    }

    /// Whether an empty line stands between its lines somewhere below this one.
    pub(super) fn has_gap_below(&self, text: &Text, line: Span) -> bool {
        let mut above = text.line_at(line.start);
        for row in &self.rows {
            let number = text.line_at(row.start);
            if number > above + 1 {
                return true;
            }
            above = above.max(number);
        }
        false
    }
}

/// Whether a line holds a URL between pipes.
pub(super) fn is_row_like(line: &str) -> bool {
    let holds_url = line.contains("//") || line.contains("／／") || line.contains("http");
    holds_url && is_piped(line)
}

pub(super) fn is_piped(line: &str) -> bool {
    if line.trim_ascii_start().starts_with("\\|") && rows::is_escaped_row(line) {
        return true;
    }
    let Some(first) = rows::next_pipe(line, 0, None) else { return false };
    rows::next_pipe(line, first.end, None).is_some()
        || matches!(line.trim_start().chars().next(), Some(first) if rows::is_any_pipe(first))
}

/// All stray lines of a page, grouped.
pub(super) fn find(text: &Text, outline: &Outline, is_mdx: bool) -> Vec<Stray> {
    let mut strays = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut tables = Vec::new();
    for table in &outline.tables {
        tables.push(table.span);
    }
    let mut is_below_gap = false;
    for number in text.line_at(outline.body)..=text.line_count() {
        let line = text.line(number);
        if is_stray(text, outline, &tables, line) {
            let row = within_pipes(text, line);
            if is_below_gap && !goes_on(text, &run, row) {
                finish_run(text, outline, is_mdx, &mut run, &mut strays);
            }
            run.push(row);
            is_below_gap = false;
        } else if run.is_empty() || is_grid(text.slice(line)) {
            // Most lines, and those between the rows of a drawn table.
        } else if text.slice(line).trim().is_empty() {
            is_below_gap = true;
        } else {
            finish_run(text, outline, is_mdx, &mut run, &mut strays);
        }
    }
    finish_run(text, outline, is_mdx, &mut run, &mut strays);
    strays
}

/// Whether a line is one of `+-----+-----+`.
fn is_grid(line: &str) -> bool {
    let line = line.trim_ascii();
    line.starts_with('+') && line.ends_with('+') && consists_of(line, |sign| matches!(sign, '+' | '-' | '='))
}

fn is_stray(text: &Text, outline: &Outline, tables: &[Span], line: Span) -> bool {
    let content = text.slice(line);
    if content.is_ascii() && !content.contains('|') {
        return false;
    }
    !is_covered(&[tables, &outline.code, &outline.commented], line.start.max(outline.body))
        && covers(&outline.commented, within_pipes(text, line).start).is_none()
        && is_piped(&without_code(text, outline, line))
        && !is_definition(content)
        && !is_sample(text, outline, line)
}

/// Whether a line says where a link leads or what a footnote says, which some use as a comment: `[//]: # (…)`.
fn is_definition(line: &str) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with('[') && matches!(line.split_once("]:"), Some((name, _)) if !name.contains('|'))
}

/// Whether a line continues the lines of a table although empty lines stand between them.
fn goes_on(text: &Text, run: &[Span], line: Span) -> bool {
    let Some(last) = run.last() else { return false };
    let (above, content) = (text.slice(*last), text.slice(line));
    if dash_like(content) {
        return run.len() == 1 && !dash_like(above) && !is_row_like(above);
    }
    is_row_like(content) && (is_row_like(above) || dash_like(above)) && is_no_prose(text, line)
}

/// A line without the signs before its first and behind its last pipe: those of a quote, a list, a direction of text.
fn within_pipes(text: &Text, line: Span) -> Span {
    let line = text.trimmed(line);
    let content = text.slice(line);
    let (Some(first), Some(last)) = (rows::next_pipe(content, 0, None), rows::last_pipe(content)) else {
        return line;
    };
    let mut within = line;
    if is_sign(&content[..first.start]) && is_piped(&content[first.end..]) {
        within.start = line.start + first.start;
    }
    if first.end < last.start && is_sign(&content[last.end..]) {
        within.end = line.start + last.end;
    }
    within
}

/// Whether a piece of text is a sign that only stands beside a row, as `>`, `-` and `2.` do.
fn is_sign(piece: &str) -> bool {
    let piece = piece.trim();
    let number = piece.trim_end_matches(['.', ')']);
    let is_number = number.len() < piece.len() && consists_of(number, |character| character.is_ascii_digit());
    let is_delimiter = piece.len() > 1 && rows::is_delimiter(piece);
    (is_number || consists_of(piece, |character| !character.is_alphanumeric()) && !is_delimiter)
        && !rows::opens_comment(piece)
}

/// The line of a row with what stands outside of its pipes.
pub(super) fn whole_line(text: &Text, row: Span) -> Span {
    text.trimmed(text.line(text.line_at(row.start)))
}

/// What stands on the line of a row outside of its pipes.
pub(super) fn outside(text: &Text, row: Span) -> String {
    let line = whole_line(text, row);
    let before = text.slice(Span::new(line.start, row.start)).trim_ascii();
    let behind = text.slice(Span::new(row.end, line.end.max(row.end))).trim_ascii();
    format!("{before}{behind}")
}

/// `<pre>` and `<script>` hold samples, as fenced code does.
fn is_sample(text: &Text, outline: &Outline, line: Span) -> bool {
    let Some(block) = covers(&outline.html, line.start) else { return false };
    let start = text.slice(block).trim_start().to_ascii_lowercase();
    ["<pre", "<script", "<style", "<textarea"].iter().any(|tag| start.starts_with(tag))
}

fn without_code<'a>(text: &'a Text, outline: &Outline, line: Span) -> Cow<'a, str> {
    let content = text.slice(line);
    let next = begun_before(&outline.inline_code, line.start);
    let mut masked = Cow::Borrowed(content);
    for code in &outline.inline_code[next..] {
        if code.start >= line.end {
            break;
        }
        let (start, end) = (code.start - line.start, code.end.min(line.end) - line.start);
        // In a lost table, a URL written as code is a URL: only code that holds pipes is a sample.
        if content[start..end].contains('|') {
            masked = Cow::Owned(replaced(&masked, start..end, &" ".repeat(end - start)));
        }
    }
    masked
}

/// Takes the lines of a run, if one of them holds a URL.
fn finish_run(text: &Text, outline: &Outline, is_mdx: bool, run: &mut Vec<Span>, strays: &mut Vec<Stray>) {
    let has_delimiter = run.iter().any(|line| dash_like(text.slice(*line)));
    let is_row = |line: &Span| is_row_like(text.slice(*line)) && (has_delimiter || is_no_prose(text, *line));
    if run.iter().any(is_row) {
        let mut lines = run.as_slice();
        // The next table of the run begins one line above its delimiter row.
        while let Some(below) = lines.get(2..)
            && let Some(at) = below.iter().position(|line| dash_like(text.slice(*line)))
        {
            let (above, next) = lines.split_at(at + 1);
            push(text, outline, is_mdx, above, strays);
            lines = next;
        }
        push(text, outline, is_mdx, lines, strays);
    }
    run.clear();
}

fn push(text: &Text, outline: &Outline, is_mdx: bool, lines: &[Span], strays: &mut Vec<Stray>) {
    let (head, used) = match head::read(text, outline, is_mdx, lines) {
        Some((head, used)) => (Some(head), used),
        // Code by indentation: a row alone is a sample, while a table may have slipped into it.
        None if covers(&outline.indented, lines[0].start).is_some() => return,
        None => (None, 0),
    };
    let mut rows = Vec::with_capacity(lines.len());
    if let Some(Head { row: Some(row), .. }) = &head {
        rows.push(*row);
    }
    rows.extend_from_slice(&lines[used..]);
    strays.push(Stray { head, rows });
}

/// Whether a line is a row rather than links with `|` between them: a pipe encloses more than words and links, or it
/// shows a URL behind a name.
fn is_no_prose(text: &Text, line: Span) -> bool {
    let content = text.slice(line);
    let cells = rows::cells(text, line, rows::pipe_of(content));
    if content.starts_with(rows::is_any_pipe) || content.ends_with(rows::is_any_pipe) {
        return cells.iter().any(|cell| shows_url(text, *cell))
            || !cells.iter().any(|cell| is_link(text.slice(*cell)));
    }
    let [name, others @ ..] = cells.as_slice() else { return false };
    let is_in_text = content.starts_with('#') || head::begins_item(content) && !is_below_row(text, line);
    !is_in_text && !shows_url(text, *name) && others.iter().any(|cell| shows_url(text, *cell))
}

/// Whether a row stands directly above a line: then a sign slipped in before the line.
fn is_below_row(text: &Text, line: Span) -> bool {
    let number = text.line_at(line.start);
    if number < 2 {
        return false;
    }
    let above = text.slice(text.trimmed(text.line(number - 1)));
    is_row_like(above) && !head::begins_item(above)
}

/// Whether a cell is a link with a text of its own.
fn is_link(cell: &str) -> bool {
    cell.starts_with('[') && cell.contains("](")
}

fn shows_url(text: &Text, cell: Span) -> bool {
    resembles_url(text.slice(cell).trim_start_matches(['<', '[', '`', '*', '_', '~']))
}

/// Whether a line is meant to be a delimiter row.
pub(crate) fn dash_like(line: &str) -> bool {
    let mut has_dash = false;
    for character in line.chars() {
        if is_dash(character) {
            has_dash = true;
        } else if !matches!(character, ':' | '：' | ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\\')
            && !rows::is_any_pipe(character)
        {
            return false;
        }
    }
    has_dash
}

pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '‐'..='―' | '−' | '─' | '━' | 'ー' | '－' | '﹣' | '﹘' | '_' | '=' | '~')
}

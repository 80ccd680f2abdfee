//! Lines that look like the rows of an endpoint table and are in none.

use std::borrow::Cow;

use super::blocks::{Outline, begun_before, covers, is_covered, replaced};
use super::delimiter;
use super::head::{self, Head};
use super::row_like::{is_piped, is_row_like, is_row_rather_than_links, within_pipes};
use crate::text::{Span, Text};
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

/// All stray lines of a page, grouped.
pub(super) fn find(text: &Text, outline: &Outline) -> Vec<Stray> {
    let mut tables = Vec::new();
    for table in &outline.tables {
        tables.push(table.span);
    }
    let mut search = Search { text, outline, run: Vec::new(), is_below_gap: false, strays: Vec::new() };
    for number in text.line_at(outline.body)..=text.line_count() {
        let line = text.line(number);
        if is_stray(text, outline, &tables, line) {
            search.stray(within_pipes(text, line));
        } else if !search.run.is_empty() {
            search.other(text.slice(line));
        }
    }
    search.finish_run();
    search.strays
}

struct Search<'a> {
    text: &'a Text,
    outline: &'a Outline,
    /// The stray lines that may belong together, so far.
    run: Vec<Span>,
    /// Whether an empty line stands below them.
    is_below_gap: bool,
    strays: Vec<Stray>,
}

impl Search<'_> {
    fn stray(&mut self, row: Span) {
        if self.is_below_gap && !goes_on(self.text, &self.run, row) {
            self.finish_run();
        }
        self.run.push(row);
        self.is_below_gap = false;
    }

    /// Any other line below a run.
    fn other(&mut self, line: &str) {
        if is_grid(line) {
            // It stands between the rows of a drawn table.
        } else if line.trim().is_empty() {
            self.is_below_gap = true;
        } else {
            self.finish_run();
        }
    }

    /// Takes the lines of the run, if one of them holds a URL.
    fn finish_run(&mut self) {
        let text = self.text;
        let run = std::mem::take(&mut self.run);
        let has_delimiter = run.iter().any(|line| delimiter::is_meant(text.slice(*line)));
        let is_row = |line: &Span| {
            is_row_like(text.slice(*line)) && (has_delimiter || is_row_rather_than_links(text, *line))
        };
        if !run.iter().any(is_row) {
            return;
        }
        let mut lines = run.as_slice();
        // The next table of the run begins one line above its delimiter row.
        while let Some(below) = lines.get(2..)
            && let Some(at) = below.iter().position(|line| delimiter::is_meant(text.slice(*line)))
        {
            let (above, next) = lines.split_at(at + 1);
            self.push(above);
            lines = next;
        }
        self.push(lines);
    }

    fn push(&mut self, lines: &[Span]) {
        let (head, used) = match head::read(self.text, self.outline, lines) {
            Some((head, used)) => (Some(head), used),
            // Code by indentation: a row alone is a sample, while a table may have slipped into it.
            None if covers(&self.outline.indented, lines[0].start).is_some() => return,
            None => (None, 0),
        };
        let mut rows = Vec::with_capacity(lines.len());
        if let Some(Head { row: Some(row), .. }) = &head {
            rows.push(*row);
        }
        rows.extend_from_slice(&lines[used..]);
        self.strays.push(Stray { head, rows });
    }
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
    if delimiter::is_meant(content) {
        return run.len() == 1 && !delimiter::is_meant(above) && !is_row_like(above);
    }
    is_row_like(content)
        && (is_row_like(above) || delimiter::is_meant(above))
        && is_row_rather_than_links(text, line)
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

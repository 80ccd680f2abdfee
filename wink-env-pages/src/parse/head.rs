//! The tops of tables that are none, and why they are none.

use super::blocks::{Outline, covers, is_covered};
use super::rows;
use super::strays::{dash_like, is_piped, is_row_like, outside, whole_line};
use crate::page::{BreakCause, Pipe};
use crate::text::{Span, Text};
use crate::words::{consists_of, leading};

/// The top of a table that is none.
pub(super) struct Head {
    pub(super) line: Span,
    pub(super) cells: Vec<Span>,
    /// `None` where a site sees the table, although the outline does not.
    pub(super) cause: Option<BreakCause>,
    /// The line at fault.
    pub(super) fault: Span,
    /// What stands behind the delimiter row on its line.
    pub(super) row: Option<Span>,
}

/// The header at the top of the lines, and how many of them it takes.
pub(super) fn read(text: &Text, outline: &Outline, is_mdx: bool, lines: &[Span]) -> Option<(Head, usize)> {
    let first = lines[0];
    let pipe = rows::pipe_of(text.slice(first));
    let cells = rows::cells(text, first, pipe);
    if let Some(cells) = merged_header(text, &cells) {
        return Some((
            Head { line: first, cells, cause: Some(BreakCause::MergedHeader), fault: first, row: None },
            1,
        ));
    }
    if dash_like(text.slice(first)) {
        if let Some(header) = lines.get(1)
            && !is_row_like(text.slice(*header))
            && header_above_gap(text, first).is_none()
        {
            let cells = rows::cells(text, *header, rows::pipe_of(text.slice(*header)));
            let cause = Some(BreakCause::DelimiterAboveHeader);
            return Some((Head { line: first, cells, cause, fault: *header, row: None }, 2));
        }
        let (cause, cells) = match header_above_gap(text, first) {
            Some(header) => (BreakCause::BlankLine, rows::cells(text, header, pipe)),
            None => (BreakCause::NoHeader, rows::emptied(&cells)),
        };
        return Some((Head { line: first, cells, cause: Some(cause), fault: first, row: None }, 1));
    }
    let second = *lines.get(1)?;
    let words = merged_header(text, &rows::cells(text, second, rows::pipe_of(text.slice(second))));
    let is_delimiter = words.is_some() && !is_row_like(text.slice(second));
    if is_delimiter || is_delimiter_like(text.slice(second)) {
        let (cause, fault) = cause_of_first_two(text, outline, is_mdx, &cells, lines);
        let cells = match cause {
            Some(BreakCause::DelimiterCount(..)) => fitted(text, cells, &lines[1..]),
            _ => cells,
        };
        return Some((Head { line: first, cells, cause, fault, row: None }, 2));
    }
    if is_row_like(text.slice(first)) {
        return None;
    }
    if let Some([word, ..]) = words.as_deref()
        && dash_like(text.slice(Span::new(second.start, word.start)))
    {
        let row = Some(Span::new(word.start, second.end));
        return Some((
            Head { line: first, cells, cause: Some(BreakCause::MergedRow), fault: second, row },
            2,
        ));
    }
    // The header of some wikis.
    let cause = if pipe == Pipe::Double { BreakCause::OddPipe(pipe) } else { BreakCause::NoDelimiter };
    Some((Head { line: first, cells, cause: Some(cause), fault: first, row: None }, 1))
}

/// Whether the line below a header is meant to be a delimiter row, whatever became of its hyphens.
fn is_delimiter_like(line: &str) -> bool {
    dash_like(line) || consists_of(line, |character| !character.is_alphanumeric())
}

/// The words of a header that has its delimiter row on its own line.
fn merged_header(text: &Text, cells: &[Span]) -> Option<Vec<Span>> {
    let mut words = Vec::new();
    let mut delimiters = 0;
    for cell in cells {
        let content = text.slice(*cell);
        if content.len() > 1 && rows::is_delimiter(content) {
            delimiters += 1;
        } else if !content.is_empty() {
            words.push(*cell);
        }
    }
    (delimiters > 0 && delimiters < cells.len()).then_some(words)
}

/// The header line of a table that an empty line divides from its delimiter row.
fn header_above_gap(text: &Text, delimiter: Span) -> Option<Span> {
    let line = text.line_at(delimiter.start);
    if line < 3 || !text.slice(text.trimmed(text.line(line - 1))).is_empty() {
        return None;
    }
    let header = text.trimmed(text.line(line - 2));
    let content = text.slice(header);
    (is_piped(content) && !is_row_like(content)).then_some(header)
}

/// The header's cells as most of the rows have them: words in front of it are no cells, and a lost one is empty.
fn fitted(text: &Text, mut cells: Vec<Span>, lines: &[Span]) -> Vec<Span> {
    let width = commonest_width(text, lines);
    if let Some(last) = cells.last().copied() {
        while cells.len() < width {
            cells.push(Span::new(last.end, last.end));
        }
    }
    cells[cells.len().saturating_sub(width)..].to_vec()
}

/// How many cells most of the lines have.
fn commonest_width(text: &Text, lines: &[Span]) -> usize {
    // How many lines have no cells, one cell, two and so on.
    let mut counts = Vec::new();
    let (mut commonest, mut most) = (0, 0);
    for line in lines {
        let width = rows::cells(text, *line, rows::pipe_of(text.slice(*line))).len();
        while counts.len() <= width {
            counts.push(0);
        }
        counts[width] += 1;
        if counts[width] >= most {
            (commonest, most) = (width, counts[width]);
        }
    }
    commonest
}

/// Why the first two of the lines are no header and delimiter row, and the line that is to blame.
fn cause_of_first_two(
    text: &Text,
    outline: &Outline,
    is_mdx: bool,
    cells: &[Span],
    lines: &[Span],
) -> (Option<BreakCause>, Span) {
    let (header, delimiter) = (lines[0], lines[1]);
    if text.line_at(header.start) + 1 < text.line_at(delimiter.start) {
        return (Some(BreakCause::BlankLine), delimiter);
    }
    if is_in_mkdocs_block(text, outline, header) {
        return (cause_of_delimiter(text, cells, delimiter), delimiter);
    }
    if !is_mdx {
        if let Some((tag, line)) = tag_above(text, outline, header) {
            return (Some(BreakCause::Tag(tag)), line);
        }
        if covers(&outline.indented, header.start).is_some() {
            return (Some(BreakCause::Indented), header);
        }
    }
    for line in &lines[..2] {
        let signs = outside(text, *line);
        if !signs.is_empty() {
            return (Some(BreakCause::OutsidePipes(signs)), whole_line(text, *line));
        }
        let pipe = rows::pipe_of(text.slice(*line));
        if pipe != Pipe::Plain {
            return (Some(BreakCause::OddPipe(pipe)), *line);
        }
    }
    match cause_of_delimiter(text, cells, delimiter) {
        None if is_below_text(text, outline, header) => {
            let is_seen = follows_paragraph(text, outline, header);
            (if is_seen { None } else { Some(BreakCause::TextAbove) }, header)
        }
        None if !is_mdx => (Some(BreakCause::Interrupted), delimiter),
        cause => (cause, delimiter),
    }
}

/// Whether a header continues a paragraph, as that of a list or a quote; tags and indentation mean nothing in MDX.
fn is_below_text(text: &Text, outline: &Outline, header: Span) -> bool {
    let above = text.trimmed(text.line((text.line_at(header.start) - 1).max(1)));
    !text.slice(above).is_empty() && !is_covered(&[&outline.html, &outline.indented], header.start)
}

/// Whether the text above a header is a paragraph of its own, below which sites see a table, unlike the parser; that of
/// a list or a quote goes on in the header.
fn follows_paragraph(text: &Text, outline: &Outline, header: Span) -> bool {
    let mut number = text.line_at(header.start) - 1;
    while number > 0 && text.line(number).start >= outline.body {
        let content = text.slice(text.trimmed(text.line(number)));
        if content.is_empty() {
            return true;
        }
        if content.starts_with('>') || begins_item(content) {
            return false;
        }
        number -= 1;
    }
    true
}

/// Whether a line begins with the sign of an item in a list.
pub(super) fn begins_item(line: &str) -> bool {
    let number = leading(line, |character| character.is_ascii_digit());
    let signs: &[&str] = if number.is_empty() { &["- ", "* ", "+ ", ": "] } else { &[". ", ") "] };
    signs.iter().any(|sign| line[number.len()..].starts_with(sign))
}

/// Whether a table stands indented in a box or a tab of `MkDocs`.
fn is_in_mkdocs_block(text: &Text, outline: &Outline, header: Span) -> bool {
    const MOST_LINES: usize = 1_000;
    let indentation = |number| {
        let line = text.line(number);
        text.trimmed(line).start - line.start
    };
    let first = text.line_at(header.start);
    let mut least = indentation(first);
    let mut number = first;
    while least > 0 && number > 1 && first - number < MOST_LINES {
        number -= 1;
        let line = text.trimmed(text.line(number));
        if line.start < outline.body {
            return false;
        }
        if line.start == line.end || indentation(number) >= least {
            continue;
        }
        least = indentation(number);
        let content = text.slice(line);
        if ["!!! ", "??? ", "???+ ", "=== \"", "===! \""].iter().any(|sign| content.starts_with(sign)) {
            return true;
        }
    }
    false
}

/// What is wrong with the delimiter row below a header with these cells.
fn cause_of_delimiter(text: &Text, cells: &[Span], delimiter: Span) -> Option<BreakCause> {
    let content = text.slice(delimiter);
    for cell in &rows::cells(text, delimiter, Pipe::Plain) {
        let cell = text.slice(*cell);
        if cell.contains(char::is_alphanumeric) && !dash_like(cell) {
            return Some(BreakCause::OddDelimiter(cell.to_owned()));
        }
    }
    let mut odd = String::new();
    for character in content.chars() {
        if !matches!(character, '|' | ':' | '-' | ' ' | '\t') && !odd.contains(character) {
            odd.push(character);
        }
    }
    if !odd.is_empty() {
        return Some(BreakCause::OddDelimiter(odd));
    }
    let mut count = 0;
    for cell in &rows::cells(text, delimiter, Pipe::Plain) {
        let cell = text.slice(*cell);
        if !cell.is_empty() && !rows::is_delimiter(cell) {
            return Some(BreakCause::OddDelimiter(cell.to_owned()));
        }
        count += usize::from(!cell.is_empty());
    }
    if count == 0 {
        return Some(BreakCause::NoDelimiter);
    }
    if count != cells.len() {
        return Some(BreakCause::DelimiterCount(cells.len(), count));
    }
    content.contains('\t').then_some(BreakCause::TabInDelimiter)
}

/// The tag that begins the HTML around a line, and the line where it stands.
fn tag_above(text: &Text, outline: &Outline, line: Span) -> Option<(String, Span)> {
    let block = covers(&outline.html, line.start)?;
    let name = leading(text.slice(block).trim_start().strip_prefix('<')?, |character| {
        character.is_alphanumeric() || matches!(character, '/' | '-' | '.' | ':')
    });
    if name.is_empty() {
        return None;
    }
    Some((format!("<{name}>"), text.trimmed(text.line(text.line_at(block.start)))))
}

/// Why rows without a header are in no table, and the line that is to blame.
pub(super) fn cause_above(
    text: &Text,
    outline: &Outline,
    first: Span,
    below_table: bool,
) -> (BreakCause, Span) {
    if let Some((tag, line)) = tag_above(text, outline, first) {
        return (BreakCause::Tag(tag), line);
    }
    let pipe = rows::pipe_of(text.slice(first));
    if pipe != Pipe::Plain {
        return (BreakCause::OddPipe(pipe), first);
    }
    let signs = outside(text, first);
    if !signs.is_empty() {
        return (BreakCause::OutsidePipes(signs), whole_line(text, first));
    }
    let line = text.line_at(first.start);
    if !below_table || line == 1 {
        return (BreakCause::NoHeader, first);
    }
    let above = text.trimmed(text.line(line - 1));
    if above.end < outline.body {
        return (BreakCause::NoHeader, first);
    }
    let content = text.slice(above);
    if content.is_empty() {
        return (BreakCause::BlankLine, first);
    }
    if content.starts_with(">>>>>>>") {
        return (BreakCause::Conflict, above);
    }
    if outline.commented.iter().any(|comment| (above.start..=above.end).contains(&comment.end)) {
        return (BreakCause::Comment, above);
    }
    if content.starts_with(":::") {
        return (BreakCause::Fence, above);
    }
    (BreakCause::Interrupted, first)
}

//! Tables that fell apart: header and delimiter row on one line, odd signs, lost lines.

use super::draft::Draft;
use super::examination::Examination;
use super::{Repair, Safety};
use crate::page::{Break, BreakCause, OddPipe, Page, Section};
use crate::parse::delimiter;
use crate::parse::lines::cells;
use crate::parse::pipes::{ODD_PIPES, Pipe};
use crate::text::Span;

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for found in &page.breaks {
        let line = page.text.line_at(found.span.start);
        if draft.is_changed(line) || !examination.complains("broken-table", found.span) {
            continue;
        }
        if let Some(deed) = repaired(examination, found, line, draft) {
            repairs.push(Repair::new("broken-table", Safety::Safe, deed));
        }
    }
    repairs
}

fn repaired(
    examination: &Examination<'_>,
    found: &Break,
    line: usize,
    draft: &mut Draft<'_>,
) -> Option<&'static str> {
    let page = examination.page();
    let content = page.text.slice(page.text.line(line));
    match &found.cause {
        BreakCause::MergedHeader { .. } => {
            let (header, delimiter) = divided(page, found.span)?;
            draft.replace(line, header);
            draft.insert_below(line, delimiter);
            Some("put header and delimiter row on lines of their own")
        }
        BreakCause::TabInDelimiter => {
            let start = content.len() - content.trim_start().len();
            draft.replace(line, format!("{}{}", &content[..start], content[start..].replace('\t', " ")));
            Some("replaced the tab in the delimiter row")
        }
        BreakCause::OddDelimiter(_) if holds_words(content) => None,
        BreakCause::OddDelimiter(_) => {
            let plain = plain_delimiter(content);
            let is_sound = plain.trim().trim_matches('|').split('|').all(delimiter::is_cell);
            draft.replace(line, if is_sound { plain } else { delimiter_row(examination, line - 1, "")? });
            Some("wrote the delimiter row with hyphens")
        }
        BreakCause::DelimiterAboveHeader => {
            draft.delete(line);
            draft.insert_above(line - 1, content.to_owned());
            Some("exchanged header and delimiter row")
        }
        BreakCause::DoubleDelimiter => {
            for line in line..=page.text.line_at(found.stranded.end) {
                if delimiter::is_meant(page.text.slice(page.text.line(line))) {
                    draft.delete(line);
                }
            }
            Some("removed the second delimiter row")
        }
        BreakCause::GluedTable | BreakCause::TextAbove => {
            draft.insert_above(line, String::new());
            Some("left an empty line above a table")
        }
        BreakCause::OpenComment => {
            draft.replace(line, closed(content)?);
            Some("ended a comment")
        }
        BreakCause::OddPipe(pipe) => {
            let lines = page.text.line_at(found.stranded.start)..=page.text.line_at(found.stranded.end);
            for line in lines {
                let content = page.text.slice(page.text.line(line));
                let divided = match pipe {
                    OddPipe::Escaped => content.replace("\\|", "|"),
                    OddPipe::Double => content.replace("||", "|"),
                    OddPipe::Character(_) => content.replace(ODD_PIPES, "|"),
                };
                draft.replace(line, divided);
            }
            Some("divided the cells by `|`")
        }
        BreakCause::BlankLine | BreakCause::BlankLines if delimiter::is_meant(content) => {
            let is_blank = line > 1 && page.text.slice(page.text.line(line - 1)).trim().is_empty();
            is_blank.then(|| draft.delete(line - 1))?;
            for below in line + 1..=page.text.line_at(found.stranded.end) {
                if page.text.slice(page.text.line(below)).trim().is_empty() {
                    draft.delete(below);
                }
            }
            Some("removed empty lines from a table")
        }
        BreakCause::DelimiterCount(..) => {
            draft.replace(line, delimiter_row(examination, line - 1, content)?);
            Some("gave the delimiter row as many cells as the header")
        }
        BreakCause::NoDelimiter => {
            draft.insert_below(line, delimiter_row(examination, line, "")?);
            Some("added a delimiter row")
        }
        BreakCause::Tag(_) => {
            let first = page.text.line_at(found.stranded.start);
            let last = page.text.line_at(found.stranded.end);
            draft.insert_above(first, String::new());
            let is_tag = |line: usize| page.text.slice(page.text.line(line)).trim_start().starts_with('<');
            if last < page.text.line_count() && is_tag(last + 1) {
                draft.insert_below(last, String::new());
            }
            Some("left an empty line between a tag and a table")
        }
        BreakCause::Indented => {
            for line in page.text.line_at(found.stranded.start)..=page.text.line_at(found.stranded.end) {
                draft.replace(line, page.text.slice(page.text.line(line)).trim_start().to_owned());
            }
            Some("removed the indentation of a table")
        }
        _ => None,
    }
}

/// Header and delimiter row of a line that holds both.
fn divided(page: &Page, line: Span) -> Option<(String, String)> {
    let cells = cells(&page.text, line, Pipe::Plain);
    let is_delimiter = |cell: &Span| {
        let cell = page.text.slice(*cell);
        cell.len() > 1 && delimiter::is_cell(cell)
    };
    let filled: Vec<Span> = cells.into_iter().filter(|cell| cell.start < cell.end).collect();
    let words = filled.iter().take_while(|cell| !is_delimiter(cell)).count();
    let (header, delimiters) = filled.split_at(words);
    if header.len() != delimiters.len() || !delimiters.iter().all(is_delimiter) {
        return None;
    }
    let (end, start) = (header.last()?.end, delimiters.first()?.start);
    let full = page.text.line(page.text.line_at(line.start));
    let indentation = page.text.slice(Span::new(full.start, line.start));
    let between = page.text.slice(Span::new(end, start));
    let (first, last) = (between.find('|')?, between.rfind('|')?);
    let header = page.text.slice(Span::new(full.start, end + first + 1));
    let delimiter = page.text.slice(Span::new(end + last, full.end));
    Some((header.to_owned(), format!("{indentation}{delimiter}")))
}

/// Whether a delimiter row holds more than a sign that slipped in, as a name that belongs somewhere else.
fn holds_words(delimiter: &str) -> bool {
    const SLIP: usize = 2;
    let signs = delimiter.replace("&#124;", "|");
    let letters = signs.chars().filter(|sign| sign.is_alphanumeric() && !delimiter::is_dash(*sign));
    letters.count() > SLIP
}

fn plain_delimiter(line: &str) -> String {
    let plain = line.chars().map(|character| match character {
        dash if delimiter::is_dash(dash) => '-',
        '：' => ':',
        '\t' | '\u{a0}' | '\u{3000}' => ' ',
        pipe if ODD_PIPES.contains(&pipe) => '|',
        other => other,
    });
    let plain: String = plain.collect();
    let long_enough = plain.split('|').map(|cell| match cell.matches('-').count() {
        1 => cell.replacen('-', "---", 1),
        _ => cell.to_owned(),
    });
    long_enough.collect::<Vec<_>>().join("|")
}

/// The delimiter row below a header that has as many cells as on the reference.
fn delimiter_row(examination: &Examination<'_>, header: usize, old: &str) -> Option<String> {
    let page = examination.page();
    let text = &page.text;
    let drift = examination
        .drift()
        .sections
        .iter()
        .find(|drift| text.line_at(page.sections[drift.page].header.start) == header)?;
    let wanted = examination.reference.sections[drift.reference].columns.len() + 1;
    let line = text.line(header);
    if cells(text, line, Pipe::Plain).len() != wanted {
        return None;
    }
    let indentation = text.slice(Span::new(line.start, text.trimmed(line).start));
    let mut cells: Vec<&str> =
        old.split('|').map(str::trim).filter(|cell| delimiter::is_cell(cell)).collect();
    cells.resize(wanted, "---");
    Some(format!("{indentation}| {} |", cells.join(" | ")))
}

/// A line whose comment ends in something that was `-->` before a translation or a word processor.
fn closed(line: &str) -> Option<String> {
    const WRONG: [&str; 9] = ["--&gt;", "–&gt;", "—&gt;", "–>", "—>", "−>", "-- >", "- ->", "->"];
    let content = line.trim_end();
    let kept = WRONG.iter().find_map(|wrong| content.strip_suffix(wrong))?;
    kept.contains('|').then(|| format!("{kept}-->{}", &line[content.len()..]))
}

/// The delimiter row of a table that has one directly below its header.
pub(super) fn delimiter_line(page: &Page, section: &Section) -> Option<usize> {
    let line = page.text.line_at(section.header.start) + 1;
    let is_delimiter = line <= page.text.line_count()
        && delimiter::is_meant(page.text.slice(page.text.line(line)).trim_start_matches([' ', '\t', '>']));
    is_delimiter.then_some(line)
}

/// The delimiter row and the lines of the published rows, if they stand one below the other, each on a line of its own.
pub(super) fn row_lines(page: &Page, section: &Section) -> Option<Vec<usize>> {
    let mut lines = vec![delimiter_line(page, section)?];
    for row in section.published() {
        let line = page.text.line_at(row.line.start);
        let full = page.text.line(line);
        let before = page.text.slice(Span::new(full.start, row.line.start));
        let is_alone = before.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>'))
            && row.line.end <= full.end
            && page.text.slice(Span::new(row.line.end, full.end)).trim().is_empty();
        if !is_alone || lines.last() != Some(&(line - 1)) {
            return None;
        }
        lines.push(line);
    }
    Some(lines)
}

//! Delimiter rows in a form that sites recognize.

use super::edit::replaced;
use super::frame::Frame;
use super::line::widths;
use crate::page::{Break, BreakCause, Page};
use crate::parse::delimiter;
use crate::parse::pipes::ODD_PIPES;
use crate::text::Span;

/// A delimiter row as it was meant, if it has a cell for each column.
pub(super) fn meant(frame: &Frame<'_>, found: &Break, row: Span) -> Option<String> {
    let text = &frame.page.text;
    let cells: Vec<String> =
        found.delimiter.iter().map(|cell| lengthened(in_valid_signs(text.slice(*cell)))).collect();
    if cells.len() != frame.section.width() || !cells.iter().all(|cell| delimiter::is_cell(cell)) {
        return None;
    }
    let start = text.trimmed(row).start;
    let indentation = text.slice(Span::new(row.start, start));
    let pipe = if start < found.delimiter[0].start { "" } else { "| " };
    let places = found.delimiter.iter().copied().zip(cells.iter().map(String::as_str));
    let row = replaced(text.as_str(), Span::new(start, row.end), places);
    Some(format!("{indentation}{pipe}{}", in_valid_signs(&row)))
}

/// A new delimiter row, if the header has as many URL columns as in the reference.
pub(super) fn rebuilt(frame: &Frame<'_>, found: &Break) -> Option<String> {
    let (text, section) = (&frame.page.text, frame.section);
    let theirs = frame.theirs()?;
    let line = text.line(text.line_at(section.header.start));
    // A delimiter row like that of the reference is right, and the header lost a cell.
    let lacks_cell = matches!(found.cause, BreakCause::DelimiterCount(header, delimiter)
        if header != section.width() || delimiter == theirs.width());
    if theirs.columns.len() != section.columns.len()
        || !section.has_names
        || lacks_cell
        || text.trimmed(line) != section.header
    {
        return None;
    }
    let old = found.delimiter.iter().map(|cell| text.slice(*cell));
    let mut old = old.filter(|cell| delimiter::is_cell(cell));
    let cells = widths(frame.page, section).into_iter().map(|width| {
        let old = old.next().unwrap_or("---");
        width.map_or(old.to_owned(), |width| "-".repeat(width.saturating_sub(1).max(3)))
    });
    let indentation = text.slice(Span::new(line.start, section.header.start));
    Some(format!("{indentation}| {} |", cells.collect::<Vec<_>>().join(" | ")))
}

/// What stands between a delimiter row and the name of the row on its line.
pub(super) fn gap_before_row(page: &Page, row: Span) -> Option<Span> {
    let start = page.text.line(page.text.line_at(row.start)).start;
    let before = page.text.slice(Span::new(start, row.start));
    let dashes = before.rfind(delimiter::is_dash)?;
    let end = dashes + before[dashes..].find('|')? + 1;
    Some(Span::new(start + end, row.start))
}

/// Whether a delimiter row contains more than a stray character, such as a name that belongs elsewhere.
pub(super) fn holds_words(delimiter: &str) -> bool {
    const SLIP: usize = 2;
    let signs = delimiter.replace("&#124;", "|");
    let letters = signs.chars().filter(|sign| sign.is_alphanumeric() && !delimiter::is_dash(*sign));
    letters.count() > SLIP
}

/// A piece of a delimiter row, in valid characters.
fn in_valid_signs(piece: &str) -> String {
    let meant = piece.chars().map(|character| match character {
        dash if delimiter::is_dash(dash) => '-',
        '：' => ':',
        '\t' | '\u{a0}' | '\u{3000}' => ' ',
        pipe if ODD_PIPES.contains(&pipe) => '|',
        other => other,
    });
    meant.collect()
}

/// Some sites require more than one hyphen.
fn lengthened(cell: String) -> String {
    if cell.matches('-').count() == 1 { cell.replacen('-', "---", 1) } else { cell }
}

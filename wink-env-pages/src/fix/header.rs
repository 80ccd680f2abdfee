//! Headers that have too few or too many cells, were split, or are missing.

use std::collections::HashSet;

use unicode_width::UnicodeWidthStr as _;

use super::action::Action;
use super::frame::Frame;
use super::labels::NewLabel;
use super::line::widths;
use super::plan::Plan;
use super::repair::Safety;
use super::repiped::repiped;
use super::row_lines::shown_between;
use super::wanted::header_line;
use crate::page::{Break, Section};
use crate::parse::lines::cells;
use crate::parse::pipes::Pipe;
use crate::text::{Span, Text};

/// The header without marks and empty cells that do not belong there, or with a `|` that was lost. Its words stay, and
/// cells are only empty where they are in the reference.
pub(super) fn fitted(line: &str, width: usize, theirs: Option<&Section>) -> Option<String> {
    let has_words: Vec<bool> = match theirs {
        Some(theirs) => theirs.headers().iter().map(|label| !label.text.is_empty()).collect(),
        None => vec![true; width],
    };
    let is_meant = |line: &str| {
        let text = Text::new(line.to_owned());
        let cells = cells(&text, Span::new(0, line.len()), Pipe::Plain);
        cells.len() == width && cells.iter().map(|cell| cell.start < cell.end).eq(has_words.iter().copied())
    };
    let letters = |line: &str| line.chars().filter(|sign| sign.is_alphanumeric()).count();
    let without = without_empty_cells(line, &has_words).filter(|line| is_meant(line));
    let header = without.or_else(|| repiped(line, width, is_meant))?;
    (letters(&header) == letters(line)).then_some(header)
}

/// Adds the header of a table that has the columns of the reference.
pub(super) fn add(frame: &Frame<'_>, found: &Break, has_delimiter: bool, plan: &mut Plan<'_>) -> Option<()> {
    let theirs = frame.theirs()?;
    let line = frame.page.text.line_at(found.span.start);
    let is_below_table = header_line(frame.page, frame.section) != line;
    if is_below_table || theirs.width() != frame.section.width() || frame.drift()?.pairs.is_empty() {
        return None;
    }
    let headers: Vec<NewLabel> =
        theirs.headers().into_iter().map(|label| frame.labels().header_for(label)).collect();
    let copied = headers.iter().filter(|header| header.is_copied && !header.text.is_empty());
    let action = Action::AddedHeader { copied: copied.map(|header| header.text.clone()).collect() };
    let answers = frame.examination.complaints("broken-table", found.span);
    let repair = plan.intend("broken-table", Safety::Safe, action, answers);
    let widths = widths(frame.page, frame.section);
    let cells = headers.iter().zip(widths).map(|(NewLabel { text, .. }, width)| {
        let padding = width.unwrap_or_default().saturating_sub(text.width() + 1);
        format!("{text}{}", " ".repeat(padding))
    });
    let header = format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    let dashes = vec!["---"; headers.len()].join(" | ");
    let lines = std::iter::once(header).chain((!has_delimiter).then(|| format!("| {dashes} |")));
    plan.insert_lines_above(line, lines, &[repair]);
    Some(())
}

/// What was between the halves of a split header: nothing if that makes a header that is known, or else what Markdown
/// shows for a line break.
pub(super) fn between(above: &str, below: &str, known: &HashSet<&str>) -> &'static str {
    let cut = [above.rsplit('|').next(), below.split('|').next()].map(|half| half.unwrap_or_default().trim());
    let is_within_cell = !above.ends_with('|') && !below.starts_with('|');
    if is_within_cell && known.contains(cut.concat().as_str()) { "" } else { shown_between(above, below) }
}

/// The header without the empty cells that the reference does not have.
fn without_empty_cells(line: &str, has_words: &[bool]) -> Option<String> {
    let cells: Vec<&str> = line.split('|').collect();
    let (first, last) = (cells.first()?, cells.last()?);
    let mut inner = cells.get(1..cells.len() - 1)?.iter().peekable();
    let mut kept = vec![*first];
    for has_words in has_words {
        if *has_words {
            while inner.next_if(|cell| cell.trim().is_empty()).is_some() {}
        }
        kept.push(inner.next()?);
    }
    while inner.next_if(|cell| cell.trim().is_empty()).is_some() {}
    kept.push(last);
    (inner.next().is_none() && kept.len() < cells.len()).then(|| kept.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_only_empty_where_they_should_be() {
        let without = |line, has_words: &[bool]| without_empty_cells(line, has_words);
        assert_eq!(without("| | A | | B |", &[false, true, true]).as_deref(), Some("| | A | B |"));
        assert_eq!(without("| | N | | A | |", &[true, true]).as_deref(), Some("| N | A |"));
        assert_eq!(without("| N | A | B |", &[true, true]), None);
        assert_eq!(without("| | A | B |", &[false, true, true]), None);
    }

    #[test]
    fn a_lost_pipe_leaves_spaces_and_a_stray_one_is_within_a_word() {
        for (line, header) in [
            ("| Name | Staging     Production |", "| Name | Staging    | Production |"),
            ("| Name | Sta|ging | Production |", "| Name | Staging | Production |"),
            ("**| Name | Staging | Production |**", "| Name | Staging | Production |"),
            (r"\| Name \| Staging | Production |", "| Name | Staging | Production |"),
        ] {
            assert_eq!(fitted(line, 3, None).as_deref(), Some(header), "{line}");
        }
        assert_eq!(fitted("| Name | Staging Production |", 3, None), None);
        assert_eq!(fitted("| Name | Staging | Production | new", 3, None), None);
    }
}

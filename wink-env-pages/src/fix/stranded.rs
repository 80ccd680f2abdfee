//! Rows outside their table.

use super::action::{Action, TableName};
use super::frame::Frame;
use super::plan::Plan;
use super::repair::Safety;
use super::wanted::{Wanted, delimiter_line, write};
use crate::page::{Break, BreakCause};

/// Moves rows from outside the table to the others, unless it is unclear whether they belong there.
pub(super) fn bring_back(frame: &Frame<'_>, breaks: &[&Break], plan: &mut Plan<'_>) {
    let Some(delimiter) = delimiter_line(frame.page, frame.section) else { return };
    let rows: Vec<(usize, usize)> = frame.rows().collect();
    let attached = rows.iter().zip(delimiter + 1..).take_while(|((_, line), below)| line == below).count();
    let (anchor, rows) = (delimiter + attached, &rows[attached..]);
    let Some((_, first)) = rows.first() else { return };
    if !breaks.iter().any(|found| is_outside(found) && frame.lines(found).contains(first))
        || !are_certain(frame, rows, anchor)
    {
        return;
    }
    let answers: Vec<usize> = breaks
        .iter()
        .flat_map(|found| frame.examination.complaints("broken-table", found.span))
        .copied()
        .collect();
    let action = Action::BroughtBack(TableName::of(frame.section, frame.index));
    let repair = plan.intend("broken-table", Safety::Safe, action, answers);
    write(frame.page, joined(frame, rows, anchor, repair, plan), plan);
}

/// The lines of the rows below the last one in its place. Empty lines are removed, and other text moves below the
/// rows.
fn joined(
    frame: &Frame<'_>,
    rows: &[(usize, usize)],
    anchor: usize,
    repair: usize,
    plan: &mut Plan<'_>,
) -> Vec<Wanted> {
    let mut wanted = vec![Wanted::kept(anchor)];
    let mut above = anchor;
    let mut is_moved = false;
    // The line above a row, ignoring rows that move away.
    let mut nearest = anchor;
    for (_, line) in rows {
        let gap = above + 1..*line;
        above = *line;
        if !gap.is_empty() {
            nearest = line - 1;
        }
        is_moved |= gap.clone().any(|line| !frame.is_empty(line));
        if !is_moved {
            gap.for_each(|line| plan.delete_line(line, &[repair]));
            wanted.push(Wanted::kept(*line));
            continue;
        }
        wanted.push(Wanted::moved(*line, repair));
        // One of the empty lines above and below a row that moves away is kept.
        if frame.is_empty(nearest) && *line < frame.page.text.line_count() && frame.is_empty(line + 1) {
            plan.delete_line(nearest, &[repair]);
            nearest -= 1;
        }
    }
    wanted
}

/// With text between a table and rows, it is unclear whether they belong together, unless the reference has the
/// rows.
fn are_certain(frame: &Frame<'_>, rows: &[(usize, usize)], anchor: usize) -> bool {
    let Some(drift) = frame.drift() else { return false };
    let mut above = anchor;
    rows.iter().all(|(row, line)| {
        let first = std::mem::replace(&mut above, *line) + 1;
        first <= *line
            && (drift.pair_of(*row).is_some()
                || frame.section.rows[*row].begins_with_pipe()
                    && (first..*line).all(|line| is_no_text(frame.line(line).trim())))
    })
}

/// Whether rows are not part of their table because of what is between them.
fn is_outside(found: &Break) -> bool {
    use BreakCause::{BlankLine, BlankLines, Comment, Fence, Interrupted, Tag};
    matches!(found.cause, Comment | Fence | BlankLine | BlankLines | Interrupted | Tag(_))
}

pub(super) fn is_no_text(line: &str) -> bool {
    let is_comment = |open: &str, close: &str| line.starts_with(open) && line.ends_with(close);
    line.is_empty() || line.starts_with(":::") || is_comment("<!--", "-->") || is_comment("{/*", "*/}")
}

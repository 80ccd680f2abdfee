//! Repairs broken tables: headers, delimiter rows, separators, and what is between rows.

use super::action::Action;
use super::delimiter_row;
use super::examination::Examination;
use super::frame::{Frame, Known};
use super::header;
use super::open_comments;
use super::plan::Plan;
use super::repair::Safety;
use super::repiped::count;
use super::stranded::{self, is_no_text};
use super::wanted::{Wanted, header_line, write};
use crate::page::{Break, BreakCause, OddPipe, Row};
use crate::parse::blocks::is_code_fence;
use crate::parse::delimiter;
use crate::parse::lines::cells;
use crate::parse::orphans::is_sign;
use crate::parse::pipes::{ODD_PIPES, Pipe};
use crate::text::Span;

/// Repairs the frames of all tables, and returns those without a reliable frame.
pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) -> Vec<bool> {
    let page = examination.page;
    let mut breaks: Vec<Vec<&Break>> = vec![Vec::new(); page.sections.len()];
    let mut open_comments = Vec::new();
    for found in &page.breaks {
        let below = page.sections.partition_point(|section| section.header.start <= found.stranded.end);
        if examination.complaints("broken-table", found.span).is_empty() {
            // It is allowed.
        } else if found.cause == BreakCause::OpenComment {
            open_comments.push(found);
        } else if found.cause == (BreakCause::MergedHeader { holds_rows: true }) {
            divide(examination, found, plan);
        } else if matches!(found.cause, BreakCause::NoHeading(_) | BreakCause::DoubleHeader)
            && below < breaks.len()
        {
            breaks[below].push(found);
        } else if let Some(section) = below.checked_sub(1) {
            breaks[section].push(found);
        }
    }
    open_comments::end(examination, &open_comments, plan);
    let known = Known::default();
    for (index, breaks) in breaks.iter().enumerate() {
        let frame = Frame::new(examination, index, &known);
        let mended = breaks.iter().filter_map(|found| mend(&frame, found, plan)).count();
        if mended == 0 && !breaks.is_empty() {
            stranded::bring_back(&frame, breaks, plan);
        }
    }
    breaks.iter().map(|breaks| !breaks.is_empty()).collect()
}

/// Repairs what does not require moving rows; `None` if that is impossible.
fn mend(frame: &Frame<'_>, found: &Break, plan: &mut Plan<'_>) -> Option<()> {
    let line = frame.page.text.line_at(found.span.start);
    let mut lines = frame.lines(found);
    let repair = [plan.mend(frame.examination, found)];
    match &found.cause {
        BreakCause::DoubleDelimiter => lines
            .filter(|line| delimiter::is_meant(frame.line(*line)))
            .for_each(|line| plan.delete_line(line, &repair)),
        BreakCause::BlankLine | BreakCause::BlankLines if delimiter::is_meant(frame.line(line)) => {
            let above: Vec<usize> = (1..line).rev().take_while(|line| frame.is_empty(*line)).collect();
            let below = (line + 1..=*lines.end()).filter(|line| frame.is_empty(*line));
            above.first()?;
            above.iter().copied().chain(below).for_each(|line| plan.delete_line(line, &repair));
        }
        BreakCause::OddPipe(pipe) => {
            lines.for_each(|line| {
                plan.replace_line(line, with_pipes(frame.line(line), *pipe, frame.section.width()), &repair);
            });
        }
        BreakCause::Indented => {
            lines.for_each(|line| plan.replace_line(line, frame.line(line).trim_start(), &repair));
        }
        BreakCause::CodeFence => {
            plan.delete_fence(line, &repair);
            let below = lines.next_back()? + 1;
            if below <= frame.page.text.line_count() && is_code_fence(frame.line(below).trim()) {
                plan.delete_fence(below, &repair);
            }
        }
        BreakCause::IndentedComment => plan.replace_line(line, frame.line(line).trim_start(), &repair),
        BreakCause::ShortComment => {
            let ends = ["-->", "*/}"].map(|end| frame.line(line).find(end));
            let start = frame.page.text.line(line).start + ends.into_iter().flatten().min()?;
            plan.replace(Span::new(start, start + "-->".len()), "", &repair);
        }
        BreakCause::NoHeading(_) => {
            let words = frame.line(line).trim_start_matches(['#', '＃']);
            let signs = frame.line(line)[..frame.line(line).len() - words.len()].chars().count();
            plan.replace_line(line, format!("{} {}", "#".repeat(signs), words.trim_start()), &repair);
        }
        BreakCause::OutsidePipes(_) if !frame.is_quote() => {
            lines.for_each(|line| plan.replace_line(line, within_pipes(frame.line(line)), &repair));
        }
        BreakCause::DoubleHeader if frame.line(line).trim() == frame.line(line + 1).trim() => {
            plan.delete_line(line, &repair);
        }
        BreakCause::GluedTable | BreakCause::TextAbove => plan.insert_above(line, "", &repair),
        BreakCause::Tag(_) if header_line(frame.page, frame.section) == *lines.start() => {
            plan.insert_above(*lines.start(), "", &repair);
            let last = lines.next_back()?;
            if last < frame.page.text.line_count() && frame.line(last + 1).trim_start().starts_with('<') {
                plan.insert_below(last, "", &repair);
            }
        }
        _ => return mend_delimiter(frame, found, line, repair[0], plan),
    }
    Some(())
}

/// Writes the delimiter row in its place, in a form that sites recognize.
fn mend_delimiter(
    frame: &Frame<'_>,
    found: &Break,
    line: usize,
    repair: usize,
    plan: &mut Plan<'_>,
) -> Option<()> {
    match &found.cause {
        BreakCause::MergedHeader { .. } => {
            let (header, row) = found.merged?;
            let row = delimiter_row::meant(frame, found, row)?;
            plan.replace_line(line, frame.page.text.slice(header), &[repair]);
            plan.insert_below(line, &row, &[repair]);
        }
        BreakCause::MergedRow => {
            let row = frame.rows().next().map(|(row, _)| frame.section.rows[row].line)?;
            plan.break_line(delimiter_row::gap_before_row(frame.page, row)?, "| ", &[repair]);
        }
        BreakCause::SplitHeader | BreakCause::SplitDelimiter => {
            let text = &frame.page.text;
            let [above, below] = [line - 1, line].map(|line| text.trimmed(text.line(line)));
            let between = match found.cause {
                BreakCause::SplitHeader => {
                    header::between(text.slice(above), text.slice(below), frame.headers())
                }
                _ if text.slice(above).ends_with('|') || text.slice(below).starts_with('|') => " ",
                _ => "",
            };
            plan.replace(Span::new(above.end, below.start), between, &[repair]);
        }
        BreakCause::NoHeader { has_delimiter } => header::add(frame, found, *has_delimiter, plan)?,
        BreakCause::DelimiterBelowRow => {
            write(frame.page, vec![Wanted::kept(line - 1), Wanted::moved(line + 1, repair)], plan);
        }
        BreakCause::NoDelimiter => plan.insert_below(line, &delimiter_row::rebuilt(frame, found)?, &[repair]),
        BreakCause::OddDelimiter(_) if delimiter_row::holds_words(frame.line(line)) => return None,
        BreakCause::DelimiterCount(_, count) if *count == frame.section.width() => {
            let line = header_line(frame.page, frame.section);
            plan.replace_line(line, header::fitted(frame.line(line), *count, frame.theirs())?, &[repair]);
        }
        BreakCause::OddDelimiter(_) | BreakCause::DelimiterCount(..) => {
            let meant = delimiter_row::meant(frame, found, frame.page.text.line(line));
            plan.replace_line(line, meant.or_else(|| delimiter_row::rebuilt(frame, found))?, &[repair]);
        }
        BreakCause::DelimiterAboveHeader => {
            write(frame.page, vec![Wanted::kept(line), Wanted::moved(line - 1, repair)], plan);
        }
        _ => return None,
    }
    Some(())
}

/// Separates text from the table directly above it, which would be shown as rows.
pub(super) fn detach_text(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let page = examination.page;
    for drift in &examination.drift().sections {
        let is_text = |(index, row): &(usize, &Row)| {
            row.is_ragged && drift.pair_of(*index).is_none() && !row.has_pipe()
        };
        let published = page.sections[drift.page].numbered();
        let text: Vec<&Row> = published.rev().take_while(is_text).map(|(_, row)| row).collect();
        let complaints = |row: &&Row| examination.complaints("ragged-row", row.line);
        let answers: Vec<usize> = text.iter().flat_map(complaints).copied().collect();
        if let Some(first) = text.last().filter(|_| !answers.is_empty()) {
            let repair = plan.intend("ragged-row", Safety::Safe, Action::DetachedBelow, answers);
            plan.insert_above(page.text.line_at(first.line.start), "", &[repair]);
        }
    }
}

/// A line without the marks before its first and behind its last pipe.
fn within_pipes(line: &str) -> &str {
    let content = line.trim();
    if is_no_text(content) {
        return line;
    }
    let start = content.find('|').filter(|start| is_sign(&content[..*start])).unwrap_or_default();
    let end = content.rfind('|').map(|last| last + 1).filter(|end| is_sign(&content[*end..]));
    // Without a last pipe, the same mark is at the end.
    let mark = &content[..start];
    let end = end.unwrap_or(content.len() - if content.ends_with(mark) { mark.len() } else { 0 });
    if start == 0 && content[end..].trim().is_empty() { line } else { &content[start..end.max(start)] }
}

fn with_pipes(line: &str, pipe: OddPipe, width: usize) -> String {
    match pipe {
        OddPipe::Escaped => line.replace("\\|", "|"),
        OddPipe::Double => line.replace("||", "|"),
        OddPipe::Character(pipe) => {
            // Another such character may be part of a name.
            let exact = line.replace(pipe, "|");
            if count(&exact) == width { exact } else { line.replace(ODD_PIPES, "|") }
        }
    }
}

/// Gives each row of a table that is on a single line a line of its own.
fn divide(examination: &Examination<'_>, found: &Break, plan: &mut Plan<'_>) {
    let text = &examination.page.text;
    let line = text.line_at(found.span.start);
    let cells = cells(text, text.line(line), Pipe::Plain).into_iter().map(|cell| text.slice(cell));
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let Some(width) = cells.iter().position(|cell| delimiter::is_cell(cell)).filter(|width| *width > 0)
    else {
        return;
    };
    let rows = cells.chunks(width);
    let is_delimiter = |cells: &[&str]| cells.iter().all(|cell| delimiter::is_cell(cell));
    if !cells.len().is_multiple_of(width)
        || !rows.clone().enumerate().all(|(at, cells)| is_delimiter(cells) == (at == 1))
    {
        return;
    }
    let mut lines = rows.map(|cells| format!("| {} |", cells.join(" | ")));
    let repair = [plan.mend(examination, found)];
    if let Some(header) = lines.next() {
        plan.replace_line(line, header, &repair);
        plan.insert_lines_below(line, lines, &repair);
    }
}

//! Rows below a comment, a `:::` line or an empty line, back into their table.

use super::draft::Draft;
use super::examination::Examination;
use super::structure::delimiter_line;
use super::{Repair, Safety};
use crate::compare::SectionDrift;
use crate::describe::table_name;
use crate::page::{BreakCause, Page, Section};

pub(super) fn step(examination: &Examination<'_>, _: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for drift in &examination.drift().sections {
        let ours = &page.sections[drift.page];
        let Some(delimiter) = delimiter_line(page, ours) else { continue };
        let rows = published_lines(page, ours);
        let attached =
            rows.iter().zip(delimiter + 1..).take_while(|((_, line), wanted)| line == wanted).count();
        let Some((_, first)) = rows.get(attached) else { continue };
        if !is_stranded(page, *first) {
            continue;
        }
        let anchor = if attached == 0 { delimiter } else { rows[attached - 1].1 };
        if !is_certain(page, drift, &rows[attached..], anchor) {
            continue;
        }
        bring_back(page, &rows[attached..], anchor, draft);
        let deed = format!("brought rows back into the table {}", table_name(ours, drift.page));
        repairs.push(Repair::new("broken-table", Safety::Safe, deed));
    }
    repairs
}

fn published_lines(page: &Page, section: &Section) -> Vec<(usize, usize)> {
    let rows = section.rows.iter().enumerate().filter(|(_, row)| !row.is_hidden);
    rows.map(|(index, row)| (index, page.text.line_at(row.line.start))).collect()
}

fn is_stranded(page: &Page, line: usize) -> bool {
    page.breaks.iter().any(|found| {
        let lines = page.text.line_at(found.stranded.start)..=page.text.line_at(found.stranded.end);
        let is_meant = matches!(
            found.cause,
            BreakCause::Comment
                | BreakCause::Fence
                | BreakCause::BlankLine
                | BreakCause::BlankLines
                | BreakCause::Interrupted
        );
        is_meant && lines.contains(&line)
    })
}

/// Text between a table and rows leaves it open whether they belong together, unless the reference knows the rows.
fn is_certain(page: &Page, drift: &SectionDrift, rows: &[(usize, usize)], anchor: usize) -> bool {
    let is_known = |row: usize| drift.pairs.iter().any(|pair| pair.page == row);
    let mut above = anchor;
    rows.iter().all(|(row, line)| {
        let first = std::mem::replace(&mut above, *line) + 1;
        first <= *line
            && (is_known(*row)
                || content(page, *line).starts_with('|')
                    && (first..*line).all(|line| is_no_text(content(page, line))))
    })
}

fn is_no_text(line: &str) -> bool {
    let is_comment = |open: &str, close: &str| line.starts_with(open) && line.ends_with(close);
    line.is_empty() || line.starts_with(":::") || is_comment("<!--", "-->") || is_comment("{/*", "*/}")
}

fn content(page: &Page, line: usize) -> &str {
    page.text.slice(page.text.line(line)).trim()
}

fn bring_back(page: &Page, rows: &[(usize, usize)], anchor: usize, draft: &mut Draft<'_>) {
    let mut above = anchor;
    let mut is_moved = false;
    for (_, line) in rows {
        let gap = above + 1..*line;
        is_moved |= gap.clone().any(|line| !content(page, line).is_empty());
        above = *line;
        if !is_moved {
            gap.for_each(|line| draft.delete(line));
            continue;
        }
        draft.insert_below(anchor_of(rows, anchor, page), page.text.slice(page.text.line(*line)).to_owned());
        draft.delete(*line);
        let neighbour = |mut lines: Box<dyn Iterator<Item = usize>>| {
            lines.find(|line| !draft.is_deleted(*line)).filter(|line| content(page, *line).is_empty())
        };
        let blank_above = neighbour(Box::new((1..*line).rev()));
        let blank_below = neighbour(Box::new(*line + 1..=page.text.line_count()));
        if let (Some(blank), Some(_)) = (blank_above, blank_below) {
            draft.delete(blank);
        }
    }
}

/// The last row that stays where it is.
fn anchor_of(rows: &[(usize, usize)], anchor: usize, page: &Page) -> usize {
    let mut above = anchor;
    for (_, line) in rows {
        if (above + 1..*line).any(|line| !content(page, line).is_empty()) {
            break;
        }
        above = *line;
    }
    above
}

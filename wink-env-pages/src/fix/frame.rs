//! Tables that fell apart: header and delimiter row, what divides the cells, and rows that stand outside.

use std::ops::RangeInclusive;

use super::Safety;
use super::action::{Action, TableName};
use super::examination::Examination;
use super::plan::Plan;
use super::table::{Wanted, delimiter_line, header_line, write};
use crate::compare::SectionDrift;
use crate::page::{Break, BreakCause, OddPipe, Page, Row, Section};
use crate::parse::delimiter;
use crate::parse::pipes::{ODD_PIPES, Pipe};
use crate::parse::rows;
use crate::text::Span;

/// Puts the frames of all tables right, and says which tables have none to rely on before that.
pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) -> Vec<bool> {
    let page = examination.page;
    let mut breaks: Vec<Vec<&Break>> = vec![Vec::new(); page.sections.len()];
    for found in &page.breaks {
        let below = page.sections.partition_point(|section| section.header.start <= found.stranded.end);
        if examination.complaints("broken-table", found.span).is_empty() {
            // It is allowed.
        } else if found.cause == BreakCause::OpenComment {
            end_comment(examination, found, plan);
        } else if let Some(section) = below.checked_sub(1) {
            breaks[section].push(found);
        }
    }
    for (index, breaks) in breaks.iter().enumerate() {
        let frame = Frame { examination, page, index, section: &page.sections[index] };
        let is_moved = breaks.iter().filter(|found| frame.repair(found, plan)).count() > 0;
        if !is_moved && !breaks.is_empty() {
            frame.bring_back(breaks, plan);
        }
    }
    breaks.iter().map(|breaks| !breaks.is_empty()).collect()
}

fn intend(examination: &Examination<'_>, found: &Break, action: Action, plan: &mut Plan<'_>) -> usize {
    let answers = examination.complaints("broken-table", found.span);
    plan.intend("broken-table", Safety::Safe, action, answers)
}

struct Frame<'a> {
    examination: &'a Examination<'a>,
    page: &'a Page,
    index: usize,
    section: &'a Section,
}

impl<'a> Frame<'a> {
    /// Repairs what needs no other place for a row; whether it did.
    fn repair(&self, found: &Break, plan: &mut Plan<'_>) -> bool {
        let line = self.page.text.line_at(found.span.start);
        let Some(action) = self.action(found, line) else { return false };
        let repair = intend(self.examination, found, action, plan);
        self.edit(found, line, &[repair], plan).is_some()
    }

    fn action(&self, found: &Break, line: usize) -> Option<Action> {
        Some(match &found.cause {
            BreakCause::MergedHeader => Action::DividedHeader,
            BreakCause::TabInDelimiter => Action::ReplacedTab,
            BreakCause::OddDelimiter(_) if holds_words(self.line(line)) => return None,
            BreakCause::OddDelimiter(_) => Action::WroteDelimiter,
            BreakCause::DelimiterAboveHeader => Action::ExchangedDelimiter,
            BreakCause::DoubleDelimiter => Action::RemovedDelimiters,
            BreakCause::GluedTable | BreakCause::TextAbove => Action::DetachedAbove,
            BreakCause::OddPipe(_) => Action::DividedCells,
            BreakCause::BlankLine | BreakCause::BlankLines if delimiter::is_meant(self.line(line)) => {
                Action::RemovedEmptyLines
            }
            BreakCause::DelimiterCount(..) => Action::CompletedDelimiter,
            BreakCause::NoDelimiter => Action::AddedDelimiter,
            BreakCause::Tag(_) if header_line(self.page, self.section) == *self.lines(found).start() => {
                Action::DetachedTag
            }
            BreakCause::Indented => Action::RemovedIndentation,
            _ => return None,
        })
    }

    fn edit(&self, found: &Break, line: usize, repair: &[usize], plan: &mut Plan<'_>) -> Option<()> {
        let mut lines = self.lines(found);
        match &found.cause {
            BreakCause::MergedHeader => {
                let (header, row) = divided_head(self.page, found.span)?;
                plan.replace_line(line, header, repair);
                plan.insert_below(line, &row, repair);
            }
            BreakCause::DelimiterAboveHeader => {
                plan.delete_line(line - 1, repair);
                plan.insert_below(line, self.line(line - 1), repair);
            }
            BreakCause::NoDelimiter => plan.insert_below(line, &self.delimiter_row(found, line)?, repair),
            BreakCause::TabInDelimiter | BreakCause::OddDelimiter(_) | BreakCause::DelimiterCount(..) => {
                plan.replace_line(line, self.delimiter_row(found, line)?, repair);
            }
            BreakCause::DoubleDelimiter => lines
                .filter(|line| delimiter::is_meant(self.line(*line)))
                .for_each(|line| plan.delete_line(line, repair)),
            BreakCause::BlankLine | BreakCause::BlankLines => {
                let above: Vec<usize> = (1..line).rev().take_while(|line| self.is_empty(*line)).collect();
                let below = (line + 1..=*lines.end()).filter(|line| self.is_empty(*line));
                above.first()?;
                above.iter().copied().chain(below).for_each(|line| plan.delete_line(line, repair));
            }
            BreakCause::OddPipe(pipe) => {
                lines.for_each(|line| plan.replace_line(line, with_pipes(self.line(line), *pipe), repair));
            }
            BreakCause::Indented => {
                lines.for_each(|line| plan.replace_line(line, self.line(line).trim_start(), repair));
            }
            BreakCause::Tag(_) => {
                plan.insert_above(*lines.start(), "", repair);
                let last = lines.next_back()?;
                if last < self.page.text.line_count() && self.line(last + 1).trim_start().starts_with('<') {
                    plan.insert_below(last, "", repair);
                }
            }
            _ => plan.insert_above(line, "", repair),
        }
        Some(())
    }

    /// The delimiter row as it should be, with as many cells as on the reference if it is written anew.
    fn delimiter_row(&self, found: &Break, line: usize) -> Option<String> {
        let content = self.line(line);
        match &found.cause {
            BreakCause::TabInDelimiter => {
                let start = content.len() - content.trim_start().len();
                Some(format!("{}{}", &content[..start], content[start..].replace('\t', " ")))
            }
            BreakCause::OddDelimiter(_) => {
                let plain = plain_delimiter(content);
                let is_sound = plain.trim().trim_matches('|').split('|').all(delimiter::is_cell);
                if is_sound { Some(plain) } else { self.new_delimiter_row(line - 1, "") }
            }
            BreakCause::DelimiterCount(..) => self.new_delimiter_row(line - 1, content),
            _ => self.new_delimiter_row(line, ""),
        }
    }

    /// A delimiter row for a header that has as many cells as on the reference.
    fn new_delimiter_row(&self, header: usize, old: &str) -> Option<String> {
        let text = &self.page.text;
        let drift = self.drift().filter(|_| header_line(self.page, self.section) == header)?;
        let wanted = self.examination.reference.sections[drift.reference].columns.len() + 1;
        let line = text.line(header);
        if rows::cells(text, line, Pipe::Plain).len() != wanted {
            return None;
        }
        let indentation = text.slice(Span::new(line.start, text.trimmed(line).start));
        let mut cells: Vec<&str> =
            old.split('|').map(str::trim).filter(|cell| delimiter::is_cell(cell)).collect();
        cells.resize(wanted, "---");
        Some(format!("{indentation}| {} |", cells.join(" | ")))
    }

    /// Moves the rows that stand outside of the table to the others, unless it is open whether they belong there.
    fn bring_back(&self, breaks: &[&Break], plan: &mut Plan<'_>) {
        let Some(delimiter) = delimiter_line(self.page, self.section) else { return };
        let rows: Vec<(usize, usize)> = self
            .rows()
            .skip_while({
                let mut wanted = delimiter;
                move |(_, line)| {
                    wanted += 1;
                    *line == wanted
                }
            })
            .collect();
        let Some((_, first)) = rows.first() else { return };
        let attached = self.rows().take_while(|(_, line)| line < first).last();
        let anchor = attached.map_or(delimiter, |(_, line)| line);
        if !breaks.iter().any(|found| is_outside(found) && self.lines(found).contains(first))
            || !self.are_certain(&rows, anchor)
        {
            return;
        }
        let answers: Vec<usize> = breaks
            .iter()
            .flat_map(|found| self.examination.complaints("broken-table", found.span))
            .copied()
            .collect();
        let action = Action::BroughtBack(TableName::of(self.section, self.index));
        let repair = plan.intend("broken-table", Safety::Safe, action, answers);
        write(self.page, self.joined(&rows, anchor, repair, plan), plan);
    }

    /// The lines of the rows below the last one that stands in its place. Empty lines go, and other text comes to stand
    /// below the rows.
    fn joined(
        &self,
        rows: &[(usize, usize)],
        anchor: usize,
        repair: usize,
        plan: &mut Plan<'_>,
    ) -> Vec<Wanted> {
        let mut wanted = vec![Wanted::kept(anchor)];
        let mut above = anchor;
        let mut is_moved = false;
        // The line above a row, without the rows that move away.
        let mut nearest = anchor;
        for (_, line) in rows {
            let gap = above + 1..*line;
            above = *line;
            if !gap.is_empty() {
                nearest = line - 1;
            }
            is_moved |= gap.clone().any(|line| !self.is_empty(line));
            if !is_moved {
                gap.for_each(|line| plan.delete_line(line, &[repair]));
                wanted.push(Wanted::kept(*line));
                continue;
            }
            wanted.push(Wanted::moved(*line, repair));
            // Of the empty lines above and below a row that moves away, one is left.
            if self.is_empty(nearest) && *line < self.page.text.line_count() && self.is_empty(line + 1) {
                plan.delete_line(nearest, &[repair]);
                nearest -= 1;
            }
        }
        wanted
    }

    /// Text between a table and rows leaves it open whether they belong together, unless the reference knows the rows.
    fn are_certain(&self, rows: &[(usize, usize)], anchor: usize) -> bool {
        let Some(drift) = self.drift() else { return false };
        let is_known = |row| drift.pairs.binary_search_by_key(&row, |pair| pair.page).is_ok();
        let mut above = anchor;
        rows.iter().all(|(row, line)| {
            let first = std::mem::replace(&mut above, *line) + 1;
            first <= *line
                && (is_known(*row)
                    || self.line(*line).trim().starts_with('|')
                        && (first..*line).all(|line| is_no_text(self.line(line).trim())))
        })
    }

    fn drift(&self) -> Option<&'a SectionDrift> {
        let drifts = &self.examination.drift().sections;
        let at = drifts.binary_search_by_key(&self.index, |drift| drift.page).ok()?;
        Some(&drifts[at])
    }

    /// The published rows with their lines.
    fn rows(&self) -> impl Iterator<Item = (usize, usize)> {
        let published = self.section.rows.iter().enumerate().filter(|(_, row)| !row.is_hidden);
        published.map(|(index, row)| (index, self.page.text.line_at(row.line.start)))
    }

    fn line(&self, number: usize) -> &'a str {
        self.examination.line(number)
    }

    fn is_empty(&self, line: usize) -> bool {
        self.line(line).trim().is_empty()
    }

    /// The lines that readers do not see as a table.
    fn lines(&self, found: &Break) -> RangeInclusive<usize> {
        self.page.text.line_at(found.stranded.start)..=self.page.text.line_at(found.stranded.end)
    }
}

/// Parts lines of text directly below tables from them, which readers see as rows.
pub(super) fn detach_text(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let page = examination.page;
    for drift in &examination.drift().sections {
        let is_text = |(index, row): &(usize, &Row)| {
            row.is_ragged
                && drift.pairs.binary_search_by_key(index, |pair| pair.page).is_err()
                && !page.text.slice(row.line).contains('|')
        };
        let published = page.sections[drift.page].rows.iter().enumerate().filter(|(_, row)| !row.is_hidden);
        let text: Vec<&Row> = published.rev().take_while(is_text).map(|(_, row)| row).collect();
        let complaints = |row: &&Row| examination.complaints("ragged-row", row.line);
        let answers: Vec<usize> = text.iter().flat_map(complaints).copied().collect();
        if let Some(first) = text.last().filter(|_| !answers.is_empty()) {
            let repair = plan.intend("ragged-row", Safety::Safe, Action::DetachedBelow, answers);
            plan.insert_above(page.text.line_at(first.line.start), "", &[repair]);
        }
    }
}

/// Whether rows are no part of their table because of what stands between them.
fn is_outside(found: &Break) -> bool {
    use BreakCause::{BlankLine, BlankLines, Comment, Fence, Interrupted, Tag};
    matches!(found.cause, Comment | Fence | BlankLine | BlankLines | Interrupted | Tag(_))
}

fn is_no_text(line: &str) -> bool {
    let is_comment = |open: &str, close: &str| line.starts_with(open) && line.ends_with(close);
    line.is_empty() || line.starts_with(":::") || is_comment("<!--", "-->") || is_comment("{/*", "*/}")
}

fn with_pipes(line: &str, pipe: OddPipe) -> String {
    match pipe {
        OddPipe::Escaped => line.replace("\\|", "|"),
        OddPipe::Double => line.replace("||", "|"),
        OddPipe::Character(_) => line.replace(ODD_PIPES, "|"),
    }
}

/// Header and delimiter row of a line that holds both.
fn divided_head(page: &Page, line: Span) -> Option<(String, String)> {
    let cells = rows::cells(&page.text, line, Pipe::Plain);
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

/// Ends a comment whose end was `-->` before a translation or a word processor.
fn end_comment(examination: &Examination<'_>, found: &Break, plan: &mut Plan<'_>) {
    const WRONG: [&str; 9] = ["--&gt;", "–&gt;", "—&gt;", "–>", "—>", "−>", "-- >", "- ->", "->"];
    let text = &examination.page.text;
    let line = text.line(text.line_at(found.span.start));
    let content = text.slice(line).trim_end();
    let Some(kept) = WRONG.iter().find_map(|wrong| content.strip_suffix(wrong)) else { return };
    if kept.contains('|') {
        let repair = intend(examination, found, Action::EndedComment, plan);
        let sign = Span::new(line.start + kept.len(), line.start + content.len());
        plan.replace(sign, "-->", &[repair]);
    }
}

//! Repairs broken tables: header and delimiter row, separators, and rows outside the table.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::RangeInclusive;

use unicode_width::UnicodeWidthStr as _;

use super::action::{Action, TableName};
use super::edit::replaced;
use super::examination::Examination;
use super::header::{between, fitted};
use super::labels::{Labels, NewLabel};
use super::line::widths;
use super::open_comments;
use super::plan::Plan;
use super::repair::Safety;
use super::wanted::{Wanted, delimiter_line, header_line, write};
use crate::compare::SectionDrift;
use crate::page::{Break, BreakCause, OddPipe, Page, Row, Section};
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
        let section = &page.sections[index];
        let frame = Frame { examination, page, index, section, is_quote: OnceCell::new(), known: &known };
        let mended = breaks.iter().filter_map(|found| frame.mend(found, plan)).count();
        if mended == 0 && !breaks.is_empty() {
            frame.bring_back(breaks, plan);
        }
    }
    breaks.iter().map(|breaks| !breaks.is_empty()).collect()
}

struct Frame<'a> {
    examination: &'a Examination<'a>,
    page: &'a Page,
    index: usize,
    section: &'a Section,
    is_quote: OnceCell<bool>,
    known: &'a Known<'a>,
}

/// What the page and the reference call things, looked up once for all tables.
#[derive(Default)]
struct Known<'a> {
    labels: OnceCell<Labels<'a>>,
    headers: OnceCell<HashSet<&'a str>>,
}

impl<'a> Frame<'a> {
    /// Repairs what does not require moving rows; `None` if that is impossible.
    fn mend(&self, found: &Break, plan: &mut Plan<'_>) -> Option<()> {
        let line = self.page.text.line_at(found.span.start);
        let mut lines = self.lines(found);
        let repair = [plan.mend(self.examination, found)];
        match &found.cause {
            BreakCause::DoubleDelimiter => lines
                .filter(|line| delimiter::is_meant(self.line(*line)))
                .for_each(|line| plan.delete_line(line, &repair)),
            BreakCause::BlankLine | BreakCause::BlankLines if delimiter::is_meant(self.line(line)) => {
                let above: Vec<usize> = (1..line).rev().take_while(|line| self.is_empty(*line)).collect();
                let below = (line + 1..=*lines.end()).filter(|line| self.is_empty(*line));
                above.first()?;
                above.iter().copied().chain(below).for_each(|line| plan.delete_line(line, &repair));
            }
            BreakCause::OddPipe(pipe) => {
                lines.for_each(|line| plan.replace_line(line, with_pipes(self.line(line), *pipe), &repair));
            }
            BreakCause::Indented => {
                lines.for_each(|line| plan.replace_line(line, self.line(line).trim_start(), &repair));
            }
            BreakCause::CodeFence => {
                plan.delete_fence(line, &repair);
                let below = lines.next_back()? + 1;
                if below <= self.page.text.line_count() && is_code_fence(self.line(below).trim()) {
                    plan.delete_fence(below, &repair);
                }
            }
            BreakCause::IndentedComment => plan.replace_line(line, self.line(line).trim_start(), &repair),
            BreakCause::ShortComment => {
                let ends = ["-->", "*/}"].map(|end| self.line(line).find(end));
                let start = self.page.text.line(line).start + ends.into_iter().flatten().min()?;
                plan.replace(Span::new(start, start + "-->".len()), "", &repair);
            }
            BreakCause::NoHeading(_) => {
                let words = self.line(line).trim_start_matches(['#', '＃']);
                let signs = self.line(line)[..self.line(line).len() - words.len()].chars().count();
                plan.replace_line(line, format!("{} {}", "#".repeat(signs), words.trim_start()), &repair);
            }
            BreakCause::OutsidePipes(_) if !self.is_quote() => {
                lines.for_each(|line| plan.replace_line(line, within_pipes(self.line(line)), &repair));
            }
            BreakCause::DoubleHeader if self.line(line).trim() == self.line(line + 1).trim() => {
                plan.delete_line(line, &repair);
            }
            BreakCause::GluedTable | BreakCause::TextAbove => plan.insert_above(line, "", &repair),
            BreakCause::Tag(_) if header_line(self.page, self.section) == *lines.start() => {
                plan.insert_above(*lines.start(), "", &repair);
                let last = lines.next_back()?;
                if last < self.page.text.line_count() && self.line(last + 1).trim_start().starts_with('<') {
                    plan.insert_below(last, "", &repair);
                }
            }
            _ => return self.mend_delimiter(found, line, repair[0], plan),
        }
        Some(())
    }

    /// Writes the delimiter row in its place, in a form that sites recognize.
    fn mend_delimiter(&self, found: &Break, line: usize, repair: usize, plan: &mut Plan<'_>) -> Option<()> {
        match &found.cause {
            BreakCause::MergedHeader { .. } => {
                let (header, row) = found.merged?;
                let row = self.meant_delimiter(found, row)?;
                plan.replace_line(line, self.page.text.slice(header), &[repair]);
                plan.insert_below(line, &row, &[repair]);
            }
            BreakCause::MergedRow => {
                let row = self.rows().next().map(|(row, _)| self.section.rows[row].line)?;
                plan.break_line(between_delimiter_and_row(self.page, row)?, "| ", &[repair]);
            }
            BreakCause::SplitHeader | BreakCause::SplitDelimiter => {
                let text = &self.page.text;
                let [above, below] = [line - 1, line].map(|line| text.trimmed(text.line(line)));
                let between = match found.cause {
                    BreakCause::SplitHeader => between(text.slice(above), text.slice(below), self.headers()),
                    _ if text.slice(above).ends_with('|') || text.slice(below).starts_with('|') => " ",
                    _ => "",
                };
                plan.replace(Span::new(above.end, below.start), between, &[repair]);
            }
            BreakCause::NoHeader { has_delimiter } => self.add_header(found, *has_delimiter, plan)?,
            BreakCause::DelimiterBelowRow => {
                write(self.page, vec![Wanted::kept(line - 1), Wanted::moved(line + 1, repair)], plan);
            }
            BreakCause::NoDelimiter => plan.insert_below(line, &self.new_delimiter(found)?, &[repair]),
            BreakCause::OddDelimiter(_) if holds_words(self.line(line)) => return None,
            BreakCause::DelimiterCount(_, count) if *count == self.section.width() => {
                let header = header_line(self.page, self.section);
                plan.replace_line(header, fitted(self.line(header), *count, self.theirs())?, &[repair]);
            }
            BreakCause::OddDelimiter(_) | BreakCause::DelimiterCount(..) => {
                let meant = self.meant_delimiter(found, self.page.text.line(line));
                plan.replace_line(line, meant.or_else(|| self.new_delimiter(found))?, &[repair]);
            }
            BreakCause::DelimiterAboveHeader => {
                write(self.page, vec![Wanted::kept(line), Wanted::moved(line - 1, repair)], plan);
            }
            _ => return None,
        }
        Some(())
    }

    /// A delimiter row as it was meant, if it has a cell for each column.
    fn meant_delimiter(&self, found: &Break, row: Span) -> Option<String> {
        let text = &self.page.text;
        let cells: Vec<String> =
            found.delimiter.iter().map(|cell| lengthened(meant(text.slice(*cell)))).collect();
        if cells.len() != self.section.width() || !cells.iter().all(|cell| delimiter::is_cell(cell)) {
            return None;
        }
        let start = text.trimmed(row).start;
        let indentation = text.slice(Span::new(row.start, start));
        let pipe = if start < found.delimiter[0].start { "" } else { "| " };
        let places = found.delimiter.iter().copied().zip(cells.iter().map(String::as_str));
        let row = replaced(text.as_str(), Span::new(start, row.end), places);
        Some(format!("{indentation}{pipe}{}", meant(&row)))
    }

    /// A new delimiter row, if the header has as many URL columns as in the reference.
    fn new_delimiter(&self, found: &Break) -> Option<String> {
        let (text, section) = (&self.page.text, self.section);
        let theirs = self.theirs()?;
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
        let cells = widths(self.page, section).into_iter().map(|width| {
            let old = old.next().unwrap_or("---");
            width.map_or(old.to_owned(), |width| "-".repeat(width.saturating_sub(1).max(3)))
        });
        let indentation = text.slice(Span::new(line.start, section.header.start));
        Some(format!("{indentation}| {} |", cells.collect::<Vec<_>>().join(" | ")))
    }

    /// Adds the header of a table that has the columns of the reference.
    fn add_header(&self, found: &Break, has_delimiter: bool, plan: &mut Plan<'_>) -> Option<()> {
        let theirs = self.theirs()?;
        let line = self.page.text.line_at(found.span.start);
        let is_below_table = header_line(self.page, self.section) != line;
        if is_below_table || theirs.width() != self.section.width() || self.drift()?.pairs.is_empty() {
            return None;
        }
        let labels = self.known.labels.get_or_init(|| Labels::of(self.examination));
        let headers: Vec<NewLabel> =
            theirs.headers().into_iter().map(|label| labels.header_for(label)).collect();
        let copied = headers.iter().filter(|header| header.is_copied && !header.text.is_empty());
        let action = Action::AddedHeader { copied: copied.map(|header| header.text.clone()).collect() };
        let answers = self.examination.complaints("broken-table", found.span);
        let repair = plan.intend("broken-table", Safety::Safe, action, answers);
        let widths = widths(self.page, self.section);
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

    /// The headers of all tables of the page and of the reference.
    fn headers(&self) -> &HashSet<&'a str> {
        self.known.headers.get_or_init(|| {
            let sections = self.page.sections.iter().chain(&self.examination.reference.sections);
            sections.flat_map(Section::headers).map(|label| label.text.as_str()).collect()
        })
    }

    /// Whether the table is part of a quote: several of its lines begin with its mark.
    fn is_quote(&self) -> bool {
        *self.is_quote.get_or_init(|| {
            let first = header_line(self.page, self.section);
            let last = self.page.text.line_at(self.section.last_line().start);
            let mut quoted = (first..=last).filter(|line| self.line(*line).trim_start().starts_with('>'));
            quoted.nth(1).is_some()
        })
    }

    /// Moves rows from outside the table to the others, unless it is unclear whether they belong there.
    fn bring_back(&self, breaks: &[&Break], plan: &mut Plan<'_>) {
        let Some(delimiter) = delimiter_line(self.page, self.section) else { return };
        let rows: Vec<(usize, usize)> = self.rows().collect();
        let attached =
            rows.iter().zip(delimiter + 1..).take_while(|((_, line), below)| line == below).count();
        let (anchor, rows) = (delimiter + attached, &rows[attached..]);
        let Some((_, first)) = rows.first() else { return };
        if !breaks.iter().any(|found| is_outside(found) && self.lines(found).contains(first))
            || !self.are_certain(rows, anchor)
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
        write(self.page, self.joined(rows, anchor, repair, plan), plan);
    }

    /// The lines of the rows below the last one in its place. Empty lines are removed, and other text moves below the
    /// rows.
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
        // The line above a row, ignoring rows that move away.
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
            // One of the empty lines above and below a row that moves away is kept.
            if self.is_empty(nearest) && *line < self.page.text.line_count() && self.is_empty(line + 1) {
                plan.delete_line(nearest, &[repair]);
                nearest -= 1;
            }
        }
        wanted
    }

    /// With text between a table and rows, it is unclear whether they belong together, unless the reference has the
    /// rows.
    fn are_certain(&self, rows: &[(usize, usize)], anchor: usize) -> bool {
        let Some(drift) = self.drift() else { return false };
        let is_known = |row| drift.pairs.binary_search_by_key(&row, |pair| pair.page).is_ok();
        let mut above = anchor;
        rows.iter().all(|(row, line)| {
            let first = std::mem::replace(&mut above, *line) + 1;
            first <= *line
                && (is_known(*row)
                    || self.section.rows[*row].begins_with_pipe()
                        && (first..*line).all(|line| is_no_text(self.line(line).trim())))
        })
    }

    /// Its counterpart in the reference.
    fn theirs(&self) -> Option<&'a Section> {
        Some(&self.examination.reference.sections[self.drift()?.reference])
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

    /// The lines that are not shown as part of a table.
    fn lines(&self, found: &Break) -> RangeInclusive<usize> {
        self.page.text.line_at(found.stranded.start)..=self.page.text.line_at(found.stranded.end)
    }
}

/// Separates text from the table directly above it, which would be shown as rows.
pub(super) fn detach_text(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let page = examination.page;
    for drift in &examination.drift().sections {
        let is_text = |(index, row): &(usize, &Row)| {
            row.is_ragged
                && drift.pairs.binary_search_by_key(index, |pair| pair.page).is_err()
                && !row.has_pipe()
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

/// Whether rows are not part of their table because of what is between them.
fn is_outside(found: &Break) -> bool {
    use BreakCause::{BlankLine, BlankLines, Comment, Fence, Interrupted, Tag};
    matches!(found.cause, Comment | Fence | BlankLine | BlankLines | Interrupted | Tag(_))
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
    let mark = content[..start].trim();
    let end = end.unwrap_or(content.len() - if content.ends_with(mark) { mark.len() } else { 0 });
    if start == 0 && content[end..].trim().is_empty() { line } else { &content[start..end.max(start)] }
}

/// What stands between a delimiter row and the name of the row on its line.
fn between_delimiter_and_row(page: &Page, row: Span) -> Option<Span> {
    let start = page.text.line(page.text.line_at(row.start)).start;
    let before = page.text.slice(Span::new(start, row.start));
    let dashes = before.rfind(delimiter::is_dash)?;
    let end = dashes + before[dashes..].find('|')? + 1;
    Some(Span::new(start + end, row.start))
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

/// Whether a delimiter row contains more than a stray character, such as a name that belongs elsewhere.
fn holds_words(delimiter: &str) -> bool {
    const SLIP: usize = 2;
    let signs = delimiter.replace("&#124;", "|");
    let letters = signs.chars().filter(|sign| sign.is_alphanumeric() && !delimiter::is_dash(*sign));
    letters.count() > SLIP
}

/// A piece of a delimiter row, in valid characters.
fn meant(piece: &str) -> String {
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

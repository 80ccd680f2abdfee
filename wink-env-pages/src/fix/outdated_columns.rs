//! Adds the columns that a table lacks because its page is behind, and removes those that the source has removed.

use unicode_width::UnicodeWidthStr as _;

use super::action::{Action, TableName};
use super::examination::Examination;
use super::labels::{Labels, NewLabel};
use super::line::widths;
use super::plan::Plan;
use super::repair::Safety;
use super::wanted::{header_line, whole};
use crate::compare::SectionDrift;
use crate::finding::{Header, Problem};
use crate::page::{Page, Section};
use crate::parse::pipes::plain;
use crate::text::Span;

pub(super) fn repair(examination: &Examination<'_>, up_to: Safety, plan: &mut Plan<'_>) {
    let labels = Labels::of(examination);
    for (number, finding) in examination.outdated() {
        let (Problem::OtherColumns(header), Some(table)) = (&finding.problem, finding.at.table) else {
            continue;
        };
        if !header.extra.is_empty() && up_to < Safety::Unsafe {
            continue;
        }
        let Some(drift) = examination.drift().of_page(table) else {
            continue;
        };
        let Some(lines) = lines(examination.page, &examination.page.sections[table]) else { continue };
        Outdated { examination, labels: &labels, drift, lines }.repair(header, number, plan);
    }
}

/// A line of a table: where each of its cells ends, with its padding, and what it is.
struct Line {
    ends: Vec<usize>,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Header,
    Delimiter,
    Row(usize),
}

/// A cell of the narrowest delimiter row.
const DASHES: &str = "---";

/// The lines of a table without anything unusual.
fn lines(page: &Page, section: &Section) -> Option<Vec<Line>> {
    let delimiter = whole(page, section).filter(|_| section.has_names)?;
    let header = (header_line(page, section), Kind::Header);
    let rows = section.numbered().map(|(at, row)| (page.text.line_at(row.line.start), Kind::Row(at)));
    let lines = [header, (delimiter, Kind::Delimiter)].into_iter().chain(rows);
    let line = |(line, kind)| {
        let ends = ends(page, page.text.line(line));
        (ends.len() == section.width()).then_some(Line { ends, kind })
    };
    lines.map(line).collect()
}

/// Where the cells of a line end: at the pipes behind them, or with the line.
fn ends(page: &Page, line: Span) -> Vec<usize> {
    let content = page.text.slice(line).trim_end();
    let pipes = plain(content).map(|pipe| pipe.start);
    let mut ends: Vec<usize> = pipes.filter(|at| !content[..*at].trim().is_empty()).collect();
    if !content.ends_with('|') {
        ends.push(content.len());
    }
    ends.into_iter().map(|end| line.start + end).collect()
}

/// A table with other columns than in the reference.
struct Outdated<'a> {
    examination: &'a Examination<'a>,
    labels: &'a Labels<'a>,
    drift: &'a SectionDrift,
    lines: Vec<Line>,
}

impl Outdated<'_> {
    fn repair(&self, header: &Header, answer: usize, plan: &mut Plan<'_>) {
        let section = &self.examination.page.sections[self.drift.page];
        let table = || TableName::of(section, self.drift.page);
        for column in &header.extra {
            let action =
                Action::RemovedColumn { table: table(), label: section.columns[*column].text.clone() };
            let repair = plan.intend("ragged-row", Safety::Unsafe, action, [answer]);
            let place = section.place_of_column(*column);
            for Line { ends, .. } in &self.lines {
                plan.replace(self.removed(ends[place - 1], ends[place]), "", &[repair]);
            }
        }
        for column in &header.missing {
            let theirs = &self.examination.reference.sections[self.drift.reference].columns[*column];
            let NewLabel { text, is_copied } = self.labels.header_for(theirs);
            let action = Action::AddedColumn { table: table(), label: text.clone(), is_copied };
            let repair = plan.intend("ragged-row", Safety::Safe, action, [answer]);
            self.add(*column, &text, repair, plan);
        }
    }

    /// What is removed with a cell: the pipe before it, and also the space before that if no pipe follows.
    fn removed(&self, start: usize, end: usize) -> Span {
        let text = self.examination.page.text.as_str();
        let is_closed = text[end..].starts_with('|');
        Span::new(if is_closed { start } else { text[..start].trim_end().len() }, end)
    }

    /// Adds a column of the reference behind the one that is before it there.
    fn add(&self, column: usize, label: &str, repair: usize, plan: &mut Plan<'_>) {
        let page = self.examination.page;
        let section = &page.sections[self.drift.page];
        let ours = |theirs: usize| {
            self.drift.columns.to_reference.iter().position(|reference| *reference == Some(theirs))
        };
        let before = (0..column).rev().find_map(ours);
        let place = before.map_or(0, |before| section.place_of_column(before));
        let contents = || self.lines.iter().map(|line| self.content(&line.kind, column, label));
        let is_padded = widths(page, section).iter().any(Option::is_some);
        let widest =
            contents().map(str::width).filter(|_| is_padded).max().unwrap_or_default().max(DASHES.len());
        for (line, content) in self.lines.iter().zip(contents()) {
            let (filler, width) = match line.kind {
                Kind::Delimiter => ("-", widest),
                _ if is_padded => (" ", widest),
                _ => ("", 0),
            };
            let padding = filler.repeat(width.saturating_sub(content.width()));
            let end = line.ends[place];
            let is_closed = page.text.as_str()[end..].starts_with('|');
            let cell =
                if is_closed { format!("| {content}{padding} ") } else { format!(" | {content}{padding}") };
            plan.replace(Span::new(end, end), cell, &[repair]);
        }
    }

    /// What a line has in a column of the reference.
    fn content<'a>(&'a self, kind: &Kind, column: usize, label: &'a str) -> &'a str {
        let reference = self.examination.reference;
        match kind {
            Kind::Header => label,
            Kind::Delimiter => DASHES,
            Kind::Row(row) => {
                let pair = self.drift.pair_of(*row);
                let theirs = pair.map(|pair| &reference.sections[self.drift.reference].rows[pair.reference]);
                let cell = theirs.and_then(|row| row.cells.get(column));
                cell.map_or("", |cell| reference.text.slice(cell.span))
            }
        }
    }
}

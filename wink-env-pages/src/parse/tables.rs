//! From the outline to endpoint tables: whole ones, and what can be saved of broken ones.

mod whole;

use super::blocks::{Outline, Table};
use super::causes;
use super::comments::Comment;
use super::conflict;
use super::delimiter;
use super::row_like::is_row_like;
use super::rows;
use super::strays::{self, Stray};
use crate::order;
use crate::page::{Break, BreakCause, Label, Row, Section};
use crate::text::{Span, Text};
use crate::url::Fault;

/// The endpoint tables of a page, and the places where they are broken.
pub(super) fn assemble(text: &Text, outline: &Outline) -> (Vec<Section>, Vec<Break>) {
    let mut assembly = Assembly::new(text, outline);
    let mut parts: Vec<(usize, Part<'_>)> = Vec::new();
    for heading in &outline.headings {
        parts.push((heading.span.start, Part::Heading(heading)));
    }
    for table in &outline.tables {
        parts.push((table.span.start, Part::Table(table)));
    }
    for comment in &outline.comments {
        parts.push((comment.span.start, Part::Comment(comment)));
    }
    for stray in strays::find(text, outline) {
        parts.push((stray.first().start, Part::Stray(stray)));
    }
    order::sort_by_key(&mut parts, |(at, _)| *at);
    for (_, part) in &parts {
        match part {
            Part::Heading(heading) => assembly.heading(heading),
            Part::Table(table) => assembly.table(table),
            Part::Comment(comment) => assembly.comment(comment),
            Part::Stray(stray) => assembly.stray(stray),
        }
    }
    assembly.finish()
}

enum Part<'a> {
    Heading(&'a Label),
    Table(&'a Table),
    Comment(&'a Comment),
    Stray(Stray),
}

struct Assembly<'a> {
    text: &'a Text,
    outline: &'a Outline,
    heading: Option<&'a Label>,
    sections: Vec<Section>,
    /// The section that stray rows below the current heading belong to.
    open: Option<usize>,
    /// Hidden rows that stand above the first table.
    early: Vec<Row>,
    breaks: Vec<Break>,
}

impl<'a> Assembly<'a> {
    fn new(text: &'a Text, outline: &'a Outline) -> Self {
        Self {
            text,
            outline,
            heading: None,
            sections: Vec::with_capacity(outline.tables.len()),
            open: None,
            early: Vec::new(),
            breaks: Vec::new(),
        }
    }

    fn heading(&mut self, heading: &'a Label) {
        self.heading = Some(heading);
        self.open = None;
    }

    /// Begins a section whose header line has these cells.
    fn begin(&mut self, header: Span, cells: &[Span]) -> usize {
        let corner = match cells.first() {
            Some(cell) => *cell,
            None => Span::new(header.start, header.start),
        };
        let mut columns = Vec::new();
        for cell in cells.get(1..).unwrap_or_default() {
            columns.push(rows::label(self.text, *cell, self.outline.is_mdx));
        }
        self.sections.push(Section {
            heading: self.heading.cloned(),
            corner: rows::label(self.text, corner, self.outline.is_mdx),
            columns,
            header: self.text.trimmed(header),
            rows: std::mem::take(&mut self.early),
            repeats_label: false,
        });
        let index = self.sections.len() - 1;
        self.open = Some(index);
        index
    }

    /// Begins a section that has as many columns as this row.
    fn begin_without_header(&mut self, row: Span) -> usize {
        self.begin(row, &rows::emptied(&rows::cells_as_meant(self.text, row)))
    }

    fn row(&self, section: usize, line: Span) -> Row {
        rows::row(self.text, line, self.sections[section].columns.len() + 1, self.outline.is_mdx)
    }

    fn comment(&mut self, comment: &Comment) {
        let Span { start, end } = comment.inner;
        let mut lines = Vec::new();
        for number in self.text.line_at(start)..=self.text.line_at(end) {
            let line = self.text.line(number);
            let line = Span::new(line.start.clamp(start, end), line.end.clamp(start, end));
            // A table that is commented out as a whole is no part of the table above it.
            if delimiter::is_row(self.text, line) {
                return;
            }
            if is_row_like(self.text.slice(line)) {
                lines.push(line);
            }
        }
        for line in &lines {
            if let Some(section) = self.open.or(self.sections.len().checked_sub(1)) {
                let row = Row { is_hidden: true, ..self.row(section, *line) };
                self.sections[section].rows.push(row);
            } else {
                let row = rows::row(self.text, *line, 0, self.outline.is_mdx);
                self.early.push(Row { is_hidden: true, ..row });
            }
        }
    }

    fn stray(&mut self, stray: &Stray) {
        let stranded = Span::new(stray.first().start, stray.last().end);
        let (section, cause, span) = if let Some(head) = &stray.head {
            (self.begin(head.line, &head.cells), head.cause.clone(), head.fault)
        } else {
            let (cause, span) = causes::of_rows(self.text, self.outline, stray.first(), self.open.is_some());
            let section = match self.open {
                Some(section) => section,
                None => self.begin_without_header(stray.first()),
            };
            (section, Some(cause), span)
        };
        if let Some(cause) = cause {
            let cause = match cause {
                BreakCause::BlankLine if stray.has_gap_below(self.text, span) => BreakCause::BlankLines,
                cause => cause,
            };
            self.breaks.push(Break { cause, span, stranded });
        }
        for line in &stray.rows {
            let row = self.row(section, *line);
            self.sections[section].rows.push(row);
        }
    }

    fn finish(self) -> (Vec<Section>, Vec<Break>) {
        let Self { text, outline, mut sections, mut breaks, .. } = self;
        for comment in &outline.comments {
            if comment.is_closed {
                continue;
            }
            let stranded =
                Span::new(comment.span.start, text.as_str().trim_end().len().max(comment.span.end));
            breaks.push(Break { cause: BreakCause::OpenComment, span: comment.span, stranded });
        }
        // What the last sign of a merge cuts off is said of its first one, or of itself if that is gone.
        breaks.retain(|found| found.cause != BreakCause::Conflict);
        breaks.append(&mut conflict::find(text, outline));
        sections.retain(is_endpoint_table);
        for section in &mut sections {
            section.repeats_label = section.has_repeated_label();
        }
        order::sort_by_key(&mut breaks, |found| found.span);
        (sections, breaks)
    }
}

/// Whether the table lists URLs: at least one is shown, and no column holds only words.
fn is_endpoint_table(section: &Section) -> bool {
    for column in 0..section.columns.len() {
        if is_prose(section, column) {
            return false;
        }
    }
    let (mut has_cells, mut shows_url, mut holds_only_urls) = (false, false, true);
    let (mut words, mut urls) = (0, 0);
    for row in section.published() {
        for cell in &row.cells {
            words += usize::from(!row.is_ragged && matches!(cell.url.fault(), Some(Fault::NotAUrl)));
            urls += usize::from(cell.url.is_recognizable);
            has_cells = true;
            shows_url |= cell.url.is_recognizable && !cell.is_behind_words;
            holds_only_urls &= cell.url.is_recognizable;
        }
    }
    // Settings and their values, of which some are URLs.
    if words > urls || words == urls && section.columns.len() == 1 {
        return false;
    }
    // With one column of links that show other words, it lists something to read.
    shows_url || has_cells && holds_only_urls && section.columns.len() > 1
}

/// Whether a column holds words in at least two rows and nothing else.
fn is_prose(section: &Section, column: usize) -> bool {
    let mut cells = 0;
    for row in section.published() {
        match row.cells.get(column) {
            Some(cell) if !row.is_ragged && matches!(cell.url.fault(), Some(Fault::NotAUrl)) => cells += 1,
            _ => return false,
        }
    }
    cells > 1
}

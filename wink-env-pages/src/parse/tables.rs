//! From the outline to endpoint tables: whole ones, and what can be saved of broken ones.

use super::blocks::{Outline, Table, covers};
use super::comments::Comment;
use super::delimiter;
use super::head;
use super::rows;
use super::strays::{self, Stray};
use crate::order;
use crate::page::{Break, BreakCause, Label, Pipe, Row, Section};
use crate::text::{Span, Text};
use crate::url::Fault;

/// The endpoint tables of a page, and the places where they are broken.
pub(super) fn assemble(text: &Text, outline: &Outline, is_mdx: bool) -> (Vec<Section>, Vec<Break>) {
    let mut assembly = Assembly::new(text, outline, is_mdx);
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
    for stray in strays::find(text, outline, is_mdx) {
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
    is_mdx: bool,
    heading: Option<&'a Label>,
    sections: Vec<Section>,
    /// The section that stray rows below the current heading belong to.
    open: Option<usize>,
    /// Hidden rows that stand above the first table.
    early: Vec<Row>,
    breaks: Vec<Break>,
}

/// How many hidden rows below a table have room without another allocation.
const ROWS_BELOW: usize = 1;

/// Indented by so many columns, lines are code.
const CODE: usize = 4;

impl<'a> Assembly<'a> {
    fn new(text: &'a Text, outline: &'a Outline, is_mdx: bool) -> Self {
        Self {
            text,
            outline,
            is_mdx,
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
            columns.push(rows::label(self.text, *cell, self.is_mdx));
        }
        self.sections.push(Section {
            heading: self.heading.cloned(),
            corner: rows::label(self.text, corner, self.is_mdx),
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
        let cells = rows::cells(self.text, row, rows::pipe_of(self.text.slice(row)));
        self.begin(row, &rows::emptied(&cells))
    }

    fn row(&self, section: usize, line: Span, is_hidden: bool) -> Row {
        rows::row(self.text, line, self.sections[section].columns.len() + 1, self.is_mdx, is_hidden)
    }

    fn table(&mut self, table: &Table) {
        let cells = rows::cells(self.text, table.header, Pipe::Plain);
        let breaks_above = self.breaks.len();
        let first = self.begin(table.header, &cells);
        let mut section = first;
        if let Some((cause, span)) = delimiter::fault(self.text, table.header) {
            self.breaks.push(Break { cause, span, stranded: self.text.trimmed(table.span) });
        }
        self.header_above(table, cells.len());
        self.sections[first].rows.reserve_exact(table.rows.len() + ROWS_BELOW);
        let code = self.indentation(table.header) + CODE;
        // What ends the table for a site, although it goes on here.
        let mut end: Option<(BreakCause, Span)> = None;
        let mut stranded: Option<Span> = None;
        for line in &table.rows {
            let trimmed = self.text.trimmed(*line);
            let content = self.text.slice(trimmed);
            if content.starts_with(":::") || content.starts_with("：：：") {
                end = end.or(Some((BreakCause::Fence, trimmed)));
            } else if covers(&self.outline.commented, trimmed.start).is_some() {
                // The rows in the comment become hidden rows.
                end = end.or(Some((BreakCause::Comment, trimmed)));
            } else if delimiter::is_row(self.text, *line) {
                section = self.glued_table(section, *line);
            } else if self.ends_table(content) {
                end = end.or(Some((BreakCause::Interrupted, trimmed)));
            } else if end.is_some() && !strays::is_row_like(content) {
                // Text between fences is no row, although a table swallows it.
            } else {
                let row = self.row(section, *line, false);
                // What goes on from the line above is said of that row.
                if !self.is_mdx && !row.is_ragged && self.indentation(trimmed) >= code {
                    end = end.or(Some((BreakCause::Indented, row.line)));
                }
                if end.is_some() {
                    let start = match stranded {
                        Some(above) => above.start,
                        None => row.line.start,
                    };
                    stranded = Some(Span::new(start, row.line.end));
                } else if let Some(pipe) = row.odd_pipe {
                    self.odd_pipe(pipe, row.line);
                }
                self.sections[section].rows.push(row);
            }
        }
        if let (Some((cause, span)), Some(stranded)) = (end, stranded) {
            self.breaks.push(Break { cause, span, stranded });
        }
        if !self.sections[first..].iter().any(is_endpoint_table) {
            self.breaks.truncate(breaks_above);
        }
    }

    /// Whether a line that the parser takes for a row is none on its site: a footnote, in MDX a tag or an expression, and
    /// what a generator of sites takes out of the page before.
    fn ends_table(&self, content: &str) -> bool {
        content.starts_with("[^") && content.contains("]:")
            || self.is_mdx && content.starts_with('<') && content.ends_with('>')
            || content.ends_with('}') && self.begins_template(content)
    }

    /// Whether a line begins like a shortcode of Hugo, a tag of Liquid, or the attributes of the table above.
    fn begins_template(&self, content: &str) -> bool {
        const SIGNS: [&str; 6] = ["{{<", "{{%", "{%", "{:", "{.", "{#"];
        self.is_mdx && content.starts_with('{') || SIGNS.iter().any(|sign| content.starts_with(sign))
    }

    /// Only the line directly above the delimiter row is a header.
    fn header_above(&mut self, table: &Table, width: usize) {
        let number = self.text.line_at(table.header.start);
        if number < 2 || self.text.line(number - 1).start < self.outline.body {
            return;
        }
        let above = self.text.trimmed(self.text.line(number - 1));
        let content = self.text.slice(above);
        if content.starts_with('|')
            && !strays::is_row_like(content)
            && rows::cells(self.text, above, Pipe::Plain).len() == width
        {
            self.breaks.push(Break { cause: BreakCause::DoubleHeader, span: above, stranded: above });
        }
    }

    /// How many columns stand before something on its line.
    fn indentation(&self, at: Span) -> usize {
        let line = self.text.line(self.text.line_at(at.start));
        let before = self.text.slice(Span::new(line.start, at.start));
        let mut column = 0;
        for character in before.chars() {
            column = match character {
                '\t' => column / CODE * CODE + CODE,
                // A bare one ends a line for Markdown.
                '\r' => 0,
                _ => column + 1,
            };
        }
        column
    }

    /// A row whose cells are divided by something else; rows one below the other are one break.
    fn odd_pipe(&mut self, pipe: Pipe, line: Span) {
        if let Some(last) = self.breaks.last_mut()
            && last.cause == BreakCause::OddPipe(pipe)
            && self.text.line_at(last.stranded.end) + 1 == self.text.line_at(line.start)
        {
            last.stranded.end = line.end;
        } else {
            self.breaks.push(Break { cause: BreakCause::OddPipe(pipe), span: line, stranded: line });
        }
    }

    /// A delimiter row among the rows: the row above it is the header of another table.
    fn glued_table(&mut self, section: usize, delimiter: Span) -> usize {
        let delimiter = self.text.trimmed(delimiter);
        let rows = &mut self.sections[section].rows;
        let header = match rows.last() {
            Some(row) if !strays::is_row_like(self.text.slice(row.line)) => row.line,
            _ => {
                let cause = BreakCause::DoubleDelimiter;
                // All of a table are one damage.
                if let Some(last) = self.breaks.last_mut()
                    && last.cause == cause
                    && last.span.start > self.sections[section].header.start
                {
                    last.stranded.end = delimiter.end;
                    return section;
                }
                self.breaks.push(Break { cause, span: delimiter, stranded: delimiter });
                return section;
            }
        };
        rows.pop();
        let stranded = Span::new(header.start, delimiter.end);
        self.breaks.push(Break { cause: BreakCause::GluedTable, span: header, stranded });
        let cells = rows::cells(self.text, header, Pipe::Plain);
        self.begin(header, &cells)
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
            if strays::is_row_like(self.text.slice(line)) {
                lines.push(line);
            }
        }
        for line in &lines {
            if let Some(section) = self.open.or(self.sections.len().checked_sub(1)) {
                let row = self.row(section, *line, true);
                self.sections[section].rows.push(row);
            } else {
                self.early.push(rows::row(self.text, *line, 0, self.is_mdx, true));
            }
        }
    }

    fn stray(&mut self, stray: &Stray) {
        let stranded = Span::new(stray.first().start, stray.last().end);
        let (section, cause, span) = if let Some(head) = &stray.head {
            (self.begin(head.line, &head.cells), head.cause.clone(), head.fault)
        } else {
            let (cause, span) =
                head::cause_above(self.text, self.outline, stray.first(), self.open.is_some());
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
            let row = self.row(section, *line, false);
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
        for sign in ["<<<<<<<", ">>>>>>>"] {
            if !breaks.iter().any(|found| found.cause == BreakCause::Conflict) {
                find_conflicts(text, outline, sign, &mut breaks);
            }
        }
        sections.retain(is_endpoint_table);
        for section in &mut sections {
            section.repeats_label = section.has_repeated_label();
        }
        order::sort_by_key(&mut breaks, |found| found.span);
        (sections, breaks)
    }
}

fn find_conflicts(text: &Text, outline: &Outline, sign: &str, breaks: &mut Vec<Break>) {
    let mut from = 0;
    while let Some(at) = text.find(sign, from..text.as_str().len()) {
        from = at + 1;
        let line = text.trimmed(text.line(text.line_at(at)));
        let rest = text.slice(line).strip_prefix(sign);
        if line.start == at
            && matches!(rest, Some(rest) if rest.is_empty() || rest.starts_with(' '))
            && covers(&outline.code, at).is_none()
        {
            breaks.push(Break { cause: BreakCause::Conflict, span: line, stranded: line });
        }
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

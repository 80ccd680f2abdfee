//! Builds endpoint tables from the outline: whole ones, and what can be recovered of broken ones.

mod headings;
mod shown;
mod whole;

use super::blocks::{Comment, Outline, Table};
use super::lines::{self, Lexer};
use super::pipes::is_row_like;
use super::recovery::{self, Lost};
use super::{absent, causes, columns, conflict, delimiter, nameless, shapes};
use crate::page::{Break, BreakCause, ColumnKind, Label, Listing, Row, Section, ServiceNames};
use crate::text::{Span, Text};

/// The endpoint tables of a page, the places where they are broken, and what in tables is not read.
pub(super) struct Tables {
    pub(super) sections: Vec<Section>,
    pub(super) breaks: Vec<Break>,
    pub(super) listings: Vec<Listing>,
}

/// Reads the tables of a page.
pub(super) fn assemble(lexer: &Lexer<'_>, outline: &Outline) -> Tables {
    let lost = recovery::find(lexer, outline);
    let headings = outline.headings.iter().map(|heading| (heading.span.start, Part::Heading(heading)));
    let tables = outline.tables.iter().map(|table| (table.span.start, Part::Table(table)));
    let comments = outline.comments.iter().map(|comment| (comment.span.start, Part::Comment(comment)));
    let lost = lost.into_iter().map(|lost| (lost.span().start, Part::Lost(Box::new(lost))));
    let mut parts: Vec<(usize, Part<'_>)> = headings.chain(tables).chain(comments).chain(lost).collect();
    parts.sort_by_key(|(at, _)| *at);

    let mut assembly = Assembly::new(lexer, outline);
    for (_, part) in parts {
        match part {
            Part::Heading(heading) => assembly.heading(heading),
            Part::Table(table) => assembly.table(table),
            Part::Comment(comment) => assembly.comment(comment),
            Part::Lost(lost) => assembly.lost(*lost),
        }
    }
    assembly.finish()
}

enum Part<'a> {
    Heading(&'a Label),
    Table(&'a Table),
    Comment(&'a Comment),
    Lost(Box<Lost>),
}

struct Assembly<'a> {
    lexer: &'a Lexer<'a>,
    outline: &'a Outline,
    heading: Option<&'a Label>,
    sections: Vec<Section>,
    /// The section of orphan rows below the current heading.
    open: Option<usize>,
    /// Hidden rows above the first table.
    early: Vec<Row>,
    breaks: Vec<Break>,
}

impl<'a> Assembly<'a> {
    fn new(lexer: &'a Lexer<'a>, outline: &'a Outline) -> Self {
        Self {
            lexer,
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
    fn begin(&mut self, header: Span, cells: &[Span], delimiter: Option<Span>) -> usize {
        let mut columns = self.lexer.labels(cells);
        let corner = if columns.is_empty() {
            Label { text: String::new(), span: Span::new(header.start, header.start) }
        } else {
            columns.remove(0)
        };
        self.sections.push(Section {
            heading: self.heading.cloned(),
            corner,
            kinds: vec![ColumnKind::Unknown; columns.len()],
            columns,
            notes: Vec::new(),
            header: self.lexer.text.trimmed(header),
            delimiter,
            rows: std::mem::take(&mut self.early),
            has_names: true,
            repeats_label: false,
        });
        let index = self.sections.len() - 1;
        self.open = Some(index);
        index
    }

    fn push_break(&mut self, cause: BreakCause, span: Span, stranded: Span) {
        self.breaks.push(Break::new(cause, span, stranded));
    }

    fn comment(&mut self, comment: &Comment) {
        let text = self.lexer.text;
        let Span { start, end } = comment.inner;
        let lines = (text.line_at(start)..=text.line_at(end)).map(|number| {
            let line = text.line(number);
            Span::new(line.start.clamp(start, end), line.end.clamp(start, end))
        });
        // A table that is commented out as a whole is not part of the table above it.
        if lines.clone().any(|line| delimiter::is_row(text.slice(line))) {
            return;
        }
        let section = self.open.or(self.sections.len().checked_sub(1));
        let mut lines: Vec<Span> = lines.filter(|line| is_row_like(text.slice(*line))).collect();
        if let Some((cause, rest)) = shown::part(self.lexer, self.outline, comment, !lines.is_empty()) {
            self.push_break(cause, rest, rest);
            if lines.is_empty() {
                lines.push(rest);
            }
        }
        for line in lines {
            let width = section.map_or(0, |section| self.sections[section].width());
            let row = Row { is_hidden: true, ..self.lexer.row(self.lexer.line(line), width) };
            match section {
                Some(section) => self.sections[section].rows.push(row),
                None => self.early.push(row),
            }
        }
    }

    fn lost(&mut self, lost: Lost) {
        let text = self.lexer.text;
        let stranded = lost.span();
        let (section, found) = if let Some(head) = &lost.head {
            let found = head.cause.clone().map(|cause| Break::new(cause, head.fault, stranded));
            let section = self.begin(head.line, &head.cells, head.delimiter);
            (section, found.map(|found| Break { merged: head.merged, ..found }))
        } else {
            let first = &lost.rows[0];
            let (cause, fault) = causes::of_rows(text, self.outline, first, self.open.is_some());
            // Without a table above, it has as many columns as the row.
            let columns = || lines::emptied(&first.line.cells);
            let section = self.open.unwrap_or_else(|| self.begin(first.line.span, &columns(), None));
            (section, Some(Break::new(cause, fault, stranded)))
        };
        self.breaks.extend(found.map(|found| match found.cause {
            BreakCause::BlankLine if lost.has_gap_below(text, found.span) => {
                Break { cause: BreakCause::BlankLines, ..found }
            }
            _ => found,
        }));
        for orphan in lost.rows {
            let row = self.lexer.row(orphan.line, self.sections[section].width());
            self.sections[section].rows.push(row);
        }
    }

    fn finish(self) -> Tables {
        let Self { lexer: Lexer { text, profile, dialect, .. }, outline, mut sections, mut breaks, .. } =
            self;
        let end = text.as_str().trim_end().len();
        let open = outline.comments.iter().filter(|comment| !comment.is_closed);
        breaks.extend(open.map(|Comment { span, .. }| {
            Break::new(BreakCause::OpenComment, *span, Span::new(span.start, end.max(span.end)))
        }));
        // What the last conflict marker cuts off is reported on the first one, or on the last if the first is gone.
        breaks.retain(|found| found.cause != BreakCause::Conflict);
        breaks.extend(headings::lost(text, outline, &sections, profile));
        let conflicts = conflict::find(text, outline);
        let has_conflict = !conflicts.is_empty();
        breaks.extend(conflicts);
        breaks.sort_by_key(|found| found.span);
        let mut filled = FilledLines::default();
        for found in &mut breaks {
            found.delimiter = delimiter::at_fault(text, found);
            found.lines = filled.within(text, found.stranded);
        }
        if dialect.reads_urls() {
            let rows = sections.iter_mut().flat_map(|section| &mut section.rows);
            rows.flat_map(|row| &mut row.cells).for_each(|cell| cell.read_as(dialect));
        }
        if dialect.services == ServiceNames::Headings {
            sections.iter_mut().filter(|section| section.has_urls_for_names()).for_each(nameless::read);
        }
        let mut listings = Vec::new();
        sections.retain_mut(|section| {
            let is_read = columns::settle(section, dialect);
            listings.extend(columns::unread(section, is_read, dialect));
            is_read
        });
        for section in &mut sections {
            section.repeats_label = section.has_repeated_label();
            shapes::find(text, section, has_conflict);
            absent::mark(section, dialect);
        }
        Tables { sections, breaks, listings }
    }
}

/// For each line, how many lines up to it are not blank; counted when the first break asks.
#[derive(Default)]
struct FilledLines(Vec<usize>);

impl FilledLines {
    /// How many lines of a span are not blank.
    fn within(&mut self, text: &Text, span: Span) -> usize {
        if self.0.is_empty() {
            let mut filled = 0;
            self.0.push(0);
            self.0.extend((1..=text.line_count()).map(|line| {
                filled += usize::from(!text.slice(text.line(line)).trim().is_empty());
                filled
            }));
        }
        self.0[text.line_at(span.end)] - self.0[text.line_at(span.start) - 1]
    }
}

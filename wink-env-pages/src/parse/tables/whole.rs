//! A table of the outline, and whatever ends it earlier on sites.

use super::Assembly;
use crate::page::{Break, BreakCause, OddPipe, Row};
use crate::parse::blocks::{CODE, Table, columns, covers, is_covered, is_only_pipes};
use crate::parse::columns::is_endpoint_table;
use crate::parse::delimiter;
use crate::parse::lines::{Lexer, Line, cells};
use crate::parse::pipes::Pipe;
use crate::parse::pipes::is_row_like;
use crate::text::Span;

/// How many hidden rows below a table fit without another allocation.
const ROWS_BELOW: usize = 1;

/// A line of pipes as a row of empty cells.
fn empty_line(span: Span, width: usize) -> Line {
    Line { span, cells: vec![Span::new(span.start, span.start); width], odd_pipe: None }
}

/// Whether a line is a directive without content: `::name[…]`.
fn is_leaf(line: &str) -> bool {
    line.strip_prefix("::").is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// The role of a line in its table.
enum Piece {
    Row(Row),
    /// A delimiter row.
    Delimiter,
    /// The table ends here on sites.
    End(BreakCause),
}

impl Assembly<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let text = self.lexer.text;
        let cells = cells(text, table.header, Pipe::Plain);
        let breaks_above = self.breaks.len();
        let delimiter = delimiter::below(text, table.header);
        let above = self.header_above(table, cells.len());
        let is_row = above.is_some() && is_row_like(text.slice(table.header));
        let first = match above.filter(|_| is_row) {
            Some(header) => self.begin_above_row(header, table.header),
            None => self.begin(table.header, &cells, delimiter),
        };
        if let Some(delimiter) = delimiter
            && let Some(cause) = delimiter::fault_of_table(text.slice(delimiter))
        {
            self.push_break(cause, delimiter, text.trimmed(table.span));
        }
        // Only the line directly above the delimiter row is a header.
        if let Some(above) = above.filter(|_| !is_row) {
            self.push_break(BreakCause::DoubleHeader, above, above);
        }
        self.text_above(table);
        self.sections[first].rows.reserve_exact(table.rows.len() + ROWS_BELOW);
        self.rows(table, first);
        if self.breaks.len() > breaks_above
            && !self.sections[first..].iter().any(|section| is_endpoint_table(section, self.lexer.dialect))
        {
            self.breaks.truncate(breaks_above);
        }
    }

    fn rows(&mut self, table: &Table, mut section: usize) {
        let lexer = self.lexer.within(table.span);
        let code = self.indentation(table.header) + CODE;
        // What ends the table on sites although it continues here, and the rows after that.
        let mut end: Option<(BreakCause, Span)> = None;
        let mut stranded: Option<Span> = None;
        for line in &table.rows {
            let line = self.lexer.text.trimmed(*line);
            match self.piece(&lexer, section, line) {
                Piece::Delimiter => section = self.glued_table(section, line),
                Piece::End(cause) => end = end.or(Some((cause, line))),
                // Text between fences is not a row, although a table swallows it.
                Piece::Row(_) if end.is_some() && !is_row_like(self.lexer.text.slice(line)) => {}
                Piece::Row(row) => {
                    // A continuation line is reported with the row that it continues.
                    let is_code = !self.lexer.is_mdx && !self.lexer.profile.takes_indented_rows;
                    if is_code && !row.is_ragged && self.indentation(line) >= code {
                        end = end.or(Some((BreakCause::Indented, row.line)));
                    }
                    if end.is_some() {
                        let start = stranded.map_or(row.line.start, |above| above.start);
                        stranded = Some(Span::new(start, row.line.end));
                    } else if let Some(pipe) = row.odd_pipe {
                        self.odd_pipe(pipe, row.line);
                    }
                    self.sections[section].rows.push(row);
                }
            }
        }
        if let (Some((cause, span)), Some(stranded)) = (end, stranded) {
            self.push_break(cause, span, stranded);
        }
    }

    fn piece(&self, lexer: &Lexer<'_>, section: usize, line: Span) -> Piece {
        let content = self.lexer.text.slice(line);
        match () {
            () if self.lexer.profile.boxes.is_some()
                && (content.starts_with(":::") || content.starts_with("：：：")) =>
            {
                Piece::End(BreakCause::Fence)
            }
            // The rows in the comment become hidden rows.
            () if covers(&self.outline.commented, line.start).is_some() => Piece::End(BreakCause::Comment),
            () if delimiter::is_row(content) => Piece::Delimiter,
            () if self.ends_table(content) => Piece::End(BreakCause::Interrupted),
            () => {
                let width = self.sections[section].width();
                let row = lexer.row(lexer.line(line), width);
                let is_empty = row.is_ragged && is_only_pipes(content);
                Piece::Row(if is_empty { lexer.row(empty_line(line, width), width) } else { row })
            }
        }
    }

    /// Whether a line that the parser accepts as a row is not one on its site: a footnote, in MDX a tag or an
    /// expression, and what a site generator removes from the page first.
    fn ends_table(&self, content: &str) -> bool {
        content.starts_with("[^") && content.contains("]:")
            || self.lexer.profile.tag_ends_table && is_leaf(content)
            || self.lexer.is_mdx && content.starts_with('<') && content.ends_with('>')
            || content.ends_with('}') && self.begins_template(content)
    }

    /// Whether a line begins like a Hugo shortcode, a Liquid tag, or the attributes of the table above.
    fn begins_template(&self, content: &str) -> bool {
        const SIGNS: [&str; 6] = ["{{<", "{{%", "{%", "{:", "{.", "{#"];
        self.lexer.is_mdx && content.starts_with('{') || SIGNS.iter().any(|sign| content.starts_with(sign))
    }

    /// The line above a table that looks like its header, too.
    fn header_above(&self, table: &Table, width: usize) -> Option<Span> {
        let text = self.lexer.text;
        let number = text.line_at(table.header.start);
        if number < 2 || text.line(number - 1).start < self.outline.body {
            return None;
        }
        let above = text.trimmed(text.line(number - 1));
        let content = text.slice(above);
        let is_header = content.starts_with('|')
            && !is_row_like(content)
            && cells(text, above, Pipe::Plain).len() == width;
        is_header.then_some(above)
    }

    /// Begins a section whose delimiter row is below its first row.
    fn begin_above_row(&mut self, header: Span, row: Span) -> usize {
        let text = self.lexer.text;
        let section = self.begin(header, &cells(text, header, Pipe::Plain), None);
        let row = text.trimmed(row);
        self.push_break(BreakCause::DelimiterBelowRow, row, text.trimmed(header));
        let row = self.lexer.row(self.lexer.line(row), self.sections[section].width());
        self.sections[section].rows.push(row);
        section
    }

    /// A paragraph directly above a table spoils it on some sites.
    fn text_above(&mut self, table: &Table) {
        if self.lexer.profile.sees_table_below_text {
            return;
        }
        let text = self.lexer.text;
        let number = text.line_at(table.header.start);
        if number < 2 {
            return;
        }
        let above = text.trimmed(text.line(number - 1));
        let outline = self.outline;
        let next = outline.headings.partition_point(|heading| heading.span.start <= above.start);
        let heading = next.checked_sub(1).map(|last| outline.headings[last].span);
        let is_other = is_covered(&[&outline.html, &outline.commented, &outline.code], above.start)
            || heading.is_some_and(|heading| above.start <= heading.end);
        let is_text = above.start >= outline.body
            && above.start < above.end
            && !text.slice(above).starts_with(['|', '#']);
        if is_text && !is_other && self.indentation(table.header) == 0 {
            let header = text.trimmed(table.header);
            self.push_break(BreakCause::TextAbove, header, text.trimmed(table.span));
        }
    }

    /// The column of a place in its line, from 0.
    fn indentation(&self, at: Span) -> usize {
        let text = self.lexer.text;
        if text.as_str()[..at.start].ends_with('\n') {
            return 0;
        }
        let line = text.line(text.line_at(at.start));
        columns(text.slice(Span::new(line.start, at.start)))
    }

    /// A row with the wrong separators; adjacent ones are one break.
    fn odd_pipe(&mut self, pipe: OddPipe, line: Span) {
        let text = self.lexer.text;
        match self.breaks.last_mut() {
            Some(Break { cause: BreakCause::OddPipe(last), stranded, .. })
                if *last == pipe && text.line_at(stranded.end) + 1 == text.line_at(line.start) =>
            {
                stranded.end = line.end;
            }
            _ => self.push_break(BreakCause::OddPipe(pipe), line, line),
        }
    }

    /// A delimiter row among the rows: the row above it is the header of another table.
    fn glued_table(&mut self, section: usize, delimiter: Span) -> usize {
        let text = self.lexer.text;
        let rows = &mut self.sections[section].rows;
        if let Some(header) = rows.pop_if(|row| !is_row_like(text.slice(row.line))) {
            let header = header.line;
            self.push_break(BreakCause::GluedTable, header, Span::new(header.start, delimiter.end));
            return self.begin(header, &cells(text, header, Pipe::Plain), Some(delimiter));
        }
        let top = self.sections[section].header.start;
        match self.breaks.last_mut() {
            // All of them in a table are one problem.
            Some(Break { cause: BreakCause::DoubleDelimiter, span, stranded, .. }) if span.start > top => {
                stranded.end = delimiter.end;
            }
            _ => self.push_break(BreakCause::DoubleDelimiter, delimiter, delimiter),
        }
        section
    }
}

//! A table that the outline has, with whatever ends it earlier on sites.

use super::{Assembly, is_endpoint_table};
use crate::page::{Break, BreakCause, OddPipe};
use crate::parse::blocks::{Table, covers};
use crate::parse::delimiter;
use crate::parse::pipes::Pipe;
use crate::parse::row_like::is_row_like;
use crate::parse::rows;
use crate::text::Span;

/// How many hidden rows below a table have room without another allocation.
const ROWS_BELOW: usize = 1;

/// Indented by so many columns, lines are code.
const CODE: usize = 4;

impl Assembly<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let cells = rows::cells(self.text, table.header, Pipe::Plain);
        let breaks_above = self.breaks.len();
        let first = self.begin(table.header, &cells);
        let mut section = first;
        if let Some((cause, span)) = delimiter::fault_of_table(self.text, table.header) {
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
            } else if end.is_some() && !is_row_like(content) {
                // Text between fences is no row, although a table swallows it.
            } else {
                let row = self.row(section, *line);
                // What goes on from the line above is said of that row.
                if !self.outline.is_mdx && !row.is_ragged && self.indentation(trimmed) >= code {
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
            || self.outline.is_mdx && content.starts_with('<') && content.ends_with('>')
            || content.ends_with('}') && self.begins_template(content)
    }

    /// Whether a line begins like a shortcode of Hugo, a tag of Liquid, or the attributes of the table above.
    fn begins_template(&self, content: &str) -> bool {
        const SIGNS: [&str; 6] = ["{{<", "{{%", "{%", "{:", "{.", "{#"];
        self.outline.is_mdx && content.starts_with('{') || SIGNS.iter().any(|sign| content.starts_with(sign))
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
            && !is_row_like(content)
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
    fn odd_pipe(&mut self, pipe: OddPipe, line: Span) {
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
            Some(row) if !is_row_like(self.text.slice(row.line)) => row.line,
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
}

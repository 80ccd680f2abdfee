//! A table as it should be, line by line, and the edits that lead there.

use super::plan::Plan;
use crate::page::{Page, Section};
use crate::parse::delimiter;
use crate::text::Span;

/// A line of a table as it should be.
pub(super) struct Wanted {
    /// The line that it is now.
    from: Option<usize>,
    /// All of it, if it is none now.
    content: String,
    /// What changes within the line that it is now, in the order of the text.
    changes: Vec<Change>,
    /// Whether it moves below the line that is wanted above it.
    is_moved: bool,
    /// The repairs that move or add it.
    owners: Vec<usize>,
}

struct Change {
    span: Span,
    text: String,
    owners: Vec<usize>,
}

impl Wanted {
    /// A line that stays where it is.
    pub(super) fn kept(line: usize) -> Self {
        Self {
            from: Some(line),
            content: String::new(),
            changes: Vec::new(),
            is_moved: false,
            owners: Vec::new(),
        }
    }

    pub(super) fn moved(line: usize, owner: usize) -> Self {
        Self { is_moved: true, owners: vec![owner], ..Self::kept(line) }
    }

    pub(super) fn added(content: String, owner: usize) -> Self {
        Self { from: None, content, owners: vec![owner], ..Self::kept(0) }
    }

    /// With other text in a place of its line.
    pub(super) fn change(&mut self, span: Span, text: String, owners: &[usize]) {
        self.changes.push(Change { span, text, owners: owners.to_vec() });
    }

    /// Moved by a repair.
    pub(super) fn shift(&mut self, owner: usize) {
        self.is_moved = true;
        self.owners.push(owner);
    }

    /// Its content, if it is an old line.
    fn changed(&self, page: &Page, line: usize) -> String {
        let whole = page.text.line(line);
        let mut written = String::new();
        let mut from = whole.start;
        for change in &self.changes {
            written.push_str(page.text.slice(Span::new(from, change.span.start)));
            written.push_str(&change.text);
            from = change.span.end;
        }
        written + page.text.slice(Span::new(from, whole.end))
    }
}

/// Writes the lines that are wanted, one below the other; the first of them stays where it is.
pub(super) fn write(page: &Page, wanted: Vec<Wanted>, plan: &mut Plan<'_>) {
    let mut above = 0;
    for mut line in wanted {
        let content = match line.from {
            Some(number) if !line.is_moved => {
                for Change { span, text, owners } in line.changes {
                    plan.replace(span, text, &owners);
                }
                above = number;
                continue;
            }
            Some(number) => {
                line.owners.extend(line.changes.iter().flat_map(|change| &change.owners));
                plan.delete_line(number, &line.owners);
                line.changed(page, number)
            }
            None => line.content,
        };
        plan.insert_below(above, &content, &line.owners);
    }
}

/// The line of a table's header.
pub(super) fn header_line(page: &Page, section: &Section) -> usize {
    page.text.line_at(section.header.start)
}

/// The delimiter row of a table that has one directly below its header.
pub(super) fn delimiter_line(page: &Page, section: &Section) -> Option<usize> {
    let line = header_line(page, section) + 1;
    let is_delimiter = line <= page.text.line_count()
        && delimiter::is_meant(page.text.slice(page.text.line(line)).trim_start_matches([' ', '\t', '>']));
    is_delimiter.then_some(line)
}

/// The delimiter row of a table whose published rows stand directly below it, each on a line of its own.
pub(super) fn whole(page: &Page, section: &Section) -> Option<usize> {
    let delimiter = delimiter_line(page, section)?;
    let stands_below = |(row, line): (&crate::page::Row, usize)| {
        let full = page.text.line(line);
        page.text.line_at(row.line.start) == line
            && row.line.end <= full.end
            && page
                .text
                .slice(Span::new(full.start, row.line.start))
                .bytes()
                .all(|byte| matches!(byte, b' ' | b'\t' | b'>'))
            && page.text.slice(Span::new(row.line.end, full.end)).trim().is_empty()
    };
    section.published().zip(delimiter + 1..).all(stands_below).then_some(delimiter)
}

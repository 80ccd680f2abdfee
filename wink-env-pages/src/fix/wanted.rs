//! The desired lines of a table, and the edits that lead to them.

use super::edit::{Piece, replaced};
use super::plan::Plan;
use crate::page::{Page, Row, Section};
use crate::text::Span;

/// A desired line of a table.
pub(super) struct Wanted {
    origin: Origin,
    /// The edits within its current line, in order.
    changes: Vec<Piece>,
    /// The repairs that move or add it.
    owners: Vec<usize>,
}

/// The origin of a line.
enum Origin {
    /// It stays where it is.
    Kept(usize),
    /// It moves from that line.
    Moved(usize),
    /// It is new.
    New(String),
}

impl Wanted {
    pub(super) fn kept(line: usize) -> Self {
        Self { origin: Origin::Kept(line), changes: Vec::new(), owners: Vec::new() }
    }

    pub(super) fn moved(line: usize, owner: usize) -> Self {
        Self { origin: Origin::Moved(line), changes: Vec::new(), owners: vec![owner] }
    }

    pub(super) fn new(content: String, owner: usize) -> Self {
        Self { origin: Origin::New(content), changes: Vec::new(), owners: vec![owner] }
    }

    /// Edits a place of its line.
    pub(super) fn change(&mut self, span: Span, text: String, owners: &[usize]) {
        self.changes.push(Piece { span, text, owners: owners.to_vec() });
    }

    /// Moves it, unless it is new.
    pub(super) fn shift(&mut self, owner: usize) {
        if let Origin::Kept(line) = self.origin {
            self.origin = Origin::Moved(line);
        }
        self.owners.push(owner);
    }
}

/// Writes the desired lines, one below the other; the first of them stays where it is.
pub(super) fn write(page: &Page, wanted: Vec<Wanted>, plan: &mut Plan<'_>) {
    let mut above = 0;
    for Wanted { origin, changes, mut owners } in wanted {
        match origin {
            Origin::Kept(line) => {
                above = line;
                for Piece { span, text, owners } in changes {
                    plan.replace(span, text, &owners);
                }
            }
            Origin::Moved(line) => {
                owners.extend(changes.iter().flat_map(|change| &change.owners));
                plan.delete_line(line, &owners);
                let changes = changes.iter().map(|change| (change.span, change.text.as_str()));
                let content = replaced(page.text.as_str(), page.text.line(line), changes);
                plan.insert_below(above, &content, &owners);
            }
            Origin::New(content) => plan.insert_below(above, &content, &owners),
        }
    }
}

/// The line of a table's header.
pub(super) fn header_line(page: &Page, section: &Section) -> usize {
    page.text.line_at(section.header.start)
}

/// The line of the delimiter row of a table that has one directly below its header.
pub(super) fn delimiter_line(page: &Page, section: &Section) -> Option<usize> {
    section.delimiter.map(|delimiter| page.text.line_at(delimiter.start))
}

/// The line of the delimiter row, if all published rows follow directly, each on a line of its own.
pub(super) fn whole(page: &Page, section: &Section) -> Option<usize> {
    let delimiter = delimiter_line(page, section)?;
    let stands_below = |(row, line): (&Row, usize)| {
        let (before, behind) = row.around(&page.text);
        page.text.line_at(row.line.start) == line
            && row.line.end <= page.text.line(line).end
            && before.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>'))
            && behind.trim().is_empty()
    };
    section.published().zip(delimiter + 1..).all(stands_below).then_some(delimiter)
}

//! Tables without a column of names: the heading above each names its service.

use crate::axis::Axis;
use crate::page::{Cell, ColumnKind, Label, Page, Section};
use crate::text::Span;
use crate::url::Url;

/// Reads the first column as one of URLs.
pub(super) fn read(section: &mut Section) {
    let nothing = |at: usize| Label { text: String::new(), span: Span::new(at, at) };
    let first = std::mem::replace(&mut section.corner, nothing(section.header.start));
    section.columns.insert(0, first);
    section.kinds.insert(0, ColumnKind::Unknown);
    section.has_names = false;
    for row in &mut section.rows {
        let label = std::mem::replace(&mut row.label, nothing(row.line.start));
        let url = Url::examine(&label.text, row.link.take().as_deref());
        row.cells.insert(0, Cell { span: label.span, url, is_behind_words: false, strictly: None });
    }
}

/// Gives the rows of these tables the names of their headings, or that of the page.
pub(super) fn name(page: &mut Page) {
    for at in (0..page.sections.len()).filter(|at| !page.sections[*at].has_names).collect::<Vec<usize>>() {
        let axis = page.dialect.axis.unwrap_or(Axis::Columns);
        let name = page.label_of(&page.sections[at], axis).unwrap_or_default();
        let section = &mut page.sections[at];
        section.repeats_label = section.published().count() > 1;
        for row in &mut section.rows {
            row.label.text.clone_from(&name);
        }
    }
}

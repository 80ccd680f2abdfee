//! The labels of new rows.

use std::collections::{HashMap, VecDeque};

use super::action::Action;
use super::examination::Examination;
use super::repair::Untranslated;
use crate::compare::SectionDrift;
use crate::page::{Cell, Label, Page, Row, Section};

/// A label for a new row.
pub(super) struct NewLabel {
    pub(super) text: String,
    /// Whether it is copied from the reference.
    pub(super) is_copied: bool,
}

impl NewLabel {
    pub(super) fn of_page(text: &str) -> Self {
        Self { text: text.to_owned(), is_copied: false }
    }
}

/// The page's labels of services.
pub(super) struct Labels<'a> {
    page: &'a Page,
    reference: &'a Page,
    /// Its labels, by those of the reference.
    by_name: HashMap<String, &'a str>,
    /// Its headers of columns, by those of the reference.
    by_header: HashMap<String, &'a str>,
    /// Its words for URLs that there are not, by those of the reference.
    by_absence: HashMap<&'a str, &'a str>,
    /// Its labels, by the URLs in the same row, each with the number of the row.
    by_url: HashMap<&'a str, (usize, &'a str)>,
}

impl<'a> Labels<'a> {
    pub(super) fn of(examination: &Examination<'a>) -> Self {
        let (page, reference) = (examination.page, examination.reference);
        let mut labels = Self {
            page,
            reference,
            by_name: HashMap::new(),
            by_header: HashMap::new(),
            by_absence: HashMap::new(),
            by_url: HashMap::new(),
        };
        for drift in &examination.drift().sections {
            let (ours, theirs) = (&page.sections[drift.page], &reference.sections[drift.reference]);
            labels.add_headers(drift, ours, theirs);
            for pair in &drift.pairs {
                labels.add_pair(drift, &ours.rows[pair.page], &theirs.rows[pair.reference]);
            }
        }
        let rows = page.sections.iter().flat_map(|section| &section.rows);
        for (number, row) in rows.enumerate().filter(|(_, row)| is_usable(row)) {
            for cell in row.cells.iter().filter(|cell| cell.url.is_recognizable) {
                labels.by_url.entry(cell.url.key()).or_insert((number, page.text.slice(row.label.span)));
            }
        }
        labels
    }

    fn add_headers(&mut self, drift: &SectionDrift, ours: &'a Section, theirs: &Section) {
        let columns = drift.columns.to_reference.iter().zip(&ours.columns);
        let columns = columns.filter_map(|(column, ours)| Some((ours, &theirs.columns[(*column)?])));
        let has_same_notes = ours.notes.len() == theirs.notes.len();
        let notes = ours.notes.iter().zip(&theirs.notes).filter(|_| has_same_notes);
        let headers = std::iter::once((&ours.corner, &theirs.corner)).chain(columns).chain(notes);
        for (ours, theirs) in headers.filter(|(ours, _)| !ours.text.is_empty()) {
            let header = self.page.text.slice(ours.span);
            self.by_header.entry(theirs.text.to_lowercase()).or_insert(header);
        }
    }

    fn add_pair(&mut self, drift: &SectionDrift, ours: &'a Row, theirs: &'a Row) {
        let text = &self.page.text;
        if is_usable(ours) {
            let label = text.slice(ours.label.span);
            self.by_name.entry(theirs.label.text.to_lowercase()).or_insert(label);
        }
        for (ours, column) in ours.cells.iter().zip(&drift.columns.to_reference) {
            if let Some(theirs) = column.and_then(|column| theirs.cells.get(column))
                && ours.url.is_absent()
                && theirs.url.is_absent()
            {
                self.by_absence.entry(theirs.url.written.as_str()).or_insert_with(|| text.slice(ours.span));
            }
        }
    }

    /// The header for a column of the reference: that of the page, if it has it in another table, or the reference's.
    pub(super) fn header_for(&self, theirs: &Label) -> NewLabel {
        let known = self.by_header.get(&theirs.text.to_lowercase()).copied();
        let text = known.unwrap_or_else(|| self.reference.text.slice(theirs.span)).to_owned();
        NewLabel { text, is_copied: known.is_none() }
    }

    /// The words for a URL that the reference does not have: the page's own, if it has some elsewhere.
    pub(super) fn absence_for(&self, theirs: &Cell) -> Option<&'a str> {
        self.by_absence.get(theirs.url.written.as_str()).copied().filter(|_| theirs.url.is_absent())
    }

    /// The label for a row of the reference: the page's own label for that service, if it has one elsewhere, or the
    /// reference's.
    pub(super) fn label_for(&self, theirs: &Row) -> NewLabel {
        let same_name = self.by_name.get(&theirs.label.text.to_lowercase()).copied();
        let same_url = || theirs.cells.iter().filter_map(|cell| self.by_url.get(cell.url.key())).min();
        let known = same_name.or_else(|| same_url().map(|(_, label)| *label));
        NewLabel {
            text: known.unwrap_or_else(|| self.reference.text.slice(theirs.label.span)).to_owned(),
            is_copied: known.is_none(),
        }
    }
}

fn is_usable(row: &Row) -> bool {
    !row.is_ragged && !row.label.is_blank()
}

/// The places of labels that were copied from the reference.
pub(super) fn untranslated<'a>(
    actions: impl Iterator<Item = &'a Action>,
    after: &'a Page,
) -> Vec<Untranslated> {
    let mut lines = HashMap::<&str, VecDeque<Untranslated>>::new();
    let mut add = |label: &'a Label, written: &'a str| {
        let line = after.text.line_at(label.span.start);
        lines.entry(written).or_default().push_back(Untranslated { line, label: label.text.clone() });
    };
    for section in &after.sections {
        section.heading.iter().for_each(|heading| add(heading, &heading.text));
        let labels = section.headers().into_iter().chain(section.published().map(|row| &row.label));
        labels.for_each(|label| add(label, after.text.slice(label.span)));
    }
    let copied = actions.flat_map(Action::copied_labels);
    let mut found: Vec<Untranslated> = copied.filter_map(|label| lines.get_mut(label)?.pop_front()).collect();
    found.sort_by_key(|untranslated| untranslated.line);
    found
}

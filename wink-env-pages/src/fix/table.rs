//! A table that differs from the reference, and the style of its new rows.

use std::collections::HashMap;

use super::examination::Examination;
use super::labels::Labels;
use super::line::{Line, new_row, urls, widths};
use super::repair::Safety;
use crate::compare::SectionDrift;
use crate::finding::Sameness;
use crate::page::{Page, Row, Section};

/// A table with its counterpart in the reference, and the context on its page.
pub(super) struct Table<'a> {
    pub(super) examination: &'a Examination<'a>,
    pub(super) page: &'a Page,
    pub(super) drift: &'a SectionDrift,
    pub(super) ours: &'a Section,
    pub(super) theirs: &'a Section,
    pub(super) labels: &'a Labels<'a>,
    pub(super) up_to: Safety,
    pub(super) copies: &'a HashMap<(usize, usize), Sameness>,
    pub(super) widths: Vec<Option<usize>>,
    /// The rows that new rows may imitate.
    models: Vec<usize>,
    /// The rows of the reference that the page lacks, by their first URLs.
    lost: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Table<'a> {
    pub(super) fn new(
        examination: &'a Examination<'a>,
        (drift, ours, theirs): (&'a SectionDrift, &'a Section, &'a Section),
        labels: &'a Labels<'a>,
        copies: &'a HashMap<(usize, usize), Sameness>,
        up_to: Safety,
    ) -> Self {
        let page = examination.page;
        let is_whole = |line: &Line<'_>| line.is_plain() && line.len() == ours.width();
        let is_model = |row: &Row| {
            ours.has_names && !row.is_hidden && Line::of_row(page, row).as_ref().is_some_and(is_whole)
        };
        let models = (0..ours.rows.len()).filter(|row| is_model(&ours.rows[*row])).collect();
        let mut lost = HashMap::<_, Vec<usize>>::new();
        let is_lost = |(at, row): &(usize, &Row)| !row.is_hidden && drift.by_reference[*at].is_none();
        for (at, row) in theirs.rows.iter().enumerate().filter(is_lost) {
            if let Some(cell) = row.cells.first() {
                lost.entry(cell.url.written.as_str()).or_default().push(at);
            }
        }
        let widths = widths(page, ours);
        Self { examination, page, drift, ours, theirs, labels, up_to, copies, widths, models, lost }
    }

    /// The rows of the reference that the page lacks and that begin with this URL.
    pub(super) fn lost(&self, url: &str) -> impl Iterator<Item = usize> {
        self.lost.get(url).into_iter().flatten().copied()
    }

    /// A new row with these words next to its URLs, in the style of the nearest published row, or else of the header.
    pub(super) fn new_row(&self, near: usize, label: &str, theirs: &Row, notes: &[&str]) -> Option<String> {
        let below = self.models.partition_point(|row| *row < near);
        let nearest =
            self.models[below.saturating_sub(1)..].iter().take(2).min_by_key(|row| row.abs_diff(near));
        let model = match nearest {
            Some(row) => Line::of_row(self.page, &self.ours.rows[*row]),
            None => {
                Line::of_header(self.page, self.ours).filter(|line| self.ours.has_names && line.is_plain())
            }
        };
        let urls = urls(self.examination.reference, theirs)?.into_iter().zip(&theirs.cells);
        let urls: Vec<&str> = urls.map(|(url, cell)| self.labels.absence_for(cell).unwrap_or(url)).collect();
        Some(new_row(&model?, &self.ours.kinds, (label, &urls, notes), &self.widths))
    }

    /// The content of a row's text columns.
    pub(super) fn notes(&self, row: &Row) -> Vec<&'a str> {
        let notes = row.notes.iter().map(|note| self.page.text.slice(note.span));
        notes.chain(self.glued_note(row)).collect()
    }

    /// The words after the last URL of a row that lost the `|` before them.
    pub(super) fn glued_note(&self, row: &Row) -> Option<&'a str> {
        let url = row.cells.last().filter(|_| row.notes.len() < self.ours.notes.len())?.span;
        let is_last = row.notes.iter().all(|note| note.span.end <= url.start);
        let (first, words) = self.page.text.slice(url).split_once(char::is_whitespace).filter(|_| is_last)?;
        first.contains(['.', ':']).then(|| words.trim())
    }

    pub(super) fn line(&self, row: &Row) -> usize {
        self.page.text.line_at(row.line.start)
    }
}

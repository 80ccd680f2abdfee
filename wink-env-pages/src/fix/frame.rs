//! A table with its counterpart and its lines, to repair what holds its rows together.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::examination::Examination;
use super::labels::Labels;
use super::wanted::header_line;
use crate::compare::SectionDrift;
use crate::page::{Break, Page, Section};

pub(super) struct Frame<'a> {
    pub(super) examination: &'a Examination<'a>,
    pub(super) page: &'a Page,
    pub(super) index: usize,
    pub(super) section: &'a Section,
    is_quote: OnceCell<bool>,
    known: &'a Known<'a>,
}

/// What the page and the reference call things, looked up once for all tables.
#[derive(Default)]
pub(super) struct Known<'a> {
    labels: OnceCell<Labels<'a>>,
    headers: OnceCell<HashSet<&'a str>>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(examination: &'a Examination<'a>, index: usize, known: &'a Known<'a>) -> Self {
        let page = examination.page;
        Self { examination, page, index, section: &page.sections[index], is_quote: OnceCell::new(), known }
    }

    pub(super) fn labels(&self) -> &Labels<'a> {
        self.known.labels.get_or_init(|| Labels::of(self.examination))
    }

    /// The headers of all tables of the page and of the reference.
    pub(super) fn headers(&self) -> &HashSet<&'a str> {
        self.known.headers.get_or_init(|| {
            let sections = self.page.sections.iter().chain(&self.examination.reference.sections);
            sections.flat_map(Section::headers).map(|label| label.text.as_str()).collect()
        })
    }

    /// Whether the table is part of a quote: several of its lines begin with its mark.
    pub(super) fn is_quote(&self) -> bool {
        *self.is_quote.get_or_init(|| {
            let first = header_line(self.page, self.section);
            let last = self.page.text.line_at(self.section.last_line().start);
            let mut quoted = (first..=last).filter(|line| self.line(*line).trim_start().starts_with('>'));
            quoted.nth(1).is_some()
        })
    }

    /// Its counterpart in the reference.
    pub(super) fn theirs(&self) -> Option<&'a Section> {
        Some(&self.examination.reference.sections[self.drift()?.reference])
    }

    pub(super) fn drift(&self) -> Option<&'a SectionDrift> {
        self.examination.drift().of_page(self.index)
    }

    /// The published rows with their lines.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, usize)> {
        self.section.numbered().map(|(index, row)| (index, self.page.text.line_at(row.line.start)))
    }

    pub(super) fn line(&self, number: usize) -> &'a str {
        self.examination.line(number)
    }

    pub(super) fn is_empty(&self, line: usize) -> bool {
        self.line(line).trim().is_empty()
    }

    /// The lines that are not shown as part of a table.
    pub(super) fn lines(&self, found: &Break) -> RangeInclusive<usize> {
        self.page.text.line_at(found.stranded.start)..=self.page.text.line_at(found.stranded.end)
    }
}

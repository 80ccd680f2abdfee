//! A table of languages and services for terminals of 80 columns, readable without colors.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_width::UnicodeWidthStr as _;
use wink_env_pages::status::{PageStatus, Status};
use wink_env_pages::words::plain;

use crate::status_legend::{services, sign, signs};
use crate::width::{TERMINAL, padded, shortened};

const LONGEST_LOCALE: usize = 14;

/// The table, then the meaning of its numbers and signs.
pub(crate) fn table(status: &Status) -> String {
    if status.services.is_empty() {
        return String::new();
    }
    let layout = Layout::of(status);
    let mut text = String::new();
    for columns in layout.blocks(status) {
        text.push_str(&layout.block(status, columns));
        text.push('\n');
    }
    text.push_str(&services(&status.services));
    text.push_str(&signs(status));
    text.push('\n');
    text
}

struct Layout {
    locale: usize,
    cell: usize,
    tail: usize,
}

impl Layout {
    fn of(status: &Status) -> Self {
        let locale = status.pages.iter().map(|page| name(page).width()).max().unwrap_or_default();
        let tail = status.pages.iter().map(|page| tail(page).width()).max().unwrap_or_default();
        Self { locale: locale.min(LONGEST_LOCALE), cell: status.services.len().to_string().len() + 1, tail }
    }

    /// Columns that fit next to each other; a table begins with an extra space.
    fn blocks(&self, status: &Status) -> Vec<Range<usize>> {
        let mut blocks = Vec::new();
        let mut start = 0;
        while start < status.services.len() {
            let mut width = self.locale + self.tail;
            let mut end = start;
            while end < status.services.len() {
                width += self.cell + usize::from(begins_table(status, start, end));
                if width > TERMINAL && end > start {
                    break;
                }
                end += 1;
            }
            blocks.push(start..end);
            start = end;
        }
        blocks
    }

    fn block(&self, status: &Status, columns: Range<usize>) -> String {
        let mut text = String::new();
        let _ = writeln!(text, "{}", self.headings(status, &columns).trim_end());
        let numbers = columns.clone().map(|at| (at + 1).to_string());
        let _ = writeln!(text, "{}", self.line(status, &columns, "", numbers).trim_end());
        for page in &status.pages {
            let signs = columns.clone().map(|at| sign(page.states[at]).to_owned());
            let line = self.line(status, &columns, &name(page), signs) + &tail(page);
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }

    /// The names of the tables, each above its own columns.
    fn headings(&self, status: &Status, columns: &Range<usize>) -> String {
        let mut text = " ".repeat(self.locale);
        let mut at = columns.start;
        while at < columns.end {
            let table = status.services[at].table;
            let end = (at..columns.end).find(|at| status.services[*at].table != table).unwrap_or(columns.end);
            let width = (end - at) * self.cell + 1;
            // Numbers are right-aligned, so the heading begins one column later.
            let label = shortened(&plain(&status.services[at].section_label), width - 2);
            text.push_str("  ");
            text.push_str(&padded(&label, width - 2));
            at = end;
        }
        text
    }

    fn line(
        &self,
        status: &Status,
        columns: &Range<usize>,
        name: &str,
        cells: impl Iterator<Item = String>,
    ) -> String {
        let mut text = padded(&shortened(name, self.locale), self.locale);
        for (at, cell) in columns.clone().zip(cells) {
            if begins_table(status, columns.start, at) {
                text.push(' ');
            }
            let _ = write!(text, "{cell:>width$}", width = self.cell);
        }
        text
    }
}

fn begins_table(status: &Status, start: usize, at: usize) -> bool {
    at == start || status.services[at].table != status.services[at - 1].table
}

/// The language, with a star if it belongs to the reference.
fn name(page: &PageStatus) -> String {
    let mark = if page.is_reference { "*" } else { "" };
    plain(page.locale.as_str()).into_owned() + mark
}

/// Findings that belong to no service.
fn tail(page: &PageStatus) -> String {
    let mut text = String::new();
    if page.extra_rows > 0 {
        let _ = write!(text, "  +{}", page.extra_rows);
    }
    if page.elsewhere > 0 {
        let _ = write!(text, "  !{}", page.elsewhere);
    }
    text
}

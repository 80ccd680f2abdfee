//! The rows of a table in the order of the reference: missing ones added, surplus ones removed, hidden and revealed ones
//! exchanged.

use std::collections::BTreeMap;

use super::draft::Draft;
use super::examination::{Examination, PAGE};
use super::hidden::{comment_lines, commented};
use super::labels::label_for;
use super::line::{aligned, model, new_row, urls};
use super::structure::row_lines;
use super::{Repair, Safety};
use crate::compare::SectionDrift;
use crate::finding::Sameness;
use crate::page::{Row, Section};
use crate::words::{listed, quoted};

pub(super) fn step(examination: &Examination<'_>, up_to: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let mut repairs = Vec::new();
    for (drift, ours, theirs) in examination.drifted().filter(|(drift, ..)| !drift.columns.is_swapped) {
        let is_order_allowed =
            drift.moved.first().is_some_and(|row| !examination.complains("row-order", ours.rows[*row].line));
        let Some(lines) = row_lines(examination.page(), ours).filter(|_| !is_order_allowed) else { continue };
        let mut table = Table {
            examination,
            drift,
            ours,
            theirs,
            is_aligned: aligned(examination.page(), ours),
            repairs: Vec::new(),
            hidden: Vec::new(),
        };
        let rows = table.rows(up_to, draft);
        table.write(&lines, rows, draft);
        repairs.append(&mut table.repairs);
    }
    repairs
}

struct Table<'a> {
    examination: &'a Examination<'a>,
    drift: &'a SectionDrift,
    ours: &'a Section,
    theirs: &'a Section,
    is_aligned: Vec<bool>,
    repairs: Vec<Repair>,
    /// Comments that belong below the last row.
    hidden: Vec<String>,
}

impl Table<'_> {
    /// The lines of the rows that readers should see.
    fn rows(&mut self, up_to: Safety, draft: &mut Draft<'_>) -> Vec<String> {
        let surplus = self.surplus(up_to);
        let mut lines = self.whole_lines(surplus.get(&None));
        for (index, their_row) in self.theirs.rows.iter().enumerate() {
            let our_row = self.drift.by_reference[index];
            match our_row.map(|at| &self.ours.rows[at]) {
                None if their_row.is_hidden || !self.examination.lacks("missing-row", their_row.line) => {}
                None => lines.extend(self.added(their_row, index)),
                Some(row) if row.is_hidden && their_row.is_hidden => {}
                Some(row) if row.is_hidden && !self.examination.complains("hidden-row", row.line) => {}
                Some(row) if row.is_hidden => lines.extend(self.revealed(row, their_row, index, draft)),
                Some(row) if their_row.is_hidden && self.examination.complains("revived-row", row.line) => {
                    match commented(self.examination.page(), row) {
                        Some(comment) => {
                            self.hidden.push(comment);
                            self.repaired(
                                "revived-row",
                                Safety::Safe,
                                format!("hid {}", quoted(&row.label.text)),
                            );
                        }
                        None => lines.extend(self.whole_lines(our_row.map(|at| vec![at]).as_ref())),
                    }
                }
                Some(_) => lines.extend(self.whole_lines(our_row.map(|at| vec![at]).as_ref())),
            }
            if our_row.is_some() {
                lines.extend(self.whole_lines(surplus.get(&our_row)));
            }
        }
        if !self.drift.moved.is_empty() {
            let moved: Vec<String> =
                self.drift.moved.iter().map(|row| quoted(&self.ours.rows[*row].label.text)).collect();
            self.repaired("row-order", Safety::Safe, format!("moved {}", listed(&moved)));
        }
        lines
    }

    /// Rows without a counterpart that stay, by the row above them.
    fn surplus(&mut self, up_to: Safety) -> BTreeMap<Option<usize>, Vec<usize>> {
        let twice = self.examination.site.duplicates(PAGE);
        let all = self.examination.drift();
        // Rows may belong to the table that has no counterpart.
        let may_remove = all.missing.is_empty() && all.extra.is_empty();
        let mut kept = BTreeMap::<Option<usize>, Vec<usize>>::new();
        let mut above = None;
        for (index, row) in self.ours.rows.iter().enumerate().filter(|(_, row)| !row.is_hidden) {
            if self.drift.pairs.iter().any(|pair| pair.page == index) {
                above = Some(index);
                continue;
            }
            let copy = twice.iter().find(|found| (found.section, found.row) == (self.drift.page, index));
            let safety = match copy {
                Some(copy) if matches!(copy.sameness, Sameness::Row) => Safety::Safe,
                _ => Safety::Unsafe,
            };
            let lint = if copy.is_some() { "duplicate-row" } else { "extra-row" };
            let is_allowed = ![row.line, row.label.span]
                .into_iter()
                .chain(row.cells.iter().map(|cell| cell.span))
                .any(|span| self.examination.complains(lint, span));
            if is_allowed || row.is_ragged || safety > up_to || !(may_remove || safety == Safety::Safe) {
                kept.entry(above).or_default().push(index);
                continue;
            }
            self.repaired(lint, safety, format!("removed {}", quoted(&row.label.text)));
        }
        kept
    }

    fn whole_lines(&self, rows: Option<&Vec<usize>>) -> Vec<String> {
        let text = &self.examination.page().text;
        let line =
            |at: &usize| text.slice(text.line(text.line_at(self.ours.rows[*at].line.start))).to_owned();
        rows.into_iter().flatten().map(line).collect()
    }

    fn added(&mut self, their_row: &Row, index: usize) -> Option<String> {
        let model = model(self.examination.page(), self.ours, index)?;
        let label = label_for(self.examination, their_row);
        let line = new_row(&model, &label.text, &urls(their_row)?, &self.is_aligned);
        self.repaired("missing-row", Safety::Safe, format!("added {}", quoted(&label.text)));
        self.repairs.last_mut()?.copied = label.copied();
        Some(line)
    }

    fn revealed(
        &mut self,
        row: &Row,
        their_row: &Row,
        index: usize,
        draft: &mut Draft<'_>,
    ) -> Option<String> {
        let page = self.examination.page();
        let model = model(page, self.ours, index)?;
        let urls = urls(their_row)?;
        if row.is_ragged || row.label.text.is_empty() {
            return None;
        }
        for line in comment_lines(page, row, draft)? {
            draft.delete(line);
        }
        self.repaired("hidden-row", Safety::Safe, format!("revealed {}", quoted(&row.label.text)));
        Some(new_row(&model, page.text.slice(row.label.span), &urls, &self.is_aligned))
    }

    fn repaired(&mut self, lint: &'static str, safety: Safety, deed: String) {
        self.repairs.push(Repair::new(lint, safety, deed));
    }

    fn write(&self, lines: &[usize], rows: Vec<String>, draft: &mut Draft<'_>) {
        let Some((delimiter, slots)) = lines.split_first() else { return };
        let text = &self.examination.page().text;
        let mut rows = rows.into_iter();
        for slot in slots {
            match rows.next() {
                Some(row) if row == text.slice(text.line(*slot)) => {}
                Some(row) => draft.replace(*slot, row),
                None => draft.delete(*slot),
            }
        }
        let last = *slots.last().unwrap_or(delimiter);
        for line in rows.chain(self.hidden.iter().cloned()) {
            draft.insert_below(last, line);
        }
    }
}

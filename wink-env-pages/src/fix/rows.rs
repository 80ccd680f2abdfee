//! Puts the rows of a table in the order of the reference: rewrites cells and ragged rows, adds missing rows, removes
//! extra ones, hides and reveals rows.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::action::Action;
use super::cells;
use super::examination::Examination;
use super::hidden::{self, InComment};
use super::labels::Labels;
use super::line::{Line, widths};
use super::plan::Plan;
use super::ragged;
use super::repair::Safety;
use super::table::Table;
use super::wanted::{Wanted, whole, write};
use crate::finding::Sameness;
use crate::page::Row;

/// Restores the rows of all tables from the reference, except those with a broken frame.
pub(super) fn repair(examination: &Examination<'_>, is_broken: &[bool], up_to: Safety, plan: &mut Plan<'_>) {
    let labels = Labels::of(examination);
    let copies = examination.site.duplicates(examination.index).into_iter();
    let copies = copies.map(|copy| ((copy.section, copy.row), copy.sameness)).collect();
    for (drift, ours, theirs) in examination.drifted() {
        if !is_broken[drift.page] && !drift.columns.is_swapped {
            Table::new(examination, (drift, ours, theirs), &labels, &copies, up_to).repair(plan);
        }
    }
}

/// Gives rows without a name that of the same service elsewhere on the page, or of the reference.
pub(super) fn name(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let labels = Labels::of(examination);
    let page = examination.page;
    for drift in &examination.drift().sections {
        let (ours, theirs) = (&page.sections[drift.page], &examination.reference.sections[drift.reference]);
        // A name may be one column further.
        if ours.notes.len() > theirs.notes.len() {
            continue;
        }
        let mut known_widths = None;
        for pair in &drift.pairs {
            let (row, theirs) = (&ours.rows[pair.page], &theirs.rows[pair.reference]);
            let answers = examination.complaints("ragged-row", row.line);
            if answers.is_empty() || row.is_ragged || !row.label.is_blank() || theirs.label.is_blank() {
                continue;
            }
            let Some(line) = Line::of_row(page, row) else { continue };
            let label = labels.label_for(theirs);
            let widths = known_widths.get_or_insert_with(|| widths(page, ours));
            let (span, content) = line.change(0, &label.text, widths);
            let action = Action::Rebuilt { label: label.text, is_copied: label.is_copied };
            let repair = plan.intend("ragged-row", Safety::Safe, action, answers);
            plan.replace(span, content, &[repair]);
        }
    }
}

impl Table<'_> {
    fn repair(&self, plan: &mut Plan<'_>) {
        let delimiter = whole(self.page, self.ours);
        let mut rows = Rows::default();
        for (index, row) in self.ours.numbered() {
            let mut wanted = vec![Wanted::kept(self.line(row))];
            if let Some(pair) = self.drift.pair_of(index) {
                let theirs = &self.theirs.rows[pair.reference];
                if row.is_ragged && delimiter.is_some() {
                    ragged::repair(self, (index, row, theirs), &mut rows.found, &mut wanted, plan);
                } else if !theirs.is_hidden && !theirs.is_ragged {
                    cells::repair(self, (row, theirs, pair), &mut wanted[0], plan);
                }
            }
            rows.wanted.insert(index, wanted);
        }
        let is_order_allowed =
            self.drift.moved.first().is_some_and(|row| self.order_complaints(*row).is_empty());
        let lines = match delimiter {
            Some(delimiter) if !is_order_allowed => {
                let above = Wanted::kept(delimiter);
                std::iter::once(above).chain(self.in_order(rows, plan)).collect()
            }
            _ => rows.wanted.into_values().flatten().collect(),
        };
        write(self.page, lines, plan);
    }

    fn order_complaints(&self, row: usize) -> &[usize] {
        self.examination.complaints("row-order", self.ours.rows[row].line)
    }

    /// The visible rows, in the order of the reference, and below them those to be commented out.
    fn in_order(&self, mut rows: Rows, plan: &mut Plan<'_>) -> Vec<Wanted> {
        self.shift_moved(&mut rows, plan);
        let (mut followers, hidden) = self.followers(plan);
        let mut lines = Vec::new();
        let mut revealed = Vec::new();
        let mut take = |row: Option<usize>, lines: &mut Vec<Wanted>| {
            let followers = followers.remove(&row).unwrap_or_default();
            lines.extend(
                row.into_iter().chain(followers).filter_map(|row| rows.wanted.remove(&row)).flatten(),
            );
        };
        take(None, &mut lines);
        for (index, theirs) in self.theirs.rows.iter().enumerate().filter(|(_, theirs)| !theirs.is_hidden) {
            match self.drift.by_reference[index] {
                Some(row) if self.ours.rows[row].is_hidden => {
                    lines.extend(self.reveal(&self.ours.rows[row], (index, theirs), &mut revealed, plan));
                }
                Some(row) => take(Some(row), &mut lines),
                None if rows.found.contains(&index) => {}
                None => lines.extend(self.add((index, theirs), plan)),
            }
        }
        hidden::leave_comments(self.examination, revealed, plan);
        lines.extend(hidden);
        lines
    }

    /// The rows that stay below another one, by that row, and the comments of hidden ones.
    fn followers(&self, plan: &mut Plan<'_>) -> (HashMap<Option<usize>, Vec<usize>>, Vec<Wanted>) {
        let mut followers = HashMap::<_, Vec<usize>>::new();
        let mut hidden = Vec::new();
        let mut above = None;
        for (index, row) in self.ours.numbered() {
            match self.drift.pair_of(index).map(|pair| &self.theirs.rows[pair.reference]) {
                Some(theirs) if !theirs.is_hidden => above = Some(index),
                Some(_) => match self.hide(row, plan) {
                    Some(comment) => hidden.push(comment),
                    None => followers.entry(above).or_default().push(index),
                },
                None if self.remove(index, row, plan) => {}
                None => followers.entry(above).or_default().push(index),
            }
        }
        (followers, hidden)
    }

    /// Moves rows that are in a different place than in the reference, together with those that follow them.
    fn shift_moved(&self, rows: &mut Rows, plan: &mut Plan<'_>) {
        let Some(first) = self.drift.moved.first() else { return };
        let labels = self.drift.moved.iter().map(|row| self.ours.rows[*row].label.text.clone());
        let action = Action::Moved(labels.collect());
        let repair = plan.intend("row-order", Safety::Safe, action, self.order_complaints(*first));
        let moved: HashSet<usize> = self.drift.moved.iter().copied().collect();
        let mut is_moved = false;
        for (index, _) in self.ours.numbered() {
            if let Some(pair) = self.drift.pair_of(index)
                && !self.theirs.rows[pair.reference].is_hidden
            {
                is_moved = moved.contains(&index);
            }
            for wanted in rows.wanted.get_mut(&index).filter(|_| is_moved).into_iter().flatten() {
                wanted.shift(repair);
            }
        }
    }

    /// Removes a row that the reference lacks, unless it is allowed or should stay.
    fn remove(&self, index: usize, row: &Row, plan: &mut Plan<'_>) -> bool {
        let copy = self.copies.get(&(self.drift.page, index));
        let is_safe = matches!(copy, Some(Sameness::Row)) && self.has_known_notes(index, row);
        let safety = if is_safe { Safety::Safe } else { Safety::Unsafe };
        let lint = if copy.is_some() { "duplicate-row" } else { "extra-row" };
        // The rows may belong to the table that has no counterpart.
        let drift = self.examination.drift();
        let may_be_elsewhere = !(drift.missing.is_empty() && drift.extra.is_empty());
        let spans = [row.line, row.label.span].into_iter().chain(row.cells.iter().map(|cell| cell.span));
        let mut answers: Vec<usize> =
            spans.flat_map(|span| self.examination.complaints(lint, span)).copied().collect();
        answers.sort_unstable();
        answers.dedup();
        if answers.is_empty()
            || row.is_ragged
            || safety > self.up_to
            || may_be_elsewhere && safety == Safety::Unsafe
        {
            return false;
        }
        let repair = plan.intend(lint, safety, Action::Removed(row.label.text.clone()), answers);
        plan.delete_line(self.line(row), &[repair]);
        true
    }

    /// Whether the words next to the URLs of a row are also next to the same name elsewhere in the table, or there are
    /// none.
    fn has_known_notes(&self, index: usize, row: &Row) -> bool {
        let notes = self.notes(row);
        let mut others = self.ours.numbered().filter(|(other, _)| *other != index);
        notes.iter().all(|note| note.is_empty())
            || others.any(|(_, other)| other.label.text == row.label.text && self.notes(other) == notes)
    }

    /// Removes a row that the reference hides from the table; returns its comment.
    fn hide(&self, row: &Row, plan: &mut Plan<'_>) -> Option<Wanted> {
        let answers = self.examination.complaints("revived-row", row.line);
        let comment = hidden::commented(self.page, row).filter(|_| !answers.is_empty())?;
        let repair = plan.intend("revived-row", Safety::Safe, Action::Hid(row.label.text.clone()), answers);
        plan.delete_line(self.line(row), &[repair]);
        Some(Wanted::new(comment, repair))
    }

    fn add(&self, (index, theirs): (usize, &Row), plan: &mut Plan<'_>) -> Option<Wanted> {
        let answers = self.examination.lacks("missing-row", theirs.line);
        if answers.is_empty() {
            return None;
        }
        let label = self.labels.label_for(theirs);
        // Words of the reference would need a translation.
        let content = self.new_row(index, &label.text, theirs, &[])?;
        let action = Action::Added { label: label.text, is_copied: label.is_copied };
        Some(Wanted::new(content, plan.intend("missing-row", Safety::Safe, action, answers)))
    }

    /// Takes a row out of its comment; returns the row.
    fn reveal(
        &self,
        row: &Row,
        (index, theirs): (usize, &Row),
        revealed: &mut Vec<(usize, usize)>,
        plan: &mut Plan<'_>,
    ) -> Option<Wanted> {
        let answers = self.examination.complaints("hidden-row", row.line);
        if answers.is_empty() || row.is_ragged || row.label.text.is_empty() {
            return None;
        }
        let label = self.page.text.slice(row.label.span);
        let content = self.new_row(index, label, theirs, &self.notes(row))?;
        let place = hidden::in_comment(self.page, row)?;
        let action = Action::Revealed(row.label.text.clone());
        let repair = plan.intend("hidden-row", Safety::Safe, action, answers);
        match place {
            InComment::Alone => plan.delete_line(self.line(row), &[repair]),
            InComment::AmongLines => revealed.push((self.line(row), repair)),
        }
        Some(Wanted::new(content, repair))
    }
}

/// The published rows of a page.
#[derive(Default)]
struct Rows {
    /// The new lines of each row.
    wanted: BTreeMap<usize, Vec<Wanted>>,
    /// Missing rows of the reference that were found on the line of another row.
    found: HashSet<usize>,
}

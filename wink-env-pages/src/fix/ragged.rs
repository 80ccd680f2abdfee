//! Repairs rows with too few or too many `|` if the reference has their URLs.

use std::collections::HashSet;

use super::action::Action;
use super::labels::NewLabel;
use super::plan::Plan;
use super::repair::Safety;
use super::table::Table;
use super::wanted::Wanted;
use crate::page::{ColumnKind, Row};
use crate::parse::pieces::{self, Piece, bare};

/// Rewrites a ragged row, and moves each row after it to a line of its own.
pub(super) fn repair(
    table: &Table<'_>,
    (index, row, theirs): (usize, &Row, &Row),
    found: &mut HashSet<usize>,
    wanted: &mut Vec<Wanted>,
    plan: &mut Plan<'_>,
) {
    let text = &table.page.text;
    let answers = table.examination.complaints("ragged-row", row.line);
    let pieces = pieces::of_row(text, row);
    // Without a pipe and a URL, it may be the rest of a row, or a sentence below the table.
    let is_text = !row.has_pipe() && !pieces.iter().any(|piece| piece.is_url);
    if theirs.is_hidden || is_text || answers.is_empty() {
        return;
    }
    let Some(words) = words(table, &pieces, theirs) else { return };
    let content = table.new_row(index, &words.label.text, theirs, &words.notes);
    let Some(content) = content.filter(|_| words.safety <= table.up_to) else { return };
    let mut intend = |label: NewLabel| {
        let action = Action::Rebuilt { label: label.text, is_copied: label.is_copied };
        plan.intend("ragged-row", words.safety, action, answers)
    };
    // The rows on a line can only be rewritten together.
    let mut repairs = vec![intend(words.label)];
    for (label, at) in behind(table, &pieces) {
        let Some(content) = table.new_row(index, label, &table.theirs.rows[at], &[]) else { continue };
        let repair = intend(NewLabel::of_page(label));
        repairs.push(repair);
        found.insert(at);
        wanted.push(Wanted::new(content, repair));
    }
    wanted[0].change(text.line(text.line_at(row.line.start)), content, &repairs);
}

/// The words of a row.
struct Words<'a> {
    label: NewLabel,
    notes: Vec<&'a str>,
    /// Whether there are no other words.
    safety: Safety,
}

/// The words for a rewritten row; `None` if it is unclear which of them are the name, and which a note.
fn words<'a>(table: &Table<'a>, pieces: &[Piece], theirs: &Row) -> Option<Words<'a>> {
    let text = &table.page.text;
    let runs = pieces.iter().filter(|piece| !piece.is_url).map(|piece| text.slice(piece.span));
    // Marks such as `**` around the whole row.
    let is_mark = |run: &&str| run.bytes().all(|sign| matches!(sign, b'*' | b'_' | b'~' | b'>'));
    let runs: Vec<&str> = runs.filter(|run| !is_mark(run)).collect();
    let is_label_first = matches!(pieces, [Piece { is_url: false, .. }, Piece { is_url: true, .. }, ..]);
    let new = |label, notes, safety| Some(Words { label, notes, safety });
    match runs.as_slice() {
        [] => new(table.labels.label_for(theirs), Vec::new(), Safety::Safe),
        [label, ..] if !table.ours.notes.is_empty() => {
            new(NewLabel::of_page(label), notes(table, pieces)?, Safety::Safe)
        }
        [label] => new(NewLabel::of_page(label), Vec::new(), Safety::Safe),
        // More words than a label: only those before the first URL can be one.
        [label, ..] if is_label_first => new(NewLabel::of_page(label), Vec::new(), Safety::Unsafe),
        _ => None,
    }
}

/// The content of a row's text columns, if all of its pieces are in their places.
fn notes<'a>(table: &Table<'a>, pieces: &[Piece]) -> Option<Vec<&'a str>> {
    let (label, others) = pieces.split_first()?;
    let mut others = others.iter().peekable();
    let mut notes = Vec::new();
    for columns in table.ours.kinds.chunk_by(|left, right| is_words(*left) == is_words(*right)) {
        let is_url = !is_words(columns[0]);
        let found = columns.iter().map_while(|_| others.next_if(|piece| piece.is_url == is_url));
        let found: Vec<&str> = found.map(|piece| table.page.text.slice(piece.span)).collect();
        match found.len() {
            // The URLs are known.
            1.. if is_url => {}
            0 if !is_url => notes.extend(columns.iter().map(|_| "")),
            count if count == columns.len() => notes.extend(found),
            _ => return None,
        }
    }
    (!label.is_url && others.next().is_none()).then_some(notes)
}

fn is_words(kind: ColumnKind) -> bool {
    kind == ColumnKind::Words
}

/// The rows that follow a row on its line: their names, and their rows in the reference.
fn behind<'a>(table: &Table<'a>, pieces: &[Piece]) -> Vec<(&'a str, usize)> {
    let text = &table.page.text;
    let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
    let cells: HashSet<usize> = pieces.iter().filter(|piece| piece.is_url).map(|piece| piece.cell).collect();
    let is_beside_url = |name: &Piece| cells.contains(&name.cell);
    for piece in pieces {
        let content = text.slice(piece.span);
        match rows.last_mut() {
            Some((_, urls)) if piece.is_url => urls.push(content),
            _ if !piece.is_url && !is_beside_url(piece) => rows.push((content, Vec::new())),
            _ => {}
        }
    }
    let found = rows.into_iter().skip(1).filter_map(|(label, urls)| {
        let is_it = |at: &usize| {
            let theirs = &table.theirs.rows[*at].cells;
            theirs.len() == urls.len()
                && theirs.iter().zip(&urls).all(|(theirs, ours)| ours.contains(&theirs.url.written))
        };
        Some((label, table.lost(bare(urls.first()?)).find(is_it)?))
    });
    found.collect()
}

//! The repairs of a page in one round, with the edits that each of them needs.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::action::Action;
use super::edit::{Patch, Piece};
use super::examination::Examination;
use super::repair::{Repair, Safety};
use crate::page::Break;
use crate::text::{Span, Text};

/// Repairs of a text and their edits. Inserted text gets the usual line ending of the text.
pub(super) struct Plan<'a> {
    text: &'a Text,
    repairs: Vec<Repair>,
    pieces: Vec<Piece>,
    changed_lines: HashSet<usize>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(text: &'a Text) -> Self {
        Self { text, repairs: Vec::new(), pieces: Vec::new(), changed_lines: HashSet::new() }
    }

    /// Registers a repair, and returns the number that its edits refer to.
    pub(super) fn intend(
        &mut self,
        lint: &'static str,
        safety: Safety,
        action: Action,
        answers: impl Into<Vec<usize>>,
    ) -> usize {
        self.repairs.push(Repair { lint, safety, action, answers: answers.into(), edits: Arc::default() });
        self.repairs.len() - 1
    }

    /// Registers the repair of a broken table.
    pub(super) fn mend(&mut self, examination: &Examination<'_>, found: &Break) -> usize {
        let answers = examination.complaints("broken-table", found.span);
        self.intend("broken-table", Safety::Safe, Action::Mended(found.cause.clone()), answers)
    }

    pub(super) fn replace(&mut self, span: Span, text: impl Into<String>, owners: &[usize]) {
        self.changed_lines.insert(self.text.line_at(span.start));
        self.pieces.push(Piece { span, text: text.into(), owners: owners.to_vec() });
    }

    pub(super) fn replace_line(&mut self, line: usize, content: impl Into<String>, owners: &[usize]) {
        self.replace(self.text.line(line), content, owners);
    }

    /// Begins a new line with this content in place of a part of a line.
    pub(super) fn break_line(&mut self, span: Span, content: &str, owners: &[usize]) {
        self.replace(span, format!("{}{content}", ending(self.text)), owners);
    }

    pub(super) fn delete_line(&mut self, line: usize, owners: &[usize]) {
        self.replace(whole_line(self.text, line), "", owners);
    }

    /// Deletes the line of a code fence, or only its signs if a row or a heading is behind them.
    pub(super) fn delete_fence(&mut self, line: usize, owners: &[usize]) {
        let span = self.text.line(line);
        let content = self.text.slice(span);
        let rest = content.trim_start().trim_start_matches(['`', '~']);
        if rest.contains('|') || rest.starts_with('#') {
            self.replace(Span::new(span.start, span.start + content.len() - rest.len()), "", owners);
        } else {
            self.delete_line(line, owners);
        }
    }

    pub(super) fn insert_above(&mut self, line: usize, content: &str, owners: &[usize]) {
        let start = self.text.line(line).start;
        let text = format!("{content}{}", ending(self.text));
        self.pieces.push(Piece { span: Span::new(start, start), text, owners: owners.to_vec() });
    }

    pub(super) fn insert_below(&mut self, line: usize, content: &str, owners: &[usize]) {
        let end = self.text.line(line).end;
        let text = format!("{}{content}", ending(self.text));
        self.pieces.push(Piece { span: Span::new(end, end), text, owners: owners.to_vec() });
    }

    /// The same for several lines, as one edit.
    pub(super) fn insert_lines_above(
        &mut self,
        line: usize,
        lines: impl Iterator<Item = String>,
        owners: &[usize],
    ) {
        let lines: Vec<String> = lines.collect();
        self.insert_above(line, &lines.join(ending(self.text)), owners);
    }

    /// The same for several lines, as one edit.
    pub(super) fn insert_lines_below(
        &mut self,
        line: usize,
        lines: impl Iterator<Item = String>,
        owners: &[usize],
    ) {
        let lines: Vec<String> = lines.collect();
        self.insert_below(line, &lines.join(ending(self.text)), owners);
    }

    /// Lets all repairs so far be made together or not at all.
    pub(super) fn join(&mut self) {
        for piece in &mut self.pieces {
            piece.owners = (0..self.repairs.len()).collect();
        }
    }

    /// Whether there are no changes so far.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether a part of a line is replaced, or of several lines that begin there. Insertions do not count.
    pub(super) fn is_changed(&self, line: usize) -> bool {
        self.changed_lines.contains(&line)
    }

    /// The repairs that change something, without their edits, and these as one patch. A repair that would change the
    /// same text as another one is postponed to the next round.
    pub(super) fn finish(self) -> (Vec<Repair>, Patch) {
        let Self { text, repairs, mut pieces, .. } = self;
        pieces.retain(|piece| text.slice(piece.span) != piece.text);
        pieces.sort_by_key(|piece| piece.span);
        let mut postponed = HashSet::<usize>::new();
        let mut end = 0;
        for piece in &pieces {
            if piece.span.start < end {
                postponed.extend(&piece.owners);
            }
            end = end.max(piece.span.end);
        }
        postpone_sharers(&pieces, &mut postponed);
        pieces.retain(|piece| !piece.owners.iter().any(|owner| postponed.contains(owner)));
        let effective: HashSet<usize> = pieces.iter().flat_map(|piece| &piece.owners).copied().collect();
        let mut numbers = vec![0; repairs.len()];
        let mut kept = Vec::with_capacity(effective.len());
        for (number, repair) in
            repairs.into_iter().enumerate().filter(|(number, _)| effective.contains(number))
        {
            numbers[number] = kept.len();
            kept.push(repair);
        }
        for owner in pieces.iter_mut().flat_map(|piece| &mut piece.owners) {
            *owner = numbers[*owner];
        }
        (kept, without_new_end(Patch { pieces }, text))
    }
}

/// Postpones repairs that share an edit with one that is postponed, directly or through others.
fn postpone_sharers(pieces: &[Piece], postponed: &mut HashSet<usize>) {
    if postponed.is_empty() {
        return;
    }
    let mut by_owner = HashMap::<usize, Vec<&[usize]>>::new();
    for piece in pieces {
        for owner in &piece.owners {
            by_owner.entry(*owner).or_default().push(&piece.owners);
        }
    }
    let mut next: Vec<usize> = postponed.iter().copied().collect();
    while let Some(owner) = next.pop() {
        // Each is looked at once.
        for other in by_owner.remove(&owner).into_iter().flatten().flatten() {
            if postponed.insert(*other) {
                next.push(*other);
            }
        }
    }
}

/// A line with its ending.
fn whole_line(text: &Text, line: usize) -> Span {
    let end = if line < text.line_count() { text.line(line + 1).start } else { text.as_str().len() };
    Span::new(text.line(line).start, end)
}

/// The line ending of the first line.
fn ending(text: &Text) -> &str {
    match text.slice(Span::new(text.line(1).end, whole_line(text, 1).end)) {
        "" => "\n",
        ending => ending,
    }
}

/// If the text has no final line ending, neither does the result after its last lines are removed.
fn without_new_end(patch: Patch, text: &Text) -> Patch {
    if text.as_str().ends_with('\n') {
        return patch;
    }
    let applied = patch.apply(text.as_str());
    let kept = applied.trim_end_matches(['\r', '\n']).len();
    let Some(last) = patch.pieces.last().filter(|_| kept < applied.len()) else { return patch };
    let owners = last.owners.clone();
    let end = Piece { span: Span::new(kept, applied.len()), text: String::new(), owners };
    patch.then(Patch { pieces: vec![end] }, &applied)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(text: &str, plan: impl FnOnce(&mut Plan<'_>)) -> String {
        let content = Text::new(text.to_owned());
        let mut round = Plan::new(&content);
        let number = round.intend("row-order", Safety::Safe, Action::ClosedBox, []);
        assert_eq!(number, 0);
        plan(&mut round);
        round.finish().1.apply(text)
    }

    #[test]
    fn line_endings_mark_and_final_newline_are_kept() {
        for (before, after) in [
            ("\u{feff}a\r\nb\r\nc\r\n", "\u{feff}a\r\nx\r\nc\r\ny\r\n"),
            ("a\nb\nc", "a\nx\nc\ny"),
            ("a\r\nb\nc\r\n", "a\r\nx\nc\r\ny\r\n"),
        ] {
            let after_plan = planned(before, |plan| {
                plan.replace_line(2, "x", &[0]);
                plan.insert_below(3, "y", &[0]);
            });
            assert_eq!(after_plan, after);
        }
    }

    #[test]
    fn a_deleted_last_line_leaves_no_newline_behind() {
        assert_eq!(planned("a\n\nb", |plan| plan.delete_line(3, &[0])), "a");
    }

    #[test]
    fn of_two_repairs_of_one_place_the_second_waits() {
        let text = Text::new("a\nb\n".to_owned());
        let mut plan = Plan::new(&text);
        for content in ["x", "y"] {
            let number = plan.intend("row-order", Safety::Safe, Action::ClosedBox, []);
            plan.replace_line(1, content, &[number]);
        }
        let (repairs, patch) = plan.finish();
        assert_eq!((repairs.len(), patch.apply("a\nb\n")), (1, "x\nb\n".to_owned()));
    }
}

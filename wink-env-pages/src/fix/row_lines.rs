//! Gives each row a line of its own: joins the lines of a row that was split, and moves a comment from behind a row to
//! the line below it. A line without a row is removed.

use std::collections::HashSet;

use unicode_width::UnicodeWidthChar as _;

use super::action::Action;
use super::examination::Examination;
use super::plan::Plan;
use super::repair::Safety;
use crate::page::{ColumnKind, Row, Section, Shape};
use crate::parse::lines::cells;
use crate::parse::pieces::bare;
use crate::parse::pipes::Pipe;
use crate::text::{Span, Text};

pub(super) fn repair(examination: &Examination<'_>, plan: &mut Plan<'_>) {
    let text = &examination.page.text;
    for (_, ours, theirs) in examination.drifted() {
        let mut known: Option<HashSet<Vec<&str>>> = None;
        for row in &ours.rows {
            let answers = examination.complaints("ragged-row", row.line);
            if answers.is_empty() {
                continue;
            }
            if row.shape == Shape::Whole && row.is_empty() {
                let repair = plan.intend("ragged-row", Safety::Safe, Action::RemovedEmptyRow, answers);
                remove_empty(text, row, repair, plan);
                continue;
            }
            let seams = match row.shape {
                Shape::Divided(lines) => {
                    let known = known.get_or_insert_with(|| urls(theirs));
                    joined(text, row, lines, |line| is_row_of(line, ours, known))
                }
                Shape::Ragged(_) => comment_behind(text, row, ours).map(|seam| vec![seam]),
                _ => None,
            };
            let Some(seams) = seams else { continue };
            let action = Action::Rebuilt { label: row.label.text.clone(), is_copied: false };
            let repair = plan.intend("ragged-row", Safety::Safe, action, answers);
            for (span, seam) in seams {
                match seam {
                    Seam::Joined(between) => plan.replace(span, between, &[repair]),
                    Seam::Divided => plan.break_line(span, "", &[repair]),
                }
            }
        }
    }
}

/// The URLs of each row of the reference.
fn urls(theirs: &Section) -> HashSet<Vec<&str>> {
    let rows = theirs.rows.iter().filter(|row| !row.is_ragged);
    rows.map(|row| row.cells.iter().map(|cell| cell.url.written.as_str()).collect()).collect()
}

/// Removes a row without content, or moves its only pipe to the line above if that lacks it.
fn remove_empty(text: &Text, row: &Row, repair: usize, plan: &mut Plan<'_>) {
    let number = text.line_at(row.line.start);
    let above = text.trimmed(text.line(number - 1));
    if text.slice(row.line) == "|" && !text.slice(above).ends_with('|') {
        plan.replace(Span::new(above.end, row.line.end), " |", &[repair]);
    } else {
        plan.delete_line(number, &[repair]);
    }
}

/// What stands between two pieces of text.
enum Seam {
    /// They are on one line.
    Joined(&'static str),
    /// The second is on the line below.
    Divided,
}

/// More lines are joined in one way only.
const MOST_CHOICES: usize = 3;

/// The ends of the lines of a split row, and what has to stand there to make it a row.
fn joined(text: &Text, row: &Row, lines: usize, is_row: impl Fn(&str) -> bool) -> Option<Vec<(Span, Seam)>> {
    let first = text.line_at(row.line.start);
    let parts: Vec<Span> = (first..first + lines).map(|line| text.trimmed(text.line(line))).collect();
    let choices = 1 << (lines - 1).min(MOST_CHOICES);
    let mut separators = (0..choices).map(|choice| separators(text, &parts, choice));
    let fitting = separators.find(|separators| {
        let pieces = parts.iter().zip(separators.iter().chain([&""]));
        let line: String = pieces.flat_map(|(part, separator)| [text.slice(*part), separator]).collect();
        is_row(&line)
    });
    let ends = parts.windows(2).map(|pair| Span::new(pair[0].end, pair[1].start));
    Some(ends.zip(fitting?.into_iter().map(Seam::Joined)).collect())
}

/// What may have been between the parts of a line: a space, or nothing within a word. Each bit of the choice takes the
/// less likely one.
fn separators(text: &Text, parts: &[Span], choice: usize) -> Vec<&'static str> {
    let separator = |(at, pair): (usize, &[Span])| {
        let (above, below) = (text.slice(pair[0]), text.slice(pair[1]));
        let is_wide = |sign: Option<char>| sign.and_then(char::width) == Some(2);
        let is_unspaced = is_wide(above.chars().next_back()) && is_wide(below.chars().next());
        let is_likely = at >= MOST_CHOICES || choice & (1 << at) == 0;
        if above.ends_with('|') || below.starts_with('|') || is_likely != is_unspaced { " " } else { "" }
    };
    parts.windows(2).enumerate().map(separator).collect()
}

/// Whether a line is complete and has the URLs of a row of the reference.
fn is_row_of(line: &str, ours: &Section, known: &HashSet<Vec<&str>>) -> bool {
    let text = Text::new(line.to_owned());
    let cells = cells(&text, Span::new(0, line.len()), Pipe::Plain);
    let others = cells.iter().skip(1).zip(&ours.kinds);
    let urls =
        others.filter(|(_, kind)| **kind != ColumnKind::Words).map(|(cell, _)| bare(text.slice(*cell)));
    cells.len() == ours.width() && known.contains(&urls.collect::<Vec<_>>())
}

/// The place between a complete row and the comment behind it.
fn comment_behind(text: &Text, row: &Row, ours: &Section) -> Option<(Span, Seam)> {
    const SIGNS: [(&str, &str); 2] = [("<!--", "-->"), ("{/*", "*/}")];
    let content = text.slice(row.line);
    let start = SIGNS
        .iter()
        .filter(|(_, close)| content.ends_with(close))
        .find_map(|(open, _)| content.find(open))?;
    let before = text.trimmed(Span::new(row.line.start, row.line.start + start));
    let is_whole =
        text.slice(before).ends_with('|') && cells(text, before, Pipe::Plain).len() == ours.width();
    is_whole.then(|| (Span::new(before.end, row.line.start + start), Seam::Divided))
}

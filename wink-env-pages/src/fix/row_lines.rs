//! Gives each row a line of its own, in its own words: joins the lines of a row that was split, parts rows that share a
//! line, puts their pipes right, and moves a comment from behind a row to the line below it. A line without a row is
//! removed.

use unicode_width::UnicodeWidthChar as _;

use super::action::Action;
use super::examination::Examination;
use super::originals::Originals;
use super::plan::Plan;
use super::repair::Safety;
use super::repiped::{repiped, several};
use crate::page::{Cell, Row, Section, Shape};
use crate::parse::lines::cells;
use crate::parse::pipes::Pipe;
use crate::text::{Span, Text};

pub(super) fn repair(examination: &Examination<'_>, up_to: Safety, plan: &mut Plan<'_>) {
    let page = examination.page;
    for (drift, ours, theirs) in examination.drifted() {
        let mut originals: Option<Originals<'_>> = None;
        for (at, row) in ours.rows.iter().enumerate() {
            let Some((lint, answers)) = complaint(examination, ours, row) else { continue };
            if row.shape == Shape::Whole && row.is_empty() {
                let repair = plan.intend(lint, Safety::Safe, Action::RemovedEmptyRow, answers);
                remove_empty(&page.text, row, repair, plan);
                continue;
            }
            let originals = originals.get_or_insert_with(|| Originals::new(page, drift, ours, theirs));
            let mended = Rows { text: &page.text, ours, originals }.mended(at);
            let Some(Mended { names, edits, safety }) = mended.filter(|mended| mended.safety <= up_to) else {
                continue;
            };
            if edits.iter().any(|(span, _)| plan.is_changed(page.text.line_at(span.start))) {
                continue;
            }
            // The rows on a line are only written together.
            let repairs: Vec<usize> = names
                .into_iter()
                .map(|label| {
                    let action = Action::Rebuilt { label, is_copied: false };
                    plan.intend(lint, safety, action, answers)
                })
                .collect();
            for (span, edit) in edits {
                match edit {
                    Edit::Written(content) => plan.replace(span, content, &repairs),
                    Edit::Break => plan.break_line(span, "", &repairs),
                    Edit::Lines(mut lines) => {
                        let rest = lines.split_off(1);
                        plan.replace(span, lines.remove(0), &repairs);
                        let number = page.text.line_at(span.start);
                        plan.insert_lines_below(number, rest.into_iter(), &repairs);
                    }
                }
            }
        }
    }
}

/// The complaint about a row: it is ragged, or a cell is half a URL before another one that is too much.
fn complaint<'a>(
    examination: &'a Examination<'_>,
    ours: &Section,
    row: &Row,
) -> Option<(&'static str, &'a [usize])> {
    let complaints =
        |lint, span| Some((lint, examination.complaints(lint, span))).filter(|(_, all)| !all.is_empty());
    let of_cell = |cell: &Cell| complaints("bad-url", cell.span);
    let is_too_long = || cells(&examination.page.text, row.line, Pipe::Plain).len() > ours.width();
    complaints("ragged-row", row.line)
        .or_else(|| row.cells.iter().find_map(of_cell).filter(|_| !row.is_ragged && is_too_long()))
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

/// What is written in place of a part of the text.
enum Edit {
    Written(String),
    /// A line break.
    Break,
    /// Several lines.
    Lines(Vec<String>),
}

/// The names of rows on lines that are rewritten, and how.
struct Mended {
    names: Vec<String>,
    edits: Vec<(Span, Edit)>,
    /// Words behind a row are lost.
    safety: Safety,
}

impl Mended {
    fn safe(names: Vec<String>, edits: Vec<(Span, Edit)>) -> Self {
        Self { names, edits, safety: Safety::Safe }
    }
}

/// The rows of a table, and those of the reference.
struct Rows<'a> {
    text: &'a Text,
    ours: &'a Section,
    originals: &'a Originals<'a>,
}

impl Rows<'_> {
    /// How the lines of a row become those of one or several of the reference.
    fn mended(&self, at: usize) -> Option<Mended> {
        let (rows, width) = (&self.ours.rows, self.ours.width());
        let row = &rows[at];
        if let Shape::Divided(lines) = row.shape {
            return self.joined(at, lines);
        }
        let line = self.text.slice(row.line);
        let name = |line: &str| self.originals.name(line, &[at]);
        if let Some(behind) = comment_behind(self.text, row, self.ours) {
            return Some(Mended::safe(vec![row.label.text.clone()], vec![(behind, Edit::Break)]));
        }
        if let Some(content) = repiped(line, width, |line| name(line).is_some()) {
            let behind = line.rsplit('|').next().filter(|_| content.ends_with('|'));
            let loses_words = behind.is_some_and(|words| words.contains(char::is_alphanumeric));
            let safety = if loses_words { Safety::Unsafe } else { Safety::Safe };
            let names = vec![name(&content)?];
            return Some(Mended { names, edits: vec![(row.line, Edit::Written(content))], safety });
        }
        if let Some(rows) = several(line, width, |line| name(line).is_some()) {
            let rows = rows.iter().map(|row| &line[row.range()]);
            let names = rows.clone().filter_map(name).collect();
            let rows = rows.map(|row| if row.starts_with('|') { row.to_owned() } else { format!("| {row}") });
            return Some(Mended::safe(names, vec![(row.line, Edit::Lines(rows.collect()))]));
        }
        // What follows a row without a last `|` is the rest of it, and so is a line that does not begin with one.
        let above = at.checked_sub(1)?;
        let is_closed = self.text.slice(rows[above].line).ends_with('|');
        let number = |row: &Row| self.text.line_at(row.line.start);
        let goes_on = number(&rows[above]) + 1 == number(row) && !(is_closed && row.begins_with_pipe());
        if goes_on { self.joined(above, 2) } else { None }
    }

    /// What has to stand at the ends of the lines of a split row to make it one of the reference.
    fn joined(&self, at: usize, lines: usize) -> Option<Mended> {
        let text = self.text;
        let rows: Vec<usize> = (at..at + lines).collect();
        let first = text.line_at(self.ours.rows[at].line.start);
        let parts: Vec<Span> = (first..first + lines).map(|line| text.trimmed(text.line(line))).collect();
        let choices = 1 << (lines - 1).min(MOST_CHOICES);
        let mut separators = (0..choices).map(|choice| separators(text, &parts, choice));
        let (name, separators) = separators.find_map(|separators| {
            let pieces = parts.iter().zip(separators.iter().chain([&""]));
            let line: String = pieces.flat_map(|(part, separator)| [text.slice(*part), separator]).collect();
            Some((self.originals.name(&line, &rows)?, separators))
        })?;
        let ends = parts.windows(2).map(|pair| Span::new(pair[0].end, pair[1].start));
        let separators = separators.into_iter().map(|between| Edit::Written(between.to_owned()));
        Some(Mended::safe(vec![name], ends.zip(separators).collect()))
    }
}

/// More lines are joined in one way only.
const MOST_CHOICES: usize = 3;

/// What may have been between the parts of a line: a space, or nothing within a word. Each bit of the choice takes the
/// less likely one.
fn separators(text: &Text, parts: &[Span], choice: usize) -> Vec<&'static str> {
    let separator = |(at, pair): (usize, &[Span])| {
        let (above, below) = (text.slice(pair[0]), text.slice(pair[1]));
        let is_likely = at >= MOST_CHOICES || choice & (1 << at) == 0;
        match shown_between(above, below) {
            shown if is_likely || above.ends_with('|') || below.starts_with('|') => shown,
            "" => " ",
            _ => "",
        }
    };
    parts.windows(2).enumerate().map(separator).collect()
}

/// What Markdown shows for a line break: a space, but nothing between two wide characters.
pub(super) fn shown_between(above: &str, below: &str) -> &'static str {
    let is_wide = |sign: Option<char>| sign.and_then(char::width) == Some(2);
    if is_wide(above.chars().next_back()) && is_wide(below.chars().next()) { "" } else { " " }
}

/// The place between a complete row and the comment behind it.
fn comment_behind(text: &Text, row: &Row, ours: &Section) -> Option<Span> {
    const SIGNS: [(&str, &str); 2] = [("<!--", "-->"), ("{/*", "*/}")];
    let content = text.slice(row.line);
    let start = SIGNS
        .iter()
        .filter(|(_, close)| content.ends_with(close))
        .find_map(|(open, _)| content.find(open))?;
    let before = text.trimmed(Span::new(row.line.start, row.line.start + start));
    let is_whole =
        text.slice(before).ends_with('|') && cells(text, before, Pipe::Plain).len() == ours.width();
    is_whole.then(|| Span::new(before.end, row.line.start + start))
}

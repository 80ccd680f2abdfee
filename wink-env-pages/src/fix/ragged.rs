//! Rows with a `|` too few or too many, where the reference tells their URLs.

use super::draft::Draft;
use super::examination::Examination;
use super::labels::{NewLabel, label_for};
use super::line::{self, aligned, model, new_row, urls};
use super::structure::row_lines;
use super::{Repair, Safety};
use crate::compare::SectionDrift;
use crate::page::{Page, Row, Section};
use crate::url::{resembles_host, resembles_url};
use crate::words::quoted;

pub(super) fn step(examination: &Examination<'_>, up_to: Safety, draft: &mut Draft<'_>) -> Vec<Repair> {
    let page = examination.page();
    let mut repairs = Vec::new();
    for (drift, ours, theirs) in examination.drifted().filter(|(drift, ..)| !drift.columns.is_swapped) {
        if row_lines(page, ours).is_none() {
            continue;
        }
        let is_aligned = aligned(page, ours);
        for pair in &drift.pairs {
            let (row, their_row) = (&ours.rows[pair.page], &theirs.rows[pair.reference]);
            if !row.is_ragged
                || row.is_hidden
                || their_row.is_hidden
                || is_text(page, row)
                || !examination.complains("ragged-row", row.line)
            {
                continue;
            }
            let (Some(urls), Some(model)) = (urls(their_row), model(page, ours, pair.page)) else { continue };
            let words = words(page, row);
            let (label, safety) = match words.as_slice() {
                [] => (label_for(examination, their_row), Safety::Safe),
                [label] => (NewLabel::of_page(label.clone()), Safety::Safe),
                // More words than a label: only those in front of the first URL can be one.
                [label, ..] if is_label_first(page, row, label) => {
                    (NewLabel::of_page(label.clone()), Safety::Unsafe)
                }
                _ => continue,
            };
            if safety > up_to {
                continue;
            }
            let deed = format!("rebuilt {}", quoted(&label.text));
            let line = new_row(&model, &label.text, &urls, &is_aligned);
            let number = page.text.line_at(row.line.start);
            repairs.push(Repair { copied: label.copied(), ..Repair::new("ragged-row", safety, deed) });
            draft.replace(number, line);
            for (label, their_row) in behind(page, row, drift, theirs) {
                let Some(urls) = line::urls(their_row) else { continue };
                let deed = format!("rebuilt {}", quoted(&label));
                repairs.push(Repair::new("ragged-row", safety, deed));
                draft.insert_below(number, new_row(&model, &label, &urls, &is_aligned));
            }
        }
    }
    repairs
}

/// Whether a row is a line of text below the table, which Markdown takes for a row. It may be the name that was left of
/// one, and as well a sentence.
fn is_text(page: &Page, row: &Row) -> bool {
    let line = page.text.slice(row.line);
    !line.contains('|') && line.split_whitespace().all(|word| !is_url(word))
}

fn is_url(word: &str) -> bool {
    let bare = word.trim_matches(['<', '>', '`', ',', ';', ':']);
    resembles_url(bare) || resembles_host(bare) || bare.contains("](")
}

/// The rows that stand behind a row on its line, by their names and URLs.
fn behind<'a>(page: &Page, row: &Row, drift: &SectionDrift, theirs: &'a Section) -> Vec<(String, &'a Row)> {
    let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
    for cell in page.text.slice(row.line).split('|').map(str::trim).filter(|cell| !cell.is_empty()) {
        if !cell.split_whitespace().any(is_url) {
            rows.push((cell, Vec::new()));
        } else if let Some((_, cells)) = rows.last_mut() {
            cells.push(cell);
        }
    }
    let lost =
        theirs.rows.iter().zip(&drift.by_reference).filter(|(row, ours)| !row.is_hidden && ours.is_none());
    let lost: Vec<&Row> = lost.map(|(row, _)| row).collect();
    let found = rows.iter().skip(1).filter_map(|(label, cells)| {
        let is_it = |row: &&&Row| {
            row.cells.len() == cells.len()
                && row.cells.iter().zip(cells).all(|(theirs, ours)| ours.contains(&theirs.url.written))
        };
        Some(((*label).to_owned(), *lost.iter().find(is_it)?))
    });
    found.collect()
}

/// The runs of words between pipes and URLs.
fn words(page: &Page, row: &Row) -> Vec<String> {
    let mut runs = Vec::new();
    let line = page.text.slice(row.line).replace("\\|", "|").replace("&#124;", "|");
    for cell in line.split('|') {
        let mut run: Vec<&str> = Vec::new();
        for word in cell.split_whitespace() {
            if is_url(word) {
                if runs.iter().all(String::is_empty)
                    && let Some(end) = end_of_name(word)
                {
                    run.push(end);
                }
                runs.push(std::mem::take(&mut run).join(" "));
            } else {
                run.push(word);
            }
        }
        runs.push(run.join(" "));
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// What stands before a URL without a space, as the end of a name does that lost the pipe behind it; one letter is a
/// slip in the URL.
fn end_of_name(word: &str) -> Option<&str> {
    let (name, _) = word.split_once("https://")?;
    let is_name = name.chars().all(|sign| sign.is_alphanumeric() || sign == '-');
    (is_name && name.chars().nth(1).is_some()).then_some(name)
}

/// Whether nothing but a URL or the end of the row follows the label.
fn is_label_first(page: &Page, row: &Row, label: &str) -> bool {
    let line = page.text.slice(row.line).trim_start_matches(['|', ' ', '\t']);
    line.strip_prefix(label).is_some_and(|rest| {
        let next = rest.trim_start_matches(['|', ' ', '\t', '<', '`', '[']);
        next.starts_with("http")
    })
}

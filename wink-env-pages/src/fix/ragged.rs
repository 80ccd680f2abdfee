//! Rows with a `|` too few or too many, where the reference tells their URLs.

use std::collections::HashSet;

use super::action::Action;
use super::labels::NewLabel;
use super::plan::Plan;
use super::repair::Safety;
use super::table::Table;
use super::wanted::Wanted;
use crate::page::{Page, Row};
use crate::url::{resembles_host, resembles_url};

/// Writes a ragged row anew, and each row behind it on a line of its own.
pub(super) fn repair(
    table: &Table<'_>,
    (index, row, theirs): (usize, &Row, &Row),
    found: &mut HashSet<usize>,
    wanted: &mut Vec<Wanted>,
    plan: &mut Plan<'_>,
) {
    let page = table.page;
    let answers = table.examination.complaints("ragged-row", row.line);
    if theirs.is_hidden || is_text(page, row) || answers.is_empty() {
        return;
    }
    let words = words(page, row);
    let (label, safety) = match words.as_slice() {
        [] => (table.labels.label_for(theirs), Safety::Safe),
        [label] => (NewLabel::of_page(label), Safety::Safe),
        // More words than a label: only those in front of the first URL can be one.
        [label, ..] if is_label_first(page, row, label) => (NewLabel::of_page(label), Safety::Unsafe),
        _ => return,
    };
    let Some(content) = table.new_row(index, &label.text, theirs).filter(|_| safety <= table.up_to) else {
        return;
    };
    let behind = behind(table, row);
    let mut intend = |label: NewLabel| {
        let action = Action::Rebuilt { label: label.text, is_copied: label.is_copied };
        plan.intend("ragged-row", safety, action, answers)
    };
    // None of the rows on the line can be written without the others.
    let mut repairs = vec![intend(label)];
    for (label, at) in behind {
        let Some(content) = table.new_row(index, &label, &table.theirs.rows[at]) else { continue };
        let repair = intend(NewLabel::of_page(&label));
        repairs.push(repair);
        found.insert(at);
        wanted.push(Wanted::new(content, repair));
    }
    wanted[0].change(page.text.line(page.text.line_at(row.line.start)), content, &repairs);
}

/// Whether a row is a line of text below the table, which Markdown takes for a row. It may be the name that was left of
/// one, and as well a sentence.
fn is_text(page: &Page, row: &Row) -> bool {
    let line = page.text.slice(row.line);
    !line.contains('|') && line.split_whitespace().all(|word| !is_url(word))
}

fn is_url(word: &str) -> bool {
    let bare = bare(word);
    resembles_url(bare) || resembles_host(bare) || bare.contains("](")
}

fn bare(word: &str) -> &str {
    word.trim_matches(['<', '>', '`', ',', ';', ':'])
}

/// The rows that stand behind a row on its line: their names, and which rows of the reference they are.
fn behind(table: &Table<'_>, row: &Row) -> Vec<(String, usize)> {
    let mut rows: Vec<(&str, Vec<&str>)> = Vec::new();
    for cell in table.page.text.slice(row.line).split('|').map(str::trim).filter(|cell| !cell.is_empty()) {
        if !cell.split_whitespace().any(is_url) {
            rows.push((cell, Vec::new()));
        } else if let Some((_, cells)) = rows.last_mut() {
            cells.push(cell);
        }
    }
    let found = rows.iter().skip(1).filter_map(|(label, cells)| {
        let urls = cells.first()?.split_whitespace().map(bare);
        let mut candidates = urls.flat_map(|url| table.lost(url));
        let is_it = |at: &usize| {
            let theirs = &table.theirs.rows[*at].cells;
            theirs.len() == cells.len()
                && theirs.iter().zip(cells).all(|(theirs, ours)| ours.contains(&theirs.url.written))
        };
        Some(((*label).to_owned(), candidates.find(is_it)?))
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

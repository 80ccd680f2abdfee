//! Adds the tables that a page lacks because it is behind, and removes those that the source has removed.

use unicode_width::UnicodeWidthStr as _;

use super::action::{Action, TableName};
use super::examination::Examination;
use super::labels::{Labels, NewLabel};
use super::line::urls;
use super::plan::Plan;
use super::repair::Safety;
use super::wanted::{header_line, whole};
use crate::finding::{MissingTable, Problem};
use crate::page::{Page, Row, Section};
use crate::text::Span;

pub(super) fn repair(examination: &Examination<'_>, up_to: Safety, plan: &mut Plan<'_>) {
    let labels = Labels::of(examination);
    for (number, finding) in examination.outdated() {
        match &finding.problem {
            Problem::MissingTable { tables, reason: MissingTable::Gone } => {
                for table in tables {
                    add(examination, &labels, (*table, number), plan);
                }
            }
            Problem::ExtraTable(_) if up_to == Safety::Unsafe => {
                if let Some(table) = finding.at.table {
                    remove(examination.page, (table, number), plan);
                }
            }
            _ => {}
        }
    }
}

/// Adds a table of the reference, in the page's own words as far as it has them.
fn add(
    examination: &Examination<'_>,
    labels: &Labels<'_>,
    (table, answer): (usize, usize),
    plan: &mut Plan<'_>,
) {
    let reference = examination.reference;
    let section = &reference.sections[table];
    let above = table.checked_sub(1).map(|above| &reference.sections[above]);
    let heading_of = |section: &Section| section.heading.as_ref().map(|heading| heading.span);
    let heading = heading_of(section).filter(|heading| above.and_then(heading_of) != Some(*heading));
    let Some((cells, mut copied)) = cells(examination, labels, section) else { return };
    let heading = heading.map(|heading| reference.text.slice(whole_line(reference, heading)));
    copied.extend(heading.and(section.heading.as_ref()).map(|heading| heading.text.clone()));
    let action = Action::AddedTable { table: TableName::of(section, table), copied };
    let repair = plan.intend("missing-table", Safety::Safe, action, [answer]);
    let heading = heading.into_iter().flat_map(|heading| [heading.to_owned(), String::new()]);
    let lines = heading.chain(written(&cells));
    let empty = std::iter::once(String::new());
    match place(examination, table) {
        Place::Above(line) => plan.insert_lines_above(line, lines.chain(empty), &[repair]),
        Place::Below(line) => plan.insert_lines_below(line, empty.chain(lines), &[repair]),
    }
}

/// The cells of a table of the reference, line by line, and the words among them that need a translation.
fn cells(
    examination: &Examination<'_>,
    labels: &Labels<'_>,
    section: &Section,
) -> Option<(Vec<Vec<String>>, Vec<String>)> {
    let reference = examination.reference;
    let mut copied = Vec::new();
    let mut worded = |label: NewLabel| {
        if label.is_copied {
            copied.push(label.text.clone());
        }
        label.text
    };
    let header = section.headers().into_iter().map(|theirs| worded(labels.header_for(theirs)));
    let mut lines = vec![header.collect()];
    for row in section.published() {
        let label = worded(labels.label_for(row));
        lines.push(row_cells(reference, section, row, label)?);
    }
    section.has_names.then_some((lines, copied))
}

/// The cells of a row with another name. Words beside the URLs would need a translation.
fn row_cells(reference: &Page, section: &Section, row: &Row, label: String) -> Option<Vec<String>> {
    urls(reference, row)?;
    let mut contents = vec![String::new(); section.width()];
    contents[0] = label;
    for (column, cell) in row.cells.iter().enumerate() {
        reference.text.slice(cell.span).clone_into(&mut contents[section.place_of_column(column)]);
    }
    Some(contents)
}

/// The lines of a table, each column as wide as its widest cell.
fn written(cells: &[Vec<String>]) -> Vec<String> {
    let columns = 0..cells[0].len();
    let width =
        |column: usize| cells.iter().map(|line| line[column].width()).max().unwrap_or_default().max(3);
    let widths: Vec<usize> = columns.map(width).collect();
    let line = |contents: &[String]| {
        let padded = contents.iter().zip(&widths);
        let padded =
            padded.map(|(content, width)| format!("| {content}{} ", " ".repeat(width - content.width())));
        padded.collect::<String>() + "|"
    };
    let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let rows = cells[1..].iter().map(|contents| line(contents));
    [line(&cells[0]), line(&dashes)].into_iter().chain(rows).collect()
}

/// Where a table is inserted.
enum Place {
    Above(usize),
    Below(usize),
}

/// Above the heading of the next table that both pages have, unless it is that of the table before; or at the end of
/// the part of the page with the last table.
fn place(examination: &Examination<'_>, table: usize) -> Place {
    let page = examination.page;
    let sections = || examination.drift().sections.iter();
    let before = sections().filter(|drift| drift.reference < table).map(|drift| drift.page).max();
    let next = sections().filter(|drift| drift.reference > table).map(|drift| drift.page).min();
    let heading = |at: Option<usize>| Some(page.sections[at?].heading.as_ref()?.span.start);
    match (heading(next).filter(|start| heading(before) != Some(*start)), before) {
        (Some(start), _) => Place::Above(page.text.line_at(start)),
        (None, Some(before)) if next.is_some() => Place::Below(last_line(page, before)),
        (None, Some(before)) => end_of_part(page, last_line(page, before)),
        (None, None) => end_of_part(page, 1),
    }
}

fn last_line(page: &Page, table: usize) -> usize {
    page.text.line_at(page.sections[table].last_line().end)
}

/// Above the next heading below a line, or at the end of the page.
fn end_of_part(page: &Page, line: usize) -> Place {
    match (line + 1..=page.text.line_count()).find(|line| is_heading(page, *line)) {
        Some(heading) => Place::Above(heading),
        None => {
            Place::Below((line..=page.text.line_count()).rfind(|line| !is_empty(page, *line)).unwrap_or(line))
        }
    }
}

fn is_heading(page: &Page, line: usize) -> bool {
    let line = page.text.line(line);
    let next = page.headings.partition_point(|heading| heading.span.start < line.start);
    page.headings.get(next).is_some_and(|heading| heading.span.start <= line.end)
}

fn is_empty(page: &Page, line: usize) -> bool {
    page.text.slice(page.text.line(line)).trim().is_empty()
}

fn whole_line(page: &Page, span: Span) -> Span {
    page.text.line(page.text.line_at(span.start))
}

/// Removes a table, and its heading if there is nothing else below that.
fn remove(page: &Page, (table, answer): (usize, usize), plan: &mut Plan<'_>) {
    let section = &page.sections[table];
    if whole(page, section).is_none() {
        return;
    }
    let count = page.text.line_count();
    let (mut first, mut last) = (header_line(page, section), last_line(page, table));
    let above = (1..first).rfind(|line| !is_empty(page, *line));
    let below = (last + 1..=count).find(|line| !is_empty(page, *line));
    let heading = section.heading.as_ref().map(|heading| page.text.line_at(heading.span.start));
    if above.is_some() && above == heading && below.is_none_or(|below| is_heading(page, below)) {
        first = heading.unwrap_or(first);
    }
    match below {
        Some(below) => last = below - 1,
        // The empty lines above it would end the page.
        None => first = (1..first).rfind(|line| !is_empty(page, *line)).map_or(first, |above| above + 1),
    }
    let action = Action::RemovedTable(TableName::of(section, table));
    let repair = plan.intend("extra-table", Safety::Unsafe, action, [answer]);
    for line in first..=last {
        plan.delete_line(line, &[repair]);
    }
}

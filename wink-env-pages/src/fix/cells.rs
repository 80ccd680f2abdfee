//! Repairs URLs that differ from the reference, and rows and tables with swapped URLs.

use unicode_width::UnicodeWidthStr as _;

use super::action::{Action, Replaced, Replacement, TableName};
use super::examination::Examination;
use super::line::{Line, repaired, widths};
use super::plan::Plan;
use super::repair::Safety;
use super::table::Table;
use super::wanted::Wanted;
use crate::compare::{Pair, SectionDrift};
use crate::likeness::distance;
use crate::page::{Cell, Row, Section};
use crate::url::Fault;

/// Writes the cells of a row as in the reference.
pub(super) fn repair(
    table: &Table<'_>,
    (row, theirs, pair): (&Row, &Row, &Pair),
    wanted: &mut Wanted,
    plan: &mut Plan<'_>,
) {
    let Some(line) = Line::of_row(table.page, row) else { return };
    let expected = table.drift.columns.to_reference.iter().map(|column| theirs.cells.get((*column)?));
    let columns = row.cells.iter().zip(expected).enumerate();
    let columns: Vec<(usize, &Cell, &Cell)> =
        columns.filter_map(|(column, (cell, expected))| Some((column, cell, expected?))).collect();
    if pair.is_swapped {
        exchange(table, row, &line, &columns, wanted, plan);
        return;
    }
    for (column, cell, expected) in columns {
        let is_right = cell.url.is_sound() && cell.url.is_same(&expected.url);
        let answers = table.examination.complaints(lint(cell), cell.span);
        // Words may have slipped here from a text column.
        let may_be_note = cell.url.fault() == Some(&Fault::NotAUrl) && !table.ours.notes.is_empty();
        let glued = table.glued_note(row).filter(|_| column + 1 == row.cells.len());
        let has_link = matches!(cell.url.fault(), Some(Fault::Misleading(_)));
        let loses_words = glued.is_none()
            && !has_link
            && holds_words(table.page.text.slice(cell.span), &expected.url.written);
        let safety = if may_be_note || loses_words { Safety::Unsafe } else { Safety::Safe };
        if is_right || !expected.url.is_sound() || answers.is_empty() || safety > table.up_to {
            continue;
        }
        let place = table.ours.place_of_column(column);
        let to = repaired(line.cell(place), cell, (table.examination.reference, expected));
        let content = glued.map_or_else(|| to.clone(), |note| format!("{to} | {note}"));
        let (span, text) = line.change(place, &content, &table.widths);
        let replacement = Replacement {
            label: row.label.text.clone(),
            from: replaced(cell, to.trim()),
            to: to.trim().to_owned(),
        };
        let repair = plan.intend(lint(cell), safety, Action::Replaced(replacement), answers);
        wanted.change(span, text, &[repair]);
    }
}

/// Whether a cell says something beside a URL. A URL that spaces have divided is no word.
fn holds_words(content: &str, expected: &str) -> bool {
    let is_word = |part: &str| part.contains(char::is_alphabetic) && !part.contains(['.', ':', '/']);
    let parts = || content.split_whitespace();
    parts().any(|part| part.contains("://"))
        && parts().any(is_word)
        && parts().collect::<String>() != expected
}

/// Puts the URLs of a row in the order of the reference.
fn exchange(
    table: &Table<'_>,
    row: &Row,
    line: &Line<'_>,
    columns: &[(usize, &Cell, &Cell)],
    wanted: &mut Wanted,
    plan: &mut Plan<'_>,
) {
    let first = row.cells.first().map(|cell| table.examination.complaints("swapped-environments", cell.span));
    let Some(answers) = first.filter(|answers| !answers.is_empty()) else { return };
    let action = Action::ExchangedRow(row.label.text.clone());
    let repair = plan.intend("swapped-environments", Safety::Safe, action, answers);
    for (column, _, expected) in columns {
        if let Some(from) = row.cells.iter().position(|cell| cell.url.key() == expected.url.key()) {
            let [to, from] = [*column, from].map(|column| table.ours.place_of_column(column));
            let (span, text) = line.change(to, line.cell(from), &table.widths);
            wanted.change(span, text, &[repair]);
        }
    }
}

/// The description of a rewritten cell.
fn replaced(cell: &Cell, to: &str) -> Replaced {
    match (cell.url.written.as_str(), cell.url.fault()) {
        ("", _) => Replaced::Nothing,
        (old, Some(Fault::Struck)) if old == to => Replaced::Struck,
        (_, Some(Fault::Misleading(target))) => Replaced::LinkTo(target.clone()),
        (_, Some(Fault::Escaped(written) | Fault::Divided(written))) => Replaced::Url(written.clone()),
        _ => Replaced::Url(cell.url.all()),
    }
}

/// The lint that reports such a cell.
fn lint(cell: &Cell) -> &'static str {
    match cell.url.fault() {
        None => "url-mismatch",
        Some(Fault::Absent) if !cell.url.written.is_empty() => "availability-mismatch",
        Some(Fault::Hidden(_)) => "hidden-character",
        Some(Fault::Lookalike(_)) => "lookalike-host",
        Some(Fault::Misleading(_)) => "misleading-link",
        Some(_) => "bad-url",
    }
}

/// Puts swapped columns of tables in the order of the reference.
pub(super) fn exchange_columns(examination: &Examination<'_>, is_broken: &[bool], plan: &mut Plan<'_>) {
    let page = examination.page;
    let swapped =
        examination.drifted().filter(|(drift, ..)| drift.columns.is_swapped && !is_broken[drift.page]);
    for (drift, ours, theirs) in swapped {
        let answers = examination.complaints("swapped-environments", ours.header);
        let Some(sources) = sources(drift).filter(|_| !answers.is_empty()) else { continue };
        let Some(with_headers) = are_headers_exchanged(examination, drift, (ours, theirs), &sources) else {
            continue;
        };
        let rows = ours.published().filter_map(|row| Line::of_row(page, row));
        let header = Line::of_header(page, ours).filter(|_| with_headers);
        let lines: Vec<Line<'_>> = rows.chain(header).collect();
        // The index of each URL column, with the index of its content.
        let places = sources.iter().enumerate();
        let places: Vec<(usize, usize)> =
            places.map(|(to, from)| (ours.place_of_column(to), ours.place_of_column(*from))).collect();
        // A row may end before a column that is words on the reference.
        if lines.iter().any(|line| places.iter().any(|(to, _)| *to >= line.len())) {
            continue;
        }
        let table = TableName::of(ours, drift.page);
        let action =
            if with_headers { Action::ExchangedColumns(table) } else { Action::ExchangedUrls(table) };
        let repair = plan.intend("swapped-environments", Safety::Safe, action, answers);
        let widths = exchanged_widths(&lines, &places, widths(page, ours));
        for line in lines {
            for (to, from) in &places {
                let (span, text) = line.change(*to, line.cell(*from), &widths);
                plan.replace(span, text, &[repair]);
            }
        }
    }
}

/// The widths of columns after swapping them: their own, unless the padding moved along with the URLs.
fn exchanged_widths(
    lines: &[Line<'_>],
    places: &[(usize, usize)],
    widths: Vec<Option<usize>>,
) -> Vec<Option<usize>> {
    let fits = |line: &Line<'_>| {
        places.iter().all(|(to, from)| widths[*to].is_none_or(|width| line.cell(*from).width() < width))
    };
    if lines.iter().all(fits) {
        return widths;
    }
    let mut exchanged = widths.clone();
    for (to, from) in places {
        exchanged[*to] = widths[*from];
    }
    exchanged
}

/// For each column, the column of the page that contains its content.
fn sources(drift: &SectionDrift) -> Option<Vec<usize>> {
    let to = &drift.columns.to_reference;
    (0..to.len()).map(|column| to.iter().position(|to| *to == Some(column))).collect()
}

/// Whether the headers moved along with the URLs; `None` if that is unclear.
fn are_headers_exchanged(
    examination: &Examination<'_>,
    drift: &SectionDrift,
    (ours, theirs): (&Section, &Section),
    from: &[usize],
) -> Option<bool> {
    let sound = examination
        .drift()
        .sections
        .iter()
        .filter(|other| other.page != drift.page && !other.columns.is_swapped);
    let others = sound.map(|other| &examination.page.sections[other.page]);
    for other in others.filter(|other| other.columns.len() == ours.columns.len()) {
        let is_like = |column: usize, own: usize| other.columns[column].text == ours.columns[own].text;
        if (0..from.len()).all(|column| is_like(column, column)) {
            return Some(false);
        }
        if (0..from.len()).all(|column| is_like(column, from[column])) {
            return Some(true);
        }
    }
    let far = |own: usize, column: usize| {
        let (own, their) =
            (ours.columns[own].text.to_lowercase(), theirs.columns[column].text.to_lowercase());
        distance(&own, &their, their.len()).unwrap_or(their.len())
    };
    let in_place: usize = (0..from.len()).map(|column| far(column, column)).sum();
    let exchanged: usize = (0..from.len()).map(|column| far(from[column], column)).sum();
    (in_place != exchanged).then_some(exchanged < in_place)
}

//! URLs in tables, and the names of boxes.

use gen_lsp_types::{CompletionItem, CompletionItemKind, Range, TextEdit};
use wink_env_pages::generator::Generator;
use wink_env_pages::page::Section;
use wink_env_pages::text::Span;
use wink_env_pages::words::plain;

use crate::cursor::{Cursor, reference};
use crate::diagnostics::Places;

/// The characters after which an editor should ask.
pub(crate) const TRIGGERS: [&str; 3] = [":", "/", "|"];

/// What could be written at a place of a page.
pub(crate) fn at(places: &mut Places<'_>, page: usize, at: usize) -> Vec<CompletionItem> {
    let text = places.report.site.pages[page].text.as_str();
    let before = &text[text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)..at];
    if let Some(name) = before.trim_start().strip_prefix(":::") {
        let name = name.trim_start_matches([':', ' ']);
        let range = places.range(page, Span::new(at - name.len(), at));
        return boxes(places.report.site.pages[page].generator, name, range);
    }
    if !before.contains('|') {
        return Vec::new();
    }
    let written = before.rsplit(['|', ' ', '\t', '<', '(']).next().unwrap_or_default();
    let range = places.range(page, Span::new(at - written.len(), at));
    urls(places, page, at, before, written, range)
}

fn boxes(generator: Generator, name: &str, range: Range) -> Vec<CompletionItem> {
    let known = generator.profile().boxes.as_ref().map_or(&[][..], |boxes| boxes.names);
    let fitting = known.iter().filter(|known| known.starts_with(name));
    fitting.map(|known| item(known, CompletionItemKind::Keyword, range, known)).collect()
}

/// The URLs of the reference in the same column: that of the same row first, then in the order of the table.
fn urls(
    places: &Places<'_>,
    page: usize,
    at: usize,
    before: &str,
    written: &str,
    range: Range,
) -> Vec<CompletionItem> {
    let report = places.report;
    let Some(theirs) = reference(report) else { return Vec::new() };
    let cursor = Cursor::find(report, page, at);
    let service = cursor.and_then(|cursor| cursor.service(report));
    // A row that is being written is not whole yet, so its pipes tell the column.
    let column =
        before.replace("\\|", "").trim_start().trim_start_matches('|').matches('|').count().checked_sub(1);
    let mut items = Vec::new();
    for (table, section) in theirs.sections.iter().enumerate() {
        let is_this = service.is_some_and(|service| service.table == table);
        if service.is_some() && !is_this {
            continue;
        }
        for (row, label, url) in urls_of(section, column) {
            let is_same_row = service.is_some_and(|service| service.row == row);
            if url.starts_with(written) {
                items.push(CompletionItem {
                    detail: Some(plain(label).into_owned()),
                    preselect: is_same_row.then_some(true),
                    ..item(
                        url,
                        CompletionItemKind::Value,
                        range,
                        &format!("{}{table:04}{row:04}", u8::from(!is_same_row)),
                    )
                });
            }
        }
    }
    items
}

/// The rows of a table with their names and their URLs in a column, or in all.
fn urls_of(section: &Section, column: Option<usize>) -> impl Iterator<Item = (usize, &str, &str)> {
    let rows = section.rows.iter().enumerate().filter(|(_, row)| !row.is_hidden && !row.is_ragged);
    rows.flat_map(move |(number, row)| {
        let cells = row.cells.iter().enumerate();
        let in_column = cells.filter(move |(at, _)| column.is_none_or(|column| column == *at));
        in_column.map(move |(_, cell)| (number, row.label.text.as_str(), cell.url.written.as_str()))
    })
}

fn item(text: &str, kind: CompletionItemKind, range: Range, order: &str) -> CompletionItem {
    CompletionItem {
        label: text.to_owned(),
        kind: Some(kind),
        sort_text: Some(order.to_owned()),
        filter_text: Some(text.to_owned()),
        text_edit: Some(TextEdit::new(range, text.to_owned()).into()),
        ..CompletionItem::default()
    }
}

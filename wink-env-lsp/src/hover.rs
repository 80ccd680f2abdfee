//! What a row or a URL is, and what the other languages have there.

use gen_lsp_types::{Hover, MarkupContent, MarkupKind};
use wink_env_pages::describe::{self, Elsewhere};
use wink_env_pages::page::Row;
use wink_env_pages::words::harmless;

use crate::cursor::{Cursor, reference};
use crate::diagnostics::Places;

/// The text for a place of a page. It is plain text, so that no label can be taken for Markdown.
pub(crate) fn at(places: &mut Places<'_>, page: usize, at: usize) -> Option<Hover> {
    let report = places.report;
    let cursor = Cursor::find(report, page, at)?;
    let service = cursor.service(report)?;
    let labels = &reference(report)?.sections[service.table];
    let span =
        cursor.column.map_or(cursor.row(report).label.span, |column| cursor.row(report).cells[column].span);
    let title = |row: &Row, environment: Option<usize>| {
        let environment = environment.and_then(|column| labels.columns.get(column));
        let words = [Some(&row.label), environment];
        words.into_iter().flatten().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" · ")
    };
    let environments = match cursor.environment(report) {
        Some(environment) => environment..environment + 1,
        None => 0..labels.columns.len(),
    };
    let row = &labels.rows[service.row];
    let paragraphs = environments.map(|environment| {
        let others = report.site.pages.iter().enumerate().map(|(other, page)| Elsewhere {
            locale: page.locale.as_str(),
            url: service.url_on(report, other, environment),
        });
        let url = service.url_on(report, page, environment);
        format!(
            "{}\n{}",
            title(row, Some(environment)),
            describe::elsewhere(url, &others.collect::<Vec<_>>())
        )
    });
    let value = harmless(&paragraphs.collect::<Vec<_>>().join("\n\n")).into_owned();
    let contents = MarkupContent::new(MarkupKind::PlainText, value).into();
    Some(Hover::new(contents, Some(places.range(page, span))))
}

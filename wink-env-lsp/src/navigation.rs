//! From a row to the same row on other pages.

use gen_lsp_types::Location;

use crate::cursor::{Cursor, Service};
use crate::diagnostics::Places;

/// The row of the reference.
pub(crate) fn definition(places: &mut Places<'_>, page: usize, at: usize) -> Option<Location> {
    let service = Cursor::find(places.report, page, at)?.service(places.report)?;
    location(places, service, places.report.site.reference.page()?)
}

/// The row in all languages.
pub(crate) fn references(places: &mut Places<'_>, page: usize, at: usize) -> Option<Vec<Location>> {
    let service = Cursor::find(places.report, page, at)?.service(places.report)?;
    let pages = 0..places.report.site.pages.len();
    Some(pages.filter_map(|page| location(places, service, page)).collect())
}

fn location(places: &mut Places<'_>, service: Service, page: usize) -> Option<Location> {
    let (table, row) = service.on_page(places.report, page)?;
    let found = &places.report.site.pages[page];
    let span = found.sections[table].rows[row].label.span;
    let uri = places.project.uri_of(found);
    Some(Location::new(uri, places.range(page, span)))
}

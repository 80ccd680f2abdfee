//! The place of the page in the sidebar.

use super::Lint;
use crate::finding::{Finding, Place, Severity, Source};
use crate::index::Index;
use crate::page::{FrontMatter, Page};
use crate::site::Site;
use crate::text::Span;
use crate::words::quoted;

pub(super) static LINT: Lint = Lint {
    name: "front-matter-mismatch",
    level: Severity::Warning,
    summary: "the page has another `sidebar.order` than the reference",
    explanation: include_str!("front-matter-mismatch.md"),
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(exemplar) = exemplar(site) else { return };
    let reference = &site.pages[exemplar];
    let FrontMatter::Sound { order: expected, span: their_span } = &reference.front_matter else { return };
    for (index, page) in site.pages.iter().enumerate() {
        let FrontMatter::Sound { order, span } = &page.front_matter else { continue };
        let ((found, place), (wanted, their_place)) =
            (written(order.as_ref(), page, *span), written(expected.as_ref(), reference, *their_span));
        if found == wanted {
            continue;
        }
        let their_value = match wanted {
            Some(wanted) => quoted(wanted),
            None => "none".to_owned(),
        };
        let message = match found {
            Some(found) => {
                format!("`sidebar.order` is {} here and {their_value} on the reference", quoted(found))
            }
            None => format!("`sidebar.order` is missing here and {their_value} on the reference"),
        };
        let help = match wanted {
            Some(wanted) if found.is_some() => format!("write `order: {wanted}`"),
            Some(wanted) => format!(
                "write `order: {wanted}` below a line `sidebar:`, with two spaces in front; neither word is translated"
            ),
            None => "remove `order` from the front matter".to_owned(),
        };
        findings.push(
            site.finding(&LINT, index, place, "", message)
                .help(help)
                .reference(Some(Place {
                    source: Source::Page(exemplar),
                    span: their_place,
                    label: "the reference".to_owned(),
                }))
                .expected(wanted)
                .found(found.unwrap_or_default()),
        );
    }
}

/// The page whose front matter counts: of pages that agree on the URLs, one of the most that agree on this as well.
fn exemplar(site: &Site) -> Option<usize> {
    let reference = site.reference.page()?;
    let pages = site.reference.pages();
    let order_of_reference = order_of(&site.pages[reference]);
    if order_of_reference.is_some()
        && pages.iter().all(|page| order_of(&site.pages[*page]) == order_of_reference)
    {
        return Some(reference);
    }
    let mut orders = Index::default();
    for page in pages {
        if let Some(order) = order_of(&site.pages[*page]) {
            orders.add(order, *page);
        }
    }
    let mut exemplar = reference;
    let mut support = 0;
    for page in pages {
        let Some(order) = order_of(&site.pages[*page]) else { continue };
        let support_of_page = orders.places(order).len();
        if support_of_page > support || *page == reference && support_of_page == support {
            (exemplar, support) = (*page, support_of_page);
        }
    }
    Some(exemplar)
}

/// The order of a page with sound front matter, empty if it has none.
fn order_of(page: &Page) -> Option<&str> {
    match &page.front_matter {
        FrontMatter::Sound { order: Some((order, _)), .. } => Some(order),
        FrontMatter::Sound { order: None, .. } => Some(""),
        _ => None,
    }
}

/// The order and its place; without one, the first line of the front matter.
fn written<'a>(order: Option<&'a (String, Span)>, page: &Page, span: Span) -> (Option<&'a str>, Span) {
    match order {
        Some((order, place)) => (Some(order), *place),
        None => (None, page.text.line(page.text.line_at(span.start))),
    }
}

//! The place of the page in the sidebar.

use super::Lint;
use crate::finding::{Finding, Severity};
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
    let Some(reference) = site.reference_page() else { return };
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
            Some(wanted) => format!("set `order: {wanted}` below `sidebar:`"),
            None => "remove `order` from the front matter".to_owned(),
        };
        findings.push(
            site.finding(&LINT, index, place, "", message)
                .help(help)
                .reference(site.reference_place(their_place, "the reference"))
                .expected(wanted)
                .found(found.unwrap_or_default()),
        );
    }
}

/// The order and its place; without one, the first line of the front matter.
fn written<'a>(order: Option<&'a (String, Span)>, page: &Page, span: Span) -> (Option<&'a str>, Span) {
    match order {
        Some((order, place)) => (Some(order), *place),
        None => (None, page.text.line(page.text.line_at(span.start))),
    }
}

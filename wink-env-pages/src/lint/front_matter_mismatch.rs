//! The place of the page in the sidebar.

use super::Lint;
use crate::finding::{Finding, Severity};
use crate::page::FrontMatter;
use crate::site::Site;
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
    for (index, page, _) in site.compared() {
        let FrontMatter::Sound { order, span } = &page.front_matter else { continue };
        let (found, wanted) = (order.as_ref().map(|order| &order.0), expected.as_ref().map(|order| &order.0));
        if found == wanted {
            continue;
        }
        let their_value = wanted.map_or("none".to_owned(), |wanted| quoted(wanted));
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
        let first_line =
            |page: &crate::page::Page, span: crate::text::Span| page.text.line(page.text.line_at(span.start));
        let place = order.as_ref().map_or_else(|| first_line(page, *span), |order| order.1);
        let their_place =
            expected.as_ref().map_or_else(|| first_line(reference, *their_span), |order| order.1);
        findings.push(
            site.finding(&LINT, index, place, "", message)
                .help(help)
                .reference(site.reference_place(their_place, "the reference"))
                .expected(wanted.map(String::as_str))
                .found(found.map_or("", String::as_str)),
        );
    }
}

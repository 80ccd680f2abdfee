//! What lists URLs, and is not read.

use std::collections::BTreeMap;

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::{Listing, Page};
use crate::site::Site;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    lint: Lint {
        name: "unread-endpoints",
        level: Severity::Error,
        summary: "the reference has a list, HTML, a component or a table with URLs that is not read, or a page has other URLs in it",
        explanation: include_str!("unread-endpoints.md"),
        found_by: FoundBy::Pages,
    },
    check: Some(check),
};

fn check(site: &Site, findings: &mut Vec<Finding>) {
    let Some(reference) = site.reference_page().filter(|page| !page.listings.is_empty()) else { return };
    let expected = urls(reference);
    for (index, page) in site.pages.iter().enumerate().filter(|(_, page)| page.unreadable.is_none()) {
        if site.reference.page() == Some(index) {
            findings.extend(page.listings.iter().filter_map(|listing| named(site, index, listing)));
        } else {
            findings.extend(differing(site, index, reference, &expected));
        }
    }
}

/// What the reference lists and is not read, unless its heading is ignored.
fn named(site: &Site, index: usize, listing: &Listing) -> Option<Finding> {
    let page = &site.pages[index];
    let heading = page.heading_at(listing.span.start).map(|heading| heading.text.clone());
    let is_ignored = heading.as_ref().is_some_and(|heading| site.names.ignored_headings.contains(heading));
    // A heading of endpoints must not be ignored.
    let is_shared = |heading: &String| {
        let mut sections = page.sections.iter().filter_map(|section| section.heading.as_ref());
        sections.any(|known| known.text == *heading)
    };
    let heading = heading.filter(|heading| !is_shared(heading));
    let facts = Facts::new(&RULE.lint, Problem::Unread { kind: listing.kind.clone(), heading });
    (!is_ignored).then(|| site.finding(facts, index, beginning(page, listing)))
}

/// The URLs that a page lists otherwise than the reference, which may list them elsewhere.
fn differing(
    site: &Site,
    index: usize,
    reference: &Page,
    expected: &BTreeMap<&str, Span>,
) -> Option<Finding> {
    let page = &site.pages[index];
    let found = urls(page);
    let is_absent = |url: &str, from: &Page| !from.text.as_str().contains(url);
    let missing: Vec<(&str, Span)> =
        others(expected, &found).filter(|(url, _)| is_absent(url, page)).collect();
    let extra: Vec<(&str, Span)> =
        others(&found, expected).filter(|(url, _)| is_absent(url, reference)).collect();
    if missing.is_empty() && extra.is_empty() {
        return None;
    }
    let first = |urls: &[(&str, Span)]| urls.iter().map(|(_, span)| *span).min();
    let start = |page: &Page| page.listings.first().map(|listing| beginning(page, listing));
    let place = first(&extra).or_else(|| start(page)).unwrap_or_else(|| page.text.line(1));
    let theirs = first(&missing).or_else(|| start(reference));
    let owned = |urls: &[(&str, Span)]| urls.iter().map(|(url, _)| (*url).to_owned()).collect();
    let facts =
        Facts::new(&RULE.lint, Problem::OtherUnread { missing: owned(&missing), extra: owned(&extra) })
            .reference(theirs.and_then(|span| site.reference_place(span)));
    Some(site.finding(facts, index, place))
}

/// Those URLs that are not among others.
fn others<'a>(
    urls: &BTreeMap<&'a str, Span>,
    known: &BTreeMap<&str, Span>,
) -> impl Iterator<Item = (&'a str, Span)> {
    urls.iter().filter(|(url, _)| !known.contains_key(*url)).map(|(url, span)| (*url, *span))
}

/// The first line of what lists URLs; of HTML, its first tag, because all of it may be on one line.
fn beginning(page: &Page, listing: &Listing) -> Span {
    let start = listing.span.start;
    let line = page.text.trimmed(page.text.line(page.text.line_at(start)));
    let end = line.end.min(listing.span.end).max(start);
    let start = start.max(line.start);
    let tag = page.text.as_str()[start..end].strip_prefix('<').and_then(|tag| tag.find('>'));
    Span::new(start, tag.map_or(end, |at| start + at + "<>".len()))
}

/// The URLs that a page lists, each with its first place.
fn urls(page: &Page) -> BTreeMap<&str, Span> {
    let mut urls = BTreeMap::new();
    for span in page.listings.iter().flat_map(|listing| &listing.urls) {
        urls.entry(page.text.slice(*span).trim_end_matches('/')).or_insert(*span);
    }
    urls
}

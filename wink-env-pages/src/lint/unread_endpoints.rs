//! What lists URLs, and is not read.

use std::collections::{BTreeMap, HashSet};

use super::rule::Rule;
use crate::finding::{Facts, Finding, FoundBy, Lint, Problem, Severity};
use crate::page::{Listing, ListingKind, Page};
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
    let Some(reference) = site.reference_page() else { return };
    let content = Content::of(reference);
    let needed: Vec<&Listing> =
        reference.listings.iter().filter(|listing| content.needs(reference, listing)).collect();
    if needed.is_empty() {
        return;
    }
    let expected = urls(reference, |listing| content.needs(reference, listing));
    for (index, _) in site.pages.iter().enumerate().filter(|(_, page)| page.unreadable.is_none()) {
        if site.reference.page() == Some(index) {
            findings.extend(needed.iter().filter_map(|listing| named(site, index, listing)));
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

/// Whether a listing surely has endpoints.
fn is_certain(listing: &Listing) -> bool {
    !matches!(listing.kind, ListingKind::Single | ListingKind::Elsewhere)
}

/// What a page says that other places on it may repeat or stand for.
struct Content<'a> {
    /// The URLs of its tables.
    tabled: HashSet<&'a str>,
    /// The headings with tables or listings, by their places; those above all headings have none.
    filled: HashSet<Option<usize>>,
}

impl<'a> Content<'a> {
    fn of(page: &'a Page) -> Self {
        let cells = page.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
        let tables = page.sections.iter().map(|section| section.header);
        let listings = page.listings.iter().filter(|listing| is_certain(listing));
        let places = tables.chain(listings.map(|listing| listing.span));
        Self {
            tabled: cells.map(|cell| cell.url.written.trim_end_matches('/')).collect(),
            filled: places.map(|span| heading(page, span)).collect(),
        }
    }

    /// Whether nothing else on the page says what a listing may say.
    fn needs(&self, page: &Page, listing: &Listing) -> bool {
        match listing.kind {
            ListingKind::Single => self.filled.is_empty(),
            ListingKind::Code => listing.urls.iter().any(|url| !self.is_tabled(page.text.slice(*url))),
            ListingKind::Elsewhere => match heading(page, listing.span) {
                Some(heading) => !self.filled.contains(&Some(heading)),
                None => self.filled.is_empty(),
            },
            _ => true,
        }
    }

    /// Whether a URL is one of the tables, or below one.
    fn is_tabled(&self, url: &str) -> bool {
        prefixes(url).any(|url| self.tabled.contains(url))
    }
}

/// URLs with more slashes are no addresses, and each part costs as much as all before it.
const MOST_SLASHES: usize = 32;

/// A URL up to each of its slashes, and all of it.
fn prefixes(url: &str) -> impl Iterator<Item = &str> {
    let slashes = url.match_indices('/').map(|(at, _)| at).take(MOST_SLASHES);
    slashes.chain([url.len()]).map(|end| &url[..end])
}

/// The place of the heading above a place.
fn heading(page: &Page, span: Span) -> Option<usize> {
    page.heading_at(span.start).map(|heading| heading.span.start)
}

/// The URLs that a page lists otherwise than the reference, which may list them elsewhere.
fn differing(
    site: &Site,
    index: usize,
    reference: &Page,
    expected: &BTreeMap<&str, Span>,
) -> Option<Finding> {
    let page = &site.pages[index];
    let content = Content::of(page);
    let mut found = urls(page, |listing| is_certain(listing) && content.needs(page, listing));
    let is_absent = |url: &str, from: &Page| !from.text.as_str().contains(url);
    let missing: Vec<(&str, Span)> =
        others(expected, &found).filter(|(url, _)| is_absent(url, page)).collect();
    found.extend(in_place(reference, page, expected));
    // Where one is missing, a URL alone may stand in its place, unless it leads to a translation of what the reference
    // has there.
    if !missing.is_empty() {
        let theirs = urls(reference, |_| true);
        let alone = urls(page, |listing| listing.kind == ListingKind::Single);
        let is_known = |url: &str| prefixes(url).any(|url| theirs.contains_key(url));
        found.extend(alone.into_iter().filter(|(url, _)| !is_known(url)));
    }
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

/// The URLs that a page has in the places of those that the reference lists, if both have as many.
fn in_place<'a>(
    reference: &Page,
    page: &'a Page,
    expected: &BTreeMap<&str, Span>,
) -> BTreeMap<&'a str, Span> {
    let (theirs, ours) = (in_order(reference), in_order(page));
    let has_places = theirs.len() == ours.len();
    let pairs = theirs.into_iter().zip(ours).filter(|((url, _), _)| has_places && expected.contains_key(url));
    pairs.map(|(_, ours)| ours).collect()
}

/// All URLs that a page lists, in order.
fn in_order(page: &Page) -> Vec<(&str, Span)> {
    let urls = page.listings.iter().flat_map(|listing| &listing.urls);
    urls.map(|span| (page.text.slice(*span).trim_end_matches('/'), *span)).collect()
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

/// The URLs of some listings of a page, each with its first place.
fn urls(page: &Page, counts: impl Fn(&Listing) -> bool) -> BTreeMap<&str, Span> {
    let mut urls = BTreeMap::new();
    for span in page.listings.iter().filter(|listing| counts(listing)).flat_map(|listing| &listing.urls) {
        urls.entry(page.text.slice(*span).trim_end_matches('/')).or_insert(*span);
    }
    urls
}

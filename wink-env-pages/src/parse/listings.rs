//! Places outside of tables that list URLs.

mod entry;
mod markup;

use memchr::memmem;

use super::blocks::{Outline, is_covered};
use crate::page::{Dialect, Listing, ListingKind};
use crate::text::{Span, Text};
use entry::Entry;

/// How many lines may be between two entries of a list.
const GAP: usize = 2;

/// What lists URLs on a page, apart from its tables, in order.
pub(super) fn find(text: &Text, outline: &Outline, dialect: &Dialect) -> Vec<Listing> {
    let mut listings: Vec<Listing> =
        outline.html.iter().filter_map(|html| markup::of_html(text, *html)).collect();
    let mut group = Group::default();
    let tables: Vec<Span> = outline.tables.iter().map(|table| table.span).collect();
    let body = &text.as_str().as_bytes()[outline.body..];
    let mut seen_up_to = outline.body;
    for at in memmem::find_iter(body, "://") {
        let at = outline.body + at;
        let covers = [&tables, &outline.code, &outline.indented, &outline.html, &outline.commented];
        if at < seen_up_to || is_covered(&covers.map(Vec::as_slice), at) {
            continue;
        }
        let number = text.line_at(at);
        let line = text.line(number);
        seen_up_to = line.end;
        if let Some(entry) = Entry::of(text, line, dialect) {
            let is_far = group.last.is_none_or(|last| number > last + GAP + 1);
            if is_far || group.has_heading_before(outline, line) {
                listings.extend(group.take());
            }
            group.add(number, line, entry);
        } else if let Some(tag) = markup::of_tag(text, number, at) {
            seen_up_to = seen_up_to.max(tag.span.end);
            listings.push(tag);
        }
    }
    listings.extend(group.take());
    listings.sort_by_key(|listing| listing.span);
    listings
}

/// Entries that are close to each other.
#[derive(Default)]
struct Group {
    span: Option<Span>,
    urls: Vec<Span>,
    /// The line of the last one.
    last: Option<usize>,
    /// Whether one has the name of an environment.
    names_environment: bool,
}

impl Group {
    fn has_heading_before(&self, outline: &Outline, line: Span) -> bool {
        let end = self.span.map_or(0, |span| span.end);
        let next = outline.headings.partition_point(|heading| heading.span.start < end);
        outline.headings.get(next).is_some_and(|heading| heading.span.start < line.start)
    }

    fn add(&mut self, number: usize, line: Span, entry: Entry) {
        let start = self.span.map_or(line.start, |span| span.start);
        self.span = Some(Span::new(start, line.end));
        self.last = Some(number);
        self.names_environment |= entry.names_environment;
        self.urls.push(entry.url);
    }

    /// What the entries list, unless it is one URL without the name of an environment.
    fn take(&mut self) -> Option<Listing> {
        let Self { span, urls, names_environment, .. } = std::mem::take(self);
        let span = span.filter(|_| urls.len() > 1 || names_environment)?;
        Some(Listing { kind: ListingKind::List, span, urls })
    }
}

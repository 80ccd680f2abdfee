//! Places outside of tables that list URLs.

mod entry;
mod includes;
mod inline;
mod markup;

use memchr::memmem;

use super::blocks::{Outline, covers, is_covered};
use crate::page::{Dialect, Listing, ListingKind};
use crate::text::{Span, Text};
use entry::Entry;

/// How many lines may be between two entries of a list.
const GAP: usize = 2;

/// What lists URLs on a page, apart from its tables.
pub(super) fn find(text: &Text, outline: &Outline, dialect: &Dialect) -> Vec<Listing> {
    let html = outline.html.iter();
    let mut listings: Vec<Listing> = html.filter_map(|html| markup::of_html(text, *html, dialect)).collect();
    let mut group = Group::new(ListingKind::List);
    let tables: Vec<Span> = outline.tables.iter().map(|table| table.span).collect();
    let body = &text.as_str().as_bytes()[outline.body..];
    let blocks = [&tables, &outline.code, &outline.indented, &outline.html, &outline.commented];
    let mut seen_up_to = outline.body;
    for at in memmem::find_iter(body, "://") {
        let at = outline.body + at;
        if at < seen_up_to {
            continue;
        }
        if let Some(block) = blocks.iter().find_map(|blocks| covers(blocks, at)) {
            seen_up_to = block.end;
            continue;
        }
        let number = text.line_at(at);
        let line = text.line(number);
        seen_up_to = line.end;
        let entry = Entry::of(text, number, outline, dialect);
        // Nothing but a tag around it may say what a URL alone is.
        let is_weak = entry.is_none_or(|entry| entry.is_alone && !entry.names_environment);
        if let Some(tag) = markup::of_tag(text, number, at).filter(|_| is_weak) {
            seen_up_to = seen_up_to.max(tag.span.end);
            listings.push(tag);
        } else if let Some(entry) = entry {
            let is_far = group.last.is_none_or(|last| number > last + GAP + 1);
            if is_far || group.has_heading_before(outline, line) {
                listings.extend(group.take());
            }
            group.add(number, line, entry);
        }
    }
    listings.extend(group.take());
    for code in outline.code.iter().chain(&outline.indented) {
        listings.extend(in_code(text, *code, outline, dialect));
    }
    listings.extend(includes::find(text, outline));
    listings
}

/// What a block of code lists.
fn in_code(text: &Text, code: Span, outline: &Outline, dialect: &Dialect) -> Option<Listing> {
    let content = text.slice(code);
    let mut group = Group::new(ListingKind::Code);
    let mut last = 0;
    for at in memmem::find_iter(content.as_bytes(), "://") {
        let number = text.line_at(code.start + at);
        if number > last && !is_covered(&[&outline.commented], code.start + at) {
            last = number;
            if let Some(entry) = Entry::in_code(text, number, outline, dialect) {
                group.add(number, text.line(number), entry);
            }
        }
    }
    group.take()
}

/// Entries that are close to each other.
struct Group {
    kind: ListingKind,
    span: Option<Span>,
    urls: Vec<Span>,
    /// The line of the last one.
    last: Option<usize>,
    /// Whether one has the name of an environment.
    names_environment: bool,
    /// Whether one is a URL alone.
    has_bare: bool,
}

impl Group {
    fn new(kind: ListingKind) -> Self {
        Self { kind, span: None, urls: Vec::new(), last: None, names_environment: false, has_bare: false }
    }

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
        self.has_bare |= entry.is_alone;
        self.urls.push(entry.url);
    }

    /// What the entries list; a URL without the name of an environment may be one to read, and code may be a sample.
    fn take(&mut self) -> Option<Listing> {
        let Self { kind, span, urls, names_environment, has_bare, .. } =
            std::mem::replace(self, Self::new(self.kind.clone()));
        let is_list = if kind == ListingKind::Code { has_bare } else { urls.len() > 1 };
        let is_certain = is_list || names_environment;
        let kind = if is_certain { kind } else { ListingKind::Single };
        Some(Listing { kind, span: span?, urls })
    }
}
